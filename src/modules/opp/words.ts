/**
 * O5: the pupil's own view is readable at drafting, adjusting and evaluating, or "not given" with a reason.
 * Source: Wet versterking positie ouders en leerlingen in het passend onderwijs (right to be heard).
 */
import type { VersionKind } from './opp.ts';

export type Moment = 'drafting' | 'adjusting' | 'evaluating';

export const MOMENT_OF: Record<VersionKind, Moment> = {
	first: 'drafting',
	adjustment: 'adjusting',
	evaluation: 'evaluating'
};

export type PupilWords = { versionId: string; on: string } & (
	| { form: 'text'; words: string }
	/** What the pupil says about the picture: a picture alone cannot be read by everyone. */
	| { form: 'picture'; fileId: string; words: string }
	/**
	 * Written out by the mentor; they become the pupil's words once the pupil says that they are right. Without a file they
	 * were told at a talk.
	 */
	| { form: 'voice'; fileId: string | null; words: string; writtenOutBy: string | null; confirmedOn: string | null }
	| { form: 'not given'; reason: string }
);

export function isReadable(words: PupilWords): boolean {
	switch (words.form) {
		case 'text':
		case 'picture':
			return words.words.trim() !== '';
		case 'voice':
			return words.words.trim() !== '' && words.confirmedOn !== null;
		case 'not given':
			return words.reason.trim() !== '';
	}
}

export function isHeard(versionId: string, words: PupilWords[]): boolean {
	return words.some((said) => said.versionId === versionId && isReadable(said));
}

/** A recording that nobody wrote out, or that the pupil has not confirmed, is half a step: the screen says which half. */
export function openSteps(words: PupilWords): string[] {
	if (words.form !== 'voice') return [];
	if (words.words.trim() === '') return ['opp_words_write_out'];
	return words.confirmedOn === null ? ['opp_words_confirm'] : [];
}
