/** A goal says "ik". What is said about somebody is turned into the pupil's own voice where that is sure. Pure. */
import { seenForms, unseenForms } from './forms.ts';
import { behaviourInside } from './unseen.ts';
import type { Word } from './words.ts';

export const isInOwnVoice = (words: readonly Word[]): boolean => words.some(({ is }) => is === 'ik');

const others = /^(hij|zij|ze|je|jij)$/;
/** Whose it is, when "hij", "zij" or "je" becomes "ik". */
const own: Record<string, string> = { zijn: 'mijn', haar: 'mijn', je: 'mijn', jouw: 'mijn', zich: 'me' };
const ownOfYou: Record<string, string> = { je: 'mijn', jouw: 'mijn' };

/** The goal with "ik", or null when only people can say how. */
export function inOwnVoice(text: string, words: readonly Word[], name = ''): string | null {
	const [first, second] = words;
	const lowered = text.replace(/\p{L}/u, (letter) => letter.toLocaleLowerCase('nl'));
	if (!first || !second) return null;
	const verb = actOf(second.is);
	const isAbout = others.test(first.is) || first.is === name.toLocaleLowerCase('nl');
	if (verb && (isAbout || (isName(text, first) && second.is !== verb))) {
		return tidy(`Ik ${verb}${replaceWords(text.slice(second.to), own)}`);
	}
	// "Vraag hulp als …": only the word is missing.
	if (seenForms.has(first.is) && actOf(first.is) === first.is) {
		return tidy(`Ik ${replaceWords(lowered, ownOfYou)}`);
	}
	return behaviourInside(lowered, words, 0);
}

const replaceWords = (text: string, by: Record<string, string>): string =>
	text.replace(/\p{L}+/gu, (word) => by[word] ?? word);

const tidy = (text: string): string => text.replace(/[\s.]+$/, '');

const isName = (text: string, { from, to, is }: Word): boolean =>
	/^\p{Lu}/u.test(text.slice(from, to)) && !seenForms.has(is);

/** What "ik" does, where this form is what "hij" or "zij" does. */
function actOf(form: string): string | null {
	const infinitive = seenForms.get(form) ?? unseenForms.get(form)?.[0]?.infinitive;
	if (!infinitive) return null;
	const irregular: Record<string, string> = { is: 'ben', heeft: 'heb', gaat: 'ga', staat: 'sta', slaat: 'sla' };
	if (irregular[form]) return irregular[form];
	const bare = form.replace(/t$/, '');
	return (seenForms.get(bare) ?? unseenForms.has(bare)) ? bare : form;
}
