import type { Audience } from '#platform/access/audience.ts';
import type { Db } from '#platform/database/session.ts';

export type LogItem = {
	id: string;
	kind: string;
	kindLabel: string | null;
	audience: Audience;
	happenedOn: string;
	text: string;
	author: string;
	authorId: string;
	archivedOn: string | null;
	addenda: number;
	isCorrected: boolean;
};

export type LogFilter = {
	kind?: string;
	fromOn?: string;
	untilOn?: string;
	/** Only those that were archived, instead of only those that were not. */
	archived?: boolean;
	/** At most this many, the newest first. */
	limit: number;
};

/** The entries of a pupil that the actor may read, newest first. One statement. */
export function listEntries(db: Db, pupilId: string, filter: LogFilter): Promise<LogItem[]> {
	const { kind = null, fromOn = null, untilOn = null, archived = false, limit } = filter;
	return db.sql<LogItem[]>`
		select e.id, e.kind, e.kind_label as "kindLabel", e.audience, e.happened_on as "happenedOn", e.text, e.author_id as "authorId",
			concat_ws(' ', p.given_name, p.infix, p.family_name) as author, e.archived_on as "archivedOn",
			e.corrected_at is not null as "isCorrected",
			(select count(*)::int from log_addendum a where a.school_id = e.school_id and a.entry_id = e.id) as addenda
		from log_entry e
		left join person p on p.school_id = e.school_id and p.id = e.author_id
		where e.school_id = (select app_school()) and e.pupil_id = ${pupilId} and (e.archived_on is not null) = ${archived}
			and (${kind}::text is null or e.kind = ${kind}) and (${fromOn}::date is null or e.happened_on >= ${fromOn})
			and (${untilOn}::date is null or e.happened_on <= ${untilOn})
		order by e.happened_on desc, e.created_at desc, e.id
		limit ${limit}`;
}

/** The kinds that stand in this dossier, each with the name that it had last: also those that the school no longer has. */
export function listKindsWritten(db: Db, pupilId: string): Promise<{ key: string; label: string | null }[]> {
	return db.sql<{ key: string; label: string | null }[]>`
		select distinct on (e.kind) e.kind as key, e.kind_label as label
		from log_entry e
		where e.school_id = (select app_school()) and e.pupil_id = ${pupilId}
		order by e.kind, e.created_at desc`;
}

export type ClosedItem = { happenedOn: string; audience: Audience; ask: string };

/** That there are items which the actor may not read, and whom to ask: for involved staff, where the school wants it. */
export function listClosedItems(db: Db, pupilId: string): Promise<ClosedItem[]> {
	return db.sql<ClosedItem[]>`select happened_on as "happenedOn", audience, ask from closed_log_items(${pupilId})`;
}

export type Removal = { id: string; happenedOn: string; removedAt: string; by: string; reason: string };

/** What was deleted here: that it was, by whom and why. */
export function listRemovals(db: Db, pupilId: string): Promise<Removal[]> {
	return db.sql<Removal[]>`
		select r.id, r.happened_on as "happenedOn", r.removed_at as "removedAt", r.reason,
			concat_ws(' ', p.given_name, p.infix, p.family_name) as by
		from log_removal r
		left join person p on p.school_id = r.school_id and p.id = r.removed_by_id
		where r.school_id = (select app_school()) and r.pupil_id = ${pupilId}
		order by r.removed_at desc`;
}

export type FoundEntry = {
	id: string;
	pupilId: string;
	pupilName: string;
	happenedOn: string;
	kind: string;
	audience: Audience;
	author: string;
	marked: string;
};

/** Entries in which the words stand, as Dutch bends them; what was found is between \u0002 and \u0003. */
export function findEntries(db: Db, words: string, limit: number): Promise<FoundEntry[]> {
	return db.sql<FoundEntry[]>`
		with found as materialized (
			select e.id, e.pupil_id, e.happened_on, e.kind, e.audience, e.author_id, e.text
			from log_entry e
			where e.school_id = (select app_school()) and e.id in (select log_entries_with(${words})) and e.archived_on is null
			order by e.happened_on desc, e.id
			limit ${limit}
		)
		select f.id, f.pupil_id as "pupilId", concat_ws(' ', u.given_name, u.infix, u.family_name) as "pupilName",
			f.happened_on as "happenedOn", f.kind, f.audience, concat_ws(' ', p.given_name, p.infix, p.family_name) as author,
			ts_headline('dutch', f.text, websearch_to_tsquery('dutch', ${words}),
				'StartSel=' || chr(2) || ',StopSel=' || chr(3) || ',MaxWords=28,MinWords=12,MaxFragments=1') as marked
		from found f
		join pupil u on u.school_id = (select app_school()) and u.id = f.pupil_id
		left join person p on p.school_id = (select app_school()) and p.id = f.author_id
		order by f.happened_on desc, f.id`;
}
