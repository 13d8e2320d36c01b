import type { Db } from './session.ts';

/**
 * Asks once in a transaction what several parts of one page need. For pages only: whoever changes something and asks again
 * in the same transaction would hear what was.
 */
export function oncePerPage<Found>(ask: (db: Db, about: string) => Promise<Found>): typeof ask {
	const asked = new WeakMap<Db, Map<string, Promise<Found>>>();
	return (db, about) => {
		const answers = asked.get(db) ?? new Map<string, Promise<Found>>();
		asked.set(db, answers);
		const known = answers.get(about);
		if (known) return known;
		const found = ask(db, about);
		answers.set(about, found);
		return found;
	};
}
