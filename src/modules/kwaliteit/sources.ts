/** Where a norm comes from at this school: its own document, as its set-up says; the law; or our list of norms. Pure. */
import { isStated, itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import type { NormCard } from './offers.ts';

export type NormSource =
	/** Made by the school in this system. */
	| { is: 'own' }
	/** In a document of the school as a norm, or as how it works; `law` where the law asks it too. */
	| { is: 'document' | 'practice'; document: string; lines: string | null; law: string | null }
	/** `law` is its name; null where only the set-up calls it so. */
	| { is: 'law'; law: string | null }
	/** In no document of the school: the set-up gives it as an example. */
	| { is: 'example' }
	/** The set-up does not speak of it: it stands in our list (docs/rules.md). */
	| { is: 'rule'; key: string };

export function sourceOf(
	{ key, name, law }: Pick<NormCard, 'key' | 'name' | 'law'>,
	{ bron, normen }: Pick<SchoolSetup, 'bron' | 'normen'>
): NormSource {
	if (name) return { is: 'own' };
	// N11 is one norm for each phase.
	const number = key.split('-')[0]!;
	const stated = itemsOf(normen.lijst).find(({ nummer }) => nummer === number);
	if (stated?.grondslag === 'document' || stated?.grondslag === 'praktijk') {
		const is = stated.grondslag === 'document' ? 'document' : 'practice';
		return { is, document: documentOf(bron), lines: stated.regels ? String(stated.regels) : null, law: law ?? null };
	}
	if (law || stated?.grondslag === 'wet') return { is: 'law', law: law ?? null };
	return stated ? { is: 'example' } : { is: 'rule', key: number };
}

const documentOf = ({ titel, jaar }: SchoolSetup['bron']): string => (isStated(jaar) ? `${titel} ${jaar}` : titel);
