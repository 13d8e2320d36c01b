import { expect, test } from 'vitest';
import { makePeople } from '../people.ts';
import { makeTimetables } from '../rooster.ts';
import { demoSchools } from '../schools.ts';
import { inventedSetup } from '../setups.ts';
import { makeGuidance } from './guidance.ts';

const today = '2026-11-18';

async function make(name: string, on = today) {
	const school = demoSchools.find((each) => each.name.endsWith(name))!;
	const people = makePeople(school, on);
	const setup = await inventedSetup(school);
	const { schoolId, groups, staff, pupils, years } = people;
	const timetables = makeTimetables(school.seed + 13, { schoolId, today: on, groups, staff, pupils, setup });
	const made = makeGuidance(school.seed + 19, {
		schoolId,
		today: on,
		years,
		groups,
		staff,
		pupils,
		timetables,
		setup
	});
	return { people, made };
}

test.each(['De Zwaluw', 'Het Getij'])(
	'%s: cards of three weeks, time-outs, sessions and two trainings',
	async (name) => {
		const { made } = await make(name);
		expect(made.cards).toHaveLength(4);
		expect(new Set(made.cards.map(({ pupilId }) => pupilId)).size).toBe(4);
		expect(made.cards.every(({ fromOn, untilOn }) => fromOn <= '2026-10-28' && untilOn > today)).toBe(true);
		expect(made.timeOuts.length).toBeGreaterThan(12);
		expect(made.trainings.map(({ kind }) => kind).toSorted()).toEqual(['op indicatie', 'voor allemaal']);
		expect(made.notes).toHaveLength(32);
		expect(made.marks.every(({ onDay }) => onDay < today)).toBe(true);
		// Who gives a training on indication sees its pupils, and nobody is told which training.
		expect(made.guides).toHaveLength(4);
		expect(new Set(made.guides.map(({ why }) => why))).toEqual(new Set(['een training']));
	}
);

test('the mentor of 2B has nothing more to do', async () => {
	const { people, made } = await make('De Zwaluw');
	const { groups, staff, pupils } = people;
	const group = groups.find(({ name, endsOn }) => name === '2B' && endsOn >= today)!;
	const mentor = staff.mentorOf.get(group.id);
	const members = new Set(pupils.members.filter(({ groupId }) => groupId === group.id).map(({ pupilId }) => pupilId));
	expect(made.cards.filter(({ pupilId, guideId }) => members.has(pupilId) || guideId === mentor)).toEqual([]);
	expect(made.trainings.flatMap(({ trainerIds }) => trainerIds ?? [])).not.toContain(mentor);
});

test('the same school on the same day is the same', async () => {
	const [one, other] = [await make('Het Getij'), await make('Het Getij')];
	expect(one.made).toEqual(other.made);
});

test('at the start of a school year nothing is from before it', async () => {
	const { people, made } = await make('Het Getij', '2026-09-02');
	const start = people.groups.at(-1)!.startsOn;
	expect(made.cards).toHaveLength(4);
	const days = [...made.marks, ...made.notes].map(({ onDay }) => onDay);
	expect(days.every((day) => day >= start)).toBe(true);
	expect(made.timeOuts.every(({ inAt }) => inAt.toISOString() >= start)).toBe(true);
});
