/* What the school decided about norms: its set-up, its own settings over that, and who is exempt. */
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { oncePerPage } from '#platform/database/once.ts';
import type { Db } from '#platform/database/session.ts';
import type { Exemption, NormDay } from '../../norm.ts';
import type { Span } from '../../own.ts';
import { normDayOf, type KeptSetting, type NormSchool, type NormSetting, type NumberSources } from '../../school.ts';
import type { SettingLine } from '../../views.ts';

/** Where the numbers of norms come from, today or on another day. Only staff may know what somebody set. */
export async function getNumberSources(db: Db, today?: string): Promise<NumberSources> {
	const [setup, settings] = await Promise.all([setupOf(db, today), listSettingsUntil(db, today)]);
	return { setup, settings };
}

/** What norms ask about the school on a day. */
export async function getNormSchool(db: Db, today: string): Promise<NormSchool> {
	const day = normDayOf(today);
	const [sources, rounds] = await Promise.all([getNumberSources(db, today), listRounds(db, day)]);
	return { ...sources, day, rounds };
}

/** The same for all parts of one page that tell what is due. */
export const getNormSchoolOnce = oncePerPage(getNormSchool);

async function listSettingsUntil(db: Db, today?: string): Promise<KeptSetting[]> {
	return db.sql<KeptSetting[]>`
		select ${settingColumns(db)}, until_on::text as "untilOn" from norm_setting
		where school_id = (select app_school()) and from_on <= coalesce(${today ?? null}, (select app_today()))
		order by from_on`;
}

/** What somebody at school set and holds today, with the version to build on. */
export async function listOwnSettings(db: Db, actor: Actor, today: string): Promise<NormSetting[]> {
	return db.sql<NormSetting[]>`
		select ${settingColumns(db)} from norm_setting
		where school_id = ${actor.schoolId} and ${today}::date between from_on and coalesce(until_on, 'infinity')`;
}

const settingColumns = ({ sql }: Pick<Db, 'sql'>) => sql`
	norm_key as "normKey", is_on as "isOn", target, numbers, from_on::text as "fromOn", version`;

async function listRounds(db: Db, { schoolYear }: NormDay): Promise<Span[]> {
	return db.sql<Span[]>`
		select p.starts_on::text as "startsOn", p.ends_on::text as "endsOn"
		from period p
		where p.school_id = (select app_school()) and p.kind = 'ronde' and p.location_id is null
			and p.starts_on between ${schoolYear.startsOn} and ${schoolYear.endsOn}
		order by p.starts_on`;
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
