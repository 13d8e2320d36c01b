import type { ZxcvbnFactory, ZxcvbnResult } from '@zxcvbn-ts/core';

export const leastLength = 12;
/** The highest: 10¹⁰ guesses. At 3 (10⁸) "Welkom2026!!" and "Wachtwoord2026!" still pass; four loose words have 10¹⁶. */
const leastScore = 4;
/** Longer passwords are fine; only this much is looked at, because the time grows with the square of the length. */
const mostLookedAt = 40;

/** Why a password will not do; each is the end of a text key: `platform_password_<weakness>`. */
export type Weakness = 'short' | 'personal' | 'common' | 'name' | 'repeat' | 'row' | 'date' | 'guessable';

/**
 * What makes a password too weak, or nothing. `personal` holds what others know of this person: name, mail address,
 * school.
 */
export async function findWeakness(password: string, personal: string[]): Promise<Weakness | undefined> {
	// By code point: an emoji is one character to the person who types it.
	if ([...password].length < leastLength) return 'short';
	const estimator = await loadEstimator();
	const result = estimator.check(password.slice(0, mostLookedAt), personal.flatMap(words));
	if (result.score < leastScore) return weaknessOf(result);
}

let estimator: Promise<ZxcvbnFactory> | undefined;

/** The dictionaries take memory and a moment; a server where nobody chooses a password never loads them. */
function loadEstimator(): Promise<ZxcvbnFactory> {
	estimator ??= makeEstimator();
	return estimator;
}

async function makeEstimator(): Promise<ZxcvbnFactory> {
	const [{ ZxcvbnFactory }, everywhere, dutch] = await Promise.all([
		import('@zxcvbn-ts/core'),
		import('@zxcvbn-ts/language-common'),
		import('@zxcvbn-ts/language-nl-be')
	]);
	return new ZxcvbnFactory({
		dictionary: { ...everywhere.dictionary, ...dutch.dictionary, school: schoolWords },
		graphs: everywhere.adjacencyGraphs,
		maxLength: mostLookedAt
	});
}

/** What people in a Dutch school reach for and no general dictionary has. */
const schoolWords =
	'zicht praktijkonderwijs praktijkschool leerling leerlingen mentor docent school welkom wachtwoord lente zomer herfst winter maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april juni juli augustus september oktober november december'.split(
		' '
	);

/** "An de Vries" and "an.de.vries@example.nl" are also their words of three letters and more. */
function words(text: string): string[] {
	return [text, ...text.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length > 2).map((word) => word.toLowerCase());
}

/** The weakest habit in the largest part that was recognised. */
function weaknessOf({ sequence }: ZxcvbnResult): Weakness {
	const recognised = sequence.filter(({ pattern }) => pattern !== 'bruteforce');
	const [largest] = recognised.toSorted((a, b) => b.token.length - a.token.length);
	if (recognised.some(({ dictionaryName }) => dictionaryName === 'userInputs')) return 'personal';
	if (!largest) return 'guessable';
	if (largest.pattern === 'repeat') return 'repeat';
	if (largest.pattern === 'sequence' || largest.pattern === 'spatial') return 'row';
	if (largest.pattern === 'date' || largest.pattern === 'regex') return 'date';
	if (largest.pattern === 'dictionary') return /names/i.test(String(largest.dictionaryName)) ? 'name' : 'common';
	return 'guessable';
}
