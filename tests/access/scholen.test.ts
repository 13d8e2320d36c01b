import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { accessTable } from '#modules/scholen/access.table.ts';
import { writeSetup, type SchoolSetup } from '#modules/scholen/index.ts';
import {
	addGroup,
	addGroupStaff,
	addNextYear,
	addPlace,
	changeColor,
	changePlace,
	checkImport,
	confirmImport,
	endGroupStaff,
	endPlace,
	exportSetup,
	movePlaceUp,
	readSetupFile,
	saveLocation,
	savePeriod,
	setupOf,
	viewGroups,
	viewHistory,
	viewImport,
	viewPlace,
	viewPlaceForm,
	viewSchool,
	viewYear
} from '#modules/scholen/server/index.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';

type Who = keyof TestSchool['actors'];
const tomorrow = addDays(today, 1);

let database: FreshDatabase;
let school: TestSchool;
let file: SchoolSetup;

beforeAll(async () => {
	database = await openTestDatabase();
	file = await readSetupFile('pro-hardenberg');
	school = await makeSchool();
});
afterAll(() => closeTestDatabase(database));

const inTurn = <Result>(who: Who, work: (db: Db, actor: Actor) => Promise<Result>, of = school): Promise<Result> =>
	as(of.actors[who], (db) => work(db, of.actors[who]));

/** Whether the actor gets through; what it did is undone. */
async function can(who: Who, work: (db: Db, actor: Actor) => Promise<unknown>): Promise<boolean> {
	const undo = new Error('undo');
	try {
		await inTurn(who, async (db, actor) => {
			await work(db, actor);
			throw undo;
		});
	} catch (problem) {
		if (problem === undo) return true;
		const { name, code } = problem as { name: string; code?: string };
		expect(name === 'NotFound' || code === '42501', String(problem)).toBe(true);
	}
	return false;
}

async function allowed(work: (db: Db, actor: Actor) => Promise<unknown>): Promise<Who[]> {
	const able: Who[] = [];
	for (const who of Object.keys(school.actors) as Who[]) if (await can(who, work)) able.push(who);
	return able;
}

const change = { why: 'Anders afgesproken', validFromOn: tomorrow, version: 1 };
const acts: Record<keyof typeof accessTable, (db: Db, actor: Actor) => Promise<unknown>> = {
	see: (db, actor) => viewSchool(db, actor, today),
	'keep years': (db, actor) =>
		savePeriod(db, actor, school.yearId, {
			periodId: null,
			kind: 'ronde',
			name: 'Ronde 1',
			locationId: null,
			startsOn: '2026-09-01',
			endsOn: '2026-11-20'
		}),
	'keep groups': (db, actor) =>
		addGroup(db, actor, { yearId: school.yearId, name: '1A', locationId: school.locationId, stage: 1 }),
	'change setup': (db, actor) => addPlace(db, actor, today, 'pijlers', { ...change, naam: 'Sport' }),
	'change location': (db, actor) =>
		saveLocation(db, actor, today, { locationId: null, name: 'Oost', town: '', brin: '', why: 'Nieuw gebouw' }),
	'change colour': (db, actor) => changeColor(db, actor, { themeColor: '#7a2e5d', version: 1 }),
	'export setup': (db, actor) => exportSetup(db, actor)
};

describe('the access table', () => {
	test.each(Object.keys(acts) as (keyof typeof acts)[])('%s', async (act) => {
		expect(await allowed(acts[act])).toEqual([...accessTable[act]]);
	});

	// The rules of the screen might be right where the database lets too much through: the same with bare statements.
	const bare: [string, Who[], (db: Db) => Promise<unknown>][] = [
		[
			'a set-up',
			['directeur', 'beheerder'],
			({ sql }) =>
				sql`insert into setup_version (school_id, number, valid_from_on, document, why) values (${school.schoolId}, 9, ${today}, '{}', 'x')`
		],
		[
			'a set-up of the past',
			[],
			({ sql }) =>
				sql`insert into setup_version (school_id, number, valid_from_on, document, why) values (${school.schoolId}, 9, ${addDays(today, -1)}, '{}', 'x')`
		],
		[
			'a location',
			['directeur', 'beheerder'],
			(db) => add(db, 'location', { schoolId: school.schoolId, key: 'oost', name: 'Oost' })
		],
		[
			'a year',
			['directeur', 'administratie', 'beheerder'],
			(db) => add(db, 'school_year', { schoolId: school.schoolId, name: 'x', startsOn: today, endsOn: tomorrow })
		],
		[
			'somebody to a group',
			['directeur', 'administratie', 'beheerder'],
			(db) =>
				add(db, 'group_staff', {
					schoolId: school.schoolId,
					groupId: school.groups['2B'],
					personId: school.people.otherMentor,
					role: 'mentor',
					fromOn: today
				})
		]
	];
	test.each(bare)('adds %s without the rules in between: %j', async (_, expected, work) => {
		expect(await allowed(work)).toEqual(expected);
	});

	test('nobody changes or takes away a version that is there', async () => {
		for (const who of ['directeur', 'beheerder'] as const) {
			const touched = await inTurn(who, ({ sql }) => sql`update setup_version set why = 'anders' returning 1`).catch(
				() => []
			);
			const gone = await inTurn(who, ({ sql }) => sql`delete from setup_version returning 1`).catch(() => []);
			expect([...touched, ...gone]).toEqual([]);
		}
	});
});

describe('a change of the set-up', () => {
	test('holds from its day and not before', async () => {
		const own = await makeSchool();
		await inTurn(
			'directeur',
			(db, actor) => addPlace(db, actor, today, 'pijlers', { ...change, naam: 'Sport & spel' }),
			own
		);
		const keys = async (on: string) => (await inTurn('mentor', (db) => setupOf(db, on), own)).pijlers;
		expect(await keys(today)).toEqual(file.pijlers);
		expect(await keys('2026-08-02')).toEqual(file.pijlers);
		expect(await keys(tomorrow)).toEqual([...file.pijlers, { key: 'sport-spel', naam: 'Sport & spel' }]);
		expect(await keys('2020-01-01'), 'before the first version: the first').toEqual(file.pijlers);
	});

	test.each<[string, object, string]>([
		['from a day that has been', { validFromOn: addDays(today, -1) }, 'scholen_refusal_past'],
		['without a difference', { naam: 'Wonen' }, 'scholen_refusal_nothing'],
		['that takes away a name', { naam: '' }, 'scholen_refusal_problems']
	])('%s is refused', async (_, more, key) => {
		const input = { ...change, naam: 'Thuis', toelichting: '', ...more };
		await expect(
			inTurn('beheerder', (db, actor) => changePlace(db, actor, today, 'pijlers.wonen', input))
		).rejects.toMatchObject({ key });
	});

	test('that takes away what another place names says where that is', async () => {
		await expect(
			inTurn('beheerder', (db, actor) => endPlace(db, actor, today, 'rollen.mentor', change))
		).rejects.toMatchObject({
			key: 'scholen_refusal_problems',
			params: { problems: expect.stringContaining('"mentor" staat niet in rollen') }
		});
	});

	test('stays in a later change that was already planned', async () => {
		const own = await makeSchool();
		const inAugust = { ...change, validFromOn: '2027-08-01' };
		await inTurn(
			'directeur',
			(db, actor) => addPlace(db, actor, today, 'pijlers', { ...inAugust, naam: 'Sport' }),
			own
		);
		await inTurn(
			'directeur',
			(db, actor) =>
				changePlace(db, actor, today, 'pijlers.wonen', { ...change, version: 1, naam: 'Thuis', toelichting: '' }),
			own
		);
		const names = async (on: string) => {
			const { pijlers } = await inTurn('mentor', (db) => setupOf(db, on), own);
			return typeof pijlers === 'string' ? pijlers : pijlers.map(({ naam }) => naam);
		};
		expect(await names(today)).toEqual(['Werken', 'Wonen', 'Vrije tijd', 'Burgerschap']);
		expect(await names(tomorrow)).toEqual(['Werken', 'Thuis', 'Vrije tijd', 'Burgerschap']);
		expect(await names('2027-08-01')).toEqual(['Werken', 'Thuis', 'Vrije tijd', 'Burgerschap', 'Sport']);
	});

	test('of a place that somebody else changed meanwhile is a conflict with both texts; of another place it is none', async () => {
		const own = await makeSchool();
		const change1 = { ...change, validFromOn: today };
		await inTurn(
			'directeur',
			(db, actor) => changePlace(db, actor, today, 'pijlers.wonen', { ...change1, naam: 'Thuis', toelichting: '' }),
			own
		);
		const late = inTurn(
			'beheerder',
			(db, actor) => changePlace(db, actor, today, 'pijlers.wonen', { ...change1, naam: 'Huis', toelichting: '' }),
			own
		);
		await expect(late).rejects.toMatchObject({ name: 'EditConflict', theirs: { naam: 'Thuis' }, version: 2 });
		await inTurn(
			'beheerder',
			(db, actor) => changePlace(db, actor, today, 'pijlers.werken', { ...change1, naam: 'Werk', toelichting: '' }),
			own
		);
		expect((await inTurn('mentor', (db) => setupOf(db), own)).pijlers).toMatchObject([
			{ naam: 'Werk' },
			{ naam: 'Thuis' },
			{},
			{}
		]);
	});

	test('is in the history with what differs', async () => {
		const own = await makeSchool();
		await inTurn(
			'directeur',
			(db, actor) =>
				endPlace(db, actor, today, 'pijlers.wonen', { ...change, validFromOn: today }).catch(
					(problem: unknown) => problem
				),
			own
		);
		await inTurn(
			'directeur',
			(db, actor) => movePlaceUp(db, actor, today, 'zicht.pestprotocol.ouders', { ...change, validFromOn: today }),
			own
		);
		const { shown, differences } = await inTurn('administratie', (db, actor) => viewHistory(db, actor, 2), own);
		expect(shown).toMatchObject({ why: change.why, by: 'Ineke Vos', validFromOn: today });
		expect(differences).toEqual([{ address: 'zicht.pestprotocol', words: ['Zicht', 'Pestprotocol'], what: 'order' }]);
	});

	test('of the school’s name shows everywhere', async () => {
		const own = await makeSchool();
		const { fields } = await inTurn('directeur', (db, actor) => viewPlaceForm(db, actor, 'school'), own);
		const typed = Object.fromEntries(fields.map(({ name, typed: value }) => [name, value]));
		await inTurn(
			'directeur',
			(db, actor) =>
				changePlace(db, actor, today, 'school', { ...typed, ...change, validFromOn: today, naam: 'De Zwaluw' }),
			own
		);
		expect((await inTurn('directeur', (db, actor) => viewSchool(db, actor, today), own)).school.name).toBe('De Zwaluw');
	});
});

describe('every place of the set-up', () => {
	test('has a form that gives back what it shows', async () => {
		for (const address of addressesOf(file)) {
			const { fields } = await inTurn('beheerder', (db, actor) => viewPlaceForm(db, actor, address));
			const typed = Object.fromEntries(fields.map(({ name, typed: value }) => [name, value]));
			await expect(
				inTurn('beheerder', (db, actor) => changePlace(db, actor, today, address, { ...typed, ...change })),
				address
			).rejects.toMatchObject({ key: 'scholen_refusal_nothing' });
		}
	}, 120_000);

	test('what is no place does not exist', async () => {
		for (const address of ['niets', 'pijlers.niets', 'formaat', 'namen.opp', '__proto__', 'pijlers.wonen.naam'])
			await expect(
				inTurn('beheerder', (db, actor) => viewPlace(db, actor, address)),
				address
			).rejects.toMatchObject({ name: 'NotFound' });
	});
});

describe('a file', () => {
	const text = () => writeSetup(file).replace('naam: Wonen', 'naam: Thuis');
	const asFile = (content: string) => ({ file: new File([content], 'school.yaml'), text: '' });

	test('comes out of the database as it went in', async () => {
		expect(await inTurn('administratie', (db, actor) => exportSetup(db, actor))).toBe(writeSetup(file));
	});

	test('shows what it would change, and changes nothing before it is confirmed', async () => {
		const own = await makeSchool();
		await inTurn('directeur', (db, actor) => checkImport(db, actor, asFile(text())), own);
		const { checked } = await inTurn('directeur', (db, actor) => viewImport(db, actor, text()), own);
		expect(checked).toMatchObject({
			ok: true,
			count: 1,
			differences: [{ address: 'pijlers.wonen.naam', before: 'Wonen', after: 'Thuis' }]
		});
		expect(await inTurn('directeur', (db, actor) => exportSetup(db, actor), own)).toBe(writeSetup(file));
		await inTurn(
			'directeur',
			(db, actor) => confirmImport(db, actor, today, text(), { ...change, validFromOn: today }),
			own
		);
		expect(await inTurn('directeur', (db, actor) => exportSetup(db, actor), own)).toBe(text());
	});

	test('that is wrong names line and key, and cannot be confirmed', async () => {
		const wrong = text().replace('soort: praktijkonderwijs', 'soort: praktijk');
		const { checked } = await inTurn('directeur', (db, actor) => viewImport(db, actor, wrong));
		expect(checked).toMatchObject({
			ok: false,
			count: 1,
			problems: [{ key: 'school.soort', line: expect.any(Number) }]
		});
		await expect(
			inTurn('directeur', (db, actor) => confirmImport(db, actor, today, wrong, change))
		).rejects.toMatchObject({ key: 'scholen_refusal_import' });
	});
});

describe('who works with a group', () => {
	const pupilsSeen = async (on: string) =>
		(await as({ ...school.actors.mentor, today: on }, ({ sql }) => sql`select 1 from pupil`)).length;
	const mentorOf2B = async () => {
		const rows = await asSystem(
			({ sql }) => sql<{ id: string }[]>`select id from group_staff where person_id = ${school.people.mentor}`
		);
		return rows[0]?.id ?? '';
	};

	test('a mentor whose last day was today sees nothing from tomorrow', async () => {
		const staffId = await mentorOf2B();
		expect(await pupilsSeen(tomorrow)).toBe(2);
		await inTurn('administratie', (db, actor) =>
			endGroupStaff(db, actor, school.groups['2B'], { staffId, untilOn: today }, today)
		);
		expect([await pupilsSeen(today), await pupilsSeen(tomorrow)]).toEqual([2, 0]);
		const { groups } = await as({ ...school.actors.directeur, today: tomorrow }, (db) =>
			viewGroups(db, school.actors.directeur, tomorrow, null)
		);
		expect(groups.find(({ name }) => name === '2B')?.mentors).toEqual([]);
	});

	test('whoever is added sees the pupils from the first day to the last', async () => {
		const input = {
			personId: school.people.mentor,
			role: 'vakdocent' as const,
			startsOn: '2026-12-01',
			endsOn: '2026-12-31'
		};
		await inTurn('administratie', (db, actor) => addGroupStaff(db, actor, school.groups['3A'], input));
		expect([await pupilsSeen('2026-11-30'), await pupilsSeen('2026-12-01'), await pupilsSeen('2027-01-01')]).toEqual([
			0, 2, 0
		]);
	});

	test.each<[string, object, object]>([
		['outside the year', { endsOn: '2027-08-01' }, { errors: { endsOn: 'scholen_form_outside' } }],
		['twice in one role', { role: 'mentor' }, { errors: { personId: 'scholen_form_twice' } }]
	])('not %s', async (_, more, expected) => {
		const input = {
			personId: school.people.otherMentor,
			role: 'vakdocent' as const,
			startsOn: today,
			endsOn: '2027-07-31',
			...more
		};
		await expect(
			inTurn('administratie', (db, actor) => addGroupStaff(db, actor, school.groups['3A'], input))
		).rejects.toMatchObject(expected);
	});

	test('a parent is no member of staff', async () => {
		const input = { personId: school.parents.jayden, role: 'mentor' as const, startsOn: today, endsOn: '2027-07-31' };
		await expect(
			inTurn('administratie', (db, actor) => addGroupStaff(db, actor, school.groups['3A'], input))
		).rejects.toMatchObject({ errors: { personId: 'scholen_form_person' } });
	});

	test('nobody ends before yesterday: what has been stays', async () => {
		const staffId = await mentorOf2B();
		const ending = inTurn('administratie', (db, actor) =>
			endGroupStaff(db, actor, school.groups['2B'], { staffId, untilOn: addDays(today, -2) }, today)
		);
		await expect(ending).rejects.toMatchObject({ errors: { untilOn: 'scholen_form_end_past' } });
	});
});

describe('a new year', () => {
	test('is made of the last: parts on the same weekdays, groups and the mentors that were chosen; once', async () => {
		const own = await makeSchool();
		const { administratie } = own.actors;
		await inTurn(
			'administratie',
			(db, actor) =>
				savePeriod(db, actor, own.yearId, {
					periodId: null,
					kind: 'ronde',
					name: 'Ronde 1',
					locationId: null,
					startsOn: '2026-08-31',
					endsOn: '2026-10-16'
				}),
			own
		);
		const input = {
			yearId: own.yearId,
			withPeriods: 'on' as const,
			withGroups: 'on' as const,
			[`mentor.${own.groups['2B']}`]: own.people.mentor,
			[`mentor.${own.groups['3A']}`]: ''
		};
		const done = await inTurn('administratie', (db, actor) => addNextYear(db, actor, input), own);
		const yearId = (done && done.to?.split('/').at(-1)) ?? '';
		const [year, groups] = await as(administratie, (db) =>
			Promise.all([viewYear(db, administratie, yearId), viewGroups(db, administratie, today, yearId)])
		);
		expect(year.periods).toMatchObject([{ name: 'Ronde 1', startsOn: '2027-08-30', endsOn: '2027-10-15' }]);
		expect(groups.groups.map(({ name, mentors }) => [name, mentors.map((mentor) => mentor.name)])).toEqual([
			['2B', ['Mirjam Hoekstra']],
			['3A', []]
		]);
		await expect(inTurn('administratie', (db, actor) => addNextYear(db, actor, input), own)).rejects.toMatchObject({
			key: 'scholen_refusal_year_exists'
		});
	});
});

/** Every part and item, as addresses. */
function addressesOf(value: unknown, path: string[] = []): string[] {
	if (Array.isArray(value))
		return value.flatMap((item: { key?: string }) => (item.key ? addressesOf(item, [...path, item.key]) : []));
	if (typeof value !== 'object' || value === null) return [];
	const isPlace = path.length > 0 && ('key' in value || path.length === 1);
	const inside = Object.entries(value).flatMap(([name, field]) =>
		Array.isArray(field) || path.length === 0 ? addressesOf(field, [...path, name]) : []
	);
	return [...(isPlace && !Array.isArray(value) ? [path.join('.')] : []), ...inside];
}
