// Norms that a school makes itself, from making to the task of the mentor, against the real database.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { talkCounters } from '#modules/gesprekken/server/index.ts';
import { planCounters } from '#modules/iop/server/index.ts';
import { entryCounter } from '#modules/logboek/server/index.ts';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { OwnNormForm } from '../forms.ts';
import type { StaffDay } from '../views.ts';
import { changeNorm, exempt, makeNorm, ownNorms, setNorm, viewNorm, viewOwnNorm, viewStaffDay } from './index.ts';

const counters = [...talkCounters, ...planCounters, entryCounter];
const offers = [ownNorms(counters)];
const day = { today, counters };
const why = 'Besproken in het team';

let database: FreshDatabase;
let school: TestSchool;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => void (school = await makeSchool()));

const form = (over: Record<string, unknown> = {}): OwnNormForm =>
	OwnNormForm.parse({
		name: 'Elke leerling krijgt een compliment',
		counts: 'logboek:compliment',
		times: '1',
		period: 'schooljaar',
		target: '90',
		isTask: 'on',
		why,
		...over
	});
const director = () => school.actors.directeur;
const make = (over: Record<string, unknown> = {}) => as(director(), (db) => makeNorm(db, director(), form(over), day));
const view = (key = 'E1', actor = director()) =>
	as(actor, (db) => viewNorm(db, actor, key, { query: { page: 1 }, today, offers }));
const states = async (key = 'E1') =>
	Object.fromEntries((await view(key)).rows.map(({ name, state }) => [name.split(' ')[0], state]));

test('its page says what it counts, how often, and why', async () => {
	await make({ times: '2', period: 'kwartaal' });
	expect((await view()).about).toMatchObject({ counts: { option: 'compliment' }, times: 2, period: 'kwartaal', why });
});

const entry = (over: Record<string, unknown> = {}) =>
	asSystem((db) =>
		add(db, 'log_entry', {
			schoolId: school.schoolId,
			pupilId: school.pupils.jayden,
			kind: 'compliment',
			audience: 'gedeeld',
			happenedOn: '2026-10-05',
			text: 'Goed geholpen.',
			authorId: school.people.mentor,
			...over
		})
	);
const talk = (kind: string, heldOn: string, parentIsPresent: boolean) =>
	asSystem(async (db) => {
		const { schoolId, people, pupils, parents } = school;
		const talkId = await add(db, 'talk', {
			schoolId,
			pupilId: pupils.jayden,
			kind,
			state: 'held',
			heldOn,
			leadId: people.mentor,
			changedById: people.mentor
		});
		await db.sql`insert into talk_presence (school_id, talk_id, pupil_id, person_id, role, is_present, recorded_by_id)
			values (${schoolId}, ${talkId}, ${pupils.jayden}, ${parents.jayden}, 'ouder', ${parentIsPresent}, ${people.mentor})`;
	});

describe('a norm of the school’s own', () => {
	test('counts from the moment that it is made, what happened before it too', async () => {
		await entry();
		expect(await make()).toMatchObject({ to: '/kwaliteit/E1', said: 'kwaliteit_said_made' });
		expect(await states()).toEqual({
			Jayden: 'voldaan',
			Noor: 'nog te doen',
			Finn: 'nog te doen',
			Lotte: 'nog te doen'
		});
		expect(await view()).toMatchObject({
			target: 90,
			norm: { key: 'E1', name: 'Elke leerling krijgt een compliment' }
		});
	});

	test.each([
		['of another kind', { kind: 'gesprek' }],
		['of last year', { happenedOn: '2026-07-31' }],
		['that is archived', { archivedOn: '2026-10-06' }],
		['that only the care team reads', { audience: 'zorg' }]
	])('an entry %s does not count', async (_, over) => {
		await entry(over);
		await make();
		expect(await states()).toMatchObject({ Jayden: 'nog te doen' });
	});

	test('holds for the years of school that were chosen', async () => {
		await make({ stages: '3' });
		expect(await states()).toEqual({ Jayden: 'n.v.t.', Noor: 'n.v.t.', Finn: 'nog te doen', Lotte: 'nog te doen' });
	});

	test('is a task of the mentor only where the school says so', async () => {
		await make();
		await make({ name: 'Elke leerling heeft een plan', counts: 'plan', isTask: undefined });
		const { mentor } = school.actors;
		const page = (await as(mentor, (db) =>
			viewStaffDay(db, mentor, {
				today,
				hour: 9,
				offers: { norms: offers, tasks: [], messages: null, log: null, lessons: null }
			})
		)) as StaffDay;
		const tasks = [...page.day.now, ...page.day.week, ...page.day.later];
		expect(tasks.map(({ text, href }) => [text, href])).toEqual([
			['Elke leerling krijgt een compliment', `/leerlingen/${school.pupils.noor}/logboek/nieuw`],
			['Elke leerling krijgt een compliment', `/leerlingen/${school.pupils.jayden}/logboek/nieuw`]
		]);
	});

	test('can be switched off, and a pupil let off it, as with any norm', async () => {
		await make();
		const input = { reason: 'Zit thuis na een operatie', until: '2026-12-01' };
		await as(director(), (db) => exempt(db, director(), 'E1', school.pupils.noor, input, { today, offers }));
		expect(await states()).toMatchObject({ Noor: 'vrijgesteld' });
		const off = { isOn: false, target: 90, why, version: 0 };
		await as(director(), (db) => setNorm(db, director(), 'E1', off, { today, offers }));
		expect(await view()).toMatchObject({ isOn: false, rows: [] });
	});
});

describe('what is counted', () => {
	test.each([
		['a held talk', 'gesprekken:startgesprek', 'voldaan'],
		['of that kind', 'gesprekken:oudergesprek', 'nog te doen'],
		['with a parent who came', 'gesprekken-met-ouders:startgesprek', 'voldaan'],
		['with a parent who did not', 'gesprekken-met-ouders:voortgangsgesprek', 'nog te doen']
	])('%s (%s)', async (_, counts, state) => {
		await talk('startgesprek', '2026-09-10', true);
		await talk('voortgangsgesprek', '2026-10-10', false);
		await make({ counts });
		expect(await states()).toMatchObject({ Jayden: state });
	});

	test.each([
		['scores-leerling', 'voldaan'],
		['scores-school', 'nog te doen'],
		['plan', 'nog te doen']
	])('days on which goals were scored, and versions of the plan: %s', async (counts, state) => {
		const { schoolId, pupils, people } = school;
		await asSystem(async (db) => {
			const goalId = await add(db, 'goal', {
				schoolId,
				pupilId: pupils.jayden,
				plan: 'iop',
				origin: 'pupil',
				behaviour: 'Ik ben op tijd.',
				fromOn: '2026-09-01',
				changedById: people.mentor
			});
			const score = (scoredOn: string, value: string | null, correctsId: string | null = null) =>
				add(db, 'score', {
					schoolId,
					pupilId: pupils.jayden,
					goalId,
					scoredOn,
					scoredById: pupils.jayden,
					side: 'pupil',
					scale: 'gezichten',
					value,
					...(value && { step: 3, steps: 5, isSufficient: true }),
					correctsId,
					why: correctsId ? 'Een vergissing' : ''
				});
			// Twice on one day is one day; what was taken back is none.
			await score('2026-10-05', 'goed');
			await score('2026-10-05', 'goed');
			const slip = await score('2026-10-12', 'goed');
			await score('2026-10-12', null, slip);
		});
		await make({ counts });
		await make({ name: 'Nog vaker', counts, times: '2' });
		expect(await states()).toMatchObject({ Jayden: state });
		expect(await states('E2')).toMatchObject({ Jayden: 'nog te doen' });
	});
});

describe('changing one', () => {
	const change = (version: number, over: Record<string, unknown>, on = today) => {
		const actor = { ...director(), today: on };
		return as(actor, (db) =>
			changeNorm(db, actor, 'E1', form({ version: String(version), ...over }), { ...day, today: on })
		);
	};

	test('holds from that day; what it asked before keeps its own dates', async () => {
		await make();
		await change(1, { times: '3' }, '2026-12-01');
		const rows = await asSystem(
			({ sql }) => sql`select times, from_on::text as "from", until_on::text as until, version from own_norm
				where school_id = ${school.schoolId} order by from_on`
		);
		expect(rows.map((row) => ({ ...row }))).toEqual([
			{ times: 1, from: today, until: '2026-11-30', version: 1 },
			{ times: 3, from: '2026-12-01', until: null, version: 2 }
		]);
	});

	test('of what somebody else changed meanwhile is a conflict', async () => {
		await make();
		await change(1, { name: 'Elke leerling hoort iets goeds' });
		await expect(change(1, { times: '2' })).rejects.toMatchObject({
			name: 'EditConflict',
			version: 2,
			theirs: { name: 'Elke leerling hoort iets goeds' }
		});
	});

	test('of one that is not there is not found', async () => {
		await expect(change(1, {})).rejects.toMatchObject({ name: 'NotFound' });
		await expect(as(director(), (db) => viewOwnNorm(db, director(), 'E7', day))).rejects.toMatchObject({
			name: 'NotFound'
		});
	});
});

test('what nobody offers cannot be counted', async () => {
	await expect(make({ counts: 'logboek:geheim' })).rejects.toMatchObject({
		errors: { counts: 'kwaliteit_form_counts' }
	});
});

test.each([
	['a name of a letter', { name: 'x' }, 'name'],
	['no times', { times: '0' }, 'times'],
	['no period', { period: 'ooit' }, 'period'],
	['no reason', { why: '' }, 'why']
])('the form refuses %s', (_, over, field) => {
	expect(() => form(over)).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path: [field] })] }));
});
