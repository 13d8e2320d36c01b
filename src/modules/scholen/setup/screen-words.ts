/**
 * The names and hints of the set-up file in the reader's language. The file itself stays Dutch, with its own words as keys;
 * the texts are `scholen_setup_name_…` and `scholen_setup_hint_…`, and a test keeps them equal to the schema.
 */
import { m } from '#paraglide/messages.js';
import { inWords } from './differences.ts';

const texts = m as unknown as Record<string, (() => string) | undefined>;

/** `rol_in_zicht` → "Rol in Zicht", "Role in Zicht". */
export const nameOnScreen = (name: string): string => texts[nameKey(name)]?.() ?? inWords(name);

/** The description of the schema, in the reader's language. */
export const hintOnScreen = (hint: string): string => texts[hintKey(hint)]?.() ?? hint;

export const nameKey = (name: string): string => `scholen_setup_name_${name}`;

/** Hints have no name of their own, so their first words are it. */
export const hintKey = (hint: string): string => `scholen_setup_hint_${slug(hint).slice(0, 60).replace(/_$/, '')}`;

const slug = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_|_$/g, '');
