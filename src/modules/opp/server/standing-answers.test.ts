// Whether everybody has answered (O4) is a fact that the database keeps, and a rule that the screens ask. Over random
// chains, with random answers, the two say the same.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	add,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { answers, type Signatory, type Statement } from '../agreement.ts';
import { firstOpp, type OppVersion } from '../opp.ts';

let database: FreshDatabase;
let school: TestSchool;
beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
	await asSystem(
		({ sql }) => sql`update contact set has_custody = true where person_id = ${school.parents.jaydensFather}`
	);
});
afterAll(() => closeTestDatabase(database));

/** A version: which action part it has, and at which revision of it. A statement: of which parent, on which version. */
type Chain = { part: 'A' | 'B'; revision: number }[];
type Said = {
	on: number;
	by: 'mother' | 'father';
	revision: number;
	answer: 'agrees' | 'refuses' | 'silent';
	day: number;
};

const chains = fc.array(
	fc.record({ part: fc.constantFrom('A' as const, 'B' as const), revision: fc.constantFrom(1, 2) }),
	{
		minLength: 1,
		maxLength: 4
	}
);
const statements = fc.array(
	fc.record({
		on: fc.nat(3),
		by: fc.constantFrom('mother' as const, 'father' as const),
		revision: fc.constantFrom(1, 1, 1, 2),
		answer: fc.constantFrom('agrees' as const, 'agrees' as const, 'refuses' as const, 'silent' as const),
		day: fc.integer({ min: 10, max: 13 })
	}),
	{ minLength: 1, maxLength: 10 }
);

const partOf = (part: string) => [{ what: part, byWhom: '', when: '' }];
const dayOf = (day: number) => `2026-11-${day}`;

test('what the database keeps is what the rule says', async () => {
	const samples = fc.sample(fc.tuple(chains, statements), { seed: 20261116, numRuns: 60 });
	const seen = new Set<boolean>();
	for (const [chain, said] of samples) {
		const onThem = said.filter(({ on }) => on < chain.length);
		const kept = await keptBy(chain, onThem);
		expect(kept, JSON.stringify({ chain, onThem })).toEqual(asRuled(chain, onThem));
		for (const isAnswered of kept) seen.add(isAnswered);
	}
	expect(seen.size).toBe(2);
});

/** For each version in order whether both parents have answered, by the pure rule. */
function asRuled(chain: Chain, said: Said[]): boolean[] {
	const versions = chain.map(({ part, revision }, at): OppVersion => ({
		...firstOpp(`v${at}`, today, { actionPart: partOf(part) }),
		number: at + 1,
		actionPartRevision: revision
	}));
	const people = ['mother', 'father'].map((personId): Signatory => ({ personId, name: personId, as: 'parent' }));
	const given = said.map(({ on, by, revision, answer, day }) => ({
		versionId: `v${on}`,
		personId: by,
		actionPartRevision: revision,
		on: dayOf(day),
		answer
	})) as Statement[];
	return versions.map((_, at) => {
		const upToHere = versions.slice(0, at + 1).toReversed();
		return answers(upToHere, people, given).every(({ statement }) => statement !== null);
	});
}

/** The same, as it stands in the database; nothing of it stays. */
async function keptBy(chain: Chain, said: Said[]): Promise<boolean[]> {
	const undone = new Error('undone');
	let kept: boolean[] = [];
	const { schoolId, pupils, parents, actors } = school;
	const people = { mother: parents.jayden, father: parents.jaydensFather };
	const of = { schoolId, pupilId: pupils.jayden };
	const work = asSystem(async (db) => {
		const ids: string[] = [];
		for (const [at, { part, revision }] of chain.entries()) {
			ids.push(
				await add(db, 'opp_version', {
					...of,
					number: at + 1,
					kind: at === 0 ? 'first' : 'adjustment',
					state: at === chain.length - 1 ? 'fixed' : 'replaced',
					draftedOn: today,
					fixedOn: today,
					predecessorId: ids.at(-1) ?? null,
					actionPartRevision: revision,
					content: JSON.stringify({ actionPart: partOf(part) }),
					changedById: actors.mentor.personId
				})
			);
		}
		for (const [at, { on, by, revision, answer, day }] of said.entries()) {
			await add(db, 'opp_statement', {
				...of,
				versionId: ids[on],
				personId: people[by],
				actionPartRevision: revision,
				saidOn: dayOf(day),
				answer,
				recordedById: actors.mentor.personId,
				createdAt: `2026-11-16T10:00:${String(at).padStart(2, '0')}Z`
			});
		}
		const [row] = await db.sql<{ versions: { answeredOn: string | null }[] }[]>`
			select versions from opp_standing where school_id = ${schoolId} and pupil_id = ${pupils.jayden}`;
		kept = row!.versions.map(({ answeredOn }) => answeredOn !== null);
		throw undone;
	});
	await work.catch((problem: unknown) => {
		if (problem !== undone) throw problem;
	});
	return kept;
}
