/**
 * What an actor may do with a goal that the database already shows to this actor. Roles are those on this pupil, as
 * *betrokkenheid* gives them. Pure, so that the same answers decide which buttons a screen shows.
 */
import type { Actor } from '#platform/access/actor.ts';
import type { Goal } from './goal.ts';

export type GoalActor = {
	kind: Actor['kind'];
	/** On this pupil: 'mentor', 'zorgcoordinator', 'gezag', 'leerling' … */
	roles: readonly string[];
};

/** Who makes plans and goals together with the pupil, by what they are to the pupil. The policies of the tables are made of it. */
export const makerRoles = ['mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider'];

export const isMaker = ({ kind, roles }: GoalActor): boolean =>
	kind === 'medewerker' && roles.some((role) => makerRoles.includes(role));

export const mayAddGoal = isMaker;

/** Its words, its picture, and the goal spoken aloud. */
export const mayEditGoal = (actor: GoalActor, goal: Pick<Goal, 'state'>): boolean =>
	goal.state === 'running' && isMaker(actor);

export const mayEndGoal = mayEditGoal;

/** Ended too early, or by a slip: it runs again, with its scores. */
export const mayResumeGoal = (actor: GoalActor, goal: Pick<Goal, 'state'>): boolean =>
	goal.state !== 'running' && isMaker(actor);
