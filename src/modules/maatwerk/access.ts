/**
 * What an actor may do with what is made to measure for one pupil, as far as the database shows it. Roles and audiences are
 * those on this pupil, as *betrokkenheid* gives them. Pure, so that the same answers decide which buttons a screen shows.
 * The policies of the tables are made of the same lists of roles.
 */
import type { Actor } from '#platform/access/actor.ts';
import type { Audience } from '#platform/access/audience.ts';

export type TailorActor = {
	personId: string;
	kind: Actor['kind'];
	/** On this pupil: 'mentor', 'begeleider', 'leerling' … */
	roles: readonly string[];
	sees: readonly Audience[];
};

export const careRoles = ['zorgcoordinator', 'orthopedagoog'];

/** Who writes help cards and work plans together with the pupil. */
export const writerRoles = ['mentor', 'begeleider', ...careRoles];

/** Who decides on measures, by what they are to the pupil. What stands on paper is the care team's. */
export const measureRoles = ['mentor', ...careRoles];

/** Who reads a work plan, beside the pupil and the parents: who makes it, and who leads. Teachers see its goals. */
export const planReaderRoles = [...writerRoles, 'teamleider', 'directeur'];

/** Who writes what they see of a pupil in the observation period; and who reads all of it together. */
export const findingRoles = ['mentor', 'vakdocent', 'onderwijsassistent', 'stagiair', 'begeleider'];
export const findingReaderRoles = ['mentor', ...careRoles];

const isStaffAs = ({ kind, roles }: Pick<TailorActor, 'kind' | 'roles'>, asked: readonly string[]): boolean =>
	kind === 'medewerker' && roles.some((role) => asked.includes(role));

export const mayWriteHelpCard = (actor: TailorActor): boolean => isStaffAs(actor, writerRoles);

/** How a card read before, and what was taken off it. */
export const maySeeEarlierCards = (actor: TailorActor): boolean =>
	isStaffAs(actor, writerRoles) || actor.roles.includes('leerling');

export const mayDecideMeasure = (actor: TailorActor): boolean => isStaffAs(actor, measureRoles);

/** The ground on paper, and where a request stands. */
export const mayKeepGrounds = (actor: TailorActor): boolean => isStaffAs(actor, careRoles);

export const mayReadWorkPlan = (actor: TailorActor): boolean =>
	isStaffAs(actor, planReaderRoles) ||
	(['leerling', 'ouder'].some((role) => actor.roles.includes(role)) && actor.sees.includes('gedeeld'));

export const mayWriteWorkPlan = (actor: TailorActor): boolean => isStaffAs(actor, writerRoles);

/** Somebody who is not involved yet becomes the pupil's guide by it. */
export const mayNameCoach = (actor: TailorActor): boolean => isStaffAs(actor, careRoles);

export const mayReadIndications = (actor: TailorActor): boolean => actor.sees.includes('zorg');

export const mayKeepIndications = (actor: TailorActor): boolean => isStaffAs(actor, careRoles);

/** To begin one asks for consent in force beside this: `observation` says so, and the database too. */
export const mayBeginObservation = (actor: TailorActor): boolean => isStaffAs(actor, careRoles);

type Observation = { observerId: string; doneOn: string | null; stoppedOn: string | null };

/** Who observes writes what was seen, and the care team does. */
export const mayWriteObservation = (actor: TailorActor, { observerId, doneOn, stoppedOn }: Observation): boolean =>
	!doneOn && !stoppedOn && (observerId === actor.personId ? actor.kind === 'medewerker' : isStaffAs(actor, careRoles));

export const mayWriteFinding = (actor: TailorActor): boolean => isStaffAs(actor, findingRoles);

export const maySeeFindings = (actor: TailorActor): boolean => isStaffAs(actor, findingReaderRoles);

/** What somebody is to a group today, as the function `group_parts` of the database tells it. */
export const groupParts = ['mentor', 'docent', 'zorg', 'leiding'] as const;
export type GroupPart = (typeof groupParts)[number];

const has = (parts: readonly GroupPart[], ...asked: GroupPart[]): boolean => asked.some((part) => parts.includes(part));

export const mayWriteGroupFinding = (parts: readonly GroupPart[]): boolean => has(parts, 'mentor', 'docent');
export const mayFinishPeriod = (parts: readonly GroupPart[]): boolean => has(parts, 'mentor', 'zorg');
export const maySeeTogether = (parts: readonly GroupPart[]): boolean => has(parts, 'mentor', 'zorg');
export const mayObserveGroup = (parts: readonly GroupPart[]): boolean => has(parts, 'zorg');
export const maySeeGroupObservations = (parts: readonly GroupPart[]): boolean =>
	has(parts, 'mentor', 'zorg', 'leiding');
