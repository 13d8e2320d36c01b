/* What is asked, in a few words, in the reader's language. */
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { Said } from '#modules/leerlingen/index.ts';
import type { TextKey } from '#platform/web/errors.ts';
import type { Purpose } from './toestemming.ts';

type Asked = { purpose: Purpose; subjectName: string | null; partners: readonly string[] };
type Reader = 'staff' | 'parent' | 'pupil';

/** In a title stand no more names than these; the page has them all. */
const mostNames = 2;

/** "Samen Doen en Vitree", or how many there are. */
export function partnersInWords(partners: readonly string[], { most = mostNames, locale = getLocale() } = {}): string {
	if (partners.length > most) return m.toestemming_partners_count({ count: partners.length }, { locale });
	return new Intl.ListFormat(locale, { type: 'conjunction' }).format(partners);
}

const questions: Record<Purpose, Record<'family' | 'pupil', { with: TextKey; without: TextKey }>> = {
	overleg: {
		family: { with: 'toestemming_ask_overleg', without: 'toestemming_ask_overleg_all' },
		pupil: { with: 'toestemming_pupil_ask_overleg', without: 'toestemming_pupil_ask_overleg_all' }
	},
	observatie: {
		family: { with: 'toestemming_ask_observatie', without: 'toestemming_ask_observatie_all' },
		pupil: { with: 'toestemming_pupil_ask_observatie', without: 'toestemming_pupil_ask_observatie_all' }
	},
	verwijzing: {
		family: { with: 'toestemming_ask_verwijzing', without: 'toestemming_ask_verwijzing_all' },
		pupil: { with: 'toestemming_pupil_ask_verwijzing', without: 'toestemming_pupil_ask_verwijzing_all' }
	},
	'verslag delen': {
		family: { with: 'toestemming_ask_verslag', without: 'toestemming_ask_verslag_all' },
		pupil: { with: 'toestemming_pupil_ask_verslag', without: 'toestemming_pupil_ask_verslag_all' }
	},
	onderzoek: {
		family: { with: 'toestemming_ask_onderzoek', without: 'toestemming_ask_onderzoek_all' },
		pupil: { with: 'toestemming_pupil_ask_onderzoek', without: 'toestemming_pupil_ask_onderzoek_all' }
	}
};

/** The question as a parent, or the pupil, is asked it: "Mag de school Noor bespreken met Samen Doen?" */
export function questionOf(
	{ purpose, subjectName, partners }: Asked,
	name: string,
	reader: Reader,
	locale = getLocale()
) {
	const words = questions[purpose][reader === 'pupil' ? 'pupil' : 'family'];
	const key = partners.length > 0 ? words.with : words.without;
	return {
		key,
		params: { name, partners: partnersInWords(partners, { locale }), subject: subjectName ?? '' }
	} satisfies Said;
}

const subjects: Record<Purpose, TextKey> = {
	overleg: 'toestemming_purpose_overleg',
	observatie: 'toestemming_purpose_observatie',
	verwijzing: 'toestemming_purpose_verwijzing',
	'verslag delen': 'toestemming_purpose_verslag',
	onderzoek: 'toestemming_purpose_onderzoek'
};
export const purposeKey = (purpose: Purpose): TextKey => subjects[purpose];
