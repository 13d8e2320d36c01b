import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findOwnInvolvement, listInvolved } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { guideRoles } from '../../guides.ts';
import type { TrainingForm } from '../../training/forms.ts';
import { guidanceLine } from '../contracts.ts';
import { guidanceTasks } from '../tasks.ts';
import { changeTraining, endTraining, makeTraining } from './change.ts';
import { addMeeting, cancelMeeting, recordAttendance } from './meetings.ts';
import { addMembers, giveResult, leaveTraining } from './members.ts';
import { listMeetings, listMembers, listTrainings } from './rows.ts';

let database: FreshDatabase;
let school: TestSchool;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	await asSystem(
		({ sql }) => sql`
			insert into period (school_id, id, school_year_id, kind, name, starts_on, ends_on)
			values (${school.schoolId}, ${randomUUID()}, ${school.yearId}, 'vakantie', 'Vrij', '2026-11-21', '2026-11-29')`
	);
});

const sent = (otherwise: Partial<TrainingForm> = {}): TrainingForm => ({
	key: null,
	name: 'Rots en Water',
	kind: 'voor allemaal',
	group: school.groups['2B'],
	trainerIds: [],
	partner: 'Een bureau',
	firstOn: today,
	times: 3,
	everyWeeks: 1,
	startsAt: '10:00',
	endsAt: '11:00',
	place: 'Gymzaal',
	...otherwise
});
const make = async (actor: Actor, otherwise: Partial<TrainingForm> = {}): Promise<string> => {
	const done = await as(actor, (db) => makeTraining(db, actor, sent(otherwise), today));
	return done!.to!.split('/').at(-1)!;
};
/** On indication, given by the mentor of another group. */
const closed = () =>
	make(school.actors.zorgcoordinator, { kind: 'op indicatie', group: null, trainerIds: [school.people.otherMentor] });
const place = (id: string, ...pupilIds: string[]) => {
	const { zorgcoordinator } = school.actors;
	return as(zorgcoordinator, (db) => addMembers(db, zorgcoordinator, id, { pupilIds, because: '' }, today));
};
const meetings = (id: string) => as(school.actors.zorgcoordinator, (db) => listMeetings(db, id));
const members = (actor: Actor, id: string) => as(actor, (db) => listMembers(db, actor, id, guideRoles));
const seesJayden = async (actor: Actor, on = today) => {
	const asked = { ...actor, today: on };
	return (await as(asked, (db) => findOwnInvolvement(db, asked, school.pupils.jayden))).as.includes('begeleider');
};

describe('making one', () => {
	test('of a group: everybody in it, on days without the holidays', async () => {
		const id = await make(school.actors.mentor);
		expect((await meetings(id)).map(({ onDay }) => onDay)).toEqual(['2026-11-16', '2026-11-30', '2026-12-07']);
		expect((await members(school.actors.mentor, id)).map(({ givenName }) => givenName)).toEqual(['Jayden', 'Noor']);
		expect(await members(school.actors.otherMentor, id)).toEqual([]);
	});

	test('a mentor for the own group only, and none on indication', async () => {
		const { mentor, stagiair } = school.actors;
		await expect(make(mentor, { group: school.groups['3A'] })).rejects.toThrow(Refusal);
		await expect(make(mentor, { group: null })).rejects.toThrow(FormIssue);
		await expect(make(mentor, { kind: 'op indicatie', group: null })).rejects.toThrow(Refusal);
		await expect(make(stagiair)).rejects.toThrow(Refusal);
		await expect(make(school.actors.directeur, { kind: 'op indicatie', group: null })).rejects.toThrow(Refusal);
	});

	test('given by people of the school or helpers, by nobody else', async () => {
		await expect(make(school.actors.mentor, { trainerIds: [school.parents.jayden] })).rejects.toMatchObject({
			errors: { trainerIds: 'begeleiding_form_people' }
		});
	});
});

describe('on indication', () => {
	test('who gives it sees the pupil until two weeks after the last meeting; parents are not told which training', async () => {
		const { otherMentor, mentor, parent, stagiair } = school.actors;
		const id = await closed();
		expect(await seesJayden(otherMentor)).toBe(false);
		await place(id, school.pupils.jayden);
		expect(await seesJayden(otherMentor)).toBe(true);
		expect([await seesJayden(otherMentor, '2026-12-21'), await seesJayden(otherMentor, '2026-12-22')]).toEqual([
			true,
			false
		]);
		const involved = await as(parent, (db) => listInvolved(db, school.pupils.jayden));
		expect(involved.find(({ source }) => source === 'begeleiding')).toMatchObject({ why: 'een training' });
		expect(await as(parent, (db) => listTrainings(db, parent, { today }))).toEqual([]);
		expect(await as(mentor, (db) => listTrainings(db, mentor, { today }))).toHaveLength(1);
		expect(await members(stagiair, id)).toHaveLength(1);
	});

	test('a pupil who stops, another trainer, and the end: who gave it no longer sees the pupil', async () => {
		const { otherMentor, zorgcoordinator } = school.actors;
		const tomorrow = '2026-11-17';
		const work = { ...zorgcoordinator, today: tomorrow };
		const first = await closed();
		await place(first, school.pupils.jayden);
		await as(work, (db) => leaveTraining(db, work, first, { pupil: school.pupils.jayden }, tomorrow));
		expect(await seesJayden(otherMentor, tomorrow)).toBe(false);

		const second = await closed();
		await place(second, school.pupils.jayden);
		expect(await seesJayden(otherMentor)).toBe(true);
		const change = { name: 'Anders', trainerIds: [school.people.helper], partner: '', version: 1 };
		await as(work, (db) => changeTraining(db, work, second, change, tomorrow));
		expect([await seesJayden(otherMentor, tomorrow), await seesJayden(school.actors.helper, tomorrow)]).toEqual([
			false,
			true
		]);
		await expect(as(work, (db) => changeTraining(db, work, second, change, tomorrow))).rejects.toThrow(EditConflict);

		await as(work, (db) => endTraining(db, work, second, tomorrow));
		expect(await seesJayden(school.actors.helper, '2026-11-18')).toBe(false);
		await expect(place(second, school.pupils.noor)).rejects.toThrow(Refusal);
	});

	test('a later last meeting lets who gives it see the pupil for longer', async () => {
		const { otherMentor } = school.actors;
		const id = await closed();
		await place(id, school.pupils.jayden);
		const meeting = { onDay: '2026-12-14', startsAt: '10:00', endsAt: '11:00', place: '' };
		const { zorgcoordinator } = school.actors;
		await as(zorgcoordinator, (db) => addMeeting(db, zorgcoordinator, id, meeting, today));
		expect(await seesJayden(otherMentor, '2026-12-28')).toBe(true);
		await expect(
			as(zorgcoordinator, (db) => addMeeting(db, zorgcoordinator, id, meeting, today))
		).rejects.toMatchObject({
			errors: { onDay: 'begeleiding_form_twice' }
		});
	});

	test('only the care team places pupils', async () => {
		const id = await closed();
		const { mentor } = school.actors;
		await expect(
			as(mentor, (db) => addMembers(db, mentor, id, { pupilIds: [school.pupils.jayden], because: '' }, today))
		).rejects.toThrow(NotFound);
	});
});

describe('who was there', () => {
	test('all at once; who was not, excused or not; of own pupils only', async () => {
		const { mentor, otherMentor } = school.actors;
		const { jayden, noor, finn } = school.pupils;
		const id = await make(mentor);
		const [first, next] = await meetings(id);
		const record = (actor: Actor, meetingId: string, there: string[], excused: string[] = []) =>
			as(actor, (db) =>
				recordAttendance(
					db,
					actor,
					{ trainingId: id, meetingId },
					{ pupils: [jayden, noor, finn], there, excused },
					today
				)
			);
		expect(await record(mentor, first!.id, [jayden], [noor])).toMatchObject({ params: { there: 1, count: 2 } });
		await record(school.actors.zorgcoordinator, first!.id, [jayden, noor]);
		await record(mentor, first!.id, [jayden]);
		expect((await members(mentor, id)).map(({ presences }) => presences[first!.id])).toEqual(['aanwezig', 'afwezig']);
		await expect(record(otherMentor, first!.id, [jayden])).rejects.toThrow(Refusal);
		await expect(record(mentor, next!.id, [jayden])).rejects.toThrow(Refusal);
	});

	test('is asked of who gives it, until it was recorded or the meeting was not held', async () => {
		const { zorgcoordinator } = school.actors;
		const id = await make(zorgcoordinator, { trainerIds: [school.people.zorgcoordinator] });
		const asked = async () => (await as(zorgcoordinator, (db) => guidanceTasks(db, zorgcoordinator, today))).length;
		expect(await asked()).toBe(1);
		const [first] = await meetings(id);
		await as(zorgcoordinator, (db) =>
			cancelMeeting(db, zorgcoordinator, { trainingId: id, meetingId: first!.id }, { reason: 'Ziek' }, today)
		);
		expect(await asked()).toBe(0);
	});
});

test('what came of it is a line in the dossier, for who may know of the training', async () => {
	const { mentor, parent, pupil, otherMentor } = school.actors;
	const open = await make(mentor);
	const hidden = await closed();
	await place(hidden, school.pupils.jayden);
	const result = { pupil: school.pupils.jayden, result: 'behaald', word: 'Stond stevig', version: 1 } as const;
	await as(mentor, (db) => giveResult(db, mentor, open, result, today));
	await as(otherMentor, (db) => giveResult(db, otherMentor, hidden, result, today));
	await expect(as(mentor, (db) => giveResult(db, mentor, open, result, today))).rejects.toThrow(EditConflict);
	const lines = async (actor: Actor) =>
		(await as(actor, (db) => guidanceLine(db, school.pupils.jayden, { limit: 9 })))
			.map(({ audience }) => audience)
			.toSorted();
	expect([await lines(mentor), await lines(parent), await lines(pupil)]).toEqual([
		['gedeeld', 'team'],
		['gedeeld'],
		['gedeeld', 'team']
	]);
	const { stagiair } = school.actors;
	await expect(as(stagiair, (db) => giveResult(db, stagiair, open, { ...result, version: 2 }, today))).rejects.toThrow(
		Refusal
	);
});
