/** From every form of a verb that people write in a goal to the verb itself. Made once from the lists. */
import { firstPerson, partsOf, thirdPerson } from './conjugation.ts';
import { seenVerbs, unseenVerbs, type Meaning } from './verbs.ts';

/** A verb by one of its forms. `particle` must stand elsewhere in the sentence when the form lacks it ("denk … na"). */
export type VerbForm = { infinitive: string; particle: string; isInfinitive: boolean };
export type UnseenForm = VerbForm & { meaning: Meaning };

/** The forms of a verb: whole ("nadenken", "nadenk"), and what stands alone when a part came loose ("denk", "denkt"). */
export function formsOf(infinitive: string): { whole: string[]; loose: string[]; particle: string } {
	const [particle, verb] = partsOf(infinitive);
	const acts = [firstPerson(verb), thirdPerson(verb)];
	if (!particle) return { whole: [infinitive, ...acts], loose: [], particle };
	return { whole: [infinitive, ...acts.map((act) => particle + act)], loose: [...acts, verb], particle };
}

/** Past forms that goals sometimes have. */
const past: Record<string, string[]> = {
	begrijpen: ['begrepen', 'begreep'],
	leren: ['geleerd'],
	weten: ['wist'],
	kennen: ['gekend']
};

export const unseenForms = new Map<string, UnseenForm[]>();
for (const [meaning, verbs] of Object.entries(unseenVerbs) as [Meaning, string[]][]) {
	for (const infinitive of verbs) {
		const { whole, loose, particle } = formsOf(infinitive);
		for (const form of [...whole, ...(past[infinitive] ?? [])]) add(form, '');
		for (const form of loose) add(form, particle);

		function add(form: string, needed: string): void {
			const known = unseenForms.get(form) ?? [];
			known.push({ infinitive, particle: needed, meaning, isInfinitive: form === infinitive });
			// "Ik denk na": the longer verb is meant before the one inside it.
			unseenForms.set(
				form,
				known.sort((a, b) => b.particle.length - a.particle.length)
			);
		}
	}
}

/** What somebody can see, by the form that acts ("pak", "pakt") and by the infinitive. */
export const seenForms = new Map<string, string>();
export const infinitives = new Set<string>();
for (const infinitive of seenVerbs) {
	const { whole, loose } = formsOf(infinitive);
	infinitives.add(infinitive);
	for (const form of [...whole.slice(1), ...loose]) if (!infinitives.has(form)) seenForms.set(form, infinitive);
}
for (const verbs of Object.values(unseenVerbs)) for (const verb of verbs) infinitives.add(verb);
