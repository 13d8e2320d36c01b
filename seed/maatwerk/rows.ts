import { guide } from '#modules/leerlingen/server/tables.ts';
import {
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
import { goal } from '#modules/plan/server/tables.ts';
import type { SchoolSetup } from '#modules/scholen/index.ts';
import { insertRows } from '#platform/database/bulk.ts';
import type { Db } from '#platform/database/session.ts';
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

export async function insertTailored(db: Db, tailored: Tailored): Promise<void> {
	await insertRows(db, guide, tailored.guides);
	await insertRows(db, helpCard, tailored.cards);
	await insertRows(db, helpCardLine, tailored.lines);
	await insertRows(db, indication, tailored.indications);
	await insertRows(db, measure, tailored.measures);
	await insertRows(db, measureGround, tailored.grounds);
	await insertRows(db, goal, tailored.goals);
	await insertRows(db, workPlanVersion, tailored.plans);
	await insertRows(db, workPlanEvaluation, tailored.evaluations);
	await insertRows(db, observationFinding, tailored.findings);
	await insertRows(db, observationGroupFinding, tailored.groupFindings);
	await insertRows(db, observationPeriod, tailored.periods);
	await insertRows(db, observationMark, tailored.marks);
	await insertRows(db, groupObservation, tailored.inLessons);
}

/** The pupils who are in the group on the day, in the order of the list. */
export const membersOf = ({ pupils, today }: Place, { id }: Group): string[] =>
	pupils.members
		.filter(({ groupId, fromOn, untilOn }) => groupId === id && fromOn <= today && (untilOn ?? today) >= today)
		.map(({ pupilId }) => pupilId);
