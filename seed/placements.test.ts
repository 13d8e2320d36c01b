import { expect, test } from 'vitest';
import { arrangementsOf } from '#modules/traject/server/settings.ts';
import { daysTaken, hardEndOf, mostAtOnce } from '#modules/traject/traject.ts';
import { makePeople } from './people.ts';
import { makePlacements } from './placements.ts';
import { demoSchools } from './schools.ts';
import { inventedSetup } from './setups.ts';

const days = ['2026-11-22', '2026-08-20', '2027-03-01', '2027-07-15'];

test.each(days.flatMap((today) => demoSchools.map((school) => [today, school.name, school] as const)))(
	'on %s %s has no place too many and none too long',
	async (today, _name, school) => {
		const { schoolId, groups, staff, pupils, locations } = makePeople(school, today);
		const arrangements = arrangementsOf(await inventedSetup(school));
		const given = { schoolId, today, name: school.name, groups, staff, pupils, arrangements, locations };
		const made = makePlacements(7, school.setup, given);
		expect(made.placements.length > 0).toBe(school.setup !== 'pro-hardenberg');
		for (const { key, capacity, duration } of arrangements) {
			const own = made.placements
				.filter(({ arrangementKey }) => arrangementKey === key)
				.map(({ state, fromOn = null, endBy = null, endedOn = null }) => ({ state, fromOn, endBy, endedOn }));
			const taken = own.flatMap((row) => daysTaken(row, today) ?? []);
			for (const span of taken) {
				expect(span.fromOn <= span.untilOn).toBe(true);
				if (capacity !== null) expect(mostAtOnce(taken, span)).toBeLessThanOrEqual(capacity);
				const last = hardEndOf(duration, span.fromOn);
				if (last !== null) expect(span.untilOn <= last, `${key} from ${span.fromOn} until ${span.untilOn}`).toBe(true);
			}
		}
		for (const { state, fromOn, askedOn, endBy } of made.placements) {
			expect(askedOn <= today || fromOn! > today).toBe(true);
			if (state === 'geplaatst') expect(fromOn! <= endBy!).toBe(true);
		}
		expect(made.guides.every(({ fromOn, untilOn }) => fromOn <= untilOn)).toBe(true);
	}
);
