import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { timeOutRoles } from '../../guides.ts';
import type { TimeOutReason, WentTo } from '../../time-out/time-out.ts';

export type TimeOut = {
	id: string;
	pupilId: string;
	pupilName: string;
	givenName: string;
	group: string | null;
	/** The day in the Netherlands. */
	onDay: string;
	hour: number;
	inAt: Date;
	outAt: Date | null;
	fromWhere: string;
	reason: TimeOutReason | null;
	reasonText: string;
	inById: string;
	inBy: string | null;
	outBy: string | null;
	helped: string;
	wentTo: WentTo | null;
	createdAt: Date;
	removedOn: string | null;
	removedBy: string | null;
	removedWhy: string | null;
	version: number;
};

type Row = Omit<TimeOut, 'inAt' | 'outAt' | 'createdAt'> & { inAt: string; outAt: string | null; createdAt: string };
type Asked = {
	id?: string;
	pupilId?: string;
	/** Days in the Netherlands, both included; who is in there now always counts. */
	fromOn?: string;
	untilOn?: string;
	/** Also what was noted by mistake: that it was. */
	withRemoved?: boolean;
	limit?: number;
};

const mostRows = 2000;

/** Time-outs of the pupils whom the actor sees, newest first. One statement. */
export async function listTimeOuts(db: Db, asked: Asked): Promise<TimeOut[]> {
	const { id = null, pupilId = null, fromOn = null, untilOn = null, withRemoved = false, limit = mostRows } = asked;
	const rows = await db.sql<Row[]>`
		select o.id, o.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName",
			p.given_name as "givenName", g.name as "group",
			(o.in_at at time zone 'Europe/Amsterdam')::date::text as "onDay",
			extract(hour from o.in_at at time zone 'Europe/Amsterdam')::int as hour,
			o.in_at as "inAt", o.out_at as "outAt", o.from_where as "fromWhere", o.reason, o.reason_text as "reasonText",
			o.in_by_id as "inById", o.helped, o.went_to as "wentTo", o.created_at as "createdAt", o.version,
			o.removed_on::text as "removedOn", o.removed_why as "removedWhy",
			case when i.id is not null then concat_ws(' ', i.given_name, i.infix, i.family_name) end as "inBy",
			case when u.id is not null then concat_ws(' ', u.given_name, u.infix, u.family_name) end as "outBy",
			case when r.id is not null then concat_ws(' ', r.given_name, r.infix, r.family_name) end as "removedBy"
		from time_out o
		join pupil p on p.school_id = o.school_id and p.id = o.pupil_id
		left join lateral (
			select g.name from group_member m
			join school_group g on g.school_id = m.school_id and g.id = m.group_id
			where m.school_id = o.school_id and m.pupil_id = o.pupil_id
				and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.is_home desc limit 1
		) g on true
		left join person i on i.school_id = o.school_id and i.id = o.in_by_id
		left join person u on u.school_id = o.school_id and u.id = o.out_by_id
		left join person r on r.school_id = o.school_id and r.id = o.removed_by_id
		where o.school_id = (select app_school())
			and (${id}::uuid is null or o.id = ${id}::uuid) and (${pupilId}::uuid is null or o.pupil_id = ${pupilId}::uuid)
			and (${fromOn}::date is null or o.in_at >= ${fromOn}::date::timestamp at time zone 'Europe/Amsterdam' or o.out_at is null)
			and (${untilOn}::date is null or o.in_at < (${untilOn}::date + 1)::timestamp at time zone 'Europe/Amsterdam')
			and (${withRemoved} or o.removed_on is null)
		order by o.in_at desc, o.id limit ${limit}`;
	return rows.map((row) => ({
		...row,
		inAt: new Date(row.inAt),
		outAt: row.outAt ? new Date(row.outAt) : null,
		createdAt: new Date(row.createdAt)
	}));
}

/** Throws NotFound for what is not there, or not for this actor. */
export async function getTimeOut(db: Db, id: string): Promise<TimeOut> {
	const [found] = await listTimeOuts(db, { id, withRemoved: true });
	if (!found) throw new NotFound('time-out');
	return found;
}

export type PupilToSend = {
	id: string;
	name: string;
	givenName: string;
	group: string | null;
	/** How often in the last four weeks. */
	lately: number;
};

/** Pupils whom the actor may note, by group and name; who is in the room already is left out. One statement. */
export function listPupilsToSend(db: Db, { schoolId, personId }: Actor): Promise<PupilToSend[]> {
	return db.sql<PupilToSend[]>`
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, p.given_name as "givenName", g.name as "group",
			coalesce(t.lately, 0) as lately
		from (
			select distinct i.pupil_id from involvement i
			where i.school_id = ${schoolId} and i.person_id = ${personId} and i.role = any (${[...timeOutRoles]})
				and 'team' = any (i.sees) and (select app_today()) between i.from_on and i.until_on
		) mine
		join pupil p on p.school_id = ${schoolId} and p.id = mine.pupil_id
		left join lateral (
			select g.name from group_member m
			join school_group g on g.school_id = m.school_id and g.id = m.group_id
			where m.school_id = p.school_id and m.pupil_id = p.id
				and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.is_home desc limit 1
		) g on true
		left join (
			select o.pupil_id, count(*) filter (where o.out_at is not null)::int as lately, bool_or(o.out_at is null) as is_in
			from time_out o
			where o.school_id = ${schoolId} and o.removed_on is null and (o.in_at > now() - interval '28 days' or o.out_at is null)
			group by 1
		) t on t.pupil_id = p.id
		where t.is_in is not true
		order by g.name nulls last, p.given_name, p.family_name`;
}
