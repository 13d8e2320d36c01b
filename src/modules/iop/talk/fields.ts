/** What is kept of a talk as the texts of its form, so that two people who write at once see what the other one wrote. Pure. */
import { questions } from '#modules/gesprekken/index.ts';
import type { NextGoal, Talked } from './talk.ts';
import { yearParts } from './talk.ts';

/** A goal on one line, as both see it when they chose differently. */
export const goalLine = ({
	behaviour,
	place,
	moment,
	helper
}: Pick<NextGoal, 'behaviour' | 'place' | 'moment' | 'helper'>): string =>
	[behaviour, place, moment, helper].filter((part) => part !== '').join(' · ');

export const goalLines = (next: readonly NextGoal[]): string => next.map(goalLine).filter(Boolean).join('\n');

/** By field of the form; `doel` holds all next goals, a line each. */
export function textsOf({ next, said, year }: Talked): Record<string, string> {
	return {
		doel: goalLines(next),
		...Object.fromEntries(questions.map((question) => [question, said[question] ?? ''])),
		...(year && Object.fromEntries(yearParts.map((part) => [part, year[part]])))
	};
}
