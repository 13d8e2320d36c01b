/* What an actor may do with a partner of the school. Pure; the database says the same (server/tables.ts). */
import { hasRole, type Actor } from '#platform/access/actor.ts';

type Who = Pick<Actor, 'kind' | 'roles'>;

/** Who keeps the register, and says who of a partner comes in. */
export const partnerKeepers = ['zorgcoordinator', 'orthopedagoog', 'administratie', 'beheerder'] as const;

/** Reads the register. Who is of a partner sees the own organisation, in what it takes part in. */
export const maySeePartners = ({ kind }: Who): boolean => kind === 'medewerker';

export const mayKeepPartners = (actor: Who): boolean =>
	actor.kind === 'medewerker' && hasRole(actor, ...partnerKeepers);

/** What the set-up says of a partner is changed in the set-up, so that it is said in one place. */
export const mayChangeOrigin = (actor: Who, { key }: { key: string | null }): boolean =>
	key === null && mayKeepPartners(actor);
