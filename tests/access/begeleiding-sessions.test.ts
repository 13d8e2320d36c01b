import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import {
	addToSession,
	correctSession,
	guidanceLine,
	removeSession,
	viewPupilGuidance
} from '#modules/begeleiding/server/index.ts';
import * as access from '#modules/begeleiding/sessions/access.ts';
import { accessTable, notes, people, type Note, type Who } from '#modules/begeleiding/sessions/access.table.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { makeEverybody, takes, type Everybody } from '../support/everybody.ts';
import { addNote } from '../support/guidance.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database, and of what the screen offers. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
const ids: Record<Note, string> = { gedeeld: '', team: '', zorg: '', 'zorg of the helper': '' };

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	const { zorgcoordinator, helper, mentor } = school.people;
	const guideOf = { gedeeld: mentor, team: mentor, zorg: zorgcoordinator, 'zorg of the helper': helper };
	await asSystem(async (db) => {
		for (const note of notes) {
			const audience = note.split(' ')[0]!;
			ids[note] = await addNote(db, school, { guideId: guideOf[note], audience, text: `Voor ${note}` });
			await add(db, 'session_addendum', {
				schoolId: school.schoolId,
				noteId: ids[note],
				pupilId: school.pupils.jayden,
				text: 'Later gehoord.',
				authorId: guideOf[note]
			});
		}
	});
});
afterAll(() => closeTestDatabase(database));

const actorOf = (who: Who): Actor => everybody.actors[who];
const allowed = (part: keyof typeof accessTable, who: Who): string[] =>
	Object.entries(accessTable[part]).flatMap(([note, may]) => ((may as readonly Who[]).includes(who) ? [note] : []));
const which = async (asked: readonly Note[], ask: (note: Note) => Promise<boolean>): Promise<Note[]> => {
	const found: Note[] = [];
	for (const note of asked) if (await ask(note)) found.push(note);
	return found;
};

describe.each(people)('%s', (who) => {
	test(`reads ${allowed('see', who).join(', ') || 'nothing'}`, async () => {
		const see = (table: string, column: string) =>
			which(notes, async (note) => {
				const rows = await as(
					actorOf(who),
					({ sql }) => sql`select 1 from ${sql(table)} where ${sql(column)} = ${ids[note]}`
				);
				return rows.length > 0;
			});
		expect(await see('session_note', 'id')).toEqual(allowed('see', who));
		expect(await see('session_addendum', 'note_id')).toEqual(allowed('see', who));
	});

	test(`writes ${allowed('add', who).join(', ') || 'nothing'}`, async () => {
		const { personId } = actorOf(who);
		const write = (note: Note, guideId: string) =>
			takes(actorOf(who), (db) => addNote(db, school, { guideId, audience: note }));
		expect(await which(['gedeeld', 'team', 'zorg'], (note) => write(note, personId))).toEqual(allowed('add', who));
		const another = who === 'mentor' ? school.people.zorgcoordinator : school.people.mentor;
		expect(await which(['gedeeld', 'team', 'zorg'], (note) => write(note, another))).toEqual([]);
	});

	test(`corrects ${allowed('correct', who).join(', ') || 'nothing'}`, async () => {
		const correct = (note: Note) =>
			takes(
				actorOf(who),
				({ sql }) => sql`update session_note set text = 'Anders' where id = ${ids[note]} returning 1`
			);
		expect(await which(notes, correct)).toEqual(allowed('correct', who));
	});

	test(`takes away ${allowed('takeAway', who).join(', ') || 'nothing'}, and never without a trace`, async () => {
		const { personId } = actorOf(who);
		const away = (note: Note) =>
			takes(
				actorOf(who),
				({ sql }) => sql`
					update session_note set text = '', removed_on = ${today}, removed_by_id = ${personId}, removed_why = 'Vergissing'
					where id = ${ids[note]} returning 1`
			);
		const erase = (note: Note) =>
			takes(actorOf(who), ({ sql }) => sql`delete from session_note where id = ${ids[note]} returning 1`);
		expect(await which(notes, away)).toEqual(allowed('takeAway', who));
		expect(await which(notes, erase)).toEqual(allowed('erase', who));
	});

	test(`completes ${allowed('complete', who).join(', ') || 'nothing'}`, async () => {
		const complete = (note: Note) =>
			takes(actorOf(who), (db) =>
				add(db, 'session_addendum', {
					schoolId: school.schoolId,
					noteId: ids[note],
					pupilId: school.pupils.jayden,
					text: 'Nog iets.',
					authorId: actorOf(who).personId
				})
			);
		expect(await which(notes, complete)).toEqual(allowed('complete', who));
	});

	test('is offered the same on screen', async () => {
		const actor = actorOf(who);
		const own = await as(actor, (db) => findOwnInvolvement(db, actor, school.pupils.jayden));
		const rowOf = (note: Note) => ({
			guideId: {
				gedeeld: school.people.mentor,
				team: school.people.mentor,
				zorg: school.people.zorgcoordinator,
				'zorg of the helper': school.people.helper
			}[note],
			audience: note.split(' ')[0] as 'team',
			createdAt: new Date(),
			removedOn: null
		});
		const seen = notes.filter((note) => (accessTable.see[note] as readonly Who[]).includes(who));
		const now = new Date();
		expect(access.audiencesToWrite(own).toSorted()).toEqual(allowed('add', who).toSorted());
		expect(seen.filter((note) => access.mayCorrectSession(actor, own, rowOf(note), now, 24))).toEqual(
			allowed('correct', who)
		);
		expect(seen.filter((note) => access.mayAddToSession(own, rowOf(note)))).toEqual(allowed('complete', who));
		expect(seen.filter((note) => access.mayRemoveSession(actor, own, rowOf(note), now, 24))).toEqual(
			allowed('takeAway', who)
		);
	});
});

describe('what is not for somebody looks as if it were not there', () => {
	test.each<Who>([
		'otherParent',
		'otherPupil',
		'otherMentor',
		'administratie',
		'parentWithoutCustody',
		'formerMentor',
		'stranger'
	])('%s', async (who) => {
		const actor = actorOf(who);
		const page = { actor, today, params: { leerling: school.pupils.jayden }, url: new URL('http://zicht.test/') };
		const view = (db: Db) => viewPupilGuidance({ ...page, db } as unknown as Context<{ leerling: string }>);
		await expect(as(actor, view)).rejects.toThrow(NotFound);
		expect(await as(actor, (db) => guidanceLine(db, school.pupils.jayden, { limit: 20 }))).toEqual([]);
		for (const change of [
			(db: Db) => addToSession(db, actor, school.pupils.jayden, ids.team, { text: 'x', namesSeen: true }),
			(db: Db) => removeSession(db, actor, school.pupils.jayden, ids.team, { reason: 'Weg' }, today),
			(db: Db) =>
				correctSession(
					db,
					actor,
					school.pupils.jayden,
					ids.team,
					{ text: 'x', onDay: today, minutes: 5, arrangement: null, namesSeen: true, version: 1 },
					today
				)
		])
			await expect(as(actor, change)).rejects.toThrow(NotFound);
	});

	test('a note does not move to another pupil, nor to another guide', async () => {
		for (const change of [`pupil_id = '${school.pupils.noor}'`, `guide_id = '${school.people.zorgcoordinator}'`])
			expect(
				await takes(actorOf('mentor'), ({ sql }) =>
					sql.unsafe(`update session_note set ${change} where id = '${ids.team}' returning 1`)
				),
				change
			).toBe(false);
	});
});
