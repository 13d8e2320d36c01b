// What the norms ask is kept while people work, by triggers. Whatever they do, in whatever order, what the director sees is
// what one would count from scratch — and without any of these triggers this test would notice.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem, type Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { normOffers } from '../../src/routes/(app)/norms.ts';
import type { FreshDatabase } from '../support/database.ts';
import { linesBy } from '../support/norms.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today as firstDay,
	type TestSchool
} from '../support/school.ts';
import { changes } from './changes.ts';
import { NothingThere, onDay } from './happening.ts';

let database: FreshDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));

const steps = 220;
const stepsADay = 4;
// Two OPPs that were fixed, one with which a parent did not agree; from there anything can happen.
const first = (whom: number, answer: string) =>
	[
		'an OPP is begun',
		'the draft is written',
		'the pupil says something',
		'it is talked about',
		'it is offered',
		answer,
		'it is fixed'
	].map((what) => ({ what, whom, dice: 1 }));
const anything = fc.record({ what: fc.constantFrom(...Object.keys(changes)), whom: fc.nat(1), dice: fc.nat(1000) });
const series = [
	...first(0, 'a parent signs the draft'),
	...first(1, 'a parent refuses'),
	...fc.sample(anything, { seed: 20261117, numRuns: steps })
].map((step, at) => ({ ...step, today: addDays(firstDay, Math.floor(at / stepsADay)) }));

test('after each change the figures are those that one counts from scratch', async () => {
	const school = await makeSchool();
	const done = new Set<string>();
	const outcomes = new Set<string>();
	for (const step of series) {
		if (!(await happens(school, step))) continue;
		done.add(step.what);
		const { kept, afresh } = await judged(onDay(school, step.today), step.today);
		expect(kept, JSON.stringify(step)).toEqual(afresh);
		for (const { outcome } of kept) outcomes.add(outcome.is);
		const own = await facts(school);
		expect(own.kept, JSON.stringify(step)).toEqual(own.afresh);
	}
	expect([...done].sort()).toEqual(Object.keys(changes).sort());
	expect([...outcomes].sort()).toEqual(['gemist', 'n.v.t.', 'nog te doen', 'voldaan']);
});

/** Each source, with the triggers by which what is kept follows it. */
const followed: [kept: string, source: string][] = [
	...['enrolment', 'pupil', 'contact', 'opp_version', 'opp_words', 'opp_consultation', 'opp_statement'].map(
		(source): [string, string] => ['opp_standing', source]
	),
	...['goal', 'score', 'iop_version'].map((source): [string, string] => ['iop_standing', source]),
	...['enrolment', 'talk', 'talk_presence', 'talk_record', 'talk_round'].map((source): [string, string] => [
		'talk_standing',
		source
	])
];

test.each(followed)('%s that does not follow %s is found out', async (kept, source) => {
	const { administrator } = database;
	const triggers = await administrator<{ name: string }[]>`
		select tgname as name from pg_trigger where tgrelid = ${source}::regclass and starts_with(tgname, ${kept})`;
	expect(triggers.length).toBeGreaterThan(0);
	const turn = (how: 'disable' | 'enable') =>
		administrator.unsafe(triggers.map(({ name }) => `alter table ${source} ${how} trigger ${name};`).join(' '));
	await turn('disable');
	try {
		expect(await findDifference(await makeSchool())).toBe(true);
	} finally {
		await turn('enable');
	}
});

async function findDifference(school: TestSchool): Promise<boolean> {
	for (const step of series) {
		if (!(await happens(school, step))) continue;
		const { kept, afresh } = await facts(school);
		if (!isDeepStrictEqual(kept, afresh)) return true;
	}
	return false;
}

type Step = (typeof series)[number];

/** Whether it could be done. */
async function happens(school: TestSchool, { what, whom, dice, today }: Step): Promise<boolean> {
	const pupilId = [school.pupils.jayden, school.pupils.finn][whom]!;
	try {
		await changes[what]!({ school: onDay(school, today), pupilId, dice, today });
		return true;
	} catch (problem) {
		const isRefused = [NothingThere, Refusal, NotFound, FormIssue, EditConflict].some(
			(kind) => problem instanceof kind
		);
		if (!isRefused) throw new Error(what, { cause: problem });
		return false;
	}
}

type Look<Seen> = (db: Db) => Promise<Seen>;

/** What somebody sees by the facts that are kept, and by the same facts made afresh from their sources; nothing of it stays. */
async function bothWays<Seen>(
	{ schoolId, pupils }: TestSchool,
	transaction: (work: Look<never>) => Promise<never>,
	look: Look<Seen>
): Promise<{ kept: Seen; afresh: Seen }> {
	const all = Object.values(pupils);
	let seen: { kept: Seen; afresh: Seen } | undefined;
	const undone = new Error('undone');
	const work = transaction(async (db) => {
		const kept = await look(db);
		await db.sql`select refresh_opp_standing(${schoolId}, ${all}::uuid[]), refresh_iop_standing(${schoolId}, ${all}::uuid[]),
			refresh_talk_standing(${schoolId}, ${all}::uuid[])`;
		seen = { kept, afresh: await look(db) };
		throw undone;
	});
	await work.catch((problem: unknown) => {
		if (problem !== undone) throw problem;
	});
	return seen!;
}

/** What all norms say of all pupils to the director. */
const judged = (school: TestSchool, today: string) =>
	bothWays(
		school,
		(work) => as(school.actors.directeur, work),
		async (db) => (await Promise.all(normOffers.map(({ judge }) => linesBy(judge, db, today)))).flat()
	);

/** The facts themselves: more can be wrong with them than a norm shows today. */
const facts = (school: TestSchool) =>
	bothWays(school, asSystem, async ({ sql }) => ({
		opp: await sql`select * from opp_standing where school_id = ${school.schoolId} order by pupil_id`,
		// Without a plan there is nothing, or a row that says so.
		iop: await sql`
			select * from iop_standing
			where school_id = ${school.schoolId} and (versions::text, goals::text) is distinct from ('[]', '[]')
			order by pupil_id`,
		talks: await sql`select * from talk_standing where school_id = ${school.schoolId} order by pupil_id`
	}));
