import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Duration } from '#modules/traject/arrangement.ts';
import {
	addPlacement,
	catalogue,
	giveCatalogue,
	placedRow,
	placementRow
} from '#modules/traject/placements.fixture.ts';
import { lastDayOf, mostAtOnce } from '#modules/traject/traject.ts';
import { asSystem } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, makeSchool, openTestDatabase, type TestSchool } from '../support/school.ts';

/** What the database itself holds, whatever a page or a program asks of it (docs/rules.md S3). */

let database: FreshDatabase;
let school: TestSchool;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	await giveCatalogue(school);
});

const full = { code: '23514', constraint_name: 'placement_capacity' };
const tooLong = { code: '23514', constraint_name: 'placement_duration' };
type Row = Record<string, unknown>;

const place = (row: Row = {}) => as(school.actors.zorgcoordinator, (db) => addPlacement(db, placedRow(school, row)));
const change = (id: string, set: string) =>
	as(school.actors.zorgcoordinator, ({ sql }) => sql.unsafe(`update placement set ${set} where id = '${id}'`));
const placed = async (arrangement = 'balans') =>
	(
		await asSystem(
			({ sql }) => sql`
				select 1 from placement
				where school_id = ${school.schoolId} and arrangement_key = ${arrangement} and state = 'geplaatst'`
		)
	).length;
const others = () => {
	const { noor, finn, lotte } = school.pupils;
	return [noor, finn, lotte].map((pupilId) => ({ pupilId }));
};

/** A door that stays shut until somebody opens it. */
function door() {
	let open = () => {};
	const opened = new Promise<void>((resolve) => {
		open = resolve;
	});
	return { open: () => open(), opened };
}

describe('capacity', () => {
	test('one more than there are places is refused', async () => {
		await place();
		await place(others()[0]);
		await expect(place(others()[1])).rejects.toMatchObject(full);
		expect(await placed()).toBe(2);
	});

	test('also when the others are pupils whom the actor may not know', async () => {
		const { schoolId } = school;
		const elsewhere = await asSystem(async (db) => {
			const locationId = await add(db, 'location', { schoolId, key: 'tweede', name: 'Tweede' });
			await db.sql`update enrolment set location_id = ${locationId} where pupil_id = ${school.pupils.lotte}`;
			const personId = await add(db, 'person', { schoolId, kind: 'medewerker', givenName: 'Saar', familyName: 'Mol' });
			await add(db, 'role_assignment', {
				schoolId,
				personId,
				locationId,
				role: 'zorgcoordinator',
				fromOn: '2024-08-01'
			});
			return personId;
		});
		await place();
		await place(others()[0]);
		const actor = { ...school.actors.zorgcoordinator, personId: elsewhere };
		const row = placedRow(school, { pupilId: school.pupils.lotte, askedById: elsewhere });
		expect(await as(actor, ({ sql }) => sql`select 1 from placement`)).toEqual([]);
		await expect(as(actor, (db) => addPlacement(db, row))).rejects.toMatchObject(full);
	});

	test('waiting takes no place, and who ended or never came leaves it', async () => {
		const first = await place();
		await place(others()[0]);
		await as(school.actors.zorgcoordinator, (db) => addPlacement(db, placementRow(school, others()[1])));
		await expect(change(first, "state = 'wacht'").then(() => place(others()[1]))).resolves.toBeDefined();
		await expect(change(first, "state = 'geplaatst'")).rejects.toMatchObject(full);
	});

	test('it counts day by day: places that follow each other are one place', async () => {
		await place({ endBy: '2026-12-31' });
		await place({ ...others()[0], fromOn: '2026-12-01' });
		await expect(place({ ...others()[1], fromOn: '2026-12-31' })).rejects.toMatchObject(full);
		await place({ ...others()[1], fromOn: '2027-01-01' });
	});

	test('who should have left and did not is still there', async () => {
		await place({ endBy: '2026-10-31' });
		await place(others()[0]);
		await expect(place({ ...others()[1], fromOn: '2026-11-16' })).rejects.toMatchObject(full);
	});

	test('to take fewer days is always possible, also where it was too full already', async () => {
		const first = await place();
		await place(others()[0]);
		await giveCatalogue(school, [{ ...catalogue[0]!, capaciteit: 1 }]);
		await change(first, "end_by = '2027-01-31'");
		await change(first, "state = 'beëindigd', ended_on = '2026-11-16'");
		await expect(change(first, "ended_on = '2026-12-16'")).rejects.toMatchObject(full);
	});

	test('where it is not stated there is no bound', async () => {
		for (const row of others()) await place({ ...row, arrangementKey: 'plus', endBy: '2026-10-01' });
		expect(await placed('plus')).toBe(3);
	});

	test('many rows of one statement count each other', async () => {
		const rows = [{}, ...others()].map((row) => placedRow(school, row));
		const all = as(school.actors.zorgcoordinator, ({ sql }) =>
			sql.unsafe(
				`insert into placement (school_id, id, pupil_id, arrangement_key, arrangement_name, state, asked_on, asked_by_id, from_on, end_by, end_kind)
				select school_id::uuid, gen_random_uuid(), pupil::uuid, 'balans', 'Balans', 'geplaatst', '2026-08-20', asked::uuid, '2026-08-24', '2027-07-31', 'voorkeur'
				from (values ${rows.map((row) => `('${String(row.schoolId)}', '${String(row.pupilId)}', '${String(row.askedById)}')`).join(', ')}) v (school_id, pupil, asked)`
			)
		);
		await expect(all).rejects.toMatchObject(full);
	});
});

describe('a named person goes beyond it, with a reason', () => {
	const override = () => ({
		overrideReason: 'Er komt een leerkracht bij.',
		overrideById: school.people.zorgcoordinator
	});

	test('in the same statement', async () => {
		await place();
		await place(others()[0]);
		await as(school.actors.zorgcoordinator, ({ sql }) =>
			addPlacement({ sql } as never, {
				...placedRow(school, { ...others()[1], ...override() }),
				overrideAt: sql`now()`
			})
		);
		expect(await placed()).toBe(3);
	});

	test.each<[string, Row]>([
		['no reason', { overrideReason: ' ' }],
		['nobody', { overrideById: null }],
		['another person’s name', { overrideById: 'mentor' }],
		['an earlier time', { overrideAt: '2026-11-01T10:00:00Z' }]
	])('never with %s', async (_what, wrong) => {
		await place();
		await place(others()[0]);
		const row = {
			...override(),
			...wrong,
			...(wrong.overrideById === 'mentor' && { overrideById: school.people.mentor })
		};
		const forged = as(school.actors.zorgcoordinator, ({ sql }) =>
			addPlacement({ sql } as never, { overrideAt: sql`now()`, ...placedRow(school, { ...others()[1], ...row }) })
		);
		await expect(forged).rejects.toMatchObject(full);
	});

	test('and an earlier override says nothing about a longer time', async () => {
		const id = await as(school.actors.zorgcoordinator, ({ sql }) =>
			addPlacement({ sql } as never, {
				...placedRow(school, { arrangementKey: 'next-level', endBy: '2029-01-01', ...override() }),
				overrideAt: sql`now()`
			})
		);
		await expect(change(id, "end_by = '2029-02-01'")).rejects.toMatchObject(tooLong);
	});
});

describe('a hard duration', () => {
	const nextLevel = { arrangementKey: 'next-level' };

	test('is not exceeded at the start, nor later', async () => {
		await expect(place({ ...nextLevel, endBy: '2028-08-24' })).rejects.toMatchObject(tooLong);
		const id = await place({ ...nextLevel, endBy: '2028-08-23' });
		await expect(change(id, "end_by = '2028-08-24'")).rejects.toMatchObject(tooLong);
		await expect(change(id, "from_on = '2026-08-23'")).rejects.toMatchObject(tooLong);
	});

	test('who stayed too long can still be ended on the day that it was', async () => {
		const id = await place({ ...nextLevel, fromOn: '2024-08-24', endBy: '2026-08-23' });
		await change(id, "state = 'beëindigd', ended_on = '2026-11-16'");
	});

	test('a preference is none', async () => {
		await place({ arrangementKey: 'plus', endBy: '2028-07-31' });
	});

	test('ends on the day that the program says', async () => {
		const durations = fc.record({
			aantal: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constantFrom(0.5, 1.5, 2.5)),
			eenheid: fc.constantFrom('week' as const, 'maand' as const, 'schooljaar' as const, 'jaar' as const)
		});
		await fc.assert(
			fc.asyncProperty(durations, fc.nat(1500), async (duration: Pick<Duration, 'aantal' | 'eenheid'>, offset) => {
				const from = addDays('2024-01-01', offset);
				const [row] = await asSystem(
					({ sql }) => sql<{ last: string }[]>`
						select arrangement_end(${from}::date, ${JSON.stringify(duration)}::text::jsonb)::text as last`
				);
				expect(row!.last, `${from} ${JSON.stringify(duration)}`).toBe(lastDayOf(duration, from));
			}),
			{ seed: 41, numRuns: 150 }
		);
	});
});

describe('at the same time', () => {
	test('two take the last place: the second waits for the first, and is refused', async () => {
		await place();
		const isPlaced = door();
		const mayCommit = door();
		const first = as(school.actors.zorgcoordinator, async (db) => {
			await addPlacement(db, placedRow(school, others()[0]));
			isPlaced.open();
			await mayCommit.opened;
		});
		await isPlaced.opened;
		const second = place(others()[1]);
		mayCommit.open();
		await expect(first).resolves.toBeUndefined();
		await expect(second).rejects.toMatchObject(full);
		expect(await placed()).toBe(2);
	});

	test('and gets it when the first one takes it back', async () => {
		await place();
		const isPlaced = door();
		const mayEnd = door();
		const first = as(school.actors.zorgcoordinator, async (db) => {
			await addPlacement(db, placedRow(school, others()[0]));
			isPlaced.open();
			await mayEnd.opened;
			throw new Error('not after all');
		});
		await isPlaced.opened;
		const second = place(others()[1]);
		mayEnd.open();
		await expect(first).rejects.toThrow('not after all');
		await second;
		expect(await placed()).toBe(2);
	});

	test('many at once never exceed it', async () => {
		const all = [{}, ...others(), {}, ...others()];
		const outcomes = await Promise.allSettled(all.map((row) => place(row)));
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
		expect(await placed()).toBe(2);
	});
});

test('at random: what the database lets in never exceeds the places, and what it refuses would have', async () => {
	const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 12 });
	await fc.assert(
		fc.asyncProperty(spans, async (list) => {
			await asSystem(({ sql }) => sql`delete from placement where school_id = ${school.schoolId}`);
			const taken: { fromOn: string; untilOn: string }[] = [];
			for (const [from, days] of list) {
				const fromOn = addDays('2026-12-01', from);
				const span = { fromOn, untilOn: addDays(fromOn, days) };
				const fits = mostAtOnce(taken, span) < 2;
				const outcome = await place({ fromOn, endBy: span.untilOn }).then(
					() => true,
					(problem: { constraint_name?: string }) => {
						if (problem.constraint_name !== full.constraint_name) throw problem;
						return false;
					}
				);
				expect(outcome).toBe(fits);
				if (fits) taken.push(span);
			}
		}),
		{ seed: 20_261_122, numRuns: 25 }
	);
});

test('a placement stays of its pupil, and of who asked for it', async () => {
	const id = await place();
	const denied = { code: '42501' };
	await expect(change(id, `pupil_id = '${school.pupils.noor}'`)).rejects.toMatchObject(denied);
	await expect(change(id, `asked_by_id = '${school.people.mentor}'`)).rejects.toMatchObject(denied);
});

test('a place has a beginning and an end', async () => {
	for (const row of [{ endBy: null }, { fromOn: null }, { endKind: null }, { endBy: '2026-08-23' }])
		await expect(place(row)).rejects.toMatchObject({ code: '23514', constraint_name: 'placement_is_whole' });
	await expect(place({ state: 'beëindigd', endedOn: null })).rejects.toMatchObject({
		constraint_name: 'placement_ends_after_it_began'
	});
});
