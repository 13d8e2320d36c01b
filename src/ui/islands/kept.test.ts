import { beforeEach, expect, test } from 'vitest';
import { keptInTab } from './kept.ts';

/** The part of a browser's storage that is used: names are its own enumerable properties, as in a browser. */
function tabStorage(): Storage {
	const methods = {
		getItem(this: Record<string, string>, name: string) {
			return this[name] ?? null;
		},
		setItem(this: Record<string, string>, name: string, value: string) {
			this[name] = value;
		},
		removeItem(this: Record<string, string>, name: string) {
			delete this[name];
		}
	};
	return Object.create(methods) as Storage;
}

const hour = 3_600_000;
let storage: Storage;
beforeEach(() => (storage = tabStorage()));

test('what is kept comes back, until it is cleared', () => {
	const kept = keptInTab(storage, 'an', 'opp-1');
	kept.keep([['tekst', 'Kan al zelf koken']], 0);
	expect(kept.find(hour)).toEqual([['tekst', 'Kan al zelf koken']]);
	kept.clear();
	expect(kept.find(hour)).toBeUndefined();
});

test('another form gets nothing', () => {
	keptInTab(storage, 'an', 'opp-1').keep([['tekst', 'a']], 0);
	expect(keptInTab(storage, 'an', 'opp-2').find(hour)).toBeUndefined();
});

test('another person on the same tab gets nothing, and clears it', () => {
	const kept = keptInTab(storage, 'an', 'opp-1');
	kept.keep([['tekst', 'a']], 0);
	expect(keptInTab(storage, 'bo', 'opp-1').find(hour)).toBeUndefined();
	expect(kept.find(hour)).toBeUndefined();
});

test('after twelve hours it is gone', () => {
	const kept = keptInTab(storage, 'an', 'opp-1');
	kept.keep([['tekst', 'a']], 0);
	expect(kept.find(13 * hour)).toBeUndefined();
	expect(Object.keys(storage)).toEqual([]);
});
