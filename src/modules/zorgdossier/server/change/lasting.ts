import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { NotFound } from '#platform/web/errors.ts';
import { careFilePath, factPath, reportPaths } from '../../paths.ts';
import type { CareKind } from '../../zorgdossier.ts';
import { requireKeeper } from './facts.ts';

/*
 * Putting an item of the care file away with a reason, taking it back, and deleting it with a reason: then only that fact
 * stays. The same for all four kinds.
 */

const tables = {
	diagnose: 'diagnosis',
	medisch: 'medical_fact',
	justitieel: 'judicial_fact',
	verslag: 'care_report'
} as const satisfies Record<CareKind, string>;

export type Item = { pupilId: string; kind: CareKind; id: string };

const addressOf = ({ pupilId, kind, id }: Item): string =>
	kind === 'verslag' ? reportPaths(pupilId, id).page : factPath(pupilId, kind, id);

export async function archiveItem(db: Db, actor: Actor, item: Item, reason: string, today: string): Promise<Done> {
	await requireKeeper(db, actor, item.pupilId);
	await setArchived(db, actor, item, { on: today, by: actor.personId, reason });
	record(db, actor, noteOf('archive', item));
	return {
		to: careFilePath(item.pupilId),
		said: 'zorgdossier_said_archived',
		undo: { href: addressOf(item), key: 'zorgdossier_restore' }
	};
}

export async function restoreItem(db: Db, actor: Actor, item: Item): Promise<Done> {
	await requireKeeper(db, actor, item.pupilId);
	await setArchived(db, actor, item, { on: null, by: null, reason: null });
	record(db, actor, noteOf('restore', item));
	return { to: addressOf(item), said: 'zorgdossier_said_restored' };
}

/** Takes it away for good, with who could read it and with its file. Who, when and why stays. */
export async function deleteItem(db: Db, actor: Actor, item: Item, reason: string): Promise<Done> {
	await requireKeeper(db, actor, item.pupilId);
	const { pupilId, kind, id } = item;
	const gone = await db.sql`
		delete from ${db.sql(tables[kind])}
		where school_id = ${actor.schoolId} and pupil_id = ${pupilId} and id = ${id} returning 1`;
	if (gone.length === 0) throw new NotFound(kind);
	await db.sql`
		insert into care_removal (school_id, id, pupil_id, kind, removed_by_id, reason)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${kind}, ${actor.personId}, ${reason})`;
	record(db, actor, noteOf('delete', item));
	return { to: careFilePath(pupilId), said: 'zorgdossier_said_deleted' };
}

type Archived = { on: string | null; by: string | null; reason: string | null };

async function setArchived(db: Db, actor: Actor, { pupilId, kind, id }: Item, { on, by, reason }: Archived) {
	const changed = await db.sql`
		update ${db.sql(tables[kind])} set archived_on = ${on}::date, archived_by_id = ${by}::uuid, archive_reason = ${reason},
			version = version + 1
		where school_id = ${actor.schoolId} and pupil_id = ${pupilId} and id = ${id} returning 1`;
	if (changed.length === 0) throw new NotFound(kind);
	if (kind !== 'medisch') return;
	await db.sql`
		update medical_instruction set is_archived = ${on !== null}
		where school_id = ${actor.schoolId} and pupil_id = ${pupilId} and fact_id = ${id}`;
}

const noteOf = (verb: string, { pupilId, kind, id }: Item) => ({
	act: `zorgdossier.${verb}`,
	pupilId,
	subjectId: id,
	detail: { kind }
});
