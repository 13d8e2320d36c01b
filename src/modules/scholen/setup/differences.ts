/** What is different between two set-ups, thing by thing, for people to read. */
import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import type { Item } from './outline.ts';
import type { SchoolSetup } from './schema.ts';

export type Difference = {
	/** Where, as an address; and in words, names instead of keys. */
	address: string;
	words: string[];
	/** `order`: the same items in another order. */
	what: 'added' | 'removed' | 'changed' | 'order';
	before?: string;
	after?: string;
};

type Naming = (name: string) => string;

export function differencesBetween(before: SchoolSetup, after: SchoolSetup, called: Naming = inWords): Difference[] {
	return between({ before, after, called }, [], []);
}

type Pair = { before: unknown; after: unknown; called: Naming };

function between({ before, after, called }: Pair, address: string[], words: string[]): Difference[] {
	if (isDeepStrictEqual(before, after)) return [];
	const here = { address: address.join('.'), words };
	if (isListOfItems(before) || isListOfItems(after)) return betweenItems({ before, after, called }, address, words);
	if (isObject(before) && isObject(after)) {
		const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
		return names.flatMap((name) =>
			between({ before: before[name], after: after[name], called }, [...address, name], [...words, called(name)])
		);
	}
	if (before === undefined) return [{ ...here, what: 'added', after: textOf(after) }];
	if (after === undefined) return [{ ...here, what: 'removed', before: textOf(before) }];
	return [{ ...here, what: 'changed', before: textOf(before), after: textOf(after) }];
}

function betweenItems({ before, after, called }: Pair, address: string[], words: string[]): Difference[] {
	const [old, now] = [before, after].map((list) => (isListOfItems(list) ? list : [])) as [Item[], Item[]];
	const at = (item: Item) => ({ address: [...address, item.key].join('.'), words: [...words, item.naam] });
	const removed = old.filter(({ key }) => !now.some((item) => item.key === key));
	const found = now.flatMap((item): Difference[] => {
		const known = old.find(({ key }) => key === item.key);
		if (!known) return [{ ...at(item), what: 'added', after: textOf(item) }];
		return between({ before: known, after: item, called }, [...address, item.key], [...words, known.naam]);
	});
	const gone = removed.map((item): Difference => ({ ...at(item), what: 'removed', before: textOf(item) }));
	const stayed = (list: Item[], other: Item[]) =>
		list.filter(({ key }) => other.some((item) => item.key === key)).map(({ key }) => key);
	const isReordered = !isDeepStrictEqual(stayed(old, now), stayed(now, old));
	const order: Difference[] = isReordered ? [{ address: address.join('.'), words, what: 'order' }] : [];
	const said = (list: unknown) => (typeof list === 'string' ? list : undefined);
	const isSaid = (said(before) ?? said(after)) !== undefined && !gone.length && !found.length;
	const emptied: Difference[] = isSaid
		? [{ address: address.join('.'), words, what: 'changed', before: said(before), after: said(after) }]
		: [];
	return [...found, ...gone, ...order, ...emptied];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOfItems = (value: unknown): value is Item[] =>
	Array.isArray(value) && value.some((item) => isObject(item) && 'key' in item);

/** `uitstroom_bestemmingen` → "Uitstroom bestemmingen". */
export function inWords(name: string): string {
	const spaced = name.replaceAll('_', ' ');
	return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** A value as people read it: words as they are, lists with commas, the rest as in the file. */
export function textOf(value: unknown): string {
	if (typeof value === 'string') return value;
	if (value === true) return 'ja';
	if (Array.isArray(value) && value.every((element) => !isObject(element))) return value.map(String).join(', ');
	if (isObject(value) && 'key' in value) return String(value.naam);
	return stringify(value, { lineWidth: 0, collectionStyle: isFlat(value) ? 'flow' : 'block' })
		.trim()
		.replace(/^\{ ?| ?\}$/g, '');
}

const isFlat = (value: unknown): boolean =>
	isObject(value) && Object.values(value).every((inside) => typeof inside !== 'object');
