/** The building blocks of a set-up file: what a value may be, and where it comes from. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';

/** Said by a set-up where its source document says nothing. Not the same as `nee`, `geen` or an absent key. */
export const NOT_STATED = 'niet vermeld';
/** Said by a set-up where its source document says that there is nothing. */
export const NONE = 'geen';

export type NotStated = typeof NOT_STATED;

export const Text = z
	.string()
	.min(1)
	.refine((text) => text === text.trim(), { error: () => m.scholen_problem_spaces() });

const KEY_FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const Key = z.string().regex(KEY_FORM, { error: () => m.scholen_problem_key() });

/** A key of another list in the same file; references.ts says of which. */
export const Reference = Key;
export const References = z.array(Reference).min(1).meta({ id: 'keys' });

export const YesNo = z.enum(['ja', 'nee']).meta({ id: 'ja-of-nee' });
export const WholeNumber = z.int().nonnegative();
export const SchoolYear = z.int().min(1).max(6);
export const SchoolYears = z.array(SchoolYear).min(1).meta({ id: 'leerjaren' });
export const Percentage = z.number().min(0).max(100);

export const Between = z
	.strictObject({ minimaal: z.number().nonnegative(), maximaal: z.number().nonnegative() })
	.refine(({ minimaal, maximaal }) => minimaal <= maximaal, { error: () => m.scholen_problem_least_above_most() })
	.meta({ id: 'van-tot' });

export const Rhythm = z
	.strictObject({
		keer: z.int().positive().describe('Hoe vaak; de ondergrens als ook `tot` is ingevuld'),
		tot: z.int().positive().optional().describe('De bovengrens, bij "4 tot 5 keer"'),
		per: z.enum(['dag', 'week', 'maand', 'schooljaar', 'schoolloopbaan']).describe('De periode'),
		elke: z.int().min(2).optional().describe('Bij "eens in de 2 weken": 2')
	})
	.meta({ id: 'ritme' });

export const Duration = z
	.strictObject({
		aantal: z.number().positive(),
		eenheid: z.enum(['week', 'maand', 'schooljaar', 'jaar']),
		soort: z.enum(['vast', 'maximum', 'voorkeur']).describe('Een maximum is hard; een voorkeur waarschuwt alleen')
	})
	.meta({ id: 'duur' });

export const Address = z
	.strictObject({
		straat: Text.optional(),
		postbus: Text.optional(),
		postcode: z.string().regex(/^\d{4} [A-Z]{2}$/, { error: () => m.scholen_problem_postcode() }),
		plaats: Text
	})
	.meta({ id: 'adres' });

export const Brin = z.string().regex(/^\d{2}[A-Z]{2}(\d{2})?$/, { error: () => m.scholen_problem_brin() });

const LINES_FORM = /^\d+(-\d+)?(, \d+(-\d+)?)*$/;
const Lines = z
	.union([z.int().positive(), z.string().regex(LINES_FORM, { error: () => m.scholen_problem_lines() })])
	.meta({ id: 'regels' });

const origin = {
	toelichting: Text.optional().describe('Wat er verder bij hoort, in eigen woorden'),
	regels: Lines.optional().describe('Regelnummers in het brondocument'),
	wettelijk: z.literal(true).optional().describe('Volgt uit landelijke regels, niet uit het document'),
	voorbeeld: z.literal(true).optional().describe('Door ons bedacht; staat niet in het document'),
	voorbeeldvelden: z.array(Text).min(1).optional().describe('Velden hiervan die wij zelf invulden')
};

/** A group of values, with where they come from. */
export function section<Fields extends z.ZodRawShape>(fields: Fields) {
	return z.strictObject({ ...fields, ...origin });
}

/** One thing in a list: other parts of the file, and the records of the school, know it by its key. */
export function item<Fields extends z.ZodRawShape>(fields: Fields) {
	return section({
		key: Key.describe('Vaste naam voor de computer; verandert nooit'),
		naam: Text.describe('Naam op het scherm'),
		...fields
	});
}

/** A value that the document may leave out. */
export function stated<Value extends z.ZodType>(value: Value) {
	return z.union([z.literal(NOT_STATED), value]);
}

/** A list of items; `geen` says that there are none, `niet vermeld` that the document does not say. */
export function list<Item extends z.ZodType<{ key: string }>>(of: Item) {
	return z.union([z.enum([NONE, NOT_STATED]), z.array(of).min(1).superRefine(refuseEqualKeys)]);
}

function refuseEqualKeys(items: { key: string }[], issues: z.RefinementCtx): void {
	const seen = new Set<string>();
	items.forEach(({ key }, index) => {
		if (seen.has(key)) {
			issues.addIssue({
				code: 'custom',
				path: [index, 'key'],
				message: m.scholen_problem_twice({ key })
			});
		}
		seen.add(key);
	});
}

/** Things of which the file says no more than their name, and perhaps an explanation. */
export const NamedList = list(item({})).meta({ id: 'punten' });

/** The items of a list, none where the list says `geen` or `niet vermeld`. */
export function itemsOf<Item>(listed: Item[] | typeof NONE | NotStated): Item[] {
	return typeof listed === 'string' ? [] : listed;
}

export function isStated<Value>(value: Value | NotStated): value is Value {
	return value !== NOT_STATED;
}
