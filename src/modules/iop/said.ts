/** What the pupil said at a talk, as text. Pure. */
import { questions, type Question } from '#modules/gesprekken/index.ts';
import type { Talked } from './talk.ts';

type Said = Talked['said'];
type Answer = { question: Question; byId: string; words: string; picked: readonly string[] };

/**
 * By question what the pupil wrote, else what was written out at the talk; what was picked goes with it, by name. This is
 * what stays with the talk: answers themselves are the pupil's and the team's.
 */
export function saidAtTalk(
	pupilId: string,
	answers: readonly Answer[],
	writtenOut: Said,
	nameOf: (key: string) => string
): Said {
	return Object.fromEntries(
		questions.flatMap((question) => {
			const answer = answers.find((one) => one.question === question && one.byId === pupilId);
			const words = answer?.words || writtenOut[question] || '';
			const said = [words, (answer?.picked ?? []).map(nameOf).join(', ')].filter(Boolean).join(' · ');
			return said === '' ? [] : [[question, said]];
		})
	);
}

/** As one text: a line for each question, begun with what it asks. */
export const asOneText = (said: Said, asked: (question: Question) => string): string =>
	questions.flatMap((question) => (said[question] ? [`${asked(question)} ${said[question]}`] : [])).join('\n');
