// Times that a mentor offers to parents, against the real database.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { FormIssue, NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { addRound, addTalk, newsLeft, planAt } from '../../../../../tests/support/talks.ts';
import { SlotsForm } from '../../forms.ts';
import { viewSlots } from '../read/views.ts';
import { addSlots, removeSlot } from './slots.ts';

let database: FreshDatabase;
let school: TestSchool;
let roundId: string;
let talkId: string;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	await asSystem(async (db) => {
		roundId = await addRound(db, school);
		talkId = await addTalk(db, school, { roundId });
	});
});

describe('times on offer', () => {
	const form = (change: Record<string, string> = {}) =>
		SlotsForm.parse({
			round: roundId,
			on: '2026-11-20',
			from: '14:00',
			until: '15:00',
			minutes: '20',
			pause: '0',
			place: 'Lokaal 12',
			...change
		});
	const offer = (change: Record<string, string> = {}, who: 'mentor' | 'parent' = 'mentor') => {
		const actor = school.actors[who];
		return as(actor, (db) => addSlots(db, actor, form(change)));
	};
	const times = async () =>
		(await as(school.actors.mentor, (db) => viewSlots(db, school.actors.mentor, roundId))).slots;

	test('as many as fit, and the same again makes none', async () => {
		expect(await offer()).toMatchObject({ params: { count: 3 } });
		await expect(offer()).rejects.toMatchObject({ key: 'gesprekken_refusal_no_slot' });
		expect(await offer({ from: '14:50', until: '15:40' })).toMatchObject({ params: { count: 1 } });
		expect((await times()).map(({ startsAt }) => startsAt.toISOString().slice(11, 16))).toEqual([
			'13:00',
			'13:20',
			'13:40',
			'14:10'
		]);
	});

	test('unasked, for the round in which somebody waits', async () => {
		const startsOn = '2026-10-01';
		const earlier = await asSystem((db) => addRound(db, school, { key: 'eigen-oudergesprek', startsOn }));
		const shown = (asked?: string) => as(school.actors.mentor, (db) => viewSlots(db, school.actors.mentor, asked));
		expect((await shown()).round?.id).toBe(roundId);
		expect((await shown(earlier)).round?.id).toBe(earlier);
	});

	test('not where the mentor has a talk', async () => {
		await planAt(talkId, '2026-11-20T14:00:00+01:00');
		expect(await offer()).toMatchObject({ params: { count: 2 } });
	});

	test('not in the past, and not by a parent', async () => {
		await expect(offer({ on: '2026-11-13' })).rejects.toThrow(FormIssue);
		await expect(offer({}, 'parent')).rejects.toMatchObject({ key: 'gesprekken_refusal_role' });
	});

	test('parents who waited for them are told', async () => {
		await asSystem(
			({ sql }) => sql`insert into talk_invitation (school_id, talk_id, pupil_id, person_id, how)
				values (${school.schoolId}, ${talkId}, ${school.pupils.jayden}, ${school.parents.jayden}, 'mail')`
		);
		await offer();
		expect(await newsLeft(school)).toEqual(['invited']);
	});

	test('a free one is taken away, a picked one and another’s are not', async () => {
		await offer();
		const { mentor, otherMentor } = school.actors;
		const [first, second] = await times();
		await as(mentor, (db) => removeSlot(db, mentor, { slot: first!.id }));
		expect(await times()).toHaveLength(2);
		await expect(as(otherMentor, (db) => removeSlot(db, otherMentor, { slot: second!.id }))).rejects.toThrow(NotFound);
		await asSystem(({ sql }) => sql`update talk_slot set talk_id = ${talkId} where id = ${second!.id}`);
		await expect(as(mentor, (db) => removeSlot(db, mentor, { slot: second!.id }))).rejects.toMatchObject({
			key: 'gesprekken_refusal_slot_taken'
		});
	});
});
