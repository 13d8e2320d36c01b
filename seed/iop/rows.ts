import {
	talk,
	talkAgreement,
	talkAnswer,
	talkPresence,
	talkRecord,
	talkRound,
	talkSignature
} from '#modules/gesprekken/server/tables.ts';
import { iopVersion } from '#modules/iop/server/tables.ts';
import type { GoalState } from '#modules/plan/index.ts';
import { goal, score } from '#modules/plan/server/tables.ts';
import { insertRows } from '#platform/database/bulk.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Chance } from '../chance.ts';
import type { Round } from './rounds.ts';
import type { LessonDays } from '../lesson-days.ts';
import type { Pupils } from '../pupils.ts';
import type { Group } from '../staff.ts';
import type { TalkSentences } from '../talk-sentences.ts';

export type GoalRow = typeof goal.$inferInsert & {
	id: string;
	state: GoalState;
	fromOn: string;
	endedOn: string | null;
	sourceKey: string;
	weekdays: number[];
};
export type VersionRow = typeof iopVersion.$inferInsert & { id: string };
export type TalkRow = typeof talk.$inferInsert & { id: string; leadId: string };

/** The rows of the living plans of one school, in the order in which they can be added. */
export type Iops = {
	rounds: Round[];
	goals: GoalRow[];
	scores: (typeof score.$inferInsert)[];
	talks: TalkRow[];
	presence: (typeof talkPresence.$inferInsert)[];
	records: (typeof talkRecord.$inferInsert)[];
	answers: (typeof talkAnswer.$inferInsert)[];
	agreements: (typeof talkAgreement.$inferInsert)[];
	signatures: (typeof talkSignature.$inferInsert)[];
	versions: VersionRow[];
};

export async function insertIops(db: Db, iops: Iops): Promise<void> {
	await insertRows(db, talkRound, iops.rounds);
	await insertRows(db, talk, iops.talks);
	await insertRows(db, talkPresence, iops.presence);
	await insertRows(db, talkRecord, iops.records);
	await insertRows(db, talkAnswer, iops.answers);
	await insertRows(db, talkAgreement, iops.agreements);
	await insertRows(db, talkSignature, iops.signatures);
	await insertRows(db, goal, iops.goals);
	await insertRows(db, score, iops.scores);
	await insertRows(db, iopVersion, iops.versions);
}

export const noIops = (rounds: Round[]): Iops => ({
	rounds,
	goals: [],
	scores: [],
	talks: [],
	presence: [],
	records: [],
	answers: [],
	agreements: [],
	signatures: [],
	versions: []
});

/** The day on which the demo is loaded, in a school with these lesson days. */
export type Now = { schoolId: string; today: string; days: LessonDays };

/** Everything that one pupil's plan is made from. */
export type PlanLife = {
	pupilId: string;
	/** The whole name, under what the pupil signs. */
	name: string;
	needsInterpreter: boolean;
	/** Those with custody, the first to call first. */
	parents: { id: string; name: string }[];
	enrolledOn: string;
	leavesOn: string | null;
	/** The mentor has nothing left to do for this pupil: nothing is late and nothing is due today. */
	isUpToDate: boolean;
	/** On which day the talk is with which the demo is shown; only for that one pupil. */
	storyOn: string | null;
	groupOn(day: string): Group | undefined;
	mentorOn(day: string): string;
	/** Staff who see the pupil in lessons, the mentor first. */
	scorersOn(day: string): string[];
	say: TalkSentences;
	by: Chance;
};

export type PupilRow = Pupils['pupils'][number];

/** An instant of that day at school: `hour` in UTC, so that summer and winter both lie within school hours. */
export const at = (day: string, hour: number, minute = 0): Date =>
	new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`);

export const later = (a: string, b: string): string => (a > b ? a : b);
export const earlier = (a: string, b: string): string => (a < b ? a : b);
export const dayBefore = (day: string): string => addDays(day, -1);
