import { hasRole, type Actor } from '#platform/access/actor.ts';

type Who = Pick<Actor, 'kind' | 'roles'>;

const keepers = ['administratie', 'beheerder', 'directeur'];

/** The pages about the school itself; for everybody else they do not exist. */
export const maySeeSchool = (actor: Who): boolean => actor.kind === 'medewerker' && hasRole(actor, ...keepers);

/** School years, periods and rounds. */
export const mayKeepYears = maySeeSchool;

/** Groups, and who works with them: by it people get and lose sight of pupils. */
export const mayKeepGroups = maySeeSchool;

/** What the school is like: its set-up, locations and colour. */
export const mayChangeSetup = (actor: Who): boolean =>
	actor.kind === 'medewerker' && hasRole(actor, 'beheerder', 'directeur');

/** The whole set-up as a file. There is no pupil in it. */
export const mayExportSetup = maySeeSchool;
