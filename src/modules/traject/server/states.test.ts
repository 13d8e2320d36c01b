import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { Refusal } from '#platform/web/errors.ts';
import { giveCatalogue } from '../placements.fixture.ts';
import { PLACEMENT_TRANSITIONS } from '../states.ts';
import { placementStates, type PlacementState } from '../traject.ts';
import { actsAt } from './acts.fixture.ts';
import { extend, lapse, restore, setPriority } from './index.ts';

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

/** Every act of the table, on this placement at this version. */
function actsOn(id: string, version: number): Record<string, () => Promise<unknown>> {
	const care = school.actors.zorgcoordinator;
	const { jayden } = school.pupils;
	const at = actsAt(school);
	const why = 'Voorbeeld.';
	return {
		priority: () => as(care, (db) => setPriority(db, care, jayden, id, { isUrgent: true, why, version })),
		place: () => at.give(id, { version }),
		lapse: () => as(care, (db) => lapse(db, care, jayden, id, { why, version })),
		restore: () => as(care, (db) => restore(db, care, jayden, id, { version })),
		extend: () =>
			as(care, (db) => extend(db, care, jayden, id, { endBy: '2027-08-31', why, overrideReason: why, version })),
		end: () => at.stop(id, { version })
	};
}

/** A placement in this state, along the arrows of the table, with its version. */
async function reach(state: PlacementState): Promise<{ id: string; version: number }> {
	const id = await actsAt(school).ask();
	const ways: Record<PlacementState, string[]> = {
		wacht: [],
		vervallen: ['lapse'],
		geplaatst: ['place'],
		beëindigd: ['place', 'end']
	};
	for (const [at, act] of ways[state].entries()) await actsOn(id, at + 1)[act]!();
	return { id, version: ways[state].length + 1 };
}

const acts = [...new Set(PLACEMENT_TRANSITIONS.flatMap(({ from, by }) => (from ? [by] : [])))];
const cells = placementStates.flatMap((state) => acts.map((act) => [state, act] as const));

test.each(cells)('a placement that is %s: %s is as the table says', async (state, act) => {
	const { id, version } = await reach(state);
	const done = actsOn(id, version)[act]!();
	const arrow = PLACEMENT_TRANSITIONS.find(({ from, by }) => from === state && by === act);
	if (!arrow) return expect(done).rejects.toThrow(new Refusal('traject_refusal_state'));
	await done;
	expect((await actsAt(school).seen(id)).placement.state).toBe(arrow.to);
});
