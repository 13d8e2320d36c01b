/** What anyone may use of schools: the set-up's words and rules, and school years. Pure. */
export * from './setup/index.ts';
export type { Difference } from './setup/differences.ts';
export type { Origin } from './setup/marks.ts';
export { partsOfYear, periodKinds, schoolYearOf, type PeriodKind } from './year.ts';

/** A field of the set-up as its form shows it. */
export type FieldToFill = {
	name: string;
	words: string;
	hint: string | null;
	kind: 'text' | 'number' | 'lines' | 'yaml' | 'choice' | 'choices' | 'numbers' | 'key' | 'keys' | 'parts';
	optional: boolean;
	isLong: boolean;
	options: { value: string; label: string }[];
	typed: string | string[];
	/** Of fields that belong together: each of them. */
	parts: FieldToFill[];
};
