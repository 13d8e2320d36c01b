/**
 * A chain of versions in the database, for every table made with `versionColumns`: the row-level side of the moves in
 * `versions.ts`. Who may do it, and what a version needs before it is fixed, the plan's own module has asked before.
 */
import { and, eq, type SQL } from 'drizzle-orm';
import type { AnyPgColumn, PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import type { Version } from '../versions.ts';
import type { versionColumns } from './version-table.ts';

type Common = ReturnType<typeof versionColumns>;

/** A table whose rows are the versions of one kind of plan. */
type VersionTable = PgTable & { [Name in keyof Common]: AnyPgColumn };

type Row<Table extends VersionTable> = Table['$inferInsert'];
type ContentOf<Table extends VersionTable> = Row<Table> extends { content: infer Content } ? Content : never;
type KindOf<Table extends VersionTable> = Row<Table> extends { kind: infer Kind extends string } ? Kind : never;
type VersionIn<Table extends VersionTable> = Version<KindOf<Table>, ContentOf<Table>>;

/** What a kind of plan keeps beside what every plan has, such as the talk that a version came from. */
type Own<Table extends VersionTable> = Partial<Omit<Row<Table>, keyof Common>>;

/** What may be changed in a draft. */
export type DraftChanges<Table extends VersionTable> = Own<Table> &
	Partial<Pick<VersionIn<Table>, 'content' | 'explanation' | 'offeredOn'>>;

/** A draft as it was read: `lock` is its number for two editors at once. */
type ReadDraft = { id: string; lock: number };

/** Adds the draft to the pupil's chain. False when it has one: two people began at the same moment, and there is one draft. */
export async function addDraft<Table extends VersionTable>(
	db: Db,
	actor: Actor,
	table: Table,
	draft: VersionIn<Table> & { pupilId: string },
	own?: Own<Table>
): Promise<boolean> {
	const { id, pupilId, number, kind, predecessorId, draftedOn, offeredOn, explanation, content } = draft;
	const common = { id, pupilId, number, kind, predecessorId, draftedOn, offeredOn, explanation, content };
	const added = await db
		.insert(table as VersionTable)
		.values({ ...own, ...common, schoolId: actor.schoolId, changedById: actor.personId } as Row<VersionTable>)
		.onConflictDoNothing()
		.returning({ id: table.id });
	return added.length > 0;
}

/** Changes the draft that was read. False when somebody else was first: changed it, or fixed it. */
export async function changeDraft<Table extends VersionTable>(
	db: Db,
	actor: Actor,
	table: Table,
	draft: ReadDraft,
	values: DraftChanges<Table>
): Promise<boolean> {
	const changed = await db
		.update(table as VersionTable)
		.set(set({ ...values, changedById: actor.personId, version: draft.lock + 1 }))
		.where(stillDraft(table, actor, draft))
		.returning({ id: table.id });
	return changed.length > 0;
}

/**
 * Makes the draft that was read the version that counts, as the rules made it (`fixed`), and its predecessor the one that
 * counted before. False when somebody else changed or fixed it meanwhile; then nothing is changed.
 */
export async function fixVersion<Table extends VersionTable>(
	db: Db,
	actor: Actor,
	table: Table,
	version: VersionIn<Table>,
	lock: number
): Promise<boolean> {
	const { id, predecessorId, state, fixedOn, fixedBy: fixedById, content } = version;
	const held = await db
		.select({ id: table.id })
		.from(table as VersionTable)
		.where(stillDraft(table, actor, { id, lock }))
		.for('update');
	if (held.length === 0) return false;
	// In this order, because at no moment may two versions count.
	if (predecessorId) {
		await db
			.update(table as VersionTable)
			.set(set({ state: 'replaced' }))
			.where(row(table, actor, predecessorId));
	}
	await db
		.update(table as VersionTable)
		.set(set({ state, fixedOn, fixedById, content, version: lock + 1 }))
		.where(row(table, actor, id));
	return true;
}

/**
 * Adds a version that counts from its first moment, as the rules made it: nobody drafts it apart. False when somebody else
 * was first; then nothing may be kept.
 */
export const addFixed = async <Table extends VersionTable>(
	db: Db,
	actor: Actor,
	table: Table,
	version: VersionIn<Table> & { pupilId: string },
	own?: Own<Table>
): Promise<boolean> =>
	(await addDraft(db, actor, table, version, own)) && (await fixVersion(db, actor, table, version, 1));

const row = (table: VersionTable, { schoolId }: Actor, id: string): SQL | undefined =>
	and(eq(table.schoolId, schoolId), eq(table.id, id));

const stillDraft = (table: VersionTable, actor: Actor, { id, lock }: ReadDraft): SQL | undefined =>
	and(row(table, actor, id), eq(table.state, 'draft'), eq(table.version, lock));

/** The callers' types say which columns there are; Drizzle's cannot follow a table that is not known yet. */
const set = (values: Record<string, unknown>) => values as PgUpdateSetSource<VersionTable>;
