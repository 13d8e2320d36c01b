import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { findDraft, type Fields } from '#platform/web/drafts.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayChangeYear } from '../../access.ts';
import type { YearChangeView } from '../../views.ts';
import { planYearChange, proposeGroups, type YearChoices, type YearGroup, type YearMember } from '../../year-change.ts';

/** Under this name the choices are kept until they are carried out. */
export const choicesDraft = '/school/jaarovergang#keuzes';

/** The change to the next school year: what is chosen or proposed, what it comes down to, and whether it can be undone. */
export async function viewYearChange(db: Db, actor: Actor, today: string): Promise<YearChangeView> {
	if (!mayChangeYear(actor)) throw new NotFound('page');
	const years = await findYears(db, actor, today);
	if (!years) return { today };
	const [old, next, members, draft, done] = await Promise.all([
		listYearGroups(db, actor, years.from.id, referenceDay(years.from, today)),
		listYearGroups(db, actor, years.to.id, years.to.startsOn),
		listYearMembers(db, actor, years.from.id, referenceDay(years.from, today)),
		findDraft(db, actor, choicesDraft),
		findLastChange(db, actor, years.to.id)
	]);
	const choices = draft ? choicesOf(draft.fields) : { groups: proposeGroups(old, next), pupils: {} };
	const plan = planYearChange(members, old, next, choices);
	return { today, change: { ...years, old, next, members, choices, plan, done, mayUndo: today < years.to.startsOn } };
}

type Year = { id: string; name: string; startsOn: string; endsOn: string };

/** The school year of today, or the coming one in the holidays before it, and the year after. */
export async function findYears(db: Db, actor: Actor, today: string): Promise<{ from: Year; to: Year } | undefined> {
	const [from, to] = await db.sql<Year[]>`
		select id, name, starts_on::text as "startsOn", ends_on::text as "endsOn" from school_year
		where school_id = ${actor.schoolId} and ends_on >= ${today}::date order by starts_on limit 2`;
	return from && to && { from, to };
}

/** The day on which one looks who is in a group: today, inside the school year. */
export const referenceDay = (year: Year, today: string): string => (today < year.startsOn ? year.startsOn : today);

export async function listYearGroups(db: Db, actor: Actor, yearId: string, on: string): Promise<YearGroup[]> {
	return db.sql<YearGroup[]>`
		select g.id, g.name, g.location_id as "locationId", g.stage,
			coalesce(array_agg(s.person_id::text order by s.from_on, s.id) filter (where s.id is not null), '{}') as mentors
		from school_group g
		left join group_staff s on s.school_id = g.school_id and s.group_id = g.id and s.role = 'mentor'
			and ${on}::date between s.from_on and coalesce(s.until_on, 'infinity')
		where g.school_id = ${actor.schoolId} and g.school_year_id = ${yearId}
		group by g.id, g.name, g.location_id, g.stage order by g.stage, g.name`;
}

export async function listYearMembers(db: Db, actor: Actor, yearId: string, on: string): Promise<YearMember[]> {
	return db.sql<YearMember[]>`
		select distinct on (p.family_name, p.given_name, p.id) p.id as "pupilId", m.group_id as "groupId",
			concat_ws(' ', p.given_name, p.infix, p.family_name) as name
		from school_group g
		join group_member m on m.school_id = g.school_id and m.group_id = g.id
		join pupil p on p.school_id = m.school_id and p.id = m.pupil_id
		where g.school_id = ${actor.schoolId} and g.school_year_id = ${yearId} and m.is_home
			and ${on}::date between m.from_on and coalesce(m.until_on, 'infinity')
		order by p.family_name, p.given_name, p.id, m.from_on desc`;
}

/** The last change to this year that was not undone. */
export async function findLastChange(
	db: Db,
	actor: Actor,
	toYearId: string
): Promise<{ id: string; pupils: number } | undefined> {
	const [change] = await db.sql<{ id: string; pupils: number }[]>`
		select id, jsonb_array_length(did -> 'memberships') as pupils from year_change
		where school_id = ${actor.schoolId} and to_year_id = ${toYearId} and undone_on is null
		order by created_at desc limit 1`;
	return change;
}

/** The fields of the form: `groep.<id>` and `leerling.<id>`. */
export function choicesOf(fields: Fields): YearChoices {
	const choices: YearChoices = { groups: {}, pupils: {} };
	for (const [name, value] of Object.entries(fields)) {
		const [kind, id] = name.split('.');
		if (!id || typeof value !== 'string') continue;
		if (kind === 'groep') choices.groups[id] = value;
		if (kind === 'leerling' && value) choices.pupils[id] = value;
	}
	return choices;
}
