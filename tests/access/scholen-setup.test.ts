import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { writeSetup, type FieldToFill, type SchoolSetup } from '#modules/scholen/index.ts';
import {
	addPlace,
	changePlace,
	checkImport,
	confirmImport,
	endPlace,
	exportSetup,
	movePlaceUp,
	readSetupFile,
	setupOf,
	viewHistory,
	viewImport,
	viewPlace,
	viewPlaceForm,
	viewSchool
} from '#modules/scholen/server/index.ts';
import type { FreshDatabase } from '../support/database.ts';
import { as, closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';

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

const change = { why: 'Anders afgesproken', validFromOn: tomorrow, version: 1 };

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
		const typed = typedIn(fields);
		await inTurn(
			'directeur',
			(db, actor) =>
				changePlace(db, actor, today, 'school', { ...typed, ...change, validFromOn: today, naam: 'De Zwaluw' }),
			own
		);
		expect((await inTurn('directeur', (db, actor) => viewSchool(db, actor, today), own)).school.name).toBe('De Zwaluw');
	});
});

/** What a browser sends of these fields; of those that belong together, each. */
const typedIn = (fields: readonly FieldToFill[]): Record<string, string | string[]> =>
	Object.fromEntries(
		fields.flatMap((field) => (field.kind === 'parts' ? field.parts : [field])).map(({ name, typed }) => [name, typed])
	);

describe('every place of the set-up', () => {
	test('has a form that gives back what it shows', async () => {
		for (const address of addressesOf(file)) {
			const { fields } = await inTurn('beheerder', (db, actor) => viewPlaceForm(db, actor, address));
			const typed = typedIn(fields);
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
