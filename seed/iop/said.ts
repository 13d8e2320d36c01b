/** What the invented pupils say at their talks. */
import { questions, type Question } from '#modules/gesprekken/index.ts';
import { goalSentences } from '../goal-sentences.ts';
import type { GoalRow, PlanLife } from './rows.ts';

/** To each question the competence that it is about, and the pupil's words. */
export type Says = Record<Question, { key: string; words: string }>;

/** The words that stay with a talk. */
export type Said = Partial<Record<Question, string>>;

/** What the pupil says about the goals that run: what goes well, what is hard, and what comes next. */
export function sayAbout({ by, storyOn, say }: PlanLife, on: string, goals: readonly GoalRow[]): Says {
	const [best = 'op-tijd', worst = best] = goals.map(({ sourceKey }) => sourceKey);
	const isStory = storyOn === on;
	// Whoever the demo is shown with wants to go on with what is hard.
	const wanted = isStory ? worst : by.pick(Object.keys(goalSentences));
	const keys = { goed: best, moeilijk: worst, willen: wanted };
	const says = (question: Question) => {
		const words = goalSentences[keys[question]]![question];
		return { key: keys[question], words: !isStory && by.happens(0.5) ? `${words} ${say.own(question)}` : words };
	};
	return { goed: says('goed'), moeilijk: says('moeilijk'), willen: says('willen') };
}

/** The words that stay with a talk: all of this year, and of the years behind us what the pupil said most about. */
export function saidOf({ by }: PlanLife, says: Says, isThisYear: boolean): Said {
	const told = isThisYear ? questions : questions.filter((question) => question === 'goed' || by.happens(0.4));
	return Object.fromEntries(told.map((question) => [question, says[question].words]));
}
