/** Verbs in a goal that nobody can see, and what could stand there instead. Pure. */
import { firstPerson, particles, partsOf } from './conjugation.ts';
import { formsOf, infinitives, unseenForms } from './forms.ts';
import { offersFor, topics } from './topics.ts';
import { unseenPhrases, wrappingVerbs, type Meaning } from './verbs.ts';
import { speaksOf, type Word } from './words.ts';

/** Something that nobody can see: how we name it, what is meant, and which words say it (`from` and `to` count words). */
export type Unseen = { called: string; meaning: Meaning; from: number; to: number; wraps: boolean };

export function findUnseen(words: readonly Word[]): Unseen[] {
	const phrases = unseenPhrases.flatMap((phrase) => findPhrase(words, phrase));
	const taken = (at: number) => phrases.some(({ from, to }) => at >= from && at < to);
	const verbs = words.flatMap((word, at) => {
		if (!word.isMain || taken(at) || isDoneAgain(words, at)) return [];
		const form = unseenForms.get(word.is)?.find(({ particle }) => particle === '' || isLast(words, at, particle));
		if (!form || isThing(words, at)) return [];
		const { infinitive: called, meaning } = form;
		return [{ called, meaning, from: at, to: at + 1, wraps: wrappingVerbs.includes(called) }];
	});
	return [...phrases, ...verbs];
}

function findPhrase(
	words: readonly Word[],
	{ called, verbs, with: needed, meaning }: (typeof unseenPhrases)[number]
): Unseen[] {
	const forms = new Set(verbs.flatMap((verb) => formsOf(verb).whole));
	if (!words.some(({ is, isMain }) => isMain && forms.has(is))) return [];
	for (const each of needed) {
		const asked = each.split(' ');
		const from = words.findIndex((_, at) => asked.every((is, i) => words[at + i]?.is === is && words[at + i]!.isMain));
		if (from >= 0) {
			return [{ called, meaning, from, to: from + asked.length, wraps: called === 'mijn best doen' }];
		}
	}
	return [];
}

/** "Ik probeer het opnieuw" is seen: it is done once more. */
const isDoneAgain = (words: readonly Word[], at: number): boolean =>
	words[at]!.is.startsWith('prob') &&
	words
		.slice(at + 1)
		.some(({ is, isMain }, i, rest) => isMain && (is === 'opnieuw' || (is === 'nog' && rest[i + 2]?.is === 'keer')));

/** "Mijn wensen", "een verstand": after such a word stands a thing. */
const isThing = (words: readonly Word[], at: number): boolean =>
	/^(mijn|de|het|een|zijn|haar|uit|met)$/.test(words[at - 1]?.is ?? '');

/** The loose part closes what the pupil does: "ik denk na", but not "ik zie hem in de pauze". */
function isLast(words: readonly Word[], at: number, particle: string): boolean {
	const rest = words.slice(at + 1);
	const end = rest.findIndex(({ isMain, is, sentence }) => !isMain || is === 'en' || sentence !== words[at]!.sentence);
	return (end < 0 ? rest : rest.slice(0, end)).at(-1)?.is === particle;
}

/** What could stand there: the behaviour inside ("ik wil op tijd komen"), then what fits the subject, then the meaning. */
export function offersInstead(text: string, words: readonly Word[], { meaning, wraps, to }: Unseen): string[] {
	const inside = wraps ? behaviourInside(text, words, to) : null;
	const rest = words.slice(to);
	const topic = topics.find(({ words: beginnings }) => speaksOf(rest, beginnings));
	return [...(inside ? [inside] : []), ...(topic?.offers ?? []), ...(topic || inside ? [] : offersFor[meaning])];
}

const fillers = /^(graag|om|ik|ook|wel|echt|altijd|me)$/;

/** "Ik probeer op tijd te komen" → "Ik kom op tijd"; null when there is no verb inside, or nothing beside it. */
export function behaviourInside(text: string, words: readonly Word[], after: number): string | null {
	let from = after;
	while (fillers.test(words[from]?.is ?? '')) from += 1;
	// "Ik wil leren koken": what is inside is inside the last of them.
	const deeper = words.findLastIndex(({ is }, at) => at >= from && wrappingVerbs.includes(is));
	if (deeper >= 0) return behaviourInside(text, words, deeper + 1);
	const te = words.findIndex(({ is }, at) => at >= from && is === 'te' && words[at + 1]?.is.endsWith('n'));
	const at = te >= 0 ? te + 1 : words.findLastIndex(({ is, isMain }, i) => i >= from && isMain && infinitives.has(is));
	if (at < 0) return null;
	const [ownParticle, verb] = partsOf(words[at]!.is);
	const before = te >= 0 ? words[te - 1]?.is : undefined;
	const isLoose = te > from && before !== undefined && particles.includes(before);
	const middleEnd = isLoose ? te - 1 : te >= 0 ? te : at;
	const middle = slice(text, words, from, middleEnd);
	const particle = isLoose ? before : ownParticle;
	if (!middle && !particle) return null;
	return ['Ik', firstPerson(verb), middle, particle, slice(text, words, at + 1, words.length)]
		.filter(Boolean)
		.join(' ');
}

const slice = (text: string, words: readonly Word[], from: number, to: number): string =>
	from < to ? text.slice(words[from]!.from, words[to - 1]!.to) : '';
