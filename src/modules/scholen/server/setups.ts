import { createHash } from 'node:crypto';
import type { Db } from '#platform/database/session.ts';
import { catalogueOf, NOT_STATED, SchoolSetup, type Catalogue, type CatalogueItem } from '../setup/index.ts';

/** A set-up never changes once it has a number, so what was read once stays right. */
const kept = new Map<string, SchoolSetup>();
const mostKept = 500;

/** Parts that are equal in the set-ups of many schools are one thing in memory: 175 schools on one set-up cost one. */
const parts = new Map<string, unknown>();

/**
 * The set-up of the actor's school as it held on a day (today when none is named). Frozen, and kept in memory: the usual
 * cost is one look-up of a number. On a day before the first version: the first. A job names the school.
 */
export async function setupOf(db: Pick<Db, 'sql'>, on?: string, ofSchool?: string): Promise<SchoolSetup> {
	const [version] = await db.sql<{ schoolId: string; number: number }[]>`
		select school_id as "schoolId", number from setup_version
		where school_id = coalesce(${ofSchool ?? null}, app_school())
		order by valid_from_on <= coalesce(${on ?? null}, app_today()) desc,
			case when valid_from_on <= coalesce(${on ?? null}, app_today()) then valid_from_on end desc,
			case when valid_from_on <= coalesce(${on ?? null}, app_today()) then number end desc, number
		limit 1`;
	if (!version) throw new Error('This school has no set-up: it was not made by installSchool.');
	return setupWithNumber(db, version.schoolId, version.number);
}

/** One version of a set-up, by its number. */
export async function setupWithNumber(
	{ sql }: Pick<Db, 'sql'>,
	schoolId: string,
	number: number
): Promise<SchoolSetup> {
	const name = `${schoolId} ${number}`;
	const known = kept.get(name);
	if (known) return known;
	const [row] = await sql<{ document: unknown }[]>`
		select document from setup_version where school_id = ${schoolId} and number = ${number}`;
	if (!row) throw new Error(`There is no set-up ${number} of school ${schoolId}.`);
	// The database keeps keys in an order of its own; the schema gives them back in the order of the file.
	const setup = Object.freeze(
		Object.fromEntries(
			Object.entries(SchoolSetup.parse(withLaterParts(row.document as StoredSetup))).map(([part, value]) => [
				part,
				shared(value)
			])
		)
	) as SchoolSetup;
	if (kept.size >= mostKept) kept.delete([...kept.keys()][0] ?? '');
	kept.set(name, setup);
	return setup;
}

export type Since<Value> = { fromOn: string; value: Value };

/** One value of the set-up through the years, the oldest first; null where a version did not state it. */
export async function valuesOverTime(db: Pick<Db, 'sql'>, path: readonly string[]): Promise<Since<string | null>[]> {
	const rows = await db.sql<Since<string | null>[]>`
		select valid_from_on::text as "fromOn", document #>> ${path as string[]}::text[] as value
		from setup_version where school_id = app_school() order by valid_from_on, number`;
	return rows.map(({ fromOn, value }) => ({ fromOn, value: value === NOT_STATED ? null : value }));
}

/** The items of one list of the school's set-up, as they held on a day. */
export async function catalogue<Kind extends Catalogue>(
	db: Pick<Db, 'sql'>,
	kind: Kind,
	on?: string
): Promise<CatalogueItem<Kind>[]> {
	return catalogueOf(await setupOf(db, on), kind);
}

/** Our proposals; the set-ups that we ship say the same, marked as ours. */
const commonGuidance = {
	niveaus: NOT_STATED,
	antwoord: { vandaag: 1, week: 5, wachten: 10, voorbeeld: true },
	partner_dagen: 7,
	time_out_minuten: 45,
	verwijzing_weken: 6,
	voorbeeldvelden: ['partner_dagen', 'time_out_minuten', 'verwijzing_weken']
};

type StoredSetup = { zicht?: Record<string, unknown> };

/** A version from before a part was asked for says nothing about it. */
const withLaterParts = (document: StoredSetup): StoredSetup => ({
	...document,
	zicht: {
		plekken: NOT_STATED,
		jaardelen: NOT_STATED,
		berichten_ouders: 'week',
		ondersteuning: commonGuidance,
		...document.zicht
	}
});

function shared(part: unknown): unknown {
	const print = createHash('sha256').update(JSON.stringify(part)).digest('base64');
	if (!parts.has(print)) parts.set(print, frozen(part));
	return parts.get(print);
}

function frozen<Value>(value: Value): Value {
	if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
	return Object.freeze(value);
}
