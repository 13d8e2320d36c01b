import { expect, test } from 'vitest';
import { loadingDays, makePlans } from '../tests/support/plans.ts';
import { chance } from './chance.ts';
import { makeMeetings } from './meetings.ts';
import { makeMinutes } from './minutes.ts';
import { demoSchools, type DemoSchool } from './schools.ts';

function actionsOf(school: DemoSchool, today: string) {
	const place = {
		...makePlans(school, today),
		today,
		holidays: [],
		partnerPeople: { people: [], reach: [], atPartner: [] },
		consents: { consents: [], words: [], partners: [], answers: [] }
	};
	return makeMinutes(chance(8), makeMeetings(chance(7), place), place, school.hasLateAction).actions;
}

const lateOn = (today: string, school: DemoSchool) =>
	actionsOf(school, today).filter(({ dueOn, doneOn }) => !doneOn && dueOn < today);

test.each(loadingDays)('on %s an action is late at most once, and never where the demo opens', (today) => {
	for (const school of demoSchools)
		expect(lateOn(today, school).length, school.name).toBeLessThanOrEqual(school.hasLateAction ? 1 : 0);
});

test('in autumn there is one, at another school than the one where the demo opens', () => {
	expect(demoSchools.map((school) => lateOn('2026-11-22', school).length)).toEqual([0, 0, 1]);
});
