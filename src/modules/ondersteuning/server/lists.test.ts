import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { levels } from '../ondersteuning.ts';
import { CaseloadQuery } from '../caseload/forms.ts';
import { judgeAll } from '../../kwaliteit/server/read/judged.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	add,
	as,
	changeSetup,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { addCase, addEvaluation, addPlan, addRequest, planContent } from '../../../../tests/support/support.ts';
import * as support from './index.ts';
import { levelNames } from './settings.ts';
import { setupOf } from '#modules/scholen/server/index.ts';

let database: FreshDatabase;
let school: TestSchool;
let care: Actor;
/** So many pupils with a case, beside the four of the school. */
const more = 120;

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
	care = school.actors.zorgcoordinator;
	await asSystem(async (db) => {
		const { schoolId, locationId, pupils, people } = school;
		for (let at = 0; at < more; at++) {
			const id = await add(db, 'person', {
				schoolId,
				kind: 'leerling',
				givenName: `Leerling${at}`,
				familyName: 'Boven'
			});
			await db.sql`insert into pupil (school_id, id, given_name, family_name, born_on, search_name)
				values (${schoolId}, ${id}, ${`Leerling${at}`}, 'Boven', '2012-01-01', ${`leerling${at} boven`})`;
			await add(db, 'enrolment', { schoolId, pupilId: id, locationId, fromOn: '2025-08-01' });
			await addCase(db, school, { pupilId: id, level: 2, openedOn: addDays('2026-06-01', at) });
		}
		const { caseId, stepId } = await addCase(db, school, {
			level: 3,
			guideId: people.mentor,
			waitingSince: '2026-09-01'
		});
		const old = await addPlan(db, school, caseId, {
			state: 'replaced',
			content: planContent({ evaluationOn: '2026-10-01' })
		});
		await addEvaluation(db, school, { caseId, versionId: old, stepId }, { heldOn: '2026-10-05' });
		await addPlan(db, school, caseId, {
			number: 2,
			kind: 'evaluation',
			state: 'fixed',
			content: planContent({ evaluationOn: '2026-12-10' })
		});
		await addRequest(db, school, { raisedOn: '2026-11-02' });
		await addRequest(db, school, { pupilId: pupils.finn, authorId: people.otherMentor });
	});
});
afterAll(() => closeTestDatabase(database));

const list = (asked: Record<string, string> = {}, actor = care) =>
	as(actor, (db) => support.viewCaseload(db, actor, CaseloadQuery.parse(asked)));
const queryOf = (address: string | null) => Object.fromEntries(new URL(address!, 'http://zicht').searchParams);

describe('the list of the care team', () => {
	test('begins with what is due first, and goes on a page at a time, there and back', async () => {
		const first = await list();
		expect(first).toMatchObject({ total: more + 1, previous: null });
		expect(first.lines).toHaveLength(50);
		expect(first.lines[0]).toMatchObject({ name: 'Leerling0 Boven', dueOn: '2026-07-13', hasPlan: false });
		const second = await list(queryOf(first.next));
		const third = await list(queryOf(second.next));
		const all = [...first.lines, ...second.lines, ...third.lines];
		expect(all.map(({ id }) => id)).toHaveLength(new Set(all.map(({ id }) => id)).size);
		expect(all).toHaveLength(more + 1);
		expect(all.map(({ dueOn }) => dueOn)).toEqual(all.map(({ dueOn }) => dueOn).toSorted());
		expect(third.next).toBeNull();
		const back = await list(queryOf(third.previous));
		expect(back.lines).toEqual(second.lines);
		const start = await list(queryOf(back.previous));
		expect(start.lines).toEqual(first.lines);
		expect(start.previous).toBeNull();
	});

	test('says of all cases how many are late, wait, and have no plan', async () => {
		expect((await list({ niveau: '3' })).counts).toEqual({
			open: more + 1,
			late: addDays('2026-06-01', 42) < today ? late() : 0,
			waiting: 1,
			withoutPlan: more,
			requests: 2,
			byLevel: { 1: 0, 2: more, 3: 1, 4: 0 }
		});
	});
	const late = () =>
		Array.from({ length: more }, (_, at) => addDays('2026-06-01', at + 42)).filter((on) => on < today).length;

	test.each<[string, Record<string, string>, number]>([
		['a level', { niveau: '3' }, 1],
		['who leads', { begeleider: 'mentor' }, 1],
		['a name', { zoek: 'LEERLING11' }, 11],
		['no such name', { zoek: 'Xerxes' }, 0],
		['what waits', { wacht: '0' }, 1],
		['what waits for eight weeks', { wacht: '8' }, 1],
		['the location', { locatie: 'location' }, more + 1],
		['another location', { locatie: 'other' }, 0]
	])('is chosen by %s', async (_what, asked, total) => {
		const known: Record<string, string> = {
			mentor: school.people.mentor,
			location: school.locationId,
			other: school.yearId
		};
		const query = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, known[value] ?? value]));
		expect((await list(query)).total).toBe(total);
	});

	test('is chosen by an arrangement, whose pupils another module knows', async () => {
		const of = (pupils: string[]) =>
			as(care, (db) => support.viewCaseload(db, care, CaseloadQuery.parse({ arrangement: 'balans' }), pupils));
		const { lines } = await list();
		expect((await of([lines[0]!.pupilId])).lines.map(({ id }) => id)).toEqual([lines[0]!.id]);
		expect(await of([])).toMatchObject({ total: 0, lines: [] });
	});

	test('is not there for anybody else', async () => {
		for (const who of ['directeur', 'mentor', 'administratie', 'parent'] as const)
			await expect(list({}, school.actors[who])).rejects.toThrow(NotFound);
	});
});

describe('the norms', () => {
	const judged = async (actor: Actor) => {
		const { norms } = await as(actor, (db) => judgeAll(db, actor, today, [support.supportNormOffer]));
		return Object.fromEntries(
			norms.map(({ norm, lines }) => [
				norm.key,
				lines
					.map(({ outcome }) => outcome.is)
					.toSorted()
					.join(' ')
			])
		);
	};

	test('N20 counts each date, ZP each pupil, ZV each request', async () => {
		const said = await judged(care);
		expect(said.N20).toBe('gemist nog te doen');
		expect(said.ZP?.split(' ').filter((word) => word === 'voldaan')).toHaveLength(1);
		expect(said.ZV).toBe('nog te doen nog te doen');
	});

	test('a mentor hears of the own pupils, and of requests that (s)he may read', async () => {
		expect(await judged(school.actors.mentor)).toEqual({
			N20: 'gemist nog te doen',
			ZP: 'voldaan',
			ZV: 'nog te doen'
		});
	});

	test('the director hears of plans, and not that there are requests', async () => {
		expect(Object.keys(await judged(school.actors.directeur)).toSorted()).toEqual(['N20', 'ZP']);
	});
});

describe('what the school calls it', () => {
	test('each level has the school’s own steps, in its words', async () => {
		const setup = await as(care, (db) => setupOf(db));
		const names = levelNames(setup);
		expect(names.map(({ level }) => level)).toEqual([...levels]);
		expect(names.map(({ steps }) => steps.map(({ name }) => name))).toEqual([
			['Mentor signaleert en verzamelt resultaten'],
			[
				'Bespreken met de zorgcoördinator-orthopedagoog',
				'Leerlingbespreking in het leerjaarteam',
				'Aanmelden bij het ZAT'
			],
			['Vraag aan de CAT van het samenwerkingsverband'],
			[]
		]);
		expect(names[0]?.name).toBe('Basis');
	});

	test('and its own name, and its own days', async () => {
		const other = await makeSchool('Anders');
		const { mentor, zorgcoordinator } = other.actors;
		await changeSetup(other.schoolId, '2026-08-01', ({ zicht }) => {
			zicht.ondersteuning.niveaus = [{ key: 'trede-1', naam: 'Trede 1', niveau: 'extra' }];
			zicht.ondersteuning.antwoord = { vandaag: 0, week: 2, wachten: 3 };
		});
		await asSystem((db) => addRequest(db, other, { authorId: mentor.personId }));
		const page = await as(zorgcoordinator, (db) => support.viewSupport(db, zorgcoordinator, other.pupils.jayden));
		expect(page.rungs.map(({ name }) => name)).toEqual(['Basis', 'Trede 1', 'Buiten school', 'Specialistisch']);
		expect(page.requests).toMatchObject([{ dueOn: '2026-11-18' }]);
	});
});

test('numbers: for outside of many, and of too few nothing; for the school its own', async () => {
	const numbers = (actor: Actor, locationId?: string, isForOutside = true) =>
		as(actor, (db) => support.viewNumbers(db, actor, { locationId, isForOutside }));
	const view = await numbers(school.actors.directeur);
	expect(view.numbers.levels.map(({ count }) => count)).toEqual([0, more, null, 0]);
	expect(view.numbers).toMatchObject({ evaluations: null });
	expect(view.requests.map(({ raised }) => raised)).toEqual([0, null, 0]);
	const own = await numbers(care, undefined, false);
	expect(own.numbers.levels.map(({ count }) => count)).toEqual([0, more, 1, 0]);
	expect(own.requests.map(({ raised }) => raised)).toEqual([0, 2, 0]);
	expect((await numbers(care, school.yearId)).numbers.levels.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
	await expect(numbers(school.actors.mentor)).rejects.toThrow(NotFound);
});
