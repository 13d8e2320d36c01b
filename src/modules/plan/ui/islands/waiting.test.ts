import { beforeEach, expect, test } from 'vitest';
import { waitingScores } from './waiting.ts';

/** The part of a browser's storage that is used: names are its own enumerable properties, as in a browser. */
function browserStorage(): Storage {
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

const day = 24 * 60 * 60 * 1000;
let storage: Storage;
beforeEach(() => (storage = browserStorage()));
const drawer = (owner = 'mirjam', now = 0) => waitingScores(storage, owner, now);

test('what is pressed waits, also for a page that is opened later, until the server has it', () => {
	drawer().put('jayden op-tijd', { id: 'a', value: 'zelf', at: 0 });
	drawer().put('noor op-tijd', { id: 'b', value: null, at: 0 });
	expect(Object.keys(drawer().all())).toEqual(['jayden op-tijd', 'noor op-tijd']);
	drawer().drop(['a']);
	expect(drawer().all()).toEqual({ 'noor op-tijd': { id: 'b', value: null, at: 0 } });
});

test('of two values for one cell the last one waits', () => {
	drawer().put('jayden op-tijd', { id: 'a', value: 'zelf', at: 0 });
	drawer().put('jayden op-tijd', { id: 'b', value: 'met-hulp', at: 1 });
	expect(Object.values(drawer().all()).map(({ id }) => id)).toEqual(['b']);
});

test('an answer about the first leaves the second, which was pressed while the first was on its way', () => {
	drawer().put('jayden op-tijd', { id: 'b', value: 'met-hulp', at: 1 });
	drawer().drop(['a']);
	expect(Object.values(drawer().all()).map(({ id }) => id)).toEqual(['b']);
});

test('another person on the same device gets nothing, and takes nothing away', () => {
	drawer().put('jayden op-tijd', { id: 'a', value: 'zelf', at: 0 });
	expect(drawer('bas').all()).toEqual({});
	expect(Object.keys(drawer().all())).toHaveLength(1);
});

test('after seven days it is gone, whosever it is', () => {
	drawer().put('jayden op-tijd', { id: 'a', value: 'zelf', at: 0 });
	drawer('bas', 7 * day);
	expect(Object.keys(storage)).toHaveLength(1);
	drawer('bas', 7 * day + 1);
	expect(Object.keys(storage)).toEqual([]);
});
