import type { guide } from '#modules/leerlingen/server/tables.ts';
import type {
	groupObservation,
	helpCard,
	helpCardLine,
	indication,
	measure,
	measureGround,
	observationFinding,
	observationGroupFinding,
	observationMark,
	observationPeriod,
	workPlanEvaluation,
	workPlanVersion
} from '#modules/maatwerk/server/tables.ts';
import type { goal } from '#modules/plan/server/tables.ts';
import type { SchoolSetup } from '#modules/scholen/index.ts';
import type { Pupils } from '../pupils.ts';
import type { Timetables } from '../rooster.ts';
import type { Group, Staff } from '../staff.ts';

export type Place = {
	schoolId: string;
	today: string;
	setup: SchoolSetup;
	groups: readonly Group[];
	staff: Staff;
	pupils: Pupils;
	timetables: Timetables;
};

export type Tailored = {
	cards: (typeof helpCard.$inferInsert)[];
	lines: (typeof helpCardLine.$inferInsert)[];
	indications: (typeof indication.$inferInsert)[];
	measures: (typeof measure.$inferInsert)[];
	grounds: (typeof measureGround.$inferInsert)[];
	guides: (typeof guide.$inferInsert)[];
	goals: (typeof goal.$inferInsert)[];
	plans: (typeof workPlanVersion.$inferInsert)[];
	evaluations: (typeof workPlanEvaluation.$inferInsert)[];
	periods: (typeof observationPeriod.$inferInsert)[];
	findings: (typeof observationFinding.$inferInsert)[];
	groupFindings: (typeof observationGroupFinding.$inferInsert)[];
	marks: (typeof observationMark.$inferInsert)[];
	inLessons: (typeof groupObservation.$inferInsert)[];
};

/** The pupils who are in the group on the day, in the order of the list. */
export const membersOf = ({ pupils, today }: Place, { id }: Group): string[] =>
	pupils.members
		.filter(({ groupId, fromOn, untilOn }) => groupId === id && fromOn <= today && (untilOn ?? today) >= today)
		.map(({ pupilId }) => pupilId);
