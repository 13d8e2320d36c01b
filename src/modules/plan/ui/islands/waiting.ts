const prefix = 'zicht-scores:';
const longestKept = 7 * 24 * 60 * 60 * 1000;

/** A score that the server does not have yet: no name and no words, so that it may stay on a device that is shared. */
export type Waiting = { id: string; value: string | null; at: number };
type ByCell = Record<string, Waiting>;

/**
 * What somebody pressed, kept in the browser until the server has it: by cell of the screen, so that of two values for one
 * cell the last one waits. Each person has a drawer of one's own; what waited too long goes, whosever it is.
 */
export function waitingScores(storage: Storage, owner: string, now: number) {
	const own = prefix + owner;
	const read = (name: string): ByCell => JSON.parse(storage.getItem(name) ?? '{}') as ByCell;
	const without = (name: string, goes: (waiting: Waiting) => boolean): void => {
		const left = Object.entries(read(name)).filter(([, waiting]) => !goes(waiting));
		if (left.length) storage.setItem(name, JSON.stringify(Object.fromEntries(left)));
		else storage.removeItem(name);
	};

	for (const name of Object.keys(storage)) {
		if (name.startsWith(prefix)) without(name, ({ at }) => now - at > longestKept);
	}
	return {
		all: (): ByCell => read(own),
		put: (cell: string, waiting: Waiting): void =>
			storage.setItem(own, JSON.stringify({ ...read(own), [cell]: waiting })),
		/** The server has these, or will never take them. */
		drop: (ids: readonly string[]): void => without(own, ({ id }) => ids.includes(id))
	};
}
