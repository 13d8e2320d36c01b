/**
 * What an actor may do with meetings that the database already shows. Pure, so that the same answers decide which buttons a
 * screen shows. Who reads what of an agenda: function `app_item_sight` (migrations), and nothing else.
 */
import { hasRole, type Actor } from '#platform/access/actor.ts';
import { isForCareTeam, type MeetingState } from './overleg.ts';
import type { MeetingCircle } from './kinds.ts';

type Who = Pick<Actor, 'kind' | 'roles' | 'personId'>;

export const careTeam = ['zorgcoordinator', 'orthopedagoog'];
export const planners = ['teamleider', 'directeur', 'administratie', 'beheerder'];

/** Plans meetings of this circle and asks people to the table; the functions `app_leads_meetings` and `app_runs_meeting` say the same. */
export const mayPlan = (actor: Who, circle: MeetingCircle): boolean =>
	actor.kind === 'medewerker' &&
	(hasRole(actor, ...careTeam) || (!isForCareTeam(circle) && hasRole(actor, ...planners)));

export type AtTable = {
	state: MeetingState;
	circle: MeetingCircle;
	chairId: string;
	/** As what the actor sits there today. */
	seat: 'staff' | 'partner' | 'member' | null;
	mayNote: boolean;
};

/** Begins, closes, moves and cancels it. */
export const mayRun = (actor: Who, meeting: Pick<AtTable, 'circle' | 'chairId'>): boolean =>
	mayPlan(actor, meeting.circle) || meeting.chairId === actor.personId;

/** Asks others to the table; the chair too, but not where it is about care. */
export const maySeat = (actor: Who, { circle, chairId }: Pick<AtTable, 'circle' | 'chairId'>): boolean =>
	mayPlan(actor, circle) || (chairId === actor.personId && !isForCareTeam(circle));
