// What `plan` does with the rows of any plan, tried on those of the OPP: two people at the same moment.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fixed } from '#modules/plan/index.ts';
import { addDraft, changeDraft, fixVersion } from '#modules/plan/server/index.ts';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { firstOpp, nextOpp, type OppVersion } from '../opp.ts';
import { oppVersion } from './tables.ts';

let database: FreshDatabase;
let school: TestSchool;
let first: OppVersion;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	first = firstOpp(randomUUID(), today, { grounds: 'Kookt graag.' });
});

type Who = 'mentor' | 'zorgcoordinator' | 'parent';
const begin = (who: Who, version: OppVersion) => {
	const actor = school.actors[who];
	return as(actor, (db) => addDraft(db, actor, oppVersion, { ...version, pupilId: school.pupils.jayden }));
};
const write = (who: Who, id: string, lock: number, explanation: string) => {
	const actor = school.actors[who];
	return as(actor, (db) => changeDraft(db, actor, oppVersion, { id, lock }, { explanation, actionPartRevision: 2 }));
};
const decide = (who: Who, version: OppVersion, lock: number) => {
	const actor = school.actors[who];
	const made = fixed(version, { personId: actor.personId, on: today });
	return as(actor, (db) => fixVersion(db, actor, oppVersion, made, lock));
};
const rows = () =>
	asSystem(
		({ sql }) => sql<{ number: number; state: string; lock: number; by: string; explanation: string }[]>`
			select number, state, version as lock, changed_by_id as by, explanation from opp_version
			where school_id = ${school.schoolId} order by number`
	);

test('two who begin at the same moment: one draft', async () => {
	const [mentor, coordinator] = [firstOpp(randomUUID(), today), firstOpp(randomUUID(), today)];
	const begun = await Promise.all([begin('mentor', mentor), begin('zorgcoordinator', coordinator)]);
	expect(begun.toSorted()).toEqual([false, true]);
	expect(await rows()).toMatchObject([{ number: 1, state: 'draft', lock: 1 }]);
});

test('two who write at the same moment: one of them, and the number says so', async () => {
	await begin('mentor', first);
	const { mentor, zorgcoordinator } = school.actors;
	const written = await Promise.all([
		write('mentor', first.id, 1, 'van de mentor'),
		write('zorgcoordinator', first.id, 1, 'van de zorgcoördinator')
	]);
	expect(written.toSorted()).toEqual([false, true]);
	const [row] = await rows();
	expect(row).toMatchObject(
		written[0]
			? { lock: 2, explanation: 'van de mentor', by: mentor.personId }
			: { lock: 2, explanation: 'van de zorgcoördinator', by: zorgcoordinator.personId }
	);
});

test('the successor counts, its predecessor no more; twice is once', async () => {
	await begin('mentor', first);
	expect(await decide('mentor', first, 1)).toBe(true);
	const made = fixed(first, { personId: 'mentor', on: today });
	const second = nextOpp(made, {
		id: randomUUID(),
		kind: 'evaluation',
		on: today,
		explanation: 'Het gaat goed.',
		goals: []
	});
	expect(await begin('mentor', second)).toBe(true);
	const decided = await Promise.all([decide('mentor', second, 1), decide('zorgcoordinator', second, 1)]);
	expect(decided.toSorted()).toEqual([false, true]);
	expect(await rows()).toMatchObject([
		{ number: 1, state: 'replaced' },
		{ number: 2, state: 'fixed', lock: 2, explanation: 'Het gaat goed.' }
	]);
});

test('what somebody else just changed is not fixed, and the version that counts stays', async () => {
	await begin('mentor', first);
	await decide('mentor', first, 1);
	const made = fixed(first, { personId: 'mentor', on: today });
	const second = nextOpp(made, { id: randomUUID(), kind: 'adjustment', on: today, explanation: 'Anders.', goals: [] });
	await begin('mentor', second);
	await write('zorgcoordinator', second.id, 1, 'Nog anders.');
	expect(await decide('mentor', second, 1)).toBe(false);
	expect(await rows()).toMatchObject([{ state: 'fixed' }, { state: 'draft', lock: 2, explanation: 'Nog anders.' }]);
	expect(await write('mentor', first.id, 2, 'toch nog')).toBe(false);
});

test('who may not change an OPP gets nowhere', async () => {
	await begin('mentor', first);
	expect(await write('parent', first.id, 1, 'van thuis')).toBe(false);
	expect(await decide('parent', first, 1)).toBe(false);
	await expect(begin('parent', firstOpp(randomUUID(), today))).rejects.toMatchObject({ cause: { code: '42501' } });
});
