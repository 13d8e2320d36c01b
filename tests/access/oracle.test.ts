import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FreshDatabase } from '../support/database.ts';
import { as, closeTestDatabase, openTestDatabase } from '../support/school.ts';
import { audiencesOf } from './oracle.ts';
import { build } from './random-world-rows.ts';
import { turningDays, world, type World } from './random-world.ts';

/*
 * Does PostgreSQL show each person of a random world, on a random day, exactly the items that plain arithmetic says
 * (oracle.ts)?
 */

/** Whether somebody sees the item of this pupil. */
function oracle(w: World, index: number, asker: number, today: string): boolean {
	const { asStaff, asGuide, asFamily } = audiencesOf(w, index, asker, today);
	return [...asStaff, ...asGuide, ...asFamily].includes(w.pupils[index]!.audience);
}

let database: FreshDatabase;
beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));

test('the database shows exactly what the oracle says', { timeout: 120_000 }, async () => {
	const answers = { yes: 0, no: 0 };
	await fc.assert(
		fc.asyncProperty(world, fc.infiniteStream(fc.nat()), async (w, picks) => {
			const { schoolId, ...ids } = await build(w);
			const days = turningDays(w);
			for (const [asker, personId] of ids.people.entries()) {
				for (let i = 0; i < 10; i++) {
					const today = days[picks.next().value % days.length]!;
					const shown = await as(
						{ schoolId, personId, today },
						(db) => db.sql<{ id: string }[]>`select pupil_id as id from file`
					);
					const expected = w.pupils.flatMap((_, index) => (oracle(w, index, asker, today) ? [ids.pupils[index]!] : []));
					expect(shown.map((row) => row.id).toSorted(), today).toEqual(expected.toSorted());
					answers.yes += expected.length;
					answers.no += w.pupils.length - expected.length;
				}
			}
		}),
		{ seed: 20_261_121, numRuns: 200 }
	);
	// A world in which nobody ever sees anything would prove nothing.
	expect(answers.yes).toBeGreaterThan(300);
	expect(answers.no).toBeGreaterThan(300);
});
