import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayMakeTraining, maySchedule } from '#modules/begeleiding/training/access.ts';
import { accessTable, people, trainings, type Which, type Who } from '#modules/begeleiding/training/access.table.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { FreshDatabase } from '../support/database.ts';
import { makeEverybody, takes, whoMay, type Everybody } from '../support/everybody.ts';
import { addMeetingRow, addMemberRow, addTraining, insert } from '../support/guidance.ts';
import { closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
type Ids = { trainingId: string; sessionId: string; bareSessionId: string };
const ids = {} as Record<Which, Ids>;

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	await asSystem(async (db) => {
		for (const which of trainings) {
			const made = await addTraining(db, school, which === 'closed' ? closed() : {});
			ids[which] = {
				...made,
				bareSessionId: await addMeetingRow(db, school, made.trainingId, { onDay: '2026-11-09' })
			};
			await addMemberRow(db, school, made.trainingId, { audience: audienceOf[which] });
			await insert(db, 'training_attendance', attendance(which, made.sessionId, school.people.mentor));
		}
	});
});
afterAll(() => closeTestDatabase(database));

const audienceOf = { shared: 'gedeeld', closed: 'team' } as const;
const closed = () => ({
	name: 'Weerbaarheid',
	kind: 'op indicatie',
	audience: 'team',
	groupId: null,
	madeById: school.people.zorgcoordinator,
	trainerIds: [school.people.otherMentor]
});
const attendance = (which: Which, sessionId: string, recordedById: string) => ({
	schoolId: school.schoolId,
	sessionId,
	trainingId: ids[which]?.trainingId,
	pupilId: school.pupils.jayden,
	audience: audienceOf[which],
	presence: 'aanwezig',
	recordedById
});

type Ask = (db: Db, actor: Actor, which: Which) => PromiseLike<unknown>;
const done = (work: PromiseLike<unknown>) => work.then(() => [1]);

const asks: Record<'see' | 'add' | 'change' | 'remove', Record<string, Ask>> = {
	see: {
		training: ({ sql }, _, which) => sql`select 1 from training where id = ${ids[which].trainingId}`,
		meeting: ({ sql }, _, which) => sql`select 1 from training_session where id = ${ids[which].sessionId}`,
		member: ({ sql }, _, which) => sql`select 1 from training_member where training_id = ${ids[which].trainingId}`,
		attendance: ({ sql }, _, which) => sql`select 1 from training_attendance where session_id = ${ids[which].sessionId}`
	},
	add: {
		training: (db, { personId }, which) =>
			addTraining(db, school, { ...(which === 'closed' ? closed() : {}), madeById: personId }),
		meeting: (db, _, which) => addMeetingRow(db, school, ids[which].trainingId, { onDay: '2026-11-23' }),
		// Of Noor, of whom the same people say so; Jayden is in it.
		member: (db, { personId }, which) =>
			done(
				addMemberRow(db, school, ids[which].trainingId, {
					audience: audienceOf[which],
					addedById: personId,
					pupilId: school.pupils.noor
				})
			),
		attendance: (db, { personId }, which) =>
			done(insert(db, 'training_attendance', attendance(which, ids[which].bareSessionId, personId)))
	},
	change: {
		training: ({ sql }, _, which) =>
			sql`update training set partner = 'Iemand' where id = ${ids[which].trainingId} returning 1`,
		member: ({ sql }, { personId }, which) => sql`
			update training_member set result = 'behaald', result_on = ${today}, result_by_id = ${personId}
			where training_id = ${ids[which].trainingId} returning 1`,
		attendance: ({ sql }, { personId }, which) => sql`
			update training_attendance set presence = 'afwezig', recorded_by_id = ${personId}
			where session_id = ${ids[which].sessionId} returning 1`
	},
	remove: {
		training: ({ sql }, _, which) => sql`delete from training where id = ${ids[which].trainingId} returning 1`,
		member: ({ sql }, _, which) =>
			sql`delete from training_member where training_id = ${ids[which].trainingId} returning 1`,
		attendance: ({ sql }, _, which) =>
			sql`delete from training_attendance where session_id = ${ids[which].sessionId} returning 1`
	}
};

const cells = Object.entries(asks).flatMap(([part, of]) =>
	Object.keys(of).flatMap((name) => trainings.map((which) => [part as keyof typeof asks, name, which] as const))
);

test.each(cells)('who may %s a %s, %s', async (part, name, which) => {
	const expected = (accessTable[part] as Record<string, Record<Which, readonly Who[]>>)[name]![which];
	const found = await whoMay(everybody, (db, actor) => asks[part][name]!(db, actor, which));
	expect(found).toEqual(people.filter((who) => expected.includes(who)));
});

describe('what the screen offers', () => {
	test.each(trainings)('%s', (which) => {
		const kind = which === 'closed' ? 'op indicatie' : 'voor allemaal';
		const row = {
			kind,
			madeById: which === 'closed' ? school.people.zorgcoordinator : school.people.mentor,
			trainerIds: which === 'closed' ? [school.people.otherMentor] : [],
			endedOn: null
		} as const;
		const ofSchool = people.filter((who) => everybody.actors[who].schoolId === school.schoolId);
		const make = ofSchool.filter((who) => mayMakeTraining(everybody.actors[who], kind, who === 'mentor'));
		const schedule = ofSchool.filter((who) =>
			maySchedule(everybody.actors[who], { ...row, isOfOwnGroup: who === 'mentor' })
		);
		expect(make).toEqual(
			people.filter((who) => (accessTable.do.mayMakeTraining[which] as readonly Who[]).includes(who))
		);
		expect(schedule).toEqual(
			people.filter((who) => (accessTable.do.maySchedule[which] as readonly Who[]).includes(who))
		);
	});
});

describe('the database itself refuses', () => {
	test('a training on indication that everybody sees, and a member of the other kind', async () => {
		const { zorgcoordinator } = everybody.actors;
		const wide = (db: Db) => addTraining(db, school, { ...closed(), audience: 'gedeeld' });
		await expect(takes(zorgcoordinator, wide)).rejects.toMatchObject({ code: '23514' });
		const member = (db: Db) => done(addMemberRow(db, school, ids.closed.trainingId, { pupilId: school.pupils.noor }));
		expect(await takes(zorgcoordinator, member)).toBe(false);
	});

	test('attendance in another’s name', async () => {
		const row = () => attendance('shared', ids.shared.bareSessionId, school.people.zorgcoordinator);
		expect(await takes(everybody.actors.mentor, (db) => done(insert(db, 'training_attendance', row())))).toBe(false);
	});
});
