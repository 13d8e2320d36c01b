/** On whatever day the demo is loaded: plans, talks and scores are such as the program itself would have made. */
import { beforeAll, describe, expect, test } from 'vitest';
import { isWithGoals, questions } from '#modules/gesprekken/index.ts';
import { runsOn, scaleOf, stepOf } from '#modules/plan/index.ts';
import { schoolYearOf } from '#modules/scholen/year.ts';
import { addDays } from '#platform/text/dates.ts';
import { loadingDays, makePlans, type MadePlans } from '../../tests/support/plans.ts';
import { demoSchools } from '../schools.ts';

type Said = { said: Record<string, string> };

const schoolsAndDays = loadingDays.flatMap((today) =>
	demoSchools.map((school) => ({ school, name: school.name, today }))
);

describe.each(schoolsAndDays)('$name on $today', ({ school, today }) => {
	let made: MadePlans;
	beforeAll(() => {
		made = makePlans(school, today);
	});

	test('each plan is a chain of fixed versions, of which the last counts', () => {
		const chains = Map.groupBy(made.iops.versions, ({ pupilId }) => pupilId);
		expect(chains.size).toBeGreaterThan(made.pupils.pupils.length * 0.7);
		for (const versions of chains.values()) {
			expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1));
			expect(versions.map(({ kind }) => kind === 'first')).toEqual(versions.map((_, index) => index === 0));
			expect(versions.map(({ predecessorId }) => predecessorId)).toEqual([
				null,
				...versions.slice(0, -1).map(({ id }) => id)
			]);
			expect(versions.map(({ state }) => state)).toEqual([...versions.slice(1).map(() => 'replaced'), 'fixed']);
			const fixedOn = versions.map((version) => version.fixedOn!);
			expect(fixedOn.every((day, index) => day < today && (index === 0 || fixedOn[index - 1]! < day))).toBe(true);
		}
	});

	test('a version holds one to three goals as they ran on its day, and those that ended since the one before', () => {
		const goals = new Map(made.iops.goals.map((goal) => [goal.id, goal]));
		for (const { pupilId, fixedOn, content } of made.iops.versions) {
			expect([1, 2, 3]).toContain(content.goals.length);
			for (const then of content.goals) {
				const goal = goals.get(then.id)!;
				expect(goal).toMatchObject({ pupilId, behaviour: then.behaviour, sourceKey: then.source!.key });
				expect(runsOn(goal, fixedOn!)).toBe(true);
				expect(then.isNew).toBe(!isInVersionBefore(made, pupilId, fixedOn!, then.id));
			}
			for (const { id, decision } of content.ended) {
				expect(goals.get(id)).toMatchObject({ pupilId, state: decision });
				expect(goals.get(id)!.endedOn! <= fixedOn!).toBe(true);
			}
		}
	});

	test('scores lie in the life of their goal and before today, on the scale of the school', () => {
		const goals = new Map(made.iops.goals.map((goal) => [goal.id, goal]));
		const staff = new Set(made.staff.people.map(({ id }) => id));
		expect(made.iops.scores.length).toBeGreaterThan(made.pupils.pupils.length * 10);
		const scales = { pupil: scaleOf(made.setup, 'pupil'), staff: scaleOf(made.setup, 'staff') };
		const wrong = made.iops.scores.filter((score) => {
			const { fromOn, endedOn, pupilId } = goals.get(score.goalId!)!;
			const { value, step, steps, isSufficient } = score;
			const isTheirs = score.side === 'pupil' ? score.scoredById === pupilId : staff.has(score.scoredById);
			const isInLife = fromOn < score.scoredOn && score.scoredOn < (endedOn ?? today) && score.scoredOn < today;
			const worth = stepOf(scales[score.side], value ?? '');
			const isOnScale = worth?.step === step && worth?.steps === steps && worth?.isSufficient === isSufficient;
			return !isTheirs || !isInLife || !isOnScale || score.pupilId !== pupilId;
		});
		expect(wrong).toEqual([]);
	});

	test('talks that were held lie before today, with a closed record and, about goals, a version of the plan; open ones lie ahead', () => {
		const records = new Map(made.iops.records.map((record) => [record.talkId, record]));
		const closers = new Set(made.iops.versions.map(({ talkId }) => talkId));
		for (const { id, state, heldOn, plannedAt, reason, kind } of made.iops.talks) {
			const plannedOn = plannedAt!.toISOString().slice(0, 10);
			if (state === 'held') expect(heldOn! < today && records.get(id)?.closedAt != null).toBe(true);
			else expect([heldOn, records.has(id), closers.has(id)]).toEqual([null, false, false]);
			if (state === 'open') expect(plannedOn >= today).toBe(true);
			expect(state === 'cancelled').toBe(reason !== '');
			if (state === 'held') expect(closers.has(id)).toBe(isWithGoals(kind));
		}
		const instants = made.iops.talks.map(({ leadId, plannedAt }) => `${leadId} ${plannedAt!.toISOString()}`);
		expect(new Set(instants).size).toBe(instants.length);
		const rounds = made.iops.talks.flatMap(({ roundId, pupilId }) => (roundId ? `${roundId} ${pupilId}` : []));
		expect(new Set(rounds).size).toBe(rounds.length);
	});

	test('a talk about goals holds words of the pupil, this year to each question; one with the parents none', () => {
		const talks = new Map(made.iops.talks.map((talk) => [talk.id, talk]));
		const said = made.iops.records.map(({ talkId, outcome }) => ({ talk: talks.get(talkId)!, ...(outcome as Said) }));
		const ofParents = said.filter(({ talk }) => talk.kind === 'oudergesprek');
		expect(ofParents.filter((one) => Object.keys(one.said).length > 0)).toEqual([]);
		const ofPupils = said.filter(({ talk }) => talk.kind !== 'oudergesprek');
		const asked = (one: Said, talk: { heldOn?: string | null }) =>
			talk.heldOn! >= schoolYearOf(today).startsOn ? questions : Object.keys(one.said);
		for (const { talk, ...one } of ofPupils) {
			expect(Object.keys(one.said)).toEqual(asked(one, talk));
			expect(one.said.goed).toMatch(/^\p{Lu}.*[.?]$/u);
		}
		expect(new Set(ofPupils.map((one) => one.said.goed)).size).toBeGreaterThan(30);
	});

	test('whoever is in a group and had time to settle has one to three goals', () => {
		const running = Map.groupBy(
			made.iops.goals.filter(({ state }) => state === 'running'),
			({ pupilId }) => pupilId
		);
		const came = new Map(made.pupils.enrolments.map(({ pupilId, fromOn }) => [pupilId, fromOn]));
		const settled = made.pupils.pupils
			.map(({ id }) => id)
			.filter((id) => made.groupOn(id, today) && came.get(id)! < addDays(today, -60));
		expect(settled.length).toBeGreaterThan(0);
		const without = settled.filter((id) => !running.has(id));
		// Somebody's first talk may have been cancelled.
		expect(without.length / settled.length).toBeLessThan(0.03);
		for (const goals of running.values()) expect([1, 2, 3]).toContain(goals.length);
	});
});

/** Whether the version before this day already held the goal. */
function isInVersionBefore({ iops }: MadePlans, pupilId: string, day: string, goalId: string): boolean {
	const before = iops.versions.findLast((version) => version.pupilId === pupilId && version.fixedOn! < day);
	return before?.content.goals.some(({ id }) => id === goalId) ?? false;
}

test('the same school on the same day is the same', () => {
	const [school] = demoSchools;
	expect(makePlans(school!, '2026-11-22').iops).toEqual(makePlans(school!, '2026-11-22').iops);
	expect(makePlans(school!, '2026-11-22').iops).not.toEqual(makePlans(school!, '2026-11-23').iops);
});
