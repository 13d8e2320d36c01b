/** What the norms about the OPP ask about one pupil, and what they have in common. */
import type { Judgement, NormDay } from '#modules/kwaliteit/norm.ts';
import type { VersionState } from '#modules/plan/index.ts';
import type { CountsFrom, DaysSince } from './dates.ts';

/** One version, as the norms see it. */
export type VersionStanding = {
	state: VersionState;
	fixedOn: string | null;
	/** O5: the pupil's own words can be read, or why there are none. */
	isPupilHeard: boolean;
	/** O2: destination, grounds, factors and support are there. */
	isComplete: boolean;
	/** O3: a talk about it is recorded, on the day of fixing or before. */
	isConsulted: boolean;
	/** O4: when the last of those who signed on the day of fixing answered; null as long as one has not. */
	answeredOn: string | null;
};

/** Everything about one pupil at one school; the database fetches it for all pupils at once. */
export type OppFacts = {
	pupilId: string;
	enrolledOn: string;
	placedOn: string | null;
	/** Last day at this school, also when it lies ahead. */
	leftOn: string | null;
	/** Enrolled elsewhere and taught here: the school of enrolment owns the OPP. */
	isGuest: boolean;
	/** In the order of the chain, which is that in which they were fixed. */
	versions: VersionStanding[];
	/** Days on which the OPP was discussed with at least one parent, or with the pupil from 18. */
	discussedOn: string[];
};

export type OppNormSettings = {
	countsFrom: CountsFrom;
	discussionsAYear: number;
	fixedWithin?: readonly DaysSince[];
};

export const pupilNorm = {
	subject: 'pupil',
	subjectId: (facts: OppFacts) => facts.pupilId,
	link: (facts: OppFacts) => `/leerlingen/${facts.pupilId}/opp`,
	taskFor: 'mentor',
	defaultTarget: 100
} as const;

/**
 * What was known at the end of that day. Of what was a draft then nothing was kept, so that versions without a day of
 * fixing are left out; the last one that was fixed by then counted.
 */
export function factsUntil<Facts extends OppFacts>(facts: Facts, day: string): Facts {
	const fixed = facts.versions.filter(({ fixedOn }) => fixedOn !== null && fixedOn <= day);
	return {
		...facts,
		versions: fixed.map((version, at) => ({
			...version,
			state: at === fixed.length - 1 ? 'fixed' : version.state,
			answeredOn: version.answeredOn !== null && version.answeredOn <= day ? version.answeredOn : null
		})),
		discussedOn: facts.discussedOn.filter((on) => on <= day)
	};
}

/** Guests have their OPP elsewhere; who left before this school year, or has yet to come, is nobody's task here. */
export function notHere(facts: OppFacts, day: NormDay): Judgement | null {
	if (facts.isGuest) return { is: 'not applicable', whyKey: 'opp_norm_guest' };
	if (facts.enrolledOn > day.today) return { is: 'not applicable', whyKey: 'opp_norm_not_yet' };
	if (isEarlier(facts.leftOn, day.schoolYear.startsOn)) return { is: 'not applicable', whyKey: 'opp_norm_left' };
	return null;
}

export type Fixed = VersionStanding & { fixedOn: string };

/** The fixed versions, the oldest first: the one that counts and those before it. */
export const fixedVersions = ({ versions }: OppFacts): Fixed[] =>
	versions.filter((version): version is Fixed => version.fixedOn !== null);

export const hasLeft = (facts: OppFacts, day: NormDay): boolean => isEarlier(facts.leftOn, day.today);

export const isEarlier = (date: string | null, than: string): date is string => date !== null && date < than;
