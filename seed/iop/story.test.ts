/** What the demo is shown with: the mentor of 2B, one talk, and figures that say something. */
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#platform/text/dates.ts';
import { loadingDays, makePlans, type MadePlans } from '../../tests/support/plans.ts';
import { periodsOf } from '../calendar.ts';
import type { TalkRow } from './rows.ts';
import { demoSchools } from '../schools.ts';

const [zwaluw, getij, es] = demoSchools as [(typeof demoSchools)[0], (typeof demoSchools)[0], (typeof demoSchools)[0]];
const dayOf = ({ heldOn, plannedAt }: TalkRow): string => heldOn ?? plannedAt!.toISOString().slice(0, 10);

describe.each(loadingDays)('the mentor of 2B on %s', (today) => {
	let made: MadePlans;
	let isIn2B: (row: { pupilId: string }) => boolean;
	let talks: TalkRow[];
	beforeAll(() => {
		made = makePlans(zwaluw, today);
		isIn2B = ({ pupilId }) => made.groupOn(pupilId, today)?.name === '2B';
		talks = made.iops.talks.filter(isIn2B);
	});
	const soon = () => talks.filter((talk) => talk.state === 'open' && dayOf(talk) <= addDays(today, 2));

	test('has a living plan of everybody, and nothing late', () => {
		const year = made.years.at(-1)!;
		const running = Map.groupBy(
			made.iops.goals.filter((goal) => goal.state === 'running' && isIn2B(goal)),
			({ pupilId }) => pupilId
		);
		const pupils = made.pupils.pupils.filter(({ id }) => isIn2B({ pupilId: id }));
		expect(pupils.map(({ id }) => running.get(id)?.length ?? 0).filter((goals) => goals < 1 || goals > 3)).toEqual([]);

		const ofYear = talks.filter((talk) => dayOf(talk) >= year.startsOn);
		expect(ofYear.filter((talk) => talk.state === 'cancelled' || (talk.dueOn && dayOf(talk) > talk.dueOn))).toEqual([]);
		const mentors = new Set(talks.map(({ leadId }) => leadId));
		const agreements = made.iops.agreements.filter(({ ownerId, doneOn }) => mentors.has(ownerId) && !doneOn);
		expect(agreements.filter(isIn2B)).toEqual([]);
		for (const [kind, , startsOn, endsOn] of periodsOf(year))
			if (kind === 'ronde' && endsOn < today) expect(unscored(made, startsOn, endsOn).filter(isIn2B)).toEqual([]);
	});

	test('has one talk today or on the next weekday, prepared by a pupil whose lines rise', () => {
		const [story, ...others] = soon();
		expect(others).toEqual([]);
		expect(Object.values(made.monday!)).not.toContain(story!.pupilId);
		const answers = made.iops.answers.filter(({ talkId }) => talkId === story!.id);
		expect(answers.map(({ question }) => question)).toEqual(['goed', 'moeilijk', 'willen']);
		expect(answers.map(({ sharedAt }) => sharedAt!.toISOString().slice(0, 10))).toEqual(
			answers.map(() => addDays(dayOf(story!), -1))
		);
		const goals = made.iops.goals.filter(({ pupilId, state }) => pupilId === story!.pupilId && state === 'running');
		const line = (goalId: string, side: string) =>
			made.iops.scores.filter((score) => score.goalId === goalId && score.side === side).map(({ step }) => step);
		expect(goals.map(({ id }) => [line(id, 'pupil'), line(id, 'staff')])).toEqual([
			[
				[2, 2, 3, 3, 4, 4],
				[1, 2, 2, 3, 3, 4]
			],
			[
				[2, 3, 2, 3, 3, 3],
				[2, 2, 2, 2, 3, 3]
			]
		]);
	});
});

/** The goals that ran for weeks in this round and were not scored by both sides in it. */
function unscored({ iops }: MadePlans, startsOn: string, endsOn: string) {
	const scores = Map.groupBy(iops.scores, ({ goalId }) => goalId);
	return iops.goals.filter(({ id, fromOn, endedOn }) => {
		const first = fromOn > startsOn ? fromOn : startsOn;
		const last = endedOn && endedOn < endsOn ? endedOn : endsOn;
		const given = (scores.get(id) ?? []).filter(({ scoredOn }) => startsOn <= scoredOn && scoredOn <= endsOn);
		return last > addDays(first, 21) && new Set(given.map(({ side }) => side)).size < 2;
	});
}

describe('what the figures of a year have to tell', () => {
	const today = '2026-11-22';
	let made: MadePlans;
	beforeAll(() => {
		made = makePlans(zwaluw, today);
	});

	test.each([
		[1, 0.6],
		[2, 0.6],
		[3, 0.7],
		[4, 0.9],
		[5, 0.9]
	])('in year %i about %d of what staff score is sufficient', (stage, norm) => {
		const { iops, groupOn } = made;
		const given = iops.scores.filter(
			({ side, pupilId, scoredOn }) => side === 'staff' && groupOn(pupilId, scoredOn)?.stage === stage
		);
		const share = given.filter(({ isSufficient }) => isSufficient).length / given.length;
		expect(Math.abs(share - norm)).toBeLessThan(0.08);
	});

	test('three rounds a year, each with the parents within a week, mostly', () => {
		const { iops, years } = made;
		const names = iops.rounds.filter(({ schoolYearId }) => schoolYearId === years[0]!.id).map(({ key }) => key);
		expect(
			Object.fromEntries(
				Map.groupBy(names, (key) => key)
					.entries()
					.map(([key, all]) => [key, all.length])
			)
		).toEqual({
			'iop-leerlinggesprek': 3,
			'iop-oudergesprek': 3
		});
		const held = iops.talks.filter(({ followsId, heldOn }) => followsId && heldOn);
		const late = held.filter(({ heldOn, dueOn }) => heldOn! > dueOn!);
		expect(late.length / held.length).toBeGreaterThan(0.02);
		expect(late.length / held.length).toBeLessThan(0.15);
		const came = new Set(
			iops.presence.flatMap(({ role, isPresent, talkId }) => (role === 'ouder' && isPresent ? talkId : []))
		);
		const alone = held.filter(({ id }) => !came.has(id));
		expect(alone.length / held.length).toBeGreaterThan(0.02);
		expect(alone.length / held.length).toBeLessThan(0.2);
	});

	test('in the other set-up a plan in June, talks in the own rhythm, and twice a year the parents', () => {
		const { iops, years, pupils, groupOn } = makePlans(getij, today);
		const { start } = years[1]!;
		const pupilIds = pupils.pupils.map(({ id }) => id).filter((id) => groupOn(id, `${start}-09-01`));
		const perPupil = (kind: string): number =>
			iops.talks.filter(
				(talk) =>
					talk.kind === kind && talk.heldOn && talk.heldOn >= `${start}-08-01` && talk.heldOn < `${start + 1}-08-01`
			).length / pupilIds.length;
		expect(perPupil('plan')).toBeGreaterThan(0.9);
		expect(perPupil('oudergesprek')).toBeGreaterThan(1.8);
		expect(perPupil('leerlinggesprek')).toBeGreaterThan(3);
		const plans = new Set(iops.talks.filter(({ kind }) => kind === 'plan').map(({ id }) => id));
		const ofYear = iops.versions.filter(({ kind }) => kind === 'year');
		expect(ofYear.every(({ talkId, fixedOn }) => plans.has(talkId!) && fixedOn!.slice(5, 7) >= '06')).toBe(true);
		expect(ofYear.length).toBeGreaterThan(pupilIds.length);
	});

	test('in the third a start talk, and a change of the plan halfway', () => {
		const { iops } = makePlans(es, today);
		expect(new Set(iops.talks.map(({ kind }) => kind))).toEqual(new Set(['startgesprek']));
		expect(new Set(iops.versions.map(({ kind }) => kind))).toEqual(new Set(['first', 'talk', 'edit']));
		expect(
			iops.versions.every(({ kind, talkId, fixedOn }) => kind !== 'edit' || (talkId === null && fixedOn![6] === '2'))
		).toBe(true);
	});
});
