import { expect, test } from 'vitest';
import { schoolYears } from './calendar.ts';
import { chance } from './chance.ts';
import { makeMondayMorning } from './monday.ts';
import { makeOpps } from './opp.ts';
import { makePupils } from './pupils.ts';
import { demoSchools } from './schools.ts';
import { makeStaff, type Group } from './staff.ts';

const schoolId = '00000000-0000-4000-8000-000000000001';

function make(today: string) {
	const school = demoSchools[0]!;
	const by = chance(school.seed);
	const years = schoolYears(today, 3).map((year) => ({ ...year, id: by.id() }));
	const locationId = by.id();
	const groups: Group[] = years.flatMap(({ id, start, startsOn, endsOn }) =>
		[1, 2, 3, 4, 5].flatMap((stage) =>
			school.letters.map((letter) => ({
				schoolId,
				id: by.id(),
				schoolYearId: id,
				locationId,
				name: `${stage}${letter}`,
				stage,
				year: start,
				startsOn,
				endsOn
			}))
		)
	);
	const staff = makeStaff(by, schoolId, school, groups, '2020-08-01');
	const pupils = makePupils(by, schoolId, school, years, groups);
	const monday = makeMondayMorning(pupils, groups, '2B', today);
	const destinations = [
		{ key: 'werk', label: 'Werk', destination: 'regular-work' as const, nationalClass: 'work' as const }
	];
	const opps = makeOpps(1, {
		schoolId,
		today,
		groups,
		staff,
		pupils,
		monday,
		destinations,
		disputeCommittee: 'de commissie'
	});
	return { opps, pupils, monday };
}

test.each(['2026-11-22', '2026-08-20', '2027-03-01', '2027-07-15'])(
	'on %s every chain is one that the rules allow',
	(today) => {
		const { opps, pupils, monday } = make(today);
		const chains = Map.groupBy(opps.versions, ({ pupilId }) => pupilId);
		const heard = new Set(opps.words.map(({ versionId }) => versionId));
		const talked = new Set(opps.consultations.map(({ versionId }) => versionId));
		for (const versions of chains.values()) {
			expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1));
			expect(versions.map(({ predecessorId }) => predecessorId)).toEqual([
				null,
				...versions.slice(0, -1).map(({ id }) => id)
			]);
			expect(versions.filter(({ state }) => state === 'fixed').length).toBeLessThanOrEqual(1);
			for (const { id, fixedOn } of versions.filter(({ state }) => state !== 'draft')) {
				expect(fixedOn! < today && heard.has(id) && talked.has(id)).toBe(true);
			}
		}
		expect(chains.size).toBeGreaterThan(pupils.pupils.length * 0.7);
		expect(chains.get(monday!.notBegun)).toBeUndefined();
		expect(chains.get(monday!.onlyDecision)).toMatchObject([{ state: 'draft', kind: 'first' }]);
	}
);

test('the same day gives the same chains', () => {
	expect(make('2026-11-22').opps).toEqual(make('2026-11-22').opps);
});
