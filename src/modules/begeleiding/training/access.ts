/* Who makes trainings and places pupils in them. Pure; the policies of the tables are made of the same lists. */
import { hasRole, type Actor } from '#platform/access/actor.ts';
import type { TrainingKind } from './training.ts';

/** Makes and changes any training, by the role at the school. */
export const leaderRoles = ['zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur'] as const;
/** Places a pupil in a training on indication, by what one is to the pupil: its trainer gets to see the pupil. */
export const placerRoles = ['zorgcoordinator', 'orthopedagoog'] as const;
/** Places a pupil in what is for everybody. */
export const sharedPlacerRoles = ['mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur'] as const;

type Who = Pick<Actor, 'kind' | 'roles'>;
type WithId = Who & { personId: string };
export type TrainingRow = {
	kind: TrainingKind;
	madeById: string;
	trainerIds: readonly string[];
	/** The actor is mentor of the group that it is of. */
	isOfOwnGroup: boolean;
	endedOn: string | null;
};

export const leadsTrainings = (actor: Who): boolean => actor.kind === 'medewerker' && hasRole(actor, ...leaderRoles);

/** Naming a trainer of one on indication gives sight of pupils, and that the care team does. */
export const mayMakeTraining = (actor: Who, kind: TrainingKind, isOfOwnGroup: boolean): boolean =>
	kind === 'op indicatie'
		? actor.kind === 'medewerker' && hasRole(actor, ...placerRoles)
		: leadsTrainings(actor) || (actor.kind === 'medewerker' && isOfOwnGroup);

/** Name, trainers and members; and that it is over. */
export const mayChangeTraining = (actor: Who, { kind, isOfOwnGroup, endedOn }: TrainingRow): boolean =>
	endedOn === null && mayMakeTraining(actor, kind, isOfOwnGroup);

/** Its meetings: who makes it and who gives it. */
export const maySchedule = (actor: WithId, training: TrainingRow): boolean =>
	training.endedOn === null &&
	(leadsTrainings(actor) || training.madeById === actor.personId || training.trainerIds.includes(actor.personId));
