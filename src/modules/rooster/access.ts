import { hasRole, type Actor } from '#platform/access/actor.ts';

type Who = Pick<Actor, 'kind' | 'roles'>;

/** Keeps the timetables of groups, and reads them in from files. The database says the same. */
export const mayKeepTimetables = (actor: Who): boolean =>
	actor.kind === 'medewerker' && hasRole(actor, 'administratie', 'beheerder', 'directeur');

/** What the actor is to the pupil whose own timetable it is; nothing for a group. */
export type OwnInvolvement = { as: readonly string[] };

/** Draws in this timetable, and says what becomes of a lesson on a day: of one pupil also the mentor. */
export const mayDraw = (actor: Who, own: OwnInvolvement | null): boolean =>
	mayKeepTimetables(actor) || (own?.as.includes('mentor') ?? false);

/** Reads why a lesson is otherwise on a day. Pupils, parents and helpers see only what becomes of it. */
export const mayReadReasons = (actor: Who): boolean => actor.kind === 'medewerker';

/** Sees the timetable of every group, and has one of the own lessons. */
export const mayReadTimetables = (actor: Who): boolean => actor.kind === 'medewerker';
