import { goal } from '#modules/plan/server/tables.ts';
import {
	casePoint,
	ladderReason,
	ladderStep,
	questionAnswer,
	questionAsked,
	questionRound,
	requestLogEntry,
	requestReply,
	supportCase,
	supportEvaluation,
	supportPlanAnswer,
	supportPlanVersion,
	supportRequest
} from '#modules/ondersteuning/server/tables.ts';
import type { SchoolSetup } from '#modules/scholen/index.ts';
import { insertRows } from '#platform/database/bulk.ts';
import type { Db } from '#platform/database/session.ts';
import type { Log } from '../logboek.ts';
import type { Placement } from '../placement-rows.ts';
import type { Pupils } from '../pupils.ts';
import type { Group, Staff } from '../staff.ts';

type Rows<Table extends { $inferInsert: object }> = (Table['$inferInsert'] & { id: string })[];

export type Supports = {
	cases: Rows<typeof supportCase>;
	steps: Rows<typeof ladderStep>;
	reasons: (typeof ladderReason.$inferInsert)[];
	points: Rows<typeof casePoint>;
	goals: (typeof goal.$inferInsert)[];
	versions: Rows<typeof supportPlanVersion>;
	answers: Rows<typeof supportPlanAnswer>;
	evaluations: Rows<typeof supportEvaluation>;
	requests: Rows<typeof supportRequest>;
	entries: (typeof requestLogEntry.$inferInsert)[];
	replies: Rows<typeof requestReply>;
	rounds: Rows<typeof questionRound>;
	asked: (typeof questionAsked.$inferInsert)[];
	roundAnswers: (typeof questionAnswer.$inferInsert)[];
};

export async function insertSupports(db: Db, supports: Supports): Promise<void> {
	await insertRows(db, goal, supports.goals);
	await insertRows(db, supportCase, supports.cases);
	await insertRows(db, ladderStep, supports.steps);
	await insertRows(db, ladderReason, supports.reasons);
	await insertRows(db, casePoint, supports.points);
	await insertRows(db, supportPlanVersion, supports.versions);
	await insertRows(db, supportPlanAnswer, supports.answers);
	await insertRows(db, supportEvaluation, supports.evaluations);
	await insertRows(db, supportRequest, supports.requests);
	await insertRows(db, requestLogEntry, supports.entries);
	await insertRows(db, requestReply, supports.replies);
	await insertRows(db, questionRound, supports.rounds);
	await insertRows(db, questionAsked, supports.asked);
	await insertRows(db, questionAnswer, supports.roundAnswers);
}

export type Place = {
	schoolId: string;
	today: string;
	groups: readonly Group[];
	staff: Staff;
	pupils: Pupils;
	log: Log;
	setup: SchoolSetup;
	placements: readonly Placement[];
};

export type Somebody = { pupilId: string; name: string; mentor: string; group: Group; parents: string[] };

/** A sentence with the name of the pupil in it. */
export const fill = (text: string, { name }: Somebody): string => text.replaceAll('{naam}', name);

export const atNoon = (day: string): Date => new Date(`${day}T11:00:00Z`);
