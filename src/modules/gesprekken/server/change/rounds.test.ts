// A round from its start to its end, against the real database.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { FormIssue, NotFound } from '#platform/web/errors.ts';
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
import type { StartRoundForm } from '../../forms.ts';
import { fillAll } from '../jobs.ts';
import { viewRounds } from '../read/rounds.ts';
import { viewTalks } from '../read/views.ts';
import { addFollowingTalk } from './invite.ts';
import { changeRound, fillRound, startRound, stopRound } from './rounds.ts';

let database: FreshDatabase;
let school: TestSchool;
let leader: Actor;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	leader = school.actors.administratie;
});

const iop: StartRoundForm = {
	key: 'iop-leerlinggesprek',
	number: 1,
	kind: 'leerlinggesprek',
	name: 'IOP-gesprek 1',
	location: null,
	startsOn: '2026-11-09',
	endsOn: '2026-12-04'
};
const start = (input: Partial<StartRoundForm> = {}, actor = leader) =>
	as(actor, (db) => startRound(db, actor, { ...iop, ...input }));
type Row = { id: string; pupilId: string; leadId: string; kind: string; roundId: string; dueOn: string };
const talks = () =>
	asSystem(
		({ sql }) => sql<Row[]>`
			select id, pupil_id as "pupilId", lead_id as "leadId", kind, round_id as "roundId", due_on::text as "dueOn"
			from talk where school_id = ${school.schoolId} order by created_at, id`
	);
const rounds = () =>
	asSystem(
		({ sql }) => sql<{ id: string; key: string; endsOn: string; version: number }[]>`
			select id, key, ends_on::text as "endsOn", version from talk_round where school_id = ${school.schoolId} order by key`
	);
const messages = (kind: string) =>
	asSystem(
		({ sql }) =>
			sql<
				{ payload: Record<string, unknown> }[]
			>`select payload from outbox where school_id = ${school.schoolId} and kind = ${kind}`
	);
const talkOf = async (pupilId: string) => (await talks()).find((talk) => talk.pupilId === pupilId);

describe('a round begins', () => {
	test('each pupil has one talk, with the own mentor, and the round that follows is there', async () => {
		const done = await start();
		const begun = (await rounds()).find(({ key }) => key === iop.key)!;
		expect(done).toMatchObject({
			said: 'gesprekken_said_round',
			params: { count: 4 },
			undo: { href: `/school/rondes?ronde=${begun.id}`, key: 'gesprekken_round_stop' }
		});
		const made = await talks();
		expect(made.map(({ pupilId }) => pupilId).sort()).toEqual(Object.values(school.pupils).sort());
		expect((await talkOf(school.pupils.jayden))?.leadId).toBe(school.people.mentor);
		expect((await talkOf(school.pupils.finn))?.leadId).toBe(school.people.otherMentor);
		expect(new Set(made.map(({ dueOn }) => dueOn))).toEqual(new Set(['2026-12-04']));
		expect((await rounds()).map(({ key, endsOn }) => [key, endsOn])).toEqual([
			['iop-leerlinggesprek', '2026-12-04'],
			['iop-oudergesprek', '2026-12-11']
		]);
	});

	test('of two mentors the first named holds it', async () => {
		await asSystem(async (db) => {
			const second = await add(db, 'person', {
				schoolId: school.schoolId,
				kind: 'medewerker',
				givenName: 'Henk',
				familyName: 'Bos'
			});
			await add(db, 'group_staff', {
				schoolId: school.schoolId,
				groupId: school.groups['2B'],
				personId: second,
				role: 'mentor',
				fromOn: '2026-10-01'
			});
		});
		await start();
		expect((await talkOf(school.pupils.noor))?.leadId).toBe(school.people.mentor);
	});

	test('guests, who left and who has no mentor get none', async () => {
		await asSystem(async ({ sql }) => {
			await sql`update enrolment set kind = 'gast' where pupil_id = ${school.pupils.jayden}`;
			await sql`update enrolment set until_on = '2026-10-01' where pupil_id = ${school.pupils.noor}`;
			await sql`update group_staff set until_on = '2026-10-01' where person_id = ${school.people.otherMentor}`;
		});
		expect(await start()).toMatchObject({ said: 'gesprekken_said_round_without', params: { count: 0, without: 2 } });
		expect(await talks()).toEqual([]);
	});

	test('not twice', async () => {
		await start();
		await expect(start()).rejects.toMatchObject({ key: 'gesprekken_refusal_round_begun' });
		expect(await talks()).toHaveLength(4);
	});

	test('for a location, and then for the whole school: nobody gets two', async () => {
		await start({ location: school.locationId });
		await start();
		expect(await talks()).toHaveLength(4);
	});

	test('not outside the school year, nor one that the set-up does not know', async () => {
		await expect(start({ endsOn: '2027-08-15' })).rejects.toThrow(FormIssue);
		await expect(start({ key: 'onbekend' })).rejects.toThrow(NotFound);
	});

	test('one of the school’s own', async () => {
		await start({ key: '', kind: 'startgesprek', name: 'Startgesprekken' });
		expect((await rounds()).map(({ key }) => key)).toEqual(['eigen-startgesprek']);
		expect(await messages('gesprekken.inviteRound')).toHaveLength(1);
	});

	test.each(['mentor', 'stagiair', 'parent', 'pupil'] as const)('not by a %s', async (who) => {
		await expect(start({}, school.actors[who])).rejects.toThrow(NotFound);
		await expect(
			as(school.actors[who], ({ sql }) => sql`select * from fill_talk_round(${school.yearId})`)
		).rejects.toMatchObject({ code: '42501' });
	});
});

describe('a round that runs', () => {
	test('gives a talk to who came later: by the button, and at night', async () => {
		await asSystem(
			({ sql }) => sql`update enrolment set from_on = '2026-11-23' where pupil_id = ${school.pupils.noor}`
		);
		await start();
		expect(await talkOf(school.pupils.noor)).toBeUndefined();
		const [round] = await rounds();
		const later = { ...leader, today: '2026-11-23' };
		await as(later, (db) => fillRound(db, later, { round: round!.id }));
		expect(await talkOf(school.pupils.noor)).toBeDefined();

		await asSystem(({ sql }) => sql`delete from talk where pupil_id = ${school.pupils.noor}`);
		await fillAll('2026-11-24');
		await fillAll('2026-11-25');
		expect((await talks()).filter(({ pupilId }) => pupilId === school.pupils.noor)).toHaveLength(1);
	});

	test('goes along to the new mentor, as long as it has no time', async () => {
		await start();
		await asSystem(async ({ sql }) => {
			await sql`update talk set planned_at = '2026-11-30T14:00:00+01:00' where pupil_id = ${school.pupils.noor}`;
			await sql`update group_staff set until_on = '2026-11-20' where person_id = ${school.people.mentor}`;
			await sql`insert into group_staff (school_id, id, group_id, person_id, role, from_on)
				values (${school.schoolId}, gen_random_uuid(), ${school.groups['2B']}, ${school.people.otherMentor}, 'mentor', '2026-11-21')`;
		});
		await fillAll('2026-11-23');
		expect((await talkOf(school.pupils.jayden))?.leadId).toBe(school.people.otherMentor);
		expect((await talkOf(school.pupils.noor))?.leadId).toBe(school.people.mentor);
	});

	test('lasts longer: what is open is due later, and two people do not undo each other', async () => {
		await start();
		const [round] = await rounds();
		const change = (endsOn: string, version: number) =>
			as(leader, (db) => changeRound(db, leader, { round: round!.id, version, startsOn: iop.startsOn, endsOn }));
		await change('2026-12-18', 1);
		expect((await talkOf(school.pupils.jayden))?.dueOn).toBe('2026-12-18');
		await expect(change('2026-12-04', 1)).rejects.toMatchObject({ theirs: { endsOn: '2026-12-18' }, version: 2 });
	});

	test('is told in numbers, also to who may not know about whom', async () => {
		await start();
		const view = await as(leader, (db) => viewRounds(db, leader));
		expect(view.rounds.map(({ key, talks: count }) => [key, count])).toEqual([
			['iop-leerlinggesprek', 4],
			['iop-oudergesprek', 0]
		]);
		expect(view.proposed.map(({ key, number }) => `${key} ${number}`)).toEqual([
			'iop-leerlinggesprek 2',
			'iop-leerlinggesprek 3'
		]);
		expect(await as(leader, ({ sql }) => sql`select id from talk`)).toEqual([]);
	});

	test('stands apart from the round that follows it, for who leads the school', async () => {
		await start();
		const { mentor, directeur } = school.actors;
		const held = await talkOf(school.pupils.jayden);
		await as(mentor, (db) => addFollowingTalk(db, mentor, held!.id, today));
		const { running } = await as(directeur, (db) => viewTalks(db, directeur));
		expect(running.map(({ name, talks: count, groups }) => [name, count, groups.length])).toEqual([
			['IOP-gesprek 1', 4, 2],
			['IOP-gesprek met ouders 1', 1, 1]
		]);
		expect((await as(mentor, (db) => viewTalks(db, mentor))).running).toEqual([]);
	});
});

describe('a round is taken back', () => {
	const stop = async () => {
		const found = (await rounds()).find(({ key }) => key === iop.key);
		return as(leader, (db) => stopRound(db, leader, { round: found!.id }));
	};

	test('with all that belongs to it', async () => {
		await start();
		await stop();
		expect([await talks(), await rounds()]).toEqual([[], []]);
		await start();
		expect(await talks()).toHaveLength(4);
	});

	test('not when a talk was held', async () => {
		await start();
		await asSystem(
			({ sql }) => sql`update talk set state = 'held', held_on = ${today} where pupil_id = ${school.pupils.jayden}`
		);
		await expect(stop()).rejects.toMatchObject({ key: 'gesprekken_refusal_round_held' });
		expect(await talks()).toHaveLength(4);
	});

	test('not when a pupil prepared: those words stay', async () => {
		await start();
		const { jayden: pupilId } = school.pupils;
		const talk = await talkOf(pupilId);
		await asSystem((db) =>
			add(db, 'talk_answer', {
				schoolId: school.schoolId,
				talkId: talk!.id,
				pupilId,
				byId: pupilId,
				question: 'goed',
				form: 'text',
				words: 'Het ging goed.'
			})
		);
		await expect(stop()).rejects.toMatchObject({ key: 'gesprekken_refusal_round_prepared' });
	});

	test('parents who had a time are told that it is off', async () => {
		await start({ key: '', kind: 'startgesprek', name: 'Startgesprekken' });
		await fillAll(today);
		await asSystem(
			({ sql }) =>
				sql`update talk set planned_at = '2026-11-30T14:00:00+01:00' where pupil_id = ${school.pupils.jayden}`
		);
		const [round] = await rounds();
		await as(leader, (db) => stopRound(db, leader, { round: round!.id }));
		expect((await messages('gesprekken.tell')).map(({ payload }) => payload)).toEqual([
			expect.objectContaining({ news: 'cancelled', people: [school.parents.jayden] })
		]);
	});
});

test('after the pupil’s talk the parents’ talk is there once, due in a week', async () => {
	await start();
	const { mentor } = school.actors;
	const { jayden } = school.pupils;
	const held = await talkOf(jayden);
	const follow = () => as(mentor, (db) => addFollowingTalk(db, mentor, held!.id, '2026-11-16'));
	const made = await follow();
	expect(await follow()).toBeUndefined();
	const next = (await talks()).find(({ id }) => id === made);
	expect(next).toMatchObject({ kind: 'oudergesprek', dueOn: '2026-11-23', leadId: school.people.mentor });
	const invited = await as(
		mentor,
		({ sql }) => sql`select person_id as "personId", how from talk_invitation where talk_id = ${made!}`
	);
	expect(invited).toEqual([{ personId: school.parents.jayden, how: 'letter' }]);
});
