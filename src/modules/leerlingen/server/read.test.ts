import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { handOver, type Running } from '#platform/running.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { acts, dossierOf, list, names } from '../../../../tests/support/pupils.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../tests/support/school.ts';
import type { PupilFilter } from '../views.ts';
import { pupilNames, searchEverywhere } from './index.ts';

let database: FreshDatabase;
let school: TestSchool;
type Who = keyof TestSchool['actors'];

beforeAll(async () => {
	handOver({ secret: 'a secret of at least thirty-two characters' } as Running);
	database = await openTestDatabase();
	school = await makeSchool();
});
afterAll(() => closeTestDatabase(database));

describe('the list', () => {
	test.each<[string, Who, Partial<PupilFilter>, string[]]>([
		['a mentor: the own group', 'mentor', {}, ['Noor Bakker', 'Jayden Wolters']],
		[
			'a director: everybody by family name',
			'directeur',
			{},
			['Noor Bakker', 'Lotte Bruins', 'Finn Otten', 'Jayden Wolters']
		],
		['by group', 'directeur', { sort: 'groep' }, ['Noor Bakker', 'Jayden Wolters', 'Lotte Bruins', 'Finn Otten']],
		['my group, of who is no mentor', 'directeur', { mine: true }, []],
		['a page that is not there', 'directeur', { page: 2 }, []],
		['a parent: the own child', 'parent', {}, ['Jayden Wolters']],
		['a stranger: nobody', 'helper', {}, []]
	])('%s', async (_, who, filter, expected) => {
		expect(await names(school.actors[who], filter)).toEqual(expected);
	});

	test('shows group, mentor, location and age, and counts all', async () => {
		const { rows, total } = await list(school.actors.directeur, { groupId: school.groups['2B'] });
		expect(total).toBe(2);
		expect(rows[0]).toMatchObject({
			name: 'Noor Bakker',
			age: 14,
			group: '2B',
			mentors: 'Mirjam Hoekstra',
			location: 'Hoofdgebouw'
		});
	});
});

describe('the dossier page', () => {
	test('is recorded each time it is read', async () => {
		const before = (await acts(school.pupils.jayden)).length;
		const dossier = await dossierOf(school.actors.mentor, school.pupils.jayden);
		expect(dossier.pupil).toMatchObject({ name: 'Jayden Wolters', group: '2B', age: 14 });
		expect(dossier.timeline.entries.map((entry) => entry.at)).toEqual(['2026-08-01', '2025-08-01']);
		expect((await acts(school.pupils.jayden)).slice(before)).toEqual(['leerlingen.view']);
	});

	test('does not exist for who is not involved, and leaves no trace', async () => {
		const before = await acts(school.pupils.jayden);
		await expect(dossierOf(school.actors.otherParent, school.pupils.jayden)).rejects.toThrow(NotFound);
		expect(await acts(school.pupils.jayden)).toEqual(before);
	});

	test('shows a parent the own line of the contacts, and no other parent among the involved', async () => {
		const dossier = await dossierOf(school.actors.parent, school.pupils.jayden);
		expect(dossier.contacts.map((contact) => contact.relation)).toEqual(['moeder']);
		expect(dossier.involved.filter((person) => person.kind === 'ouder').map((person) => person.name)).toEqual([
			'Sandra Wolters'
		]);
	});
});

describe('search', () => {
	const find = (who: Who, words: string) =>
		as(school.actors[who], async (db) => (await pupilNames.find(db, words, 10)).map((hit) => hit.pupilName));
	test.each<[Who, string, string[]]>([
		['directeur', 'jayden', ['Jayden Wolters']],
		['directeur', 'Jaydn Woltres', ['Jayden Wolters']],
		['directeur', 'wolters jayden', ['Jayden Wolters']],
		['directeur', 'BAKKER', ['Noor Bakker']],
		['directeur', 'zzzz', []],
		['otherMentor', 'jayden', []],
		['otherParent', 'wolters', []]
	])('%s looks for %s: %j', async (who, words, expected) => expect(await find(who, words)).toEqual(expected));

	test.each([
		['', false],
		['j', true],
		['é', true]
	])('%j is too little to search', async (typed, isTooShort) => {
		const actor = school.actors.directeur;
		expect(await as(actor, (db) => searchEverywhere(db, actor, typed, [pupilNames]))).toMatchObject({
			isTooShort,
			groups: []
		});
	});

	test('the words are in no log', async () => {
		const actor = school.actors.directeur;
		await as(actor, (db) => searchEverywhere(db, actor, 'geheimwoord', [pupilNames]));
		const [row] = await asSystem(
			(db) => db.sql`select count(*)::int as n from audit where detail::text ilike '%geheimwoord%'`
		);
		expect(row?.n).toBe(0);
	});
});
