import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { CaseForm, WriteForm } from '../forms.ts';
import { getCase } from './read/bullying.ts';
import { listEntries, listRemovals } from './read/entries.ts';
import { getEntry } from './read/entry.ts';
import {
	addAddendum,
	changeAudience,
	closeCase,
	closeIncident,
	correctEntry,
	deleteEntry,
	keepNote,
	logSearch,
	noteIncident,
	openCase,
	takeStep,
	writeEntry
} from './index.ts';
import { listNotes } from './notes.ts';

let database: FreshDatabase;
let school: TestSchool;
let mentor: Actor;
let jayden: string;

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
	mentor = school.actors.mentor;
	jayden = school.pupils.jayden;
});
afterAll(() => closeTestDatabase(database));

const form = (values: Record<string, unknown>) =>
	WriteForm.parse({ kind: 'notitie', audience: 'team', happenedOn: today, text: 'Iets.', ...values });
const now = () => new Date();
const dayLater = () => new Date(Date.now() + 24 * 3_600_000 + 1);

/** Writes an entry about Jayden and gives its id. */
async function write(values: Record<string, unknown> = {}, actor = mentor): Promise<string> {
	const done = await as(actor, (db) => writeEntry(db, actor, jayden, form(values), today));
	return (done as { undo: { href: string } }).undo.href.split('/')[4] ?? '';
}
const asMentor = <T>(work: (db: Db) => Promise<T>) => as(mentor, work);

describe('correcting', () => {
	const change = { kind: 'gesprek' as const, happenedOn: '2026-11-15', text: 'Beter gezegd.', namesSeen: false };

	test('within a day the text changes, and it says so', async () => {
		const id = await write();
		await asMentor((db) => correctEntry(db, mentor, jayden, id, { ...change, version: 1 }, today, now()));
		const entry = await asMentor((db) => getEntry(db, mentor, jayden, id));
		expect(entry).toMatchObject({ text: 'Beter gezegd.', kind: 'gesprek', happenedOn: '2026-11-15', version: 2 });
		expect(entry.correctedAt).toBeInstanceOf(Date);
	});

	test('after a day only an addendum', async () => {
		const id = await write();
		const late = asMentor((db) => correctEntry(db, mentor, jayden, id, { ...change, version: 1 }, today, dayLater()));
		await expect(late).rejects.toThrow(new Refusal('logboek_refusal_too_late'));
		await asMentor((db) => addAddendum(db, mentor, jayden, id, { text: 'Later nagevraagd.', namesSeen: false }));
		const entry = await asMentor((db) => getEntry(db, mentor, jayden, id));
		expect([entry.text, entry.addenda.map(({ text }) => text)]).toEqual(['Iets.', ['Later nagevraagd.']]);
	});

	test('on top of an older version both texts come back', async () => {
		const id = await write();
		await asMentor((db) => correctEntry(db, mentor, jayden, id, { ...change, version: 1 }, today, now()));
		const second = asMentor((db) =>
			correctEntry(db, mentor, jayden, id, { ...change, text: 'Van een ander scherm.', version: 1 }, today, now())
		);
		await expect(second).rejects.toMatchObject({
			name: EditConflict.name,
			theirs: { text: 'Beter gezegd.' },
			version: 2
		});
	});

	test('not into the future', async () => {
		const id = await write();
		const future = asMentor((db) =>
			correctEntry(db, mentor, jayden, id, { ...change, happenedOn: '2026-11-17', version: 1 }, today, now())
		);
		await expect(future).rejects.toThrow(FormIssue);
	});
});

describe('deleting', () => {
	test('leaves only the fact: who, when, why', async () => {
		const id = await write({ kind: 'incident', text: 'Weg te halen rabarber.', place: 'Kantine' });
		await asMentor((db) => addAddendum(db, mentor, jayden, id, { text: 'Nog meer rabarber.', namesSeen: false }));
		await asMentor((db) => deleteEntry(db, mentor, jayden, id, { reason: 'Bij het verkeerde kind' }, now()));
		await expect(asMentor((db) => getEntry(db, mentor, jayden, id))).rejects.toThrow(NotFound);
		expect(await asMentor((db) => logSearch.find(db, 'rabarber', 10))).toEqual([]);
		expect(await asMentor((db) => listRemovals(db, jayden))).toMatchObject([
			{ id, by: 'Mirjam Hoekstra', reason: 'Bij het verkeerde kind' }
		]);
		const left = await asSystem(
			async ({ sql }) =>
				sql<
					{ all: string }[]
				>`select concat((select json_agg(a) from audit a), (select json_agg(r) from log_removal r), (select json_agg(e) from log_entry e),
				(select json_agg(d) from log_addendum d), (select json_agg(i) from incident i where entry_id = ${id})) as all`
		);
		expect(left[0]?.all).toContain(id);
		expect(left[0]?.all).not.toMatch(/rabarber|Kantine/);
	});

	test('after a day not by the author any more', async () => {
		const id = await write();
		await expect(
			asMentor((db) => deleteEntry(db, mentor, jayden, id, { reason: 'Spijt' }, dayLater()))
		).rejects.toThrow(Refusal);
	});
});

describe('one event, more pupils', () => {
	test('each gets a row of its own, and home sees one only', async () => {
		const id = await write({
			kind: 'incident',
			audience: 'gedeeld',
			text: 'Er was ruzie met een klasgenoot.',
			alsoIds: school.pupils.noor,
			place: 'plein'
		});
		const { parent, otherParent } = school.actors;
		const [mine, theirs] = await Promise.all([
			as(parent, (db) => listEntries(db, jayden, { kind: 'incident', limit: 5 })),
			as(otherParent, (db) => listEntries(db, school.pupils.noor, { kind: 'incident', limit: 5 }))
		]);
		expect(mine.map((entry) => entry.id)).toEqual([id]);
		expect(theirs).toHaveLength(1);
		expect(theirs[0]?.id).not.toBe(id);
		expect(await as(parent, (db) => listEntries(db, school.pupils.noor, { limit: 5 }))).toEqual([]);
	});

	test('a name of another pupil stops it, until the writer has seen that', async () => {
		const text = 'Jayden gaf Noor een duw.';
		await expect(write({ text })).rejects.toMatchObject({ key: 'logboek_refusal_names', params: { names: 'Noor' } });
		// In the dossier of Noor, Jayden is the other one.
		await expect(write({ text, alsoIds: school.pupils.noor })).rejects.toMatchObject({
			params: { names: 'Noor, Jayden' }
		});
		expect(await write({ text, namesSeen: 'ja' })).toMatch(/-/);
	});

	test('in an addendum too', async () => {
		const id = await write();
		const add = (namesSeen: boolean) =>
			asMentor((db) => addAddendum(db, mentor, jayden, id, { text: 'Noor was er ook bij.', namesSeen }));
		await expect(add(false)).rejects.toMatchObject({ key: 'logboek_refusal_names', params: { names: 'Noor' } });
		await add(true);
		const entry = await asMentor((db) => getEntry(db, mentor, jayden, id));
		expect(entry.addenda.map(({ text }) => text)).toEqual(['Noor was er ook bij.']);
	});

	test('only pupils of the same group', async () => {
		await expect(write({ alsoIds: school.pupils.finn })).rejects.toThrow(FormIssue);
	});
});

describe('who may read it', () => {
	test.each([
		['a parent cannot be named', { audience: 'zorg', readerIds: 'parent' }, 'readerIds'],
		['a trainee cannot be named', { audience: 'zorg', readerIds: 'stagiair' }, 'readerIds'],
		[
			'who may not read it cannot be asked to look',
			{ audience: 'vertrouwelijk', attentionIds: 'directeur' },
			'attentionIds'
		]
	])('%s', async (_, values, field) => {
		const ids = { parent: school.parents.jayden, stagiair: school.people.stagiair, directeur: school.people.directeur };
		const named = Object.fromEntries(
			Object.entries(values).map(([key, value]) => [key, ids[value as keyof typeof ids] ?? value])
		);
		await expect(write(named)).rejects.toMatchObject({ errors: { [field]: expect.any(String) } });
	});

	test('the care coordinator narrows it; the mentor of another group does not know it', async () => {
		const id = await write();
		const { zorgcoordinator, otherMentor } = school.actors;
		await as(zorgcoordinator, (db) =>
			changeAudience(db, zorgcoordinator, jayden, id, { audience: 'zorg', readerIds: [], version: 1 })
		);
		expect((await asMentor((db) => getEntry(db, mentor, jayden, id))).audience).toBe('zorg');
		await expect(
			as(otherMentor, (db) =>
				changeAudience(db, otherMentor, jayden, id, { audience: 'team', readerIds: [], version: 2 })
			)
		).rejects.toThrow(NotFound);
	});

	test('a colleague does not', async () => {
		const id = await write();
		const { directeur } = school.actors;
		await expect(
			as(directeur, (db) =>
				changeAudience(db, directeur, jayden, id, { audience: 'gedeeld', readerIds: [], version: 1 })
			)
		).rejects.toThrow(Refusal);
	});
});

describe('an incident', () => {
	const facts = {
		place: 'Gang',
		hour: '3' as const,
		damage: null,
		policeInformedOn: null,
		restorativeTalkOn: '2026-11-16'
	};

	test('gets its facts, is closed by a person, and then stays', async () => {
		const id = await write({ kind: 'incident' });
		await asMentor((db) => noteIncident(db, mentor, jayden, id, { ...facts, version: 1 }));
		await expect(asMentor((db) => noteIncident(db, mentor, jayden, id, { ...facts, version: 1 }))).rejects.toThrow(
			EditConflict
		);
		await asMentor((db) => closeIncident(db, mentor, jayden, id, { outcome: 'Uitgepraat.', closedOn: today }, today));
		const { incident } = await asMentor((db) => getEntry(db, mentor, jayden, id));
		expect(incident).toMatchObject({
			place: 'Gang',
			hour: '3',
			restorativeTalkOn: '2026-11-16',
			closedOn: today,
			closedBy: 'Mirjam Hoekstra',
			outcome: 'Uitgepraat.'
		});
		await expect(asMentor((db) => noteIncident(db, mentor, jayden, id, { ...facts, version: 3 }))).rejects.toThrow(
			Refusal
		);
	});

	test('a trainee does not settle it', async () => {
		const id = await write({ kind: 'incident' });
		const { stagiair } = school.actors;
		await expect(
			as(stagiair, (db) => closeIncident(db, stagiair, jayden, id, { outcome: 'Klaar.', closedOn: today }, today))
		).rejects.toThrow(Refusal);
	});
});

describe('a bullying case', () => {
	test('walks through the steps that held when it began', async () => {
		const done = await asMentor((db) =>
			openCase(
				db,
				mentor,
				jayden,
				CaseForm.parse({ audience: 'zorg', reportedOn: today, summary: 'Opmerkingen in de pauze.' }),
				today
			)
		);
		const id = (done as { to: string }).to.split('/').at(-1) ?? '';
		await asMentor((db) => takeStep(db, mentor, jayden, id, { position: 1, doneOn: today, note: 'Gesproken.' }, today));
		const { zorgcoordinator, directeur, parent, stagiair, otherMentor } = school.actors;
		const found = await as(zorgcoordinator, (db) => getCase(db, zorgcoordinator, jayden, id));
		expect(found.steps.map(({ doneOn }) => doneOn)).toEqual([today, null, null, null, null, null]);
		for (const actor of [directeur, parent, stagiair, otherMentor]) {
			await expect(as(actor, (db) => getCase(db, actor, jayden, id))).rejects.toThrow(NotFound);
		}
		await as(zorgcoordinator, (db) =>
			closeCase(db, zorgcoordinator, jayden, id, { outcome: 'Het is gestopt.', closedOn: today }, today)
		);
		await expect(
			asMentor((db) => takeStep(db, mentor, jayden, id, { position: 2, doneOn: today, note: null }, today))
		).rejects.toThrow(Refusal);
	});
});

test('a working note is its writer’s alone, also for the director, and no search finds it', async () => {
	await asMentor((db) => keepNote(db, mentor, { id: null, text: 'Denken aan kwartel.', version: 0 }));
	expect(await asMentor((db) => listNotes(db, mentor))).toHaveLength(1);
	for (const actor of Object.values(school.actors).filter(({ personId }) => personId !== mentor.personId)) {
		await as(actor, async (db) => {
			expect(await db.sql`select 1 from working_note`).toEqual([]);
			expect(await logSearch.find(db, 'kwartel', 5)).toEqual([]);
		});
	}
	expect(await asMentor((db) => logSearch.find(db, 'kwartel', 5))).toEqual([]);
});
