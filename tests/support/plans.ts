import { groupsOfPupils } from '../../seed/groups.ts';
import { makeIops } from '../../seed/iop/iop.ts';
import { makePeople } from '../../seed/people.ts';
import { demoSchools, type DemoSchool } from '../../seed/schools.ts';
import { inventedSetup } from '../../seed/setups.ts';

const setups = new Map(
	await Promise.all(demoSchools.map(async (school) => [school, await inventedSetup(school)] as const))
);

export type MadePlans = ReturnType<typeof makePlans>;

/** A school of the demo with its living plans, as it is loaded on that day, without a database. */
export function makePlans(school: DemoSchool, today: string) {
	const people = makePeople(school, today);
	const setup = setups.get(school);
	if (!setup) throw new Error(`${school.name} is no school of the demo`);
	const iops = makeIops(school.seed + 3, { ...people, setup, today });
	return { ...people, setup, iops, groupOn: groupsOfPupils(people.groups, people.pupils) };
}

/** Days of all kinds: a Sunday in a round, the first and a later day of the summer, a holiday, a Monday, the last weeks. */
export const loadingDays = ['2026-11-22', '2026-08-01', '2026-08-20', '2026-10-20', '2027-03-01', '2027-07-15'];
