import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { findDraft, listDrafts, saveDraft } from '#platform/web/drafts.ts';
import { POST } from '../../src/routes/(app)/concept/[key]/+server.ts';
import type { FreshDatabase } from '../support/database.ts';
import { as, closeTestDatabase, makeSchool, openTestDatabase, type TestSchool } from '../support/school.ts';

let database: FreshDatabase;
let school: TestSchool;

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
});
afterAll(() => closeTestDatabase(database));

/** What the island sends while somebody types. */
async function keep(actor: Actor | undefined, key: string, text: string): Promise<number> {
	const body = new FormData();
	body.set('text', text);
	const request = new Request('http://zicht.example.nl/concept/x', { method: 'POST', body });
	const event = { params: { key }, request, locals: { actor } } as unknown as Parameters<typeof POST>[0];
	return (await POST(event)).status;
}

test('what somebody types is kept, for that person only', async () => {
	const { mentor, otherMentor, beheerder } = school.actors;
	expect(await keep(mentor, 'leerlingen.x.logboek.nieuw:default', 'Nog niet af.')).toBe(204);
	const found = (actor: Actor) => as(actor, (db) => findDraft(db, mentor, 'leerlingen.x.logboek.nieuw:default'));
	expect((await found(mentor))?.fields).toEqual({ text: 'Nog niet af.' });
	for (const actor of [otherMentor, beheerder]) expect(await found(actor)).toBeUndefined();
	expect(await keep(undefined, 'x:default', 'x')).toBe(401);
});

test('no more than a form holds, and no more forms than anybody has', async () => {
	const { parent } = school.actors;
	expect(await keep(parent, 'x:default', 'x'.repeat(300 * 1024))).toBe(413);
	expect(await as(parent, (db) => listDrafts(db, parent))).toEqual([]);
	for (let form = 0; form < 105; form++) {
		await as(parent, (db) => saveDraft(db, parent, `form.${form}:default`, { text: 'x' }));
	}
	const kept = (await as(parent, (db) => listDrafts(db, parent))).map(({ path }) => path);
	expect(kept).toHaveLength(100);
	expect(kept).toContain('/form/104');
	expect(kept).not.toContain('/form/0');
});
