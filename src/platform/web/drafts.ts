import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { pathOfDraft } from './draft-name.ts';

type Owner = Pick<Actor, 'schoolId' | 'personId'>;
export type Fields = Record<string, string | string[]>;
export type Draft = { fields: Fields; savedAt: Date };

/** What the actor was typing in this form, or nothing. */
export async function findDraft(db: Db, owner: Owner, form: string): Promise<Draft | undefined> {
	const [row] = await db.sql<{ fields: Fields; savedAt: string }[]>`
		select fields, saved_at as "savedAt" from draft
		where school_id = ${owner.schoolId} and person_id = ${owner.personId} and form = ${form}`;
	return row && { fields: row.fields, savedAt: new Date(row.savedAt) };
}

/** Everything that the actor began and did not send, the last one first. */
export async function listDrafts(db: Db, owner: Owner): Promise<{ path: string; savedAt: Date }[]> {
	const rows = await db.sql<{ form: string; savedAt: string }[]>`
		select form, saved_at as "savedAt" from draft
		where school_id = ${owner.schoolId} and person_id = ${owner.personId} order by saved_at desc`;
	return rows.map(({ form, savedAt }) => ({ path: pathOfDraft(form), savedAt: new Date(savedAt) }));
}

/** So many forms at once is more than anybody has open; the oldest make room. */
const mostKept = 100;

/** Keeps what the actor is typing; the last state wins. */
export async function saveDraft(db: Db, owner: Owner, form: string, fields: Fields): Promise<void> {
	await db.sql`
		insert into draft (school_id, person_id, form, fields)
		values (${owner.schoolId}, ${owner.personId}, ${form}, ${JSON.stringify(fields)}::jsonb)
		on conflict (school_id, person_id, form) do update set fields = excluded.fields, saved_at = now()`;
	await db.sql`
		delete from draft
		where school_id = ${owner.schoolId} and person_id = ${owner.personId} and form in (
			select form from draft where school_id = ${owner.schoolId} and person_id = ${owner.personId}
			order by saved_at desc, form offset ${mostKept})`;
}

/** The form was sent, or the person threw the draft away. */
export async function dropDraft(db: Db, owner: Owner, form: string): Promise<void> {
	await db.sql`
		delete from draft
		where school_id = ${owner.schoolId} and person_id = ${owner.personId} and form = ${form}`;
}

/** Names of fields whose value is never given back or kept; `postcode` and the like are. */
const secret = /wachtwoord|password|^(code|pin)$/i;

/** What a form sent, as text by field. Files, passwords and codes are no part of it. */
export function fieldsOf(data: FormData): Fields {
	const fields: Fields = {};
	for (const name of new Set(data.keys())) {
		if (secret.test(name)) continue;
		const values = data.getAll(name).filter((value): value is string => typeof value === 'string');
		const [only] = values;
		if (only !== undefined) fields[name] = values.length === 1 ? only : values;
	}
	return fields;
}
