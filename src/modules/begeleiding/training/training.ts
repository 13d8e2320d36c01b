/** Group trainings (*groepstrainingen*) and guest lessons. Pure. */
import { addDays, addWeeks } from '#platform/text/dates.ts';

/** As the set-up says it. */
export const trainingKinds = ['voor allemaal', 'op indicatie', 'gastles'] as const;
export type TrainingKind = (typeof trainingKinds)[number];

/** That a pupil is in a training on indication is for the team. */
export type TrainingAudience = 'gedeeld' | 'team';
export const audienceOf = (kind: TrainingKind): TrainingAudience => (kind === 'op indicatie' ? 'team' : 'gedeeld');

export const presences = ['aanwezig', 'afgemeld', 'afwezig'] as const;
export type Presence = (typeof presences)[number];

export const results = ['behaald', 'deels', 'niet'] as const;
export type Result = (typeof results)[number];

export const mostSessions = 40;
/** The trainer still sees the pupils after the last meeting for so many days, to say what came of it. Ours. */
export const daysAfter = 14;

type Span = { startsOn: string; endsOn: string };

/**
 * The days of a series: from the first on, every so many weeks, as often as asked; a day in a holiday is passed over and the
 * series goes on after it. Throws a RangeError when there is no end to the holidays.
 */
export function seriesOf(
	{ firstOn, times, everyWeeks }: { firstOn: string; times: number; everyWeeks: number },
	holidays: readonly Span[]
): string[] {
	const isFree = (day: string) => holidays.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
	const last = addDays(firstOn, 366 * 2);
	const days: string[] = [];
	for (let day = firstOn; days.length < times; day = addWeeks(day, everyWeeks)) {
		if (day > last) throw new RangeError('no days left');
		if (!isFree(day)) days.push(day);
	}
	return days;
}

/** How often the pupil was there, of the meetings that were recorded. */
export const attended = (of: readonly Presence[]): { was: number; recorded: number } => ({
	was: of.filter((presence) => presence === 'aanwezig').length,
	recorded: of.length
});
