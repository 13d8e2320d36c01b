import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayWriteHelpCard, maySeeEarlierCards } from '#modules/maatwerk/access.ts';
import { accessTable, people } from '#modules/maatwerk/helpcard/access.table.ts';
import { findTailoredGlance, tailoredLine, viewHelpCard, writeHelpCard } from '#modules/maatwerk/server/index.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { inOrder, makeEverybody, whoMay, type Everybody } from '../support/everybody.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';
import { cardInput, contextOf, guideOf, tailorOf } from '../support/maatwerk.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
const cards = { earlier: '', current: '' };

const card = (number: number, otherwise: object = {}) => ({
	schoolId: school.schoolId,
	pupilId: school.pupils.jayden,
	number,
	kind: number === 1 ? 'nieuw' : 'gewijzigd',
	isWithPupil: true,
	writtenById: school.people.mentor,
	writtenOn: today,
	reviewOn: '2027-11-16',
	...otherwise
});
const line = ({ sql }: Db, cardId: string, position: number, row: object = {}) => sql`
	insert into help_card_line ${sql({
		school_id: school.schoolId,
		card_id: cardId,
		pupil_id: school.pupils.jayden,
		position,
		head: 'wel',
		text: 'Eén opdracht tegelijk',
		is_own_words: false,
		audience: 'gedeeld',
		...row
	})} returning 1`;

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	await asSystem(async (db) => {
		cards.earlier = await add(db, 'help_card', card(1));
		await line(db, cards.earlier, 1);
		cards.current = await add(db, 'help_card', card(2));
		await line(db, cards.current, 1);
		await line(db, cards.current, 2, { audience: 'team' });
		await line(db, cards.current, 3, { audience: 'team', is_own_words: true });
	});
});
afterAll(() => closeTestDatabase(database));

const rows: Record<keyof typeof accessTable.see, (db: Db) => PromiseLike<readonly unknown[]>> = {
	card: ({ sql }) => sql`select 1 from help_card where id = ${cards.current}`,
	earlierCard: ({ sql }) => sql`select 1 from help_card where id = ${cards.earlier}`,
	sharedLine: ({ sql }) => sql`select 1 from help_card_line where card_id = ${cards.current} and position = 1`,
	teamLine: ({ sql }) => sql`select 1 from help_card_line where card_id = ${cards.current} and position = 2`,
	ownWords: ({ sql }) => sql`select 1 from help_card_line where card_id = ${cards.current} and position = 3`,
	earlierLine: ({ sql }) => sql`select 1 from help_card_line where card_id = ${cards.earlier}`
};

test.each(Object.keys(rows) as (keyof typeof rows)[])('sees %s', async (what) => {
	expect(await whoMay(everybody, rows[what])).toEqual(inOrder(accessTable.see[what]));
});

test('adds a version, with its lines in one go and not later', async () => {
	expect(
		await whoMay(everybody, async (db, { personId }) => {
			const id = await add(db, 'help_card', card(3, { writtenById: personId }));
			return line(db, id, 1);
		})
	).toEqual(inOrder(accessTable.add.card));
	expect(await whoMay(everybody, (db) => line(db, cards.current, 9))).toEqual(accessTable.add.lineLater);
});

test('nobody changes one or takes one away', async () => {
	for (const [table, column] of [
		['help_card', 'kind'],
		['help_card_line', 'text']
	] as const) {
		expect(
			await whoMay(everybody, ({ sql }) => sql`update ${sql(table)} set ${sql(column)} = 'x' returning 1`)
		).toEqual([]);
		expect(await whoMay(everybody, ({ sql }) => sql`delete from ${sql(table)} returning 1`)).toEqual([]);
	}
});

test('nobody writes one in somebody else’s name', async () => {
	expect(await whoMay(everybody, (db) => add(db, 'help_card', card(3)))).toEqual(['mentor']);
});

test.each(people)('what %s is offered', async (who) => {
	const actor = await tailorOf(everybody.actors[who], school.pupils.jayden);
	const may = { mayWriteHelpCard, maySeeEarlierCards };
	const offered = Object.entries(may).flatMap(([name, ask]) => (ask(actor) ? [name] : []));
	const table = accessTable.do as Record<string, readonly string[]>;
	expect(offered).toEqual(Object.keys(table).filter((name) => table[name]!.includes(who)));
});

describe('a guide who works here', () => {
	test('writes the card, as long as the guiding lasts', async () => {
		const guide = await guideOf(school, '2026-11-30');
		const view = await as(guide, (db) => viewHelpCard(contextOf(db, guide, school.pupils.jayden)));
		expect(view.may.write).toBe(true);
		expect(view.versions).toHaveLength(2);
		const after = { ...guide, today: '2026-12-01' };
		await expect(as(after, (db) => viewHelpCard(contextOf(db, after, school.pupils.jayden)))).rejects.toThrow(NotFound);
	});
});

describe('what each reads on the card', () => {
	const linesFor = async (who: (typeof people)[number]) => {
		const actor = everybody.actors[who];
		const glance = await as(actor, (db) => findTailoredGlance(db, actor, school.pupils.jayden));
		return glance?.lines.length ?? null;
	};

	test('parents what is shared, the pupil the own words too, the team all of it, others nothing', async () => {
		expect(await linesFor('parent')).toBe(1);
		expect(await linesFor('pupil')).toBe(2);
		for (const who of ['teacher', 'assistant', 'stagiair', 'helper', 'directeur'] as const)
			expect(await linesFor(who)).toBe(3);
		for (const who of ['administratie', 'beheerder'] as const) expect(await linesFor(who)).toBeNull();
	});

	test('teachers and parents know of no earlier card', async () => {
		for (const who of ['teacher', 'parent', 'directeur'] as const) {
			const actor = everybody.actors[who];
			const view = await as(actor, (db) => viewHelpCard(contextOf(db, actor, school.pupils.jayden)));
			expect(view.versions).toEqual([]);
			const timeline = await as(actor, (db) => tailoredLine(db, school.pupils.jayden, { limit: 20 }));
			expect(timeline).toHaveLength(1);
		}
	});

	test.each([
		'otherParent',
		'otherPupil',
		'otherMentor',
		'formerMentor',
		'administratie',
		'parentWithoutCustody',
		'stranger',
		'strangeMentor'
	] as const)('%s finds no card', async (who) => {
		const actor = everybody.actors[who];
		await expect(as(actor, (db) => viewHelpCard(contextOf(db, actor, school.pupils.jayden)))).rejects.toThrow(NotFound);
		expect(await as(actor, (db) => tailoredLine(db, school.pupils.jayden, { limit: 20 }))).toEqual([]);
	});

	test.each(['teacher', 'stagiair', 'directeur', 'helper', 'parent', 'pupil'] as const)(
		'%s writes none',
		async (who) => {
			const actor = everybody.actors[who];
			const work = as(actor, (db) => writeHelpCard(db, actor, school.pupils.jayden, cardInput({ version: 2 }), today));
			await expect(work).rejects.toThrow(Refusal);
		}
	);
});
