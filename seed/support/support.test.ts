import { describe, expect, test } from 'vitest';
import { levels } from '#modules/ondersteuning/ondersteuning.ts';
import { arrangementsOf } from '#modules/traject/server/settings.ts';
import { loadingDays, makePlans } from '../../tests/support/plans.ts';
import { chance } from '../chance.ts';
import { makeLog } from '../logboek.ts';
import { makePlacements } from '../placements.ts';
import { demoSchools } from '../schools.ts';
import { makeSupport } from './support.ts';

const make = (school: (typeof demoSchools)[number], today: string) => {
	const people = makePlans(school, today);
	const { schoolId, groups, staff, pupils } = people;
	const log = makeLog(chance(school.seed + 1), schoolId, groups, staff, pupils, today);
	const arrangements = arrangementsOf(people.setup);
	const { placements } = makePlacements(school.seed + 17, school.setup, {
		...people,
		today,
		name: school.name,
		arrangements
	});
	return { people, placements, made: makeSupport(chance(school.seed + 17), { ...people, today, log, placements }) };
};

describe.each(demoSchools)('$name', (school) => {
	test.each(loadingDays)('support as it is loaded on %s', (today) => {
		const { people, placements, made } = make(school, today);
		const open = made.cases.filter(({ closedOn }) => closedOn === null);
		expect(new Set(open.map(({ pupilId }) => pupilId)).size).toBe(open.length);
		for (const step of made.steps) expect(step.happenedOn <= today).toBe(true);
		for (const { heldOn, nextOn } of made.evaluations) expect(!nextOn || nextOn > heldOn).toBe(true);
		for (const request of made.requests) expect(request.raisedOn <= today).toBe(true);
		const placed = new Set(
			placements.filter(({ state }) => state === 'geplaatst' || state === 'wacht').map(({ pupilId }) => pupilId)
		);
		const waiting = made.points.filter(({ kind, doneOn }) => kind === 'plaatsing' && !doneOn);
		const back = made.cases.filter(({ closedOn }) => closedOn !== null);
		for (const { pupilId } of [...waiting, ...back]) expect(placed.has(pupilId)).toBe(false);
		// The mentor of 2B has three things to do on the day of the demo, and no more.
		const of2B = new Set(
			people.pupils.members
				.filter(({ groupId }) => people.groups.find(({ id }) => id === groupId)?.name === '2B')
				.map(({ pupilId }) => pupilId)
		);
		const now2B = new Set([...of2B].filter((pupilId) => people.groupOn(pupilId, today)?.name === '2B'));
		expect(made.cases.filter(({ pupilId }) => now2B.has(pupilId))).toEqual([]);
		const hanneke = people.staff.mentorOf.get(
			people.groups.find(({ name, startsOn, endsOn }) => name === '2B' && startsOn <= today && today <= endsOn)?.id ??
				''
		);
		expect(made.asked.filter(({ personId }) => personId === hanneke)).toEqual([]);
	});

	test('in autumn there is something on every level, five requests and a round', () => {
		const { made } = make(school, '2026-11-16');
		const open = made.cases.filter(({ closedOn }) => closedOn === null);
		expect(open).toHaveLength(8);
		expect([...new Set(open.map(({ level }) => level))].toSorted()).toEqual([...levels]);
		expect(made.requests.filter(({ state }) => state !== 'gesloten')).toHaveLength(5);
		expect(made.rounds).toHaveLength(1);
		expect(make(school, '2026-11-16').made).toEqual(made);
	});
});
