import type { Db } from './session.ts';

/**
 * What was worked out from a row, for as long as that row stays as it is. Which rows exist for the actor is asked anew each
 * time; only the work on rows that did not change is saved. In the memory of this process, and never more than `most`.
 */

/** A row, and which state of it this is: `versionOf`. */
export type Versioned = { id: string; version: string };

/** Works out the values of rows by id; of what has no value, nothing. */
export type Work<Value> = (ids: string[]) => Promise<ReadonlyMap<string, Value>>;

/**
 * `basis` is all that the outcome hangs on beside the row: the day, the settings. Gives the values by id of the rows that
 * have one.
 */
export type Remembered<Value> = (
	basis: string,
	rows: readonly Versioned[],
	work: Work<Value>
) => Promise<Map<string, Value>>;

/**
 * PostgreSQL writes a changed row to another place (`ctid`) and notes which transaction wrote it (`xmin`): no two states of
 * a row have both.
 */
export const versionOf = ({ sql }: Pick<Db, 'sql'>, alias: string) =>
	sql`${sql(alias)}.ctid::text || ' ' || ${sql(alias)}.xmin::text`;

export function remembering<Value>(most: number): Remembered<Value> {
	const kept = new Map<string, Value | undefined>();
	const bases = new Map<string, number>();
	let lastBasis = 0;

	/** A short number for a long text. */
	function numberOf(basis: string): number {
		const known = bases.get(basis);
		if (known !== undefined) return known;
		if (bases.size >= most) bases.clear();
		bases.set(basis, ++lastBasis);
		return lastBasis;
	}

	function keep(key: string, value: Value | undefined): void {
		if (kept.size >= most) kept.delete(kept.keys().next().value!);
		kept.set(key, value);
	}

	return async (basis, rows, work) => {
		const number = numberOf(basis);
		const keyOf = ({ id, version }: Versioned) => `${number} ${id} ${version}`;
		const values = new Map<string, Value>();
		const put = ({ id }: Versioned, value: Value | undefined) => value !== undefined && values.set(id, value);
		const [known, changed] = [rows.filter((row) => kept.has(keyOf(row))), rows.filter((row) => !kept.has(keyOf(row)))];
		for (const row of known) put(row, kept.get(keyOf(row)));
		const worked = changed.length ? await work(changed.map(({ id }) => id)) : undefined;
		for (const row of changed) {
			const value = worked?.get(row.id);
			keep(keyOf(row), value);
			put(row, value);
		}
		return values;
	};
}
