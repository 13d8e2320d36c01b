import { noReach, type ImportFrame, type Names, type Reach } from './state.ts';

export const writtenTables = [
	'person',
	'reach',
	'pupil',
	'pupil_source_key',
	'enrolment',
	'group_member',
	'contact',
	'pupil_bsn'
] as const;
export type WrittenTable = (typeof writtenTables)[number];

export type Values = Record<string, string | number | boolean | null>;
export type Change = { id: string; before: Values; after: Values };

/** Rows to add, and rows to change with what stood there before. Columns in camel case, without the school. */
export type Writes = {
	add: Partial<Record<WrittenTable, Values[]>>;
	change: Partial<Record<WrittenTable, Change[]>>;
};

/** What the school has, and where new ids come from: the rules make none themselves. */
export type WriteContext = ImportFrame & {
	newId: () => string;
	locationId: (name: string) => string;
	/** The group of the file's school year; a new one when the school has none of this name at this location. */
	group: (name: string, locationId: string) => { id: string; stage: number | null };
	/** A parent of another pupil who is the same person. */
	knownParent: (parent: Names & Reach) => string | undefined;
	rememberParent: (parent: Names & Reach, personId: string) => void;
	/** Seals a citizen service number for this pupil. */
	sealBsn: (pupilId: string) => string | null;
};

export const add = (writes: Writes, table: WrittenTable, values: Values): void =>
	void (writes.add[table] ??= []).push(values);

/** Only the columns that differ; nothing when none does. */
export function change<After extends Values>(
	writes: Writes,
	table: WrittenTable,
	id: string,
	before: Record<keyof After, Values[string]>,
	after: After
): void {
	const columns = Object.keys(after).filter((column) => before[column] !== after[column]);
	if (columns.length === 0) return;
	const only = (values: Values) => Object.fromEntries(columns.map((column) => [column, values[column] ?? null]));
	(writes.change[table] ??= []).push({ id, before: only(before), after: only(after) });
}

/** An address and how to reach somebody; nobody gets a row with nothing in it. */
export function reachWrites(writes: Writes, personId: string, before: Reach | null, after: Reach): void {
	const { email, phone, street, postcode, town, addressIsSecret } = after;
	const values: Reach = { email, phone, street, postcode, town, addressIsSecret };
	if (before) change(writes, 'reach', personId, before, values);
	else if (Object.entries(values).some(([name, value]) => value !== noReach[name as keyof Reach])) {
		add(writes, 'reach', { personId, ...values });
	}
}
