/* What the school decided about norms: its settings, and who is exempt. */
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import type { NormSetting } from '../../figures.ts';
import type { Exemption } from '../../norm.ts';

/** The settings that hold on a day. A norm without one is on, with the target that it came with. */
export async function listSettings(db: Db, actor: Actor, today: string): Promise<NormSetting[]> {
	return db.sql<NormSetting[]>`
		select norm_key as "normKey", is_on as "isOn", target, numbers, from_on::text as "fromOn", version from norm_setting
		where school_id = ${actor.schoolId} and ${today}::date between from_on and coalesce(until_on, 'infinity')`;
}

export type KnownExemption = Exemption & { id: string; fromOn: string; version: number };

/** The exemptions that hold on a day, of pupils whom the actor sees. */
export async function listExemptions(db: Db, actor: Actor, today: string): Promise<KnownExemption[]> {
	return db.sql<KnownExemption[]>`
		select e.id, e.norm_key as "normKey", e.pupil_id as "subjectId", e.reason, e.from_on::text as "fromOn", e.until_on::text as until,
			e.version, concat_ws(' ', p.given_name, p.infix, p.family_name) as "byName"
		from norm_exemption e
		join person p on p.school_id = e.school_id and p.id = e.given_by_id
		where e.school_id = ${actor.schoolId} and ${today}::date between e.from_on and e.until_on`;
}
