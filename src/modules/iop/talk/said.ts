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

/** The questions to which somebody else wrote out the answer: the pupil wrote no words there. */
export const writtenOutAt = (pupilId: string, answers: readonly Answer[], writtenOut: Said): Question[] =>
	questions.filter(
		(question) =>
			writtenOut[question] && !answers.some((one) => one.question === question && one.byId === pupilId && one.words)
	);

type Closed = Pick<Talked, 'said' | 'writtenOut' | 'isRight'>;

/** What of it the pupil wrote; and all of it, where words of another hand are among it, with whether they are right. */
export function saidByHand({ said, writtenOut, isRight }: Closed): {
	own: Said;
	told: { said: Said; isRight: boolean } | null;
} {
	if (!writtenOut) return { own: said, told: null };
	const others: readonly string[] = writtenOut.questions;
	const own = Object.fromEntries(Object.entries(said).filter(([question]) => !others.includes(question)));
	return { own: isRight ? {} : own, told: { said, isRight } };
}

/** An answer on a report: who wrote it out, and whether the pupil says that it is right; null while the pupil says nothing. */
export type SaidOnReport = {
	question: Question;
	words: string;
	writtenOut: { byName: string; isRight: boolean | null } | null;
};

/** What the pupil said, as a report tells it. Who puts a name under the report says so of these words too. */
export function saidOnReport(
	{ said, writtenOut, isRight }: Partial<Closed>,
	signedByPupil: 'ja' | 'nee' | undefined
): SaidOnReport[] {
	const answer = isRight || signedByPupil === 'ja' ? true : signedByPupil === 'nee' ? false : null;
	return questions.flatMap((question) => {
		const words = said?.[question];
		if (!words) return [];
		const isOther = writtenOut?.questions.includes(question);
		return [{ question, words, writtenOut: isOther ? { byName: writtenOut!.byName, isRight: answer } : null }];
	});
}

/** As one text: a line for each question, begun with what it asks. */
export const asOneText = (said: Said, asked: (question: Question) => string): string =>
	questions.flatMap((question) => (said[question] ? [`${asked(question)} ${said[question]}`] : [])).join('\n');
