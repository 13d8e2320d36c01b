import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EditConflict } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { cardInput, contextOf } from '../../../../../tests/support/maatwerk.ts';
import { acts } from '../../../../../tests/support/pupils.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { CardForm, cardRows } from '../../helpcard/forms.ts';
import { keepHelpCard, takeBackHelpCard, viewHelpCard, viewWriteCard, writeHelpCard } from '../index.ts';

let database: FreshDatabase;
let school: TestSchool;
let jayden: string;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	jayden = school.pupils.jayden;
});

type Who = keyof TestSchool['actors'];
const write = (who: Who, sent: Record<string, unknown> = {}, on = today) =>
	as(school.actors[who], (db) => writeHelpCard(db, school.actors[who], jayden, cardInput(sent), on));
const view = (who: Who) => as(school.actors[who], (db) => viewHelpCard(contextOf(db, school.actors[who], jayden)));

test('a card is made with the pupil, to be looked at again in a year', async () => {
	await write('mentor');
	expect(await view('mentor')).toMatchObject({
		card: {
			number: 1,
			kind: 'nieuw',
			isWithPupil: true,
			reviewOn: '2027-11-16',
			byName: 'Mirjam Hoekstra',
			lines: [
				{ head: 'wel', text: 'Eén opdracht tegelijk', isOwnWords: true, audience: 'gedeeld' },
				{ head: 'spanning', text: 'Jas aan en stil', isOwnWords: false, audience: 'team' }
			]
		},
		versions: []
	});
	expect(await acts(jayden)).toEqual(['maatwerk.writeHelpCard', 'maatwerk.viewHelpCard']);
});

test('a new version says what changed and why; the one before it is for who writes cards', async () => {
	await write('mentor');
	await write('zorgcoordinator', { version: 1, why: 'Werkt nu ook.', 'text-wel-1': 'Koptelefoon op' });
	const now = await view('mentor');
	expect(now.card).toMatchObject({ number: 2, kind: 'gewijzigd' });
	expect(now.versions).toMatchObject([
		{ number: 2, why: 'Werkt nu ook.', isCurrent: true, change: { added: [{ text: 'Koptelefoon op' }], removed: [] } },
		{ number: 1, isCurrent: false }
	]);
	expect((await view('stagiair')).versions).toEqual([]);
});

describe('who writes at the same time', () => {
	test('on an older card gets both texts, and changes nothing', async () => {
		await write('mentor');
		const late = await write('zorgcoordinator', { 'text-wel-0': 'Anders' }).catch((problem: unknown) => problem);
		expect(late).toBeInstanceOf(EditConflict);
		expect(late).toMatchObject({
			version: 1,
			theirs: { 'text-wel-0': 'Eén opdracht tegelijk', changedBy: 'Mirjam Hoekstra' }
		});
		expect((await view('mentor')).card?.number).toBe(1);
	});

	test('at the same moment: one counts, the other hears of it', async () => {
		const outcomes = await Promise.allSettled([write('mentor'), write('zorgcoordinator', { 'text-wel-0': 'Anders' })]);
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		expect((await view('mentor')).card?.number).toBe(1);
	});
});

describe('words that sound like a diagnosis', () => {
	test('are pointed at, and nothing is kept', async () => {
		const sent = { 'text-niet-0': 'Druk, want hij heeft ADHD' };
		await expect(write('mentor', sent)).rejects.toMatchObject({
			key: 'maatwerk_refusal_words',
			params: { words: 'ADHD' }
		});
		expect((await view('mentor')).card).toBeNull();
	});

	test('the writer decides', async () => {
		await write('mentor', { 'text-niet-0': 'Vraag niet naar mijn medicijnen', wordsSeen: 'on' });
		expect((await view('mentor')).card?.lines).toHaveLength(3);
	});
});

test('a card that did not change makes no version; still right does', async () => {
	await write('mentor');
	await expect(write('mentor', { version: 1 })).rejects.toMatchObject({ key: 'maatwerk_refusal_card_same' });
	const { mentor } = school.actors;
	await as(mentor, (db) => keepHelpCard(db, mentor, jayden, { version: 1 }, '2027-11-10'));
	expect((await view('mentor')).card).toMatchObject({ number: 2, kind: 'nagekeken', reviewOn: '2028-11-10' });
	await expect(as(mentor, (db) => keepHelpCard(db, mentor, jayden, { version: 1 }, today))).rejects.toMatchObject({
		key: 'maatwerk_refusal_card_changed'
	});
});

test('a card that is taken back is read by nobody but who writes cards and the pupil; a new one can be made', async () => {
	const { mentor } = school.actors;
	await write('mentor');
	await as(mentor, (db) => takeBackHelpCard(db, mentor, jayden, { version: 1, why: 'Klopt niet meer.' }, today));
	expect(await view('stagiair')).toMatchObject({ card: null, versions: [] });
	expect((await view('pupil')).versions).toHaveLength(2);
	await write('mentor', { version: 2 });
	expect((await view('stagiair')).card).toMatchObject({ number: 3, kind: 'nieuw' });
});

test('the form is for who writes it', async () => {
	const { mentor, stagiair } = school.actors;
	expect(await as(mentor, (db) => viewWriteCard(contextOf(db, mentor, jayden)))).toMatchObject({
		number: 0,
		lines: []
	});
	await expect(as(stagiair, (db) => viewWriteCard(contextOf(db, stagiair, jayden)))).rejects.toThrow('not found');
});

describe('the form', () => {
	const problems = (sent: Record<string, unknown>) =>
		Object.fromEntries(
			(
				CardForm.safeParse({ version: '0', isWithPupil: 'ja', 'text-wel-0': 'Eén ding', ...sent }).error?.issues ?? []
			).map(({ path, message }) => [String(path[0]), message])
		);
	const all = (text: string) => Object.fromEntries(cardRows.map(({ text: name }) => [name, text]));

	test.each<[string, Record<string, unknown>, Record<string, string>]>([
		['is taken', {}, {}],
		['without a line', { 'text-wel-0': ' ' }, { 'text-wel-0': 'maatwerk_form_lines_none' }],
		['with a line that is too long', { 'text-niet-0': 'x'.repeat(121) }, { 'text-niet-0': 'maatwerk_form_line_long' }],
		['with the longest line', { 'text-niet-0': 'x'.repeat(120) }, {}],
		['with too many lines', all('Eén ding'), { 'text-wel-0': 'maatwerk_form_lines_many' }],
		['without the pupil and no reason', { isWithPupil: 'nee' }, { whyWithout: 'maatwerk_form_why_without' }],
		['without the pupil, with a reason', { isWithPupil: 'nee', whyWithout: 'Was ziek' }, {}],
		['that does not say whether', { isWithPupil: undefined }, { isWithPupil: 'maatwerk_form_with_pupil' }],
		['of a second version without why', { version: '1' }, { why: 'maatwerk_form_why' }]
	])('%s', (_, sent, expected) => expect(problems(sent)).toEqual(expected));
});
