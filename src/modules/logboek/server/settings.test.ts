import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SchoolSetup } from '#modules/scholen/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	as,
	changeSetup,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { CaseForm, WriteForm } from '../forms.ts';
import { titleOfKind } from '../titles.ts';
import { getCase } from './read/bullying.ts';
import { listClosedItems, listEntries, listKindsWritten } from './read/entries.ts';
import { getEntry } from './read/entry.ts';
import { correctEntry, listLogForTimeline, openCase, writeEntry } from './index.ts';
import { getLogSettings } from './settings.ts';

let database: FreshDatabase;
let school: TestSchool;
let mentor: Actor;
let jayden: string;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	mentor = school.actors.mentor;
	jayden = school.pupils.jayden;
});

const setUp = (change: (zicht: SchoolSetup['zicht']) => void) =>
	changeSetup(school.schoolId, today, ({ zicht }) => change(zicht));
const settings = () => as(mentor, getLogSettings);

async function write(values: Record<string, unknown> = {}, actor = mentor): Promise<string> {
	const form = WriteForm.parse({ kind: 'gesprek', audience: 'team', happenedOn: today, text: 'Iets.', ...values });
	const done = await as(actor, (db) => writeEntry(db, actor, jayden, form, today));
	return (done as { undo: { href: string } }).undo.href.split('/')[4] ?? '';
}

async function openedCase(reportedOn = today): Promise<string> {
	const form = CaseForm.parse({ audience: 'team', reportedOn, summary: 'Opmerkingen in de pauze.' });
	const done = await as(mentor, (db) => openCase(db, mentor, jayden, form, today));
	return (done as { to: string }).to.split('/').at(-1) ?? '';
}

test('the kinds are those of the school, and only those', async () => {
	await setUp((zicht) => {
		zicht.logsoorten = [
			{ key: 'rondje', naam: 'Rondje door de school', zichtbaarheid: 'gedeeld' },
			{ key: 'incident', naam: 'Voorval', zichtbaarheid: 'team' }
		];
	});
	expect((await settings()).kinds).toEqual([
		{ key: 'rondje', label: 'Rondje door de school', audience: 'gedeeld' },
		{ key: 'incident', label: 'Voorval', audience: 'team' }
	]);
	const id = await write({ kind: 'rondje' });
	const [line] = await as(mentor, (db) => listLogForTimeline(db, jayden, { limit: 5 }));
	expect(line).toMatchObject({ id, title: { key: 'logboek_kind_own', params: { label: 'Rondje door de school' } } });
	await expect(write({ kind: 'gesprek' })).rejects.toThrow(new FormIssue({ kind: 'logboek_form_kind' }));
});

test('an entry keeps the name under which it was written, also when the school changes or drops the kind', async () => {
	const id = await write({ kind: 'gesprek' });
	await setUp((zicht) => {
		zicht.logsoorten = [{ key: 'gesprek', naam: 'Praatje', zichtbaarheid: 'team' }];
	});
	const later = await write({ kind: 'gesprek' });
	await setUp((zicht) => {
		zicht.logsoorten = [{ key: 'notitie', naam: 'Notitie', zichtbaarheid: 'team' }];
	});
	const entries = await as(mentor, (db) => listEntries(db, jayden, { limit: 9 }));
	expect(new Map(entries.map((entry) => [entry.id, entry.kindLabel]))).toEqual(
		new Map([
			[id, 'Gesprek'],
			[later, 'Praatje']
		])
	);
	// The filter still finds what the school does not write any more.
	expect(await as(mentor, (db) => listKindsWritten(db, jayden))).toEqual([{ key: 'gesprek', label: 'Praatje' }]);
	// Correcting the text leaves the kind as it is.
	const change = { kind: 'gesprek', happenedOn: today, text: 'Beter.', namesSeen: false, version: 1 };
	await as(mentor, (db) => correctEntry(db, mentor, jayden, id, change, today));
	expect(await as(mentor, (db) => getEntry(db, mentor, jayden, id))).toMatchObject({
		kindLabel: 'Gesprek',
		text: 'Beter.'
	});
});

test('ours, unchanged, is read in the reader’s language; the school’s own words are its own', () => {
	expect(titleOfKind('telefoon', 'Telefoongesprek')).toEqual({ key: 'logboek_kind_phone' });
	expect(titleOfKind('telefoon', null)).toEqual({ key: 'logboek_kind_phone' });
	expect(titleOfKind('telefoon', 'Belletje')).toEqual({ key: 'logboek_kind_own', params: { label: 'Belletje' } });
});

test('a pupil writes notes, whatever the school calls what its staff write', async () => {
	await setUp((zicht) => {
		zicht.logsoorten = [{ key: 'rondje', naam: 'Rondje', zichtbaarheid: 'team' }];
	});
	await expect(write({ kind: 'notitie', audience: 'eigen' }, school.actors.pupil)).resolves.toMatch(/-/);
	await expect(write({ kind: 'rondje', audience: 'eigen' }, school.actors.pupil)).rejects.toThrow(FormIssue);
});

test('where the set-up says nothing our lists hold; where it says that there is nothing, there is nothing', async () => {
	await setUp((zicht) => {
		zicht.logsoorten = 'niet vermeld';
		zicht.pestprotocol = 'niet vermeld';
	});
	expect((await settings()).kinds.map(({ key }) => key)).toContain('compliment');
	expect((await settings()).protocol).toContainEqual({ step: 'zes-weken', afterDays: 42 });
	expect((await settings()).places).toEqual([]);
	await setUp((zicht) => {
		zicht.logsoorten = 'geen';
		zicht.pestprotocol = 'geen';
		zicht.plekken = [{ key: 'plein', naam: 'Plein' }];
	});
	expect(await settings()).toMatchObject({ protocol: [], places: ['Plein'], kinds: [{ key: 'notitie' }] });
});

test('a case walks through the school’s own steps, with a day for each; a later protocol leaves it alone', async () => {
	await setUp((zicht) => {
		zicht.pestprotocol = [
			{ key: 'een', naam: 'Gesprek met de pestcoördinator', na_dagen: 2 },
			{ key: 'twee', naam: 'Nakijken' }
		];
	});
	const id = await openedCase('2026-11-10');
	await setUp((zicht) => {
		zicht.pestprotocol = 'geen';
	});
	const { steps } = await as(mentor, (db) => getCase(db, mentor, jayden, id));
	expect(steps).toMatchObject([
		{ position: 1, step: 'Gesprek met de pestcoördinator', dueOn: '2026-11-12' },
		{ position: 2, step: 'Nakijken', dueOn: null }
	]);
	const none = await openedCase();
	expect((await as(mentor, (db) => getCase(db, mentor, jayden, none))).steps).toEqual([]);
});

test('how long a text can be put right is the school’s number', async () => {
	await setUp((zicht) => {
		zicht.verbeteren_uren = 2;
	});
	const id = await write();
	const change = { kind: 'gesprek', happenedOn: today, text: 'Beter.', namesSeen: false, version: 1 };
	const after = new Date(Date.now() + 3 * 3_600_000);
	await expect(as(mentor, (db) => correctEntry(db, mentor, jayden, id, change, today, after))).rejects.toThrow(Refusal);
});

test('that something closed is there shows only at a school that wants it', async () => {
	const { directeur, stagiair, parent, otherMentor } = school.actors;
	await write({ audience: 'zorg' });
	const closedFor = (actor: Actor) => as(actor, (db) => listClosedItems(db, jayden));
	expect(await closedFor(directeur)).toEqual([{ happenedOn: today, audience: 'zorg', ask: 'Ruud Smit' }]);
	for (const actor of [stagiair, parent, otherMentor]) expect(await closedFor(actor)).toEqual([]);
	await setUp((zicht) => {
		zicht.gesloten_items = 'nee';
	});
	expect(await closedFor(directeur)).toEqual([]);
});

test('a set-up that is planned for later does not decide yet, also when it was written first', async () => {
	await changeSetup(school.schoolId, '2027-08-01', ({ zicht }) => void (zicht.gesloten_items = 'nee'));
	await changeSetup(school.schoolId, '2025-08-01', ({ zicht }) => void (zicht.gesloten_items = 'ja'));
	await write({ audience: 'zorg' });
	const { directeur } = school.actors;
	const closedOn = (day: string) => as({ ...directeur, today: day }, (db) => listClosedItems(db, jayden));
	expect(await closedOn(today)).toHaveLength(1);
	await asSystem(
		(db) =>
			db.sql`update involvement set until_on = 'infinity' where school_id = ${school.schoolId} and pupil_id = ${jayden}`
	);
	expect(await closedOn('2027-08-02')).toEqual([]);
});
