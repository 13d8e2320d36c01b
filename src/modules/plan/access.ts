/**
 * What an actor may do with a goal that the database already shows to this actor. Roles are those on this pupil, as
 * *betrokkenheid* gives them. Pure, so that the same answers decide which buttons a screen shows.
 */
import type { Goal } from './goal.ts';

export type GoalActor = {
	kind: 'medewerker' | 'ouder' | 'leerling' | 'extern';
	/** On this pupil: 'mentor', 'zorgcoordinator', 'gezag', 'leerling' … */
	as: readonly string[];
};

/** Who makes plans and goals together with the pupil, by what they are to the pupil. The policies of the tables are made of it. */
export const makerRoles = ['mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider'];

export const mayAddGoal = (actor: GoalActor): boolean => isMaker(actor);

/** Its words, its picture, and the goal spoken aloud. */
export const mayEditGoal = (actor: GoalActor, goal: Pick<Goal, 'state'>): boolean =>
	goal.state === 'running' && isMaker(actor);

export const mayEndGoal = (actor: GoalActor, goal: Pick<Goal, 'state'>): boolean => mayEditGoal(actor, goal);

/** Ended too early, or by a slip: it runs again, with its scores. */
export const mayResumeGoal = (actor: GoalActor, goal: Pick<Goal, 'state'>): boolean =>
	goal.state !== 'running' && isMaker(actor);

const isMaker = ({ kind, as }: GoalActor): boolean =>
	kind === 'medewerker' && as.some((role) => makerRoles.includes(role));
