/* What the school decided about norms: its set-up, its own settings over that, and who is exempt. */
import { isStated, itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import { setupOf, type Since } from '#modules/scholen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import type { NormSetting } from '../../figures.ts';
import type { Exemption } from '../../norm.ts';
import type { SettingLine } from '../../views.ts';

/** What holds on a day: what the school set, else what its set-up says. A norm in neither is on, with its own target. */
export async function listSettings(db: Db, actor: Actor, today: string): Promise<NormSetting[]> {
	const [own, setup] = await Promise.all([listOwnSettings(db, actor, today), setupOf(db, today)]);
	const set = new Set(own.map(({ normKey }) => normKey));
	return [...own, ...settingsIn(setup).filter(({ normKey }) => !set.has(normKey))];
}

/** What somebody at school set, with the version to build on. */
export async function listOwnSettings(db: Db, actor: Actor, today: string): Promise<NormSetting[]> {
	return db.sql<NormSetting[]>`
		select norm_key as "normKey", is_on as "isOn", target, numbers, from_on::text as "fromOn", version from norm_setting
		where school_id = ${actor.schoolId} and ${today}::date between from_on and coalesce(until_on, 'infinity')`;
}

/** A norm of the set-up that has a number in our list starts with what the set-up says of it. */
export function settingsIn({ normen }: Pick<SchoolSetup, 'normen'>): NormSetting[] {
	return itemsOf(normen.lijst).flatMap(({ nummer, aan, streef_procent: target }) =>
		nummer
			? [
					{
						normKey: nummer,
						isOn: aan === 'ja',
						target: isStated(target) ? Math.round(target) : null,
						numbers: {},
						fromOn: '',
						version: 0
					}
				]
			: []
	);
}

/** What was set for a norm through the years, the newest first: by whom and why. */
export async function listSettingLines(db: Db, actor: Actor, normKey: string): Promise<SettingLine[]> {
	return db.sql<SettingLine[]>`
		select s.id, s.is_on as "isOn", s.target, s.numbers, s.why, s.from_on::text as "fromOn", s.until_on::text as "untilOn",
			concat_ws(' ', p.given_name, p.infix, p.family_name) as by
		from norm_setting s
		join person p on p.school_id = s.school_id and p.id = s.set_by_id
		where s.school_id = ${actor.schoolId} and s.norm_key = ${normKey}
		order by s.from_on desc limit 20`;
}

/** The school's own number in the rule of a norm through the years up to today, the oldest first. Only staff may know. */
export async function numberOverTime(db: Db, normKey: string, key: string): Promise<Since<number | null>[]> {
	return db.sql<Since<number | null>[]>`
		select from_on::text as "fromOn", (numbers ->> ${key})::float8 as value from norm_setting
		where school_id = (select app_school()) and norm_key = ${normKey} and from_on <= (select app_today()) order by from_on`;
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
