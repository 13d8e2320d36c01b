/**
 * Preparing a talk: three questions, each answered by choosing, writing, a picture or the own voice, and kept to oneself
 * until one shares it. Pure.
 */
import { questions, type AnswerForm, type Question } from '../gesprekken.ts';

/** What may be said to a question; any of it, together or alone. */
export type Said = {
	/** Competences of the school's list, by key. */
	picked: readonly string[];
	words: string;
	file: 'picture' | 'voice' | null;
};

/** The form of an answer is the richest one in it; null when nothing is said. */
export function formOf({ picked, words, file }: Said): AnswerForm | null {
	if (file) return file;
	if (words.trim() !== '') return 'text';
	return picked.length > 0 ? 'choice' : null;
}

/** What one wants is one thing: it is the proposal for the next goal. */
export const mostPicked = (question: Question): number => (question === 'willen' ? 1 : 24);

/** Where the preparation goes on: the first question without an answer, or the end. */
export function nextStep(answered: readonly Question[], after?: Question): Question | 'klaar' {
	const rest = after ? questions.slice(questions.indexOf(after) + 1) : questions;
	return rest.find((question) => !answered.includes(question)) ?? 'klaar';
}

/**
 * A few of a list for the first look: what was chosen, and some of each kind, in the order of the list; the rest stands under
 * "more". Twenty-four choices at once are too many to read.
 */
export function firstFew<Item extends { key: string; kind: string }>(
	items: readonly Item[],
	count: number,
	chosen: readonly string[] = []
): Item[] {
	const kinds = [...Map.groupBy(items, ({ kind }) => kind).values()];
	const rounds = Math.max(0, ...kinds.map(({ length }) => length));
	const inTurn = Array.from({ length: rounds }, (_, round) => kinds.flatMap((ofKind) => ofKind[round] ?? [])).flat();
	const mine = items.filter(({ key }) => chosen.includes(key));
	const others = inTurn.filter((item) => !mine.includes(item));
	const few = new Set([...mine, ...others.slice(0, Math.max(0, count - mine.length))]);
	return items.filter((item) => few.has(item));
}
