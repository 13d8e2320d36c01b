import type { Db } from '#platform/database/session.ts';
import { dateInNetherlands } from '#platform/text/dates.ts';
import type { Talk } from '../../gesprekken.ts';

/** A talk with the names around it, as far as the actor sees them. */
export type TalkLine = Talk & {
	pupilName: string;
	givenName: string;
	group: string | null;
	roundName: string | null;
	leadName: string;
	/** The day for which it is planned. */
	plannedOn: string | null;
	wantsInterpreter: boolean;
	/** Why it was cancelled. */
	reason: string;
	version: number;
	/** The pupil shared what (s)he wants to say. */
	isPrepared: boolean;
	/** There is a time that can still be picked for it. */
	hasFreeSlots: boolean;
};

type Stored = Omit<TalkLine, 'plannedAt' | 'plannedOn'> & { plannedAt: string | null };

/** Which talks: of a pupil, of a mentor, or one. What is not given does not count. */
export type TalkFilter = {
	id?: string;
	pupilId?: string;
	leadId?: string;
	/** Only what is open, or was held or cancelled since this day. */
	sinceOn?: string;
	onlyOpen?: boolean;
};

/** The newest first; only those that the actor sees. By look-ups: each talk asks for its own pupil, group and round. */
export async function listTalks(db: Db, filter: TalkFilter): Promise<TalkLine[]> {
	const { id = null, pupilId = null, leadId = null, sinceOn = null, onlyOpen = false } = filter;
	const rows = await db.sql<Stored[]>`
		select k.id, k.pupil_id as "pupilId", k.round_id as "roundId", k.kind, k.state, k.lead_id as "leadId", k.follows_id as "followsId",
			k.due_on::text as "dueOn", k.planned_at as "plannedAt", k.minutes, k.place, k.held_on::text as "heldOn",
			k.wants_interpreter as "wantsInterpreter", k.reason, k.version, r.name as "roundName",
			concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName", p.given_name as "givenName", g.name as "group",
			concat_ws(' ', l.given_name, l.infix, l.family_name) as "leadName",
			exists (
				select from talk_answer a
				where a.school_id = k.school_id and a.talk_id = k.id and a.by_id = k.pupil_id and a.shared_at is not null) as "isPrepared",
			k.state = 'open' and exists (
				select from talk_slot s
				where s.school_id = k.school_id and s.round_id = k.round_id and s.lead_id = k.lead_id and s.talk_id is null
					and (s.starts_at at time zone 'Europe/Amsterdam')::date > (select app_today())) as "hasFreeSlots"
		from talk k
		join pupil p on p.school_id = k.school_id and p.id = k.pupil_id
		left join talk_round r on r.school_id = k.school_id and r.id = k.round_id
		left join person l on l.school_id = k.school_id and l.id = k.lead_id
		left join lateral (
			select m.group_id from group_member m
			where m.school_id = k.school_id and m.pupil_id = k.pupil_id
				and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.is_home desc, m.from_on desc limit 1
		) member on true
		left join school_group g on g.school_id = k.school_id and g.id = member.group_id
		where k.school_id = (select app_school())
			and (${id}::uuid is null or k.id = ${id}::uuid)
			and (${pupilId}::uuid is null or k.pupil_id = ${pupilId}::uuid)
			and (${leadId}::uuid is null or k.lead_id = ${leadId}::uuid)
			and (not ${onlyOpen} or k.state = 'open')
			and (${sinceOn}::date is null or k.state = 'open' or coalesce(k.held_on, k.due_on, k.created_at::date) >= ${sinceOn}::date)
		order by coalesce(k.held_on, (k.planned_at at time zone 'Europe/Amsterdam')::date, k.due_on, k.created_at::date) desc,
			p.given_name, p.family_name, k.id`;
	return rows.map(({ plannedAt, ...row }) => {
		const planned = plannedAt === null ? null : new Date(plannedAt);
		return { ...row, plannedAt: planned, plannedOn: planned && dateInNetherlands(planned) };
	});
}

/** As what the actor is involved with the pupil today, and whether the pupil is 18. */
export async function readPart(db: Db, pupilId: string): Promise<{ roles: string[]; isPupilOfAge: boolean }> {
	const [row] = await db.sql<{ roles: string[]; isPupilOfAge: boolean }[]>`
		select array(
				select i.role from involvement i
				where i.school_id = (select app_school()) and i.person_id = (select app_person()) and i.pupil_id = ${pupilId}
					and 'gedeeld' = any (i.sees) and (select app_today()) between i.from_on and i.until_on) as roles,
			coalesce((
				select adult_on(p.born_on) <= (select app_today()) from pupil p
				where p.school_id = (select app_school()) and p.id = ${pupilId}), false) as "isPupilOfAge"`;
	return row ?? { roles: [], isPupilOfAge: false };
}

export type SlotRow = { id: string; startsAt: Date; minutes: number; place: string; isOwn: boolean };

/** The times that can still be picked for this talk from this day on, and the one that it has. */
export async function listSlotsOf(db: Db, talkId: string, fromOn: string): Promise<SlotRow[]> {
	const rows = await db.sql<(Omit<SlotRow, 'startsAt'> & { startsAt: string })[]>`
		select s.id, s.starts_at as "startsAt", s.minutes, s.place, s.talk_id is not null as "isOwn"
		from talk k
		join talk_slot s on s.school_id = k.school_id and s.round_id = k.round_id and s.lead_id = k.lead_id
		where k.school_id = (select app_school()) and k.id = ${talkId} and (s.talk_id = k.id or s.talk_id is null
			and (s.starts_at at time zone 'Europe/Amsterdam')::date >= ${fromOn}::date)
		order by s.starts_at`;
	return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt) }));
}
