// Each time is given once, whoever asks for it at the same moment: with real transactions on a real PostgreSQL.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { addRound, addSlot, addTalk, giveFatherCustody } from '../../../../../tests/support/talks.ts';
import { listSlotsOf } from '../read/rows.ts';
import { getTalkOf } from '../read/talk.ts';
import { giveBackTime, pickTime } from './pick.ts';

let database: FreshDatabase;
let school: TestSchool;
let roundId: string;
let talks: { jayden: string; noor: string };
let slots: string[];
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	await asSystem(async (db) => {
		roundId = await addRound(db, school);
		talks = {
			jayden: await addTalk(db, school, { roundId }),
			noor: await addTalk(db, school, { roundId, pupilId: school.pupils.noor })
		};
		slots = [];
		for (const time of ['14:00', '14:20', '14:40']) {
			slots.push(await addSlot(db, school, roundId, `2026-11-19T${time}:00+01:00`));
		}
	});
});

const pick = (actor: Actor, pupil: 'jayden' | 'noor', slot: string, version = 1) =>
	as(actor, (db) => pickTime(db, actor, school.pupils[pupil], talks[pupil], { slot, interpreter: false, version }));
const giveBack = (actor: Actor, pupil: 'jayden' | 'noor', version: number) =>
	as(actor, (db) => giveBackTime(db, actor, school.pupils[pupil], talks[pupil], { version }));
const takenBy = () =>
	asSystem(
		({ sql }) => sql<{ id: string; talkId: string | null }[]>`
			select id, talk_id as "talkId" from talk_slot where school_id = ${school.schoolId} order by starts_at`
	);
const plannedAt = (talkId: string) =>
	asSystem(async ({ sql }) => {
		const [row] = await sql<{ at: string | null; place: string }[]>`
			select to_char(planned_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as at, place from talk where id = ${talkId}`;
		return row;
	});
/** How each of these ended: done, or the reason why not. */
const outcomes = async (attempts: Promise<unknown>[]): Promise<string[]> =>
	(await Promise.allSettled(attempts))
		.map((one) =>
			one.status === 'fulfilled' ? 'done' : one.reason instanceof Refusal ? one.reason.key : String(one.reason)
		)
		.sort();

describe('a parent picks a time', () => {
	test('the talk has it, with its place; the others see one less', async () => {
		await pick(school.actors.parent, 'jayden', slots[1]!);
		expect(await plannedAt(talks.jayden)).toEqual({ at: '2026-11-19 14:20', place: 'Lokaal 12' });
		const { otherParent } = school.actors;
		const shown = await as(otherParent, (db) => listSlotsOf(db, talks.noor, '2026-11-17'));
		expect(shown.map(({ id }) => id)).toEqual([slots[0], slots[2]]);
	});

	test('and another one instead: the first is free again', async () => {
		await pick(school.actors.parent, 'jayden', slots[0]!);
		await pick(school.actors.parent, 'jayden', slots[2]!, 2);
		expect((await takenBy()).map(({ talkId }) => talkId)).toEqual([null, null, talks.jayden]);
	});

	test('and gives it back', async () => {
		await pick(school.actors.parent, 'jayden', slots[0]!);
		await giveBack(school.actors.parent, 'jayden', 2);
		expect((await takenBy()).map(({ talkId }) => talkId)).toEqual([null, null, null]);
		expect(await plannedAt(talks.jayden)).toMatchObject({ at: null });
	});

	test('until the day before', async () => {
		await pick(school.actors.parent, 'jayden', slots[0]!);
		const onTheDay = { ...school.actors.parent, today: '2026-11-19' };
		await expect(pick(onTheDay, 'jayden', slots[1]!, 2)).rejects.toMatchObject({ key: 'gesprekken_refusal_late' });
		await expect(giveBack(onTheDay, 'jayden', 2)).rejects.toMatchObject({ key: 'gesprekken_refusal_late' });
		await giveBack({ ...onTheDay, today: '2026-11-18' }, 'jayden', 2);
	});

	test('not of a talk that was held or cancelled', async () => {
		await asSystem(({ sql }) => sql`update talk set state = 'held', held_on = '2026-11-16' where id = ${talks.jayden}`);
		await expect(pick(school.actors.parent, 'jayden', slots[0]!)).rejects.toMatchObject({
			key: 'gesprekken_refusal_closed'
		});
	});

	test.each(['otherParent', 'pupil', 'parentWithoutCustody', 'stagiair', 'otherMentor'] as const)(
		'%s does not pick for Jayden',
		async (who) => {
			const actor = school.actors[who];
			await expect(pick(actor, 'jayden', slots[0]!)).rejects.toThrow(NotFound);
			const answer = await as(
				actor,
				({ sql }) => sql`select pick_talk_slot(${slots[0]!}, ${talks.jayden}, 1, false) as outcome`
			);
			expect(answer[0]?.outcome).toBe('missing');
			expect((await takenBy())[0]?.talkId).toBeNull();
		}
	);

	test('nor a time of another round or mentor', async () => {
		const elsewhere = await asSystem(async (db) =>
			addSlot(db, school, await addRound(db, school, { number: 2 }), '2026-11-20T14:00:00+01:00')
		);
		await expect(pick(school.actors.parent, 'jayden', elsewhere)).rejects.toMatchObject({
			key: 'gesprekken_refusal_taken'
		});
	});
});

describe('at the same moment', () => {
	test('two parents pick one time: one has it, the other hears so, ten times over', async () => {
		const { parent, otherParent } = school.actors;
		for (let round = 0; round < 10; round++) {
			const versions = await asSystem(
				({ sql }) =>
					sql<{ id: string; version: number }[]>`select id, version from talk where school_id = ${school.schoolId}`
			);
			const version = (id: string) => versions.find((row) => row.id === id)!.version;
			const said = await outcomes([
				pick(parent, 'jayden', slots[0]!, version(talks.jayden)),
				pick(otherParent, 'noor', slots[0]!, version(talks.noor))
			]);
			expect(said).toEqual(['done', 'gesprekken_refusal_taken']);
			const [slot] = await takenBy();
			const winner = slot?.talkId === talks.jayden ? 'jayden' : 'noor';
			expect(await plannedAt(talks[winner])).toMatchObject({ at: '2026-11-19 14:00' });
			expect(await plannedAt(talks[winner === 'noor' ? 'jayden' : 'noor'])).toMatchObject({ at: null });
			await giveBack(winner === 'noor' ? otherParent : parent, winner, version(talks[winner]) + 1);
		}
	});

	test('one talk on two times: it has one, the other stays free', async () => {
		const { parent } = school.actors;
		const said = await outcomes([pick(parent, 'jayden', slots[0]!), pick(parent, 'jayden', slots[1]!)]);
		expect(said).toEqual(['done', 'gesprekken_refusal_changed']);
		const taken = (await takenBy()).filter(({ talkId }) => talkId !== null);
		expect(taken.map(({ talkId }) => talkId)).toEqual([talks.jayden]);
	});

	test('two parents of one child: the second sees what the first picked before anything changes', async () => {
		await giveFatherCustody(school);
		const { parent, parentWithoutCustody: father } = school.actors;
		const said = await outcomes([pick(parent, 'jayden', slots[0]!), pick(father, 'jayden', slots[2]!)]);
		expect(said).toEqual(['done', 'gesprekken_refusal_changed']);
		expect((await takenBy()).filter(({ talkId }) => talkId !== null)).toHaveLength(1);
	});

	test('twenty parents, three times: three have one each, nobody waits for ever', async () => {
		const { otherParent, parent } = school.actors;
		const attempts = Array.from({ length: 20 }, (_, at) =>
			at % 2 ? pick(parent, 'jayden', slots[at % 3]!) : pick(otherParent, 'noor', slots[at % 3]!)
		);
		const said = await outcomes(attempts);
		expect(said.filter((one) => one === 'done').length).toBeGreaterThanOrEqual(2);
		expect(said.filter((one) => one !== 'done' && !one.startsWith('gesprekken_refusal_'))).toEqual([]);
		const taken = (await takenBy()).flatMap(({ talkId }) => talkId ?? []);
		expect(taken.toSorted()).toEqual([talks.jayden, talks.noor].toSorted());
	});

	test('two that exchange times do not lock each other', async () => {
		const { parent, otherParent } = school.actors;
		await pick(parent, 'jayden', slots[0]!);
		await pick(otherParent, 'noor', slots[1]!);
		const said = await outcomes([pick(parent, 'jayden', slots[1]!, 2), pick(otherParent, 'noor', slots[0]!, 2)]);
		expect(said).toContain('gesprekken_refusal_taken');
		expect(said.filter((one) => one !== 'done' && one !== 'gesprekken_refusal_taken')).toEqual([]);
	});
});

test('what the mentor plans by hand frees the time, and takes the times beside it off the list', async () => {
	const { mentor, parent } = school.actors;
	await pick(parent, 'jayden', slots[0]!);
	await as(
		mentor,
		({ sql }) => sql`update talk set planned_at = '2026-11-19T14:30:00+01:00' where id = ${talks.jayden}`
	);
	expect((await takenBy()).map(({ id }) => id)).toEqual([slots[0]]);
	expect((await takenBy())[0]?.talkId).toBeNull();
});

test('at 18 the pupil picks, and the parents no longer', async () => {
	await asSystem(({ sql }) => sql`update pupil set born_on = '2008-11-16' where id = ${school.pupils.jayden}`);
	await expect(pick(school.actors.parent, 'jayden', slots[0]!)).rejects.toThrow(NotFound);
	await pick(school.actors.pupil, 'jayden', slots[0]!);
	const { pupil } = school.actors;
	expect((await as(pupil, (db) => getTalkOf(db, pupil, school.pupils.jayden, talks.jayden))).plannedOn).toBe(
		'2026-11-19'
	);
});
