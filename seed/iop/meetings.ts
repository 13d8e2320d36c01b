/** When the plan of a pupil moves: talks of the school's rounds, talks in the pupil's own rhythm, and changes between them. */
import type { TalkKind, TalkState } from '#modules/gesprekken/index.ts';
import type { VersionKind } from '#modules/iop/index.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Year } from '../calendar.ts';
import { earlier, later, type Now, type PlanLife } from './rows.ts';
import type { Round, Way } from './rounds.ts';

export type Meeting = {
	on: string;
	/** An open one is planned for that day. */
	state: TalkState;
	/** Nothing for a change of the plan without a talk. */
	kind: TalkKind | null;
	round: Round | null;
	/** The version that it makes of the plan, once there is one. */
	makes: VersionKind | null;
	movesGoals: boolean;
	/** The talk with the parents that comes of it. */
	followed: { round: Round; on: string; state: TalkState } | null;
};

const far = '9999-12-31';
/** A pupil settles in before the first plan is made. */
const settlingDays = 14;
const soonestAfterDays = 21;

/** All meetings of a pupil until today, and those that are planned, the oldest first. */
export function meetingsOf(life: PlanLife, way: Way, years: readonly Year[], now: Now): Meeting[] {
	const inRounds = rounds(life, way, now);
	const rhythm = way.hasCoaching ? coaching(life, years, now).filter(({ on }) => !isTakenIn(inRounds, on)) : [];
	const edits = way.isEdited ? editsOf(life, years, now) : [];
	const meetings = [...inRounds, ...rhythm, ...edits];
	const { storyOn } = life;
	if (storyOn && !meetings.some(({ on, state }) => state === 'open' && on === storyOn))
		meetings.push({ ...plain, on: storyOn, state: 'open', kind: 'leerlinggesprek', makes: 'talk', movesGoals: true });
	const sorted = meetings.sort((a, b) => a.on.localeCompare(b.on));
	return [...firstPlan(life, sorted, years, now), ...sorted];
}

const plain = { round: null, followed: null } as const;

function rounds(life: PlanLife, way: Way, now: Now): Meeting[] {
	const { by, enrolledOn, leavesOn, isUpToDate, storyOn } = life;
	const { today, days } = now;
	const meetings: Meeting[] = [];
	const settledOn = addDays(enrolledOn, settlingDays);
	let soonestOn = settledOn;
	for (const round of way.rounds) {
		if (round.followsKey || round.startsOn > today) continue;
		const isWithGoals = round.kind !== 'oudergesprek';
		const open = days
			.between(later(round.startsOn, isWithGoals ? soonestOn : settledOn), earlier(round.endsOn, leavesOn ?? far))
			.filter((day) => life.groupOn(day));
		const chosen = storyOn ? storyDay(round, open, storyOn) : chooseDay(life, now, open);
		if (!chosen) continue;
		const isLate = !isUpToDate && by.happens(0.05);
		const on = (isLate && days.onOrAfter(addDays(round.endsOn, by.between(3, 14)))) || chosen;
		const isCancelled = !isUpToDate && on < today && by.happens(0.02);
		const state = isCancelled ? 'cancelled' : on < today ? 'held' : 'open';
		if (isWithGoals && state === 'held') soonestOn = addDays(on, soonestAfterDays);
		meetings.push({
			on,
			state,
			kind: round.kind,
			round,
			makes: isWithGoals ? (round.kind === 'plan' ? 'year' : 'talk') : null,
			movesGoals: isWithGoals,
			followed: state === 'held' ? follow(life, way, now, round, on) : null
		});
	}
	return meetings;
}

/** The pupil of the story has the talk of today in this round, and had the earlier ones when the round began. */
const storyDay = ({ startsOn, endsOn }: Round, open: string[], storyOn: string): string | undefined =>
	startsOn <= storyOn && storyOn <= endsOn ? storyOn : open.find((day) => day < storyOn);

/** Any of these days. Where nothing is left to do, neither today nor the next days. */
function chooseDay({ by, isUpToDate }: PlanLife, { today }: Now, open: string[]): string | undefined {
	const quiet = open.filter((day) => day < today || day > addDays(today, 4));
	const choice = isUpToDate && quiet.length > 0 ? quiet : open;
	return choice.length > 0 ? by.pick(choice) : undefined;
}

/** The talk with the parents, within the days that the set-up asks for; some come late, some never. */
function follow(life: PlanLife, { rounds: all }: Way, now: Now, first: Round, on: string): Meeting['followed'] {
	const round = all.find(
		({ followsKey, schoolYearId, number }) =>
			followsKey === first.key && schoolYearId === first.schoolYearId && number === first.number
	);
	if (!round) return null;
	const { by, isUpToDate, leavesOn } = life;
	const { today, days } = now;
	const within = round.withinDays ?? 0;
	const inTime =
		chooseDay(life, now, days.between(addDays(on, 1), earlier(addDays(on, within), leavesOn ?? far))) ?? on;
	const isLate = !isUpToDate && by.happens(0.07);
	const day = (isLate && days.onOrAfter(addDays(on, within + by.between(2, 14)))) || inTime;
	const isCancelled = !isUpToDate && day < today && by.happens(0.03);
	return { round, on: day, state: isCancelled ? 'cancelled' : day < today ? 'held' : 'open' };
}

const givesWayDays = 7;

/** Who talks about the whole plan that week has no other talk about its goals. */
const isTakenIn = (inRounds: readonly Meeting[], day: string): boolean =>
	inRounds.some(
		({ on, state, movesGoals }) =>
			movesGoals && state !== 'cancelled' && addDays(on, -givesWayDays) <= day && day <= addDays(on, givesWayDays)
	);

/** A talk every few weeks; in the years behind us we tell fewer of them. */
function coaching(life: PlanLife, years: readonly Year[], { today, days }: Now): Meeting[] {
	const { by, enrolledOn, leavesOn } = life;
	const thisYear = years.at(-1);
	const firstYear = years[0];
	if (!thisYear || !firstYear) return [];
	const meetings: Meeting[] = [];
	const rhythm = by.between(3, 5) * 7;
	const last = leavesOn ?? far;
	let next = addDays(later(enrolledOn, firstYear.startsOn), settlingDays + by.between(18, 40));
	for (;;) {
		const on = days.onOrAfter(next);
		if (!on || on > last) break;
		// After a holiday not everybody on the first day.
		const day = on === next ? on : (days.onOrAfter(addDays(on, by.between(0, 12))) ?? on);
		if (day > addDays(today, rhythm)) break;
		const state = day < today ? 'held' : 'open';
		if (life.groupOn(day))
			meetings.push({ ...plain, on: day, state, kind: 'leerlinggesprek', makes: 'talk', movesGoals: true });
		if (state === 'open') break;
		next = addDays(day, (day < thisYear.startsOn ? rhythm + 21 : rhythm) + by.between(-4, 4));
	}
	return meetings;
}

/** Halfway the year, after the first report. */
function editsOf(life: PlanLife, years: readonly Year[], { today, days }: Now): Meeting[] {
	return years.flatMap(({ start }): Meeting[] => {
		const open = days
			.between(`${start + 1}-02-01`, `${start + 1}-02-15`)
			.filter((day) => day < today && day > life.enrolledOn && day < (life.leavesOn ?? far) && life.groupOn(day));
		if (open.length === 0) return [];
		return [{ ...plain, on: life.by.pick(open), state: 'held', kind: null, makes: 'edit', movesGoals: true }];
	});
}

const firstPlanDays = 30;

/** Who came, and would wait long for the first talk, gets a first plan before it. */
function firstPlan(life: PlanLife, meetings: readonly Meeting[], years: readonly Year[], now: Now): Meeting[] {
	const { by, enrolledOn, leavesOn } = life;
	const { today, days } = now;
	if (enrolledOn < (years[0]?.startsOn ?? far)) return [];
	const begins = days.onOrAfter(enrolledOn) ?? enrolledOn;
	const firstTalk = meetings.find(({ movesGoals, state }) => movesGoals && state !== 'cancelled');
	if (firstTalk && firstTalk.on <= addDays(begins, firstPlanDays)) return [];
	// Who came just before the summer or in it has a plan too, also when there are no lessons in between.
	const wanted = addDays(enrolledOn, by.between(settlingDays, settlingDays + 7));
	const lesson = [days.onOrAfter(wanted), days.onOrBefore(wanted)].find(
		(day) => day && day > enrolledOn && day < today && day < addDays(wanted, 14)
	);
	const on = lesson ?? wanted;
	if (on >= today || on >= (firstTalk?.on ?? far) || on > (leavesOn ?? far)) return [];
	return [{ ...plain, on, state: 'held', kind: null, makes: 'first', movesGoals: true }];
}
