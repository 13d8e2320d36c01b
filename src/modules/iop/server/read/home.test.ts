import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { openStorage } from '#platform/storage/opened.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { AddToTapForm } from '../../forms.ts';
import { addToTap, takeBackTap, tap, viewPoster, viewPupilHome } from '../index.ts';

let database: FreshDatabase;
let school: TestSchool;
let goalId: string;

beforeAll(async () => {
	database = await openTestDatabase();
	await openStorage(mkdtempSync(join(tmpdir(), 'zicht-files-')));
});
beforeEach(async () => {
	school = await makeSchool();
	goalId = await addGoal({ behaviour: 'Ik vraag hulp als ik vastloop.', place: 'Keuken', weekdays: [1] });
});
afterAll(() => closeTestDatabase(database));

const addGoal = (words: Record<string, unknown>) =>
	asSystem((db) =>
		add(db, 'goal', {
			schoolId: school.schoolId,
			pupilId: school.pupils.jayden,
			plan: 'iop',
			origin: 'pupil',
			fromOn: '2026-09-01',
			changedById: school.people.mentor,
			...words
		})
	);

const offers = { norms: [], tasks: [], messages: null, log: null, lessons: null };
/** Scores carry the database's own time, so that these tests live now; the day stays the school's Monday. */
const now = () => new Date();
const later = () => new Date(Date.now() + 6 * 60_000);

const home = (goal: string | null = null, at = now()) => {
	const actor = school.actors.pupil;
	return as(actor, (db) => viewPupilHome(db, actor, { today, now: at, time: '09:30', offers, goalId: goal }));
};
const say = (value: string, { actor = school.actors.pupil, id = randomUUID(), at = now(), goal = goalId } = {}) =>
	as(actor, (db) => tap(db, actor, { id, goalId: goal, value }, { today, now: at }));
const takeBack = (at = now()) =>
	as(school.actors.pupil, (db) => takeBackTap(db, school.actors.pupil, { goalId }, { today, now: at }));
const rows = () =>
	asSystem(
		({ sql }) => sql<{ value: string | null; side: string; word: string }[]>`
			select value, side, word from score where goal_id = ${goalId} order by created_at`
	);

describe('the pupil’s first page', () => {
	test('has the goal of today with where, and the scale of the school', async () => {
		const view = await home();
		expect(view.goal).toMatchObject({ behaviour: 'Ik vraag hulp als ik vastloop.', place: 'Keuken', given: null });
		expect(view.scales.pupil.values.map(({ key }) => key)).toEqual(['nog-niet', 'met-hulp', 'meestal', 'zelf']);
		expect(view.posterHref).toBe(`/leerlingen/${school.pupils.jayden}/plan/poster`);
	});

	test('shows three at most, those of other days apart, and nothing of another pupil', async () => {
		for (const nth of [2, 3, 4]) await addGoal({ behaviour: `Doel ${nth}`, fromOn: `2026-09-0${nth}` });
		await addGoal({ behaviour: 'Op dinsdag', weekdays: [2], fromOn: '2026-09-09' });
		await addGoal({ behaviour: 'Van Noor', pupilId: school.pupils.noor });
		const view = await home();
		expect(view.othersToday.map(({ behaviour }) => behaviour)).toEqual(['Doel 2', 'Doel 3']);
		expect(view.later.map(({ behaviour }) => behaviour)).toEqual(['Doel 4', 'Op dinsdag']);
	});

	test('without goals there is no poster and nothing to tap', async () => {
		await asSystem(({ sql }) => sql`delete from goal where id = ${goalId}`);
		expect(await home()).toMatchObject({ goal: null, othersToday: [], posterHref: null });
	});

	test('names the talk that comes, once', async () => {
		const talkId = await asSystem((db) =>
			add(db, 'talk', {
				schoolId: school.schoolId,
				pupilId: school.pupils.jayden,
				kind: 'leerlinggesprek',
				leadId: school.people.mentor,
				plannedAt: '2026-11-17T12:30:00Z',
				changedById: school.people.mentor
			})
		);
		expect((await home()).talk).toEqual({
			id: talkId,
			plannedAt: new Date('2026-11-17T12:30:00Z'),
			lead: 'Mirjam Hoekstra',
			isShared: false,
			prepareHref: `/leerlingen/${school.pupils.jayden}/gesprekken/${talkId}/voorbereiden`
		});
	});
});

describe('one tap', () => {
	test('says how it went; the page shows it, and the next goal comes in front', async () => {
		const done = await say('met-hulp');
		expect(done).toMatchObject({ to: `/vandaag?doel=${goalId}` });
		const second = await addGoal({ behaviour: 'Ik ruim op.', fromOn: '2026-10-01' });
		expect((await home(goalId)).goal).toMatchObject({ id: goalId, given: { value: 'met-hulp', mayTakeBack: true } });
		expect((await home()).goal?.id).toBe(second);
		expect((await home(goalId)).goal?.lines.pupil).toHaveLength(1);
	});

	test('that is sent twice counts once', async () => {
		const id = randomUUID();
		await say('meestal', { id });
		await say('meestal', { id });
		expect(await rows()).toMatchObject([{ value: 'meestal', side: 'pupil' }]);
	});

	test('soon after another: that one counts, and the first stays readable', async () => {
		await say('nog-niet');
		await say('zelf');
		expect((await rows()).map(({ value }) => value)).toEqual(['nog-niet', 'zelf']);
		expect((await home()).goal?.given).toMatchObject({ value: 'zelf' });
	});

	test('can be taken back for five minutes: then nothing was said', async () => {
		await say('nog-niet');
		await takeBack();
		expect((await home()).goal?.given).toBeNull();
		await say('meestal');
		expect((await home(null, later())).goal?.given).toMatchObject({ value: 'meestal', mayTakeBack: false });
		await expect(takeBack(later())).rejects.toThrow(Refusal);
	});

	test('a word and a photo come with it, and a change of words replaces them', async () => {
		await say('met-hulp');
		const actor = school.actors.pupil;
		const more = (sent: Record<string, unknown>) =>
			as(actor, (db) => addToTap(db, actor, AddToTapForm.parse({ goalId, ...sent }), { today }));
		await more({ word: 'Bas hielp mij.' });
		expect((await home()).goal?.given).toMatchObject({ value: 'met-hulp', word: 'Bas hielp mij.' });
		await more({ word: '', photo: new File([png], 'soep.png') });
		const { given } = (await home()).goal!;
		expect(given).toMatchObject({ word: 'Bas hielp mij.' });
		expect(given?.photoId).not.toBeNull();
	});

	test('nothing to add is said beside the field; a word without a tap is nothing', async () => {
		expect(AddToTapForm.safeParse({ goalId, word: ' ' }).error?.issues[0]?.message).toBe('iop_form_word_empty');
		const actor = school.actors.pupil;
		const adding = as(actor, (db) => addToTap(db, actor, AddToTapForm.parse({ goalId, word: 'Iets.' }), { today }));
		await expect(adding).rejects.toThrow(NotFound);
	});

	test('is the pupil’s own: nobody taps for another', async () => {
		const { mentor, parent, otherPupil } = school.actors;
		for (const actor of [mentor, parent, otherPupil]) {
			await expect(say('zelf', { actor })).rejects.toThrow(NotFound);
		}
		expect(await rows()).toEqual([]);
	});

	test('on a value that is not on the scale, or a goal that ended, does nothing', async () => {
		await expect(say('tien')).rejects.toThrow(NotFound);
		const ended = await addGoal({ behaviour: 'Klaar.', state: 'reached', endedOn: '2026-10-01' });
		await expect(say('zelf', { goal: ended })).rejects.toThrow(NotFound);
	});
});

describe('the poster', () => {
	const poster = (actor: Actor) => as(actor, (db) => viewPoster(db, actor, school.pupils.jayden, today));

	test('has the school’s own name of the plan, the shared goals and how it goes in words', async () => {
		await say('met-hulp');
		await addGoal({ behaviour: 'Van de zorg', audience: 'zorg' });
		const view = await poster(school.actors.zorgcoordinator);
		expect(view).toMatchObject({ planName: 'Individueel Ontwikkelings Plan', pupil: { givenName: 'Jayden' } });
		expect(view.goals).toMatchObject([{ place: 'Keuken', now: { pupil: 'Lukt met hulp', staff: null } }]);
	});

	test('is for the pupil, parents and involved staff; nobody else knows of it', async () => {
		const { pupil, parent, mentor, otherPupil, otherParent, otherMentor } = school.actors;
		for (const actor of [pupil, parent, mentor]) expect((await poster(actor)).goals).toHaveLength(1);
		for (const actor of [otherPupil, otherParent, otherMentor]) await expect(poster(actor)).rejects.toThrow(NotFound);
	});
});

const png = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
	'base64'
);
