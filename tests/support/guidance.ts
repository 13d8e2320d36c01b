// Rows of daily guidance in the test school; all about Jayden unless the row says otherwise.
import { randomUUID } from 'node:crypto';
import type { Db } from '#platform/database/session.ts';
import { add, today, type TestSchool } from './school.ts';

type Row = Record<string, unknown>;

const snake = (row: Row) =>
	Object.fromEntries(
		Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value])
	) as Record<string, string>;
/** For tables whose key is not an id. */
export const insert = ({ sql }: Db, table: string, row: Row) => sql`insert into ${sql(table)} ${sql(snake(row))}`;

export const addNote = (db: Db, school: TestSchool, row: Row = {}): Promise<string> =>
	add(db, 'session_note', {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		guideId: school.people.mentor,
		onDay: today,
		minutes: 45,
		text: 'Samen de week gepland.',
		audience: 'team',
		...row
	});

/** A card with one goal that runs for four weeks around the day of the tests. */
export async function addCard(db: Db, school: TestSchool, row: Row = {}): Promise<{ cardId: string; goalId: string }> {
	const { schoolId, pupils, people } = school;
	const pupilId = (row.pupilId as string | undefined) ?? pupils.jayden;
	const cardId = await add(db, 'goal_card', {
		schoolId,
		pupilId,
		guideId: people.mentor,
		fromOn: '2026-11-02',
		untilOn: '2026-11-27',
		reward: 'Samen koken',
		needed: 8,
		outOf: 10,
		per: 'dag',
		lines: ['Ochtend', 'Middag'],
		changedById: people.mentor,
		...row
	});
	const goalId = await addCardGoal(db, school, cardId, { pupilId });
	return { cardId, goalId };
}

export const addCardGoal = (db: Db, school: TestSchool, cardId: string, row: Row = {}): Promise<string> =>
	add(db, 'goal_card_goal', {
		schoolId: school.schoolId,
		cardId,
		pupilId: school.pupils.jayden,
		position: 1,
		words: 'Ik steek mijn vinger op.',
		...row
	});

export const addMark = (
	db: Db,
	school: TestSchool,
	{ cardId, goalId }: { cardId: string; goalId: string },
	row: Row = {}
): Promise<string> =>
	add(db, 'goal_card_mark', {
		schoolId: school.schoolId,
		cardId,
		goalId,
		pupilId: school.pupils.jayden,
		onDay: today,
		slot: 'regel-1',
		slotName: 'Ochtend',
		slotKind: 'les',
		side: 'pupil',
		value: 1,
		byId: school.pupils.jayden,
		...row
	});

export const addTimeOut = (db: Db, school: TestSchool, row: Row = {}): Promise<string> =>
	add(db, 'time_out', {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		inAt: '2026-11-16T09:00:00Z',
		inById: school.people.mentor,
		...row
	});

/** A training of group 2B for everybody, made by the mentor; with one meeting, on the day of the tests. */
export async function addTraining(
	db: Db,
	school: TestSchool,
	row: Row = {}
): Promise<{ trainingId: string; sessionId: string }> {
	const trainingId = await add(db, 'training', {
		schoolId: school.schoolId,
		name: 'Rots en Water',
		kind: 'voor allemaal',
		audience: 'gedeeld',
		groupId: school.groups['2B'],
		madeById: school.people.mentor,
		...row
	});
	return { trainingId, sessionId: await addMeetingRow(db, school, trainingId) };
}

export const addMeetingRow = (db: Db, school: TestSchool, trainingId: string, row: Row = {}): Promise<string> =>
	add(db, 'training_session', {
		schoolId: school.schoolId,
		trainingId,
		onDay: today,
		startsAt: '10:00',
		endsAt: '11:00',
		...row
	});

export const addMemberRow = (db: Db, school: TestSchool, trainingId: string, row: Row = {}) =>
	insert(db, 'training_member', {
		schoolId: school.schoolId,
		id: randomUUID(),
		trainingId,
		pupilId: school.pupils.jayden,
		audience: 'gedeeld',
		addedById: school.people.zorgcoordinator,
		addedOn: today,
		...row
	});
