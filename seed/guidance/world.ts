import {
	dayLog,
	dayReview,
	goalCard,
	goalCardGoal,
	goalCardMark,
	sessionNote,
	timeOut,
	training,
	trainingAttendance,
	trainingMember,
	trainingSession
} from '#modules/begeleiding/server/tables.ts';
import { guide } from '#modules/leerlingen/server/tables.ts';
import type { SchoolSetup } from '#modules/scholen/index.ts';
import type { Year } from '../calendar.ts';
import { insertRows } from '#platform/database/bulk.ts';
import type { Db } from '#platform/database/session.ts';
import type { Chance } from '../chance.ts';
import type { LessonDays } from '../lesson-days.ts';
import type { Pupils } from '../pupils.ts';
import type { Timetables } from '../rooster.ts';
import type { Group, Staff } from '../staff.ts';

export type Guidance = {
	cards: (typeof goalCard.$inferInsert & { id: string })[];
	goals: (typeof goalCardGoal.$inferInsert)[];
	marks: (typeof goalCardMark.$inferInsert)[];
	reviews: (typeof dayReview.$inferInsert)[];
	logs: (typeof dayLog.$inferInsert)[];
	notes: (typeof sessionNote.$inferInsert)[];
	timeOuts: (typeof timeOut.$inferInsert)[];
	trainings: (typeof training.$inferInsert & { id: string })[];
	meetings: (typeof trainingSession.$inferInsert)[];
	members: (typeof trainingMember.$inferInsert & { id: string })[];
	attendance: (typeof trainingAttendance.$inferInsert)[];
	guides: (typeof guide.$inferInsert)[];
};

export async function insertGuidance(db: Db, guidance: Guidance): Promise<void> {
	await insertRows(db, training, guidance.trainings);
	await insertRows(db, trainingSession, guidance.meetings);
	await insertRows(db, trainingMember, guidance.members);
	await insertRows(db, trainingAttendance, guidance.attendance);
	await insertRows(db, guide, guidance.guides);
	await insertRows(db, goalCard, guidance.cards);
	await insertRows(db, goalCardGoal, guidance.goals);
	await insertRows(db, goalCardMark, guidance.marks);
	await insertRows(db, dayReview, guidance.reviews);
	await insertRows(db, dayLog, guidance.logs);
	await insertRows(db, sessionNote, guidance.notes);
	await insertRows(db, timeOut, guidance.timeOuts);
}

export type Place = {
	schoolId: string;
	today: string;
	years: readonly Year[];
	groups: readonly Group[];
	staff: Staff;
	pupils: Pupils;
	timetables: Timetables;
	setup: SchoolSetup;
};
/** What making guidance knows, and adds its rows to. */
export type World = Place & { by: Chance; made: Guidance; days: LessonDays; guideId: string };
export type Child = { id: string; givenName: string; group: Group };
