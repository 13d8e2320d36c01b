/**
 * What an actor may do with a talk that the database already shows to this actor. Roles are those on this pupil, as
 * *betrokkenheid* gives them. Pure, so that the same answers decide which buttons a screen shows.
 */
import { hasRole, type Actor } from '#platform/access/actor.ts';
import { isWithParents, type TalkKind, type TalkState } from './gesprekken.ts';

export type TalkActor = {
	personId: string;
	kind: Actor['kind'];
	/** On this pupil: 'mentor', 'ouder', 'leerling' … */
	roles: readonly string[];
	/** From 18 the pupil is asked as parents were before. */
	isPupilOfAge: boolean;
	today: string;
};

export type TalkRow = {
	kind: TalkKind;
	state: TalkState;
	leadId: string;
	/** The day for which it is planned. */
	plannedOn: string | null;
};

/** Who plans and holds talks with a pupil, by what they are to the pupil. The policies of the tables are made of it. */
export const holderRoles = ['mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider'];
/** Who begins and ends rounds. The function `app_runs_rounds` of the database says the same. */
export const roundRunnerRoles = ['directeur', 'teamleider', 'zorgcoordinator', 'administratie', 'beheerder'];

type Who = Pick<Actor, 'kind' | 'roles'>;

/** The rounds of the year: what they are called and when they are, and their start and end. */
export const mayRunRounds = (actor: Who): boolean => actor.kind === 'medewerker' && hasRole(actor, ...roundRunnerRoles);

/** Looks at how far whole rounds are, and not at the own talks alone. */
export const seesWholeRounds = (actor: Who): boolean =>
	actor.kind === 'medewerker' && hasRole(actor, 'teamleider', 'directeur', 'zorgcoordinator');

/** Times at which one can be spoken to are one's own. */
export const mayOfferTimes = (actor: Who): boolean => actor.kind === 'medewerker';

/** A talk outside the rounds, and how often the pupil has one. */
export const mayAddTalk = (actor: TalkActor): boolean => isHolder(actor);

/** When, where and with whom; also that it is not held after all. */
export const mayPlan = (actor: TalkActor, { state }: TalkRow): boolean => state === 'open' && isHolder(actor);

export const mayCancel = mayPlan;

/** A time for the talk, on the phone: until the day before. */
export function mayPickTime(actor: TalkActor, talk: TalkRow): boolean {
	return isAsked(actor) && talk.state === 'open' && isWithParents(talk.kind) && !isNear(talk, actor.today);
}

/** Writes at the talk, and closes it. */
export const mayHold = (actor: TalkActor, { state }: Pick<TalkRow, 'state'>): boolean =>
	state === 'open' && isHolder(actor);

/** Reads the report and puts a name under it. */
export const maySignReport = (actor: Pick<TalkActor, 'kind' | 'roles'>, { state }: Pick<TalkRow, 'state'>): boolean =>
	state === 'held' &&
	(actor.kind === 'ouder' || actor.kind === 'leerling') &&
	actor.roles.some((role) => role === 'ouder' || role === 'leerling');

/** What the pupil wants to say; a parent says it at a talk with parents. Until it is held or cancelled; staff only read. */
export function mayPrepare(actor: TalkActor, { kind, state }: Pick<TalkRow, 'kind' | 'state'>): boolean {
	if (state !== 'open') return false;
	return isPupil(actor) || (isWithParents(kind) && isAsked(actor));
}

/** Says that an agreement is kept, or not after all: whoever it falls to, and whoever holds talks with this pupil. */
export const mayFinish = (
	actor: Pick<TalkActor, 'personId' | 'kind' | 'roles'>,
	{ ownerId }: { ownerId: string }
): boolean => ownerId === actor.personId || isHolder(actor);

const isNear = ({ plannedOn }: TalkRow, today: string): boolean => plannedOn !== null && plannedOn <= today;

const isPupil = ({ kind, roles }: TalkActor): boolean => kind === 'leerling' && roles.includes('leerling');

/** Parents who may read what is shared, and the pupil who decides for oneself. */
const isAsked = (actor: TalkActor): boolean =>
	(actor.kind === 'ouder' && actor.roles.includes('ouder')) || (isPupil(actor) && actor.isPupilOfAge);

const isHolder = ({ kind, roles }: Pick<TalkActor, 'kind' | 'roles'>): boolean =>
	kind === 'medewerker' && roles.some((role) => holderRoles.includes(role));
