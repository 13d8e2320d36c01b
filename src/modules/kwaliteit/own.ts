/**
 * Norms that a school makes itself from building blocks: something is counted of each pupil, so many times in each period.
 * Pure. What can be counted, modules offer (`CounterOffer` in offers.ts).
 */
import { addDays } from '#platform/text/dates.ts';
import type { Judgement, Norm, NormDay } from './norm.ts';

/** A whole school year; each round of the school's calendar; or each quarter of the school year. */
export const ownPeriods = ['schooljaar', 'ronde', 'kwartaal'] as const;
export type OwnPeriod = (typeof ownPeriods)[number];

export type OwnNorm = {
	key: string;
	name: string;
	counter: string;
	option: string | null;
	times: number;
	period: OwnPeriod;
	/** Empty: for all. */
	stages: readonly number[];
	locationIds: readonly string[];
	target: number;
	resultArea: string | null;
	/** Whether the mentor gets it as a task. */
	isTask: boolean;
	/** The day on which the school made it, however often it changed since: nothing was asked in periods before. */
	since: string;
};

/** The most that a norm may ask in one period: more would be no norm but a slip of the finger. */
export const mostTimes = 50;

/** How a choice of what is counted travels in a form. */
export const counterValue = ({ counter, option }: Pick<OwnNorm, 'counter' | 'option'>): string =>
	option === null ? counter : `${counter}:${option}`;

export type OwnFacts = {
	pupilId: string;
	stage: number | null;
	locationId: string | null;
	enrolledOn: string | null;
	/** Last day at this school, also when it lies ahead. */
	leftOn: string | null;
	isGuest: boolean;
	/** Days on which what is counted happened in this school year, in order; a day stands there as often as it happened. */
	dates: readonly string[];
};

export type Span = { startsOn: string; endsOn: string };

/** Of a period that began before the pupil came so many days must be left: who has just come cannot have everything yet. */
const leastDays = 28;

/** Met when it happened often enough in each period up to now; what was not enough when a period ended is missed. */
export function ownNorm(own: OwnNorm, rounds: readonly Span[]): Norm<OwnFacts> {
	return {
		key: own.key,
		name: own.name,
		nameKey: 'kwaliteit_own_norm',
		openKey: 'kwaliteit_own_open',
		manyKey: 'kwaliteit_own_many',
		taskKey: 'kwaliteit_own_task',
		taskFor: own.isTask ? 'mentor' : 'nobody',
		subject: 'pupil',
		subjectId: ({ pupilId }) => pupilId,
		link: ({ pupilId }) => `/leerlingen/${pupilId}`,
		resultArea: own.resultArea,
		defaultTarget: own.target,
		soonDays: 14,
		judge(facts, day) {
			const outside = notMeant(own, facts, day);
			if (outside) return outside;
			const asked = periodsOf(own.period, day, rounds).filter(({ endsOn }) => endsOn >= own.since);
			const periods = asked.filter((period) => isHereIn(facts, period));
			const begun = periods.filter(({ startsOn }) => startsOn <= day.today);
			const missed = begun.find((period) => period.endsOn < day.today && !isEnough(own, facts, period));
			if (missed) return { is: 'due', on: lastDay(facts, missed), isLost: true };
			const open =
				begun.find((period) => !isEnough(own, facts, period)) ?? (begun.length === 0 ? periods[0] : undefined);
			if (open) return { is: 'due', on: lastDay(facts, open), isLost: isEarlier(facts.leftOn, day.today) };
			const last = begun.at(-1);
			return last
				? { is: 'met', on: datesIn(facts, last)[own.times - 1]! }
				: { is: 'not applicable', whyKey: 'kwaliteit_own_from_next' };
		}
	};
}

/** The periods of a school year, in order; without rounds in the calendar the year is one. */
export function periodsOf(period: OwnPeriod, { schoolYear }: NormDay, rounds: readonly Span[]): Span[] {
	if (period === 'ronde' && rounds.length > 0) return [...rounds];
	if (period !== 'kwartaal') return [schoolYear];
	const first = Number(schoolYear.startsOn.slice(0, 4));
	const starts = [`${first}-08-01`, `${first}-11-01`, `${first + 1}-02-01`, `${first + 1}-05-01`];
	return starts.map((startsOn, at) => ({
		startsOn,
		endsOn: starts[at + 1] ? addDays(starts[at + 1]!, -1) : schoolYear.endsOn
	}));
}

function notMeant({ stages, locationIds }: OwnNorm, facts: OwnFacts, day: NormDay): Judgement | null {
	const { stage, locationId, enrolledOn, leftOn, isGuest } = facts;
	const because = (whyKey: string): Judgement => ({ is: 'not applicable', whyKey });
	if (isGuest) return because('kwaliteit_own_guest');
	if (enrolledOn === null || enrolledOn > day.today) return because('kwaliteit_own_not_yet');
	if (isEarlier(leftOn, day.schoolYear.startsOn)) return because('kwaliteit_own_left');
	if (stages.length > 0 && (stage === null || !stages.includes(stage))) return because('kwaliteit_own_other_stage');
	if (locationIds.length > 0 && (locationId === null || !locationIds.includes(locationId)))
		return because('kwaliteit_own_other_location');
	return null;
}

function isHereIn({ enrolledOn, leftOn }: OwnFacts, { startsOn, endsOn }: Span): boolean {
	if (isEarlier(leftOn, startsOn)) return false;
	return enrolledOn !== null && (enrolledOn <= startsOn || addDays(enrolledOn, leastDays) <= endsOn);
}

const datesIn = ({ dates }: OwnFacts, { startsOn, endsOn }: Span): string[] =>
	dates.filter((on) => on >= startsOn && on <= endsOn);
const isEnough = ({ times }: OwnNorm, facts: OwnFacts, period: Span): boolean => datesIn(facts, period).length >= times;
const lastDay = ({ leftOn }: OwnFacts, { endsOn }: Span): string => (isEarlier(leftOn, endsOn) ? leftOn : endsOn);
const isEarlier = (date: string | null, than: string): date is string => date !== null && date < than;
