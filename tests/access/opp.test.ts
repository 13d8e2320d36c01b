import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as access from '#modules/opp/access.ts';
import { accessTable, people, states, type State, type Who } from '#modules/opp/access.table.ts';
import { emptyContent } from '#modules/opp/index.ts';
import { judgeOpp, oppLine, oppSearch, viewChain, viewOpp } from '#modules/opp/server/index.ts';
import { getChain } from '#modules/opp/server/read/opp.ts';
import { asSystem } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { linesBy } from '../support/norms.ts';
import { add, as, closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let school: TestSchool;
let elsewhere: TestSchool;
const versions: Record<State, string> = { draft: '', offered: '', fixed: '', replaced: '' };

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
	elsewhere = await makeSchool('Een andere school');
	const { schoolId, pupils, people, parents } = school;
	await asSystem(async (db) => {
		const leader = await add(db, 'person', { schoolId, kind: 'medewerker', givenName: 'Hanneke', familyName: 'Smit' });
		await add(db, 'role_assignment', { schoolId, personId: leader, role: 'teamleider', fromOn: '2024-08-01' });
		Object.assign(school.actors, { teamleider: { ...school.actors.mentor, personId: leader } });
		const version = (pupilId: string, number: number, state: string, row: object = {}) =>
			add(db, 'opp_version', {
				schoolId,
				pupilId,
				number,
				kind: number === 1 ? 'first' : 'evaluation',
				state,
				draftedOn: '2025-08-20',
				changedById: people.mentor,
				content: JSON.stringify({ ...emptyContent, grounds: 'Jayden kookt graag.' }),
				...row
			});
		const fixed = { fixedOn: '2025-09-10', fixedById: people.mentor };
		versions.replaced = await version(pupils.jayden, 1, 'replaced', fixed);
		versions.fixed = await version(pupils.jayden, 2, 'fixed', { ...fixed, predecessorId: versions.replaced });
		versions.draft = await version(pupils.jayden, 3, 'draft', { predecessorId: versions.fixed });
		// Of the same school, with the other parent and pupil as the ones it is offered to.
		versions.offered = await version(pupils.noor, 1, 'draft', { offeredOn: today });
		await add(db, 'opp_statement', {
			schoolId,
			versionId: versions.fixed,
			pupilId: pupils.jayden,
			personId: parents.jayden,
			actionPartRevision: 1,
			saidOn: '2025-09-09',
			answer: 'refuses',
			reason: 'Te veel hulp.',
			recordedById: parents.jayden
		});
		await add(db, 'opp_words', {
			schoolId,
			versionId: versions.draft,
			pupilId: pupils.jayden,
			saidOn: today,
			form: 'text',
			words: 'Ik wil kok worden.',
			givenById: pupils.jayden
		});
	});
});
afterAll(() => closeTestDatabase(database));

const actorOf = (who: Who) =>
	who === 'stranger' ? elsewhere.actors.directeur : school.actors[who as keyof TestSchool['actors']];
const listSeen = async (who: Who, day = today) => {
	const rows = await as({ ...actorOf(who), today: day }, (db) => db.sql<{ id: string }[]>`select id from opp_version`);
	return states.filter((state) => rows.some(({ id }) => id === versions[state]));
};

const seenBy = (who: Who) => states.filter((state) => accessTable.see[state].includes(who));
const mayBy = (who: Who) => Object.keys(accessTable.do).filter((act) => accessTable.do[act]!.includes(who));

describe.each(people.map((who) => [who, seenBy(who), mayBy(who)] as const))('%s', (who, seen, may) => {
	test(`sees ${seen.join(', ') || 'nothing'}`, async () => {
		expect(await listSeen(who)).toEqual(seen);
	});

	test(`may ${may.join(', ') || 'do nothing'} with the draft`, async () => {
		const actor = actorOf(who);
		const asked = await as(actor, (db) => getChain(db, actor, school.pupils.jayden)).catch(() => null);
		const draft = asked?.versions.find(({ state }) => state === 'draft') ?? { state: 'draft', offeredOn: null };
		const names = Object.keys(access) as (keyof typeof access)[];
		const allowed = asked ? names.filter((name) => access[name](asked.actor, draft as never)) : [];
		expect(allowed.sort()).toEqual([...may].sort());
	});
});

test('an offered draft exists for parents from the day on which it is offered', async () => {
	await asSystem((db) => db.sql`update opp_version set offered_on = '2026-11-20' where id = ${versions.offered}`);
	expect(await listSeen('otherParent')).toEqual([]);
	expect(await listSeen('otherParent', '2026-11-20')).toEqual(['offered']);
	await asSystem((db) => db.sql`update opp_version set offered_on = ${today} where id = ${versions.offered}`);
});

describe('what is not for somebody looks as if it were not there', () => {
	test.each<Who>([
		'otherParent',
		'otherPupil',
		'otherMentor',
		'administratie',
		'parentWithoutCustody',
		'helper',
		'stranger'
	])('%s', async (who) => {
		const actor = actorOf(who);
		const { jayden } = school.pupils;
		await expect(as(actor, (db) => viewChain(db, actor, jayden))).rejects.toThrow(NotFound);
		await expect(as(actor, (db) => viewOpp(db, actor, jayden, versions.fixed))).rejects.toThrow(NotFound);
		expect(await as(actor, (db) => oppLine(db, jayden, { limit: 20 }))).toEqual([]);
		expect(
			(await as(actor, (db) => oppSearch.find(db, 'kookt', 20))).filter(({ pupilId }) => pupilId === jayden)
		).toEqual([]);
		expect(
			(await as(actor, (db) => linesBy(judgeOpp, db, today))).filter(({ subject }) => subject.id === jayden)
		).toEqual([]);
	});

	test('a version is not found under another child’s address', async () => {
		const { parent } = school.actors;
		await expect(as(parent, (db) => viewOpp(db, parent, school.pupils.jayden, versions.offered))).rejects.toThrow(
			NotFound
		);
	});
});

describe('rows around a version', () => {
	const countBy = (who: Who, rows: string) =>
		as(actorOf(who), async (db) => (await db.sql.unsafe(`select 1 from ${rows}`)).length);

	test.each<[Who, statements: number, words: number]>([
		['mentor', 1, 1],
		['pupil', 1, 1],
		['parent', 1, 0],
		['parentWithoutCustody', 0, 0],
		['otherParent', 0, 0],
		['administratie', 0, 0],
		['stranger', 0, 0]
	])('%s: %i answers, %i words', async (who, statements, words) => {
		expect([await countBy(who, 'opp_statement'), await countBy(who, 'opp_words')]).toEqual([statements, words]);
	});

	test('a second parent does not see the answer of the first', async () => {
		await asSystem(
			(db) => db.sql`update contact set has_custody = true where person_id = ${school.parents.jaydensFather}`
		);
		expect(await listSeen('parentWithoutCustody')).toEqual(['fixed', 'replaced']);
		expect(await countBy('parentWithoutCustody', 'opp_statement')).toBe(0);
		await asSystem(
			(db) => db.sql`update contact set has_custody = false where person_id = ${school.parents.jaydensFather}`
		);
	});
});

describe('the database itself refuses', () => {
	const statement = (change: object) => ({
		schoolId: school.schoolId,
		versionId: versions.offered,
		pupilId: school.pupils.noor,
		personId: school.parents.noor,
		actionPartRevision: 1,
		saidOn: today,
		answer: 'agrees',
		signedBy: 'digital',
		recordedById: school.parents.noor,
		...change
	});
	const adds = (who: Who, table: string, row: object) =>
		as(actorOf(who), (db) => add(db, table, row as Record<string, unknown>));

	test('a signature in another’s name, on paper, or for another’s child', async () => {
		await expect(
			adds('otherParent', 'opp_statement', statement({ personId: school.parents.jayden }))
		).rejects.toMatchObject({ code: '42501' });
		await expect(adds('otherParent', 'opp_statement', statement({ signedBy: 'paper' }))).rejects.toMatchObject({
			code: '42501'
		});
		const { jayden: personId } = school.parents;
		await expect(
			adds('parent', 'opp_statement', statement({ personId, recordedById: personId }))
		).rejects.toMatchObject({ code: '42501' });
		// Nor with the own child written beside another's version: the key holds the two together.
		const own = statement({ personId, recordedById: personId, pupilId: school.pupils.jayden });
		await expect(adds('parent', 'opp_statement', own)).rejects.toMatchObject({
			code: expect.stringMatching(/42501|23503/)
		});
	});

	test('changes by parents, pupils and trainees', async () => {
		for (const who of ['otherParent', 'otherPupil', 'stagiair'] as const) {
			const changed = await as(
				actorOf(who),
				(db) => db.sql`update opp_version set explanation = 'x' where id = ${versions.offered} returning id`
			);
			expect(changed).toEqual([]);
		}
	});

	test('a second draft and a second version that counts', async () => {
		const row = (state: string) => ({
			schoolId: school.schoolId,
			pupilId: school.pupils.jayden,
			number: 9,
			kind: 'evaluation',
			state,
			draftedOn: today,
			content: JSON.stringify(emptyContent),
			changedById: school.people.mentor
		});
		await expect(adds('mentor', 'opp_version', row('draft'))).rejects.toMatchObject({ code: '23505' });
		await expect(adds('mentor', 'opp_version', row('fixed'))).rejects.toMatchObject({ code: '23505' });
	});

	test('taking a version or an answer away', async () => {
		await expect(as(actorOf('mentor'), (db) => db.sql`delete from opp_statement returning id`)).resolves.toEqual([]);
		await expect(as(actorOf('mentor'), (db) => db.sql`delete from opp_version returning id`)).resolves.toEqual([]);
	});
});
