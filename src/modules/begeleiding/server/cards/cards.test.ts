import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { EditConflict, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { addCard, addCardGoal } from '../../../../../tests/support/guidance.ts';
import { addLessonRow, hire } from '../../../../../tests/support/lessons.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import type { Mark } from '../../card/card.ts';
import type { CardForm } from '../../card/forms.ts';
import { guidanceDue, guidanceLine } from '../contracts.ts';
import { guidanceTasks } from '../tasks.ts';
import { changeCard, makeCard, prolongCard, saveDayLog, saveReview, stopCard } from './change.ts';
import { markGoal } from './mark.ts';
import { findCard, listGiven } from './rows.ts';
import { viewCard, viewCardWeek } from './views.ts';

let database: FreshDatabase;
let school: TestSchool;
let card: { cardId: string; goalId: string };
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	card = await asSystem((db) => addCard(db, school));
});

type Tap = { slot?: string; value?: Mark | null; day?: string; id?: string };
const tap = (actor: Actor, { slot = 'regel-1', value = 2, day = today, id = randomUUID() }: Tap = {}) =>
	as(actor, (db) => markGoal(db, actor, school.pupils.jayden, { id, goal: card.goalId, day, slot, value }, today));
const given = () => as(school.actors.mentor, (db) => listGiven(db, [card.cardId], { from: today, until: today }));
const page = (db: Db, actor: Actor, query = '') =>
	({
		db,
		actor,
		today,
		params: { leerling: school.pupils.jayden },
		url: new URL(`http://zicht.test/${query}`)
	}) as unknown as Context<{ leerling: string }>;
const day = (actor: Actor, query = '') => as(actor, (db) => viewCard(page(db, actor, query)));

describe('a tap', () => {
	test('stands beside that of the other side', async () => {
		await tap(school.actors.pupil, { value: 1 });
		await tap(school.actors.mentor, { value: 2 });
		const { now } = await day(school.actors.mentor);
		expect(now?.slots[0]?.cells[0]).toMatchObject({ pupil: 1, adult: 2, adultBy: 'Mirjam Hoekstra' });
	});

	test('again is a row after the first, which stays; the same again is none', async () => {
		const { pupil } = school.actors;
		await tap(pupil, { value: 0 });
		await tap(pupil, { value: 0 });
		await tap(pupil, { value: 2 });
		await tap(pupil, { value: null });
		const rows = await given();
		expect(rows.map(({ value }) => value)).toEqual([0, 2, null]);
		expect(rows.map(({ correctsId }) => correctsId)).toEqual([null, rows[0]!.id, rows[1]!.id]);
	});

	test('that arrives twice counts once, and so do two at once', async () => {
		const { pupil } = school.actors;
		const id = randomUUID();
		await tap(pupil, { id });
		await tap(pupil, { id, value: 1 });
		expect(await given()).toHaveLength(1);
		await Promise.all([tap(school.actors.mentor, { value: 1 }), tap(school.actors.zorgcoordinator, { value: 0 })]);
		const adults = (await given()).filter(({ side }) => side === 'adult');
		expect(adults.filter(({ correctsId }) => correctsId === null)).toHaveLength(1);
	});

	test('is for today; an adult also fills in what was forgotten, on a day that has lessons', async () => {
		await expect(tap(school.actors.pupil, { day: '2026-11-13' })).rejects.toThrow(Refusal);
		await tap(school.actors.mentor, { day: '2026-11-13' });
		await expect(tap(school.actors.mentor, { day: '2026-11-06' })).rejects.toThrow(Refusal);
		await expect(tap(school.actors.mentor, { day: '2026-11-14' })).rejects.toMatchObject({ name: 'NotFound' });
	});

	test('of a lesson is for who gives it, and who guides the pupil', async () => {
		const teacher = { ...school.actors.mentor, personId: await hire(school, 'Tessa') };
		const other = { ...school.actors.mentor, personId: await hire(school, 'Otto') };
		const lesson = await addLessonRow(school, { teacherId: teacher.personId });
		await addLessonRow(school, { teacherId: other.personId, startsAt: '09:20', endsAt: '10:10' });
		await tap(teacher, { slot: lesson });
		await tap(school.actors.mentor, { slot: lesson, value: 1 });
		await expect(tap(other, { slot: lesson })).rejects.toThrow(Refusal);
		await expect(tap(teacher, { slot: 'regel-1' })).rejects.toMatchObject({ name: 'NotFound' });
	});

	test('that earns the reward says so at once, and once', async () => {
		const { pupil, mentor } = school.actors;
		expect((await tap(pupil, { slot: 'regel-1' }))?.said).toBeUndefined();
		expect(await tap(pupil, { slot: 'regel-2', value: 1 })).toMatchObject({
			said: 'begeleiding_pupil_said_earned',
			params: { reward: 'Samen koken' }
		});
		expect((await tap(pupil, { slot: 'regel-2' }))?.said).toBeUndefined();
		expect((await day(mentor)).now?.standing).toEqual({ good: 2, required: 2, cells: 2, isEarned: true });
		// The adult's mark is the one that counts.
		await tap(mentor, { slot: 'regel-2', value: 0 });
		expect((await day(mentor)).now?.standing.isEarned).toBe(false);
	});
});

const agreed = (otherwise: Partial<CardForm> = {}): CardForm => ({
	goals: ['Ik begin meteen.'],
	fromOn: '2026-12-01',
	untilOn: '2026-12-18',
	guideId: school.people.mentor,
	reward: '',
	needed: 4,
	outOf: 5,
	per: 'week',
	lines: ['Dag'],
	because: null,
	...otherwise
});
const make = (otherwise: Partial<CardForm> = {}, actor = school.actors.mentor) =>
	as(actor, (db) => makeCard(db, actor, school.pupils.jayden, agreed(otherwise), today));

describe('a card', () => {
	test('runs alone: a second one on the same days is refused, also when two are made at once', async () => {
		await expect(make({ fromOn: '2026-11-27' })).rejects.toMatchObject({
			errors: { fromOn: 'begeleiding_form_alone' }
		});
		const both = await Promise.allSettled([make(), make({ goals: ['Anders'] }, school.actors.zorgcoordinator)]);
		expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	});

	test('that was stopped makes room from that day on', async () => {
		const { mentor } = school.actors;
		await tap(mentor);
		await as(mentor, (db) => stopCard(db, mentor, school.pupils.jayden, { reason: 'Ging te goed', version: 1 }, today));
		await make({ fromOn: today });
		const running = await as(mentor, (db) => findCard(db, school.pupils.jayden, today));
		expect(running?.goals.map(({ words }) => words)).toEqual(['Ik begin meteen.']);
		expect((await as(mentor, (db) => viewCardWeek(page(db, mentor)))).week?.card.id).toBe(running?.id);
	});

	test('is changed until it was marked; then its end and guide only', async () => {
		const { mentor } = school.actors;
		const change = (version: number) =>
			as(mentor, (db) =>
				changeCard(
					db,
					mentor,
					school.pupils.jayden,
					{ ...agreed({ fromOn: today, untilOn: '2026-11-27' }), version },
					today
				)
			);
		await change(1);
		await expect(change(1)).rejects.toThrow(EditConflict);
		const running = await as(mentor, (db) => findCard(db, school.pupils.jayden, today));
		card = { cardId: running!.id, goalId: running!.goals[0]!.id };
		await tap(mentor, { slot: 'regel-1' });
		await expect(change(2)).rejects.toThrow(Refusal);
		const prolong = (untilOn: string) =>
			as(mentor, (db) =>
				prolongCard(
					db,
					mentor,
					school.pupils.jayden,
					{ untilOn, guideId: school.people.zorgcoordinator, version: 2 },
					today
				)
			);
		await expect(prolong('2027-03-01')).rejects.toMatchObject({ errors: { untilOn: 'begeleiding_form_weeks' } });
		await prolong('2026-12-11');
		expect(await as(mentor, (db) => findCard(db, school.pupils.jayden, today))).toMatchObject({
			untilOn: '2026-12-11',
			guideId: school.people.zorgcoordinator
		});
	});

	test('is guided by somebody who guides the pupil', async () => {
		await expect(make({ guideId: school.people.otherMentor })).rejects.toMatchObject({
			errors: { guideId: 'begeleiding_form_guide' }
		});
		await expect(make({}, school.actors.stagiair)).rejects.toThrow(Refusal);
	});

	test('has no lessons in a holiday, also where no timetable is drawn', async () => {
		expect((await day(school.actors.pupil)).now?.slots).toHaveLength(2);
		await asSystem(
			({ sql }) => sql`
				insert into period (school_id, id, school_year_id, kind, name, starts_on, ends_on)
				values (${school.schoolId}, ${randomUUID()}, ${school.yearId}, 'vakantie', 'Vrij', ${today}, ${today})`
		);
		expect((await day(school.actors.pupil)).now?.slots).toEqual([]);
	});
});

describe('the end of a day', () => {
	test('two guides who write at once see both texts', async () => {
		const { mentor, zorgcoordinator } = school.actors;
		const write = (actor: Actor, wentWell: string, version: number) =>
			as(actor, (db) =>
				saveReview(db, actor, school.pupils.jayden, { day: today, wentWell, couldBeBetter: '', version }, today)
			);
		await write(mentor, 'Rustig', 0);
		await expect(write(zorgcoordinator, 'Druk', 0)).rejects.toMatchObject({
			theirs: { wentWell: 'Rustig' },
			version: 1
		});
		await write(zorgcoordinator, 'Rustig, later druk', 1);
		expect((await day(mentor)).now?.review).toMatchObject({ wentWell: 'Rustig, later druk', by: 'Ruud Smit' });
	});

	test('what the pupil writes is the pupil’s alone until shared, and goes when it is emptied', async () => {
		const { pupil, mentor, parent } = school.actors;
		const write = (text: string, audience: 'eigen' | 'gedeeld', version: number) =>
			as(pupil, (db) => saveDayLog(db, pupil, school.pupils.jayden, { text, audience, version }, today));
		await write('Moe', 'eigen', 0);
		expect((await day(pupil)).now?.log?.text).toBe('Moe');
		expect((await day(mentor)).now?.log).toBeNull();
		await write('Moe', 'gedeeld', 1);
		expect((await day(parent)).now?.log?.text).toBe('Moe');
		await write('', 'gedeeld', 2);
		expect((await day(pupil)).now?.log).toBeNull();
	});
});

describe('what it asks of people', () => {
	const asked = async (actor: Actor) =>
		(await as(actor, (db) => guidanceTasks(db, actor, today))).map(({ title }) =>
			typeof title === 'string' ? title : title.key
		);

	test('of the pupil the lesson that is now, until it was marked', async () => {
		expect(await asked(school.actors.pupil)).toEqual(['begeleiding_pupil_day']);
		await tap(school.actors.pupil, { slot: 'regel-1' });
		await tap(school.actors.pupil, { slot: 'regel-2' });
		expect(await asked(school.actors.pupil)).toEqual([]);
		expect(await asked(school.actors.otherPupil)).toEqual([]);
	});

	test('of the teacher a lesson that is given today, until all goals were marked', async () => {
		const teacher = { ...school.actors.mentor, personId: await hire(school, 'Tessa') };
		const lesson = await addLessonRow(school, { teacherId: teacher.personId });
		await asSystem((db) => addCardGoal(db, school, card.cardId, { position: 2 }));
		expect(await asked(teacher)).toEqual(['begeleiding_day_card']);
		await tap(teacher, { slot: lesson });
		expect(await asked(teacher)).toEqual(['begeleiding_day_card']);
		expect(await asked(school.actors.otherMentor)).toEqual([]);
	});

	test('of the guide a look back on a day that was marked, until it is written', async () => {
		const { mentor } = school.actors;
		expect(await asked(mentor)).toEqual([]);
		await tap(mentor);
		expect(await asked(mentor)).toEqual(['begeleiding_day_review']);
		await as(mentor, (db) =>
			saveReview(
				db,
				mentor,
				school.pupils.jayden,
				{ day: today, wentWell: 'Goed', couldBeBetter: '', version: 0 },
				today
			)
		);
		expect(await asked(mentor)).toEqual([]);
	});

	test('of the team what comes after a card that ends', async () => {
		const due = async (actor: Actor, on: string) => {
			const found = await as(actor, (db) => guidanceDue(db, actor, [school.pupils.jayden], on));
			return found.get(school.pupils.jayden)?.map(({ state }) => state) ?? [];
		};
		const { mentor, parent } = school.actors;
		expect([await due(mentor, '2026-11-19'), await due(mentor, '2026-11-20'), await due(mentor, '2026-11-30')]).toEqual(
			[[], ['soon'], ['late']]
		);
		expect(await due(parent, '2026-11-30')).toEqual([]);
		await make();
		expect(await due(mentor, '2026-11-30')).toEqual([]);
	});

	test('the card stands in the one line of the dossier', async () => {
		const lines = await as(school.actors.parent, (db) => guidanceLine(db, school.pupils.jayden, { limit: 5 }));
		expect(lines).toMatchObject([{ kind: 'begeleiding', at: '2026-11-02', text: 'Ik steek mijn vinger op.' }]);
	});
});
