import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { Presence, Result, TrainingAudience, TrainingKind } from '../../training/training.ts';

export type Training = {
	id: string;
	key: string | null;
	name: string;
	kind: TrainingKind;
	audience: TrainingAudience;
	groupId: string | null;
	group: string | null;
	isOfOwnGroup: boolean;
	trainerIds: string[];
	trainers: string[];
	partner: string;
	endedOn: string | null;
	madeById: string;
	version: number;
	firstOn: string | null;
	lastOn: string | null;
	/** The next meeting from today on. */
	nextOn: string | null;
	meetings: number;
	/** The pupils in it whom the actor sees. */
	members: number;
};

/** Trainings that exist for the actor, what comes first first; the ended ones last. One statement. */
export function listTrainings(
	db: Db,
	actor: Pick<Actor, 'personId'>,
	{ id = null, today }: { id?: string | null; today: string }
): Promise<Training[]> {
	return db.sql<Training[]>`
		select t.id, t.key, t.name, t.kind, t.audience, t.group_id as "groupId", g.name as "group", t.trainer_ids as "trainerIds", t.partner,
			t.ended_on::text as "endedOn", t.made_by_id as "madeById", t.version,
			exists (
				select from group_staff s where s.school_id = t.school_id and s.group_id = t.group_id and s.person_id = ${actor.personId}
				and s.role = 'mentor' and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')) as "isOfOwnGroup",
			(select coalesce(jsonb_agg(concat_ws(' ', p.given_name, p.infix, p.family_name) order by p.family_name), '[]')
				from person p where p.school_id = t.school_id and p.id = any (t.trainer_ids)) as trainers,
			d."firstOn", d."lastOn", d."nextOn", coalesce(d.meetings, 0) as meetings,
			(select count(*)::int from training_member m where m.school_id = t.school_id and m.training_id = t.id and m.left_on is null) as members
		from training t
		left join school_group g on g.school_id = t.school_id and g.id = t.group_id
		left join lateral (
			select min(s.on_day)::text as "firstOn", max(s.on_day)::text as "lastOn", count(*)::int as meetings,
				min(s.on_day) filter (where s.on_day >= ${today}::date)::text as "nextOn"
			from training_session s where s.school_id = t.school_id and s.training_id = t.id and s.cancelled_why is null
		) d on true
		where t.school_id = (select app_school()) and (${id}::uuid is null or t.id = ${id}::uuid)
		order by t.ended_on is not null, t.ended_on desc, d."nextOn" nulls last, t.name, t.id`;
}

/** Throws NotFound for what is not there, or not for this actor. */
export async function getTraining(db: Db, actor: Actor, id: string, today: string): Promise<Training> {
	const [found] = await listTrainings(db, actor, { id, today });
	if (!found) throw new NotFound('training');
	return found;
}

export type Meeting = {
	id: string;
	trainingId: string;
	onDay: string;
	startsAt: string;
	endsAt: string;
	place: string;
	cancelledWhy: string | null;
	/** So many of the pupils whom the actor sees were recorded, and were there. */
	recorded: number;
	there: number;
};

export function listMeetings(db: Db, trainingId: string): Promise<Meeting[]> {
	return db.sql<Meeting[]>`
		select s.id, s.training_id as "trainingId", s.on_day::text as "onDay", to_char(s.starts_at, 'HH24:MI') as "startsAt",
			to_char(s.ends_at, 'HH24:MI') as "endsAt", s.place, s.cancelled_why as "cancelledWhy",
			(select count(*)::int from training_attendance a where a.school_id = s.school_id and a.session_id = s.id) as recorded,
			(select count(*)::int from training_attendance a
				where a.school_id = s.school_id and a.session_id = s.id and a.presence = 'aanwezig') as there
		from training_session s
		where s.school_id = (select app_school()) and s.training_id = ${trainingId}
		order by s.on_day, s.starts_at, s.id`;
}

export type Member = {
	id: string;
	pupilId: string;
	name: string;
	givenName: string;
	group: string | null;
	because: string;
	addedOn: string;
	leftOn: string | null;
	result: Result | null;
	resultWord: string;
	resultOn: string | null;
	version: number;
	/** By meeting. */
	presences: Record<string, Presence>;
	/** The actor guides this pupil, and says what came of it. */
	guides: boolean;
};

/** Who is in a training and was, as far as the actor sees them, with every meeting that was recorded. One statement. */
export function listMembers(
	db: Db,
	actor: Pick<Actor, 'personId'>,
	trainingId: string,
	roles: readonly string[]
): Promise<Member[]> {
	return db.sql<Member[]>`
		select m.id, m.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name, p.given_name as "givenName",
			g.name as "group", m.because, m.added_on::text as "addedOn", m.left_on::text as "leftOn", m.result,
			m.result_word as "resultWord", m.result_on::text as "resultOn", m.version,
			(select coalesce(jsonb_object_agg(a.session_id, a.presence), '{}') from training_attendance a
				where a.school_id = m.school_id and a.training_id = m.training_id and a.pupil_id = m.pupil_id) as presences,
			exists (
				select from involvement i
				where i.school_id = m.school_id and i.person_id = ${actor.personId} and i.pupil_id = m.pupil_id
					and i.role = any (${[...roles]}) and (select app_today()) between i.from_on and i.until_on) as guides
		from training_member m
		join pupil p on p.school_id = m.school_id and p.id = m.pupil_id
		left join lateral (
			select g.name from group_member gm
			join school_group g on g.school_id = gm.school_id and g.id = gm.group_id
			where gm.school_id = m.school_id and gm.pupil_id = m.pupil_id
				and (select app_today()) between gm.from_on and coalesce(gm.until_on, 'infinity')
			order by gm.is_home desc limit 1
		) g on true
		where m.school_id = (select app_school()) and m.training_id = ${trainingId}
		order by m.left_on is not null, p.given_name, p.family_name, p.id`;
}

export type OfPupil = {
	id: string;
	name: string;
	kind: TrainingKind;
	audience: TrainingAudience;
	result: Result | null;
	resultWord: string;
	resultOn: string | null;
	leftOn: string | null;
	endedOn: string | null;
	firstOn: string | null;
	nextOn: string | null;
	nextAt: string | null;
	was: number;
	recorded: number;
};

/** The trainings of a pupil, the newest first. One statement. */
export function listTrainingsOf(db: Db, pupilId: string, today: string): Promise<OfPupil[]> {
	return db.sql<OfPupil[]>`
		select t.id, t.name, t.kind, t.audience, m.result, m.result_word as "resultWord", m.result_on::text as "resultOn",
			m.left_on::text as "leftOn", t.ended_on::text as "endedOn", d."firstOn", n.on_day::text as "nextOn",
			to_char(n.starts_at, 'HH24:MI') as "nextAt", coalesce(a.was, 0) as was, coalesce(a.recorded, 0) as recorded
		from training_member m
		join training t on t.school_id = m.school_id and t.id = m.training_id
		left join lateral (
			select min(s.on_day)::text as "firstOn" from training_session s where s.school_id = m.school_id and s.training_id = m.training_id
		) d on true
		left join lateral (
			select s.on_day, s.starts_at from training_session s
			where s.school_id = m.school_id and s.training_id = m.training_id and s.cancelled_why is null and s.on_day >= ${today}::date
			order by s.on_day, s.starts_at limit 1
		) n on true
		left join lateral (
			select count(*)::int as recorded, count(*) filter (where a.presence = 'aanwezig')::int as was from training_attendance a
			where a.school_id = m.school_id and a.training_id = m.training_id and a.pupil_id = m.pupil_id
		) a on true
		where m.school_id = (select app_school()) and m.pupil_id = ${pupilId}
		order by d."firstOn" desc nulls last, t.name`;
}

export type Choice = { id: string; name: string; group?: string | null };

/** Pupils whom the actor may place in it and who are not in it yet; of one group, where asked. */
export function listCandidates(
	db: Db,
	actor: Pick<Actor, 'personId'>,
	{ trainingId, roles, groupId = null }: { trainingId: string; roles: readonly string[]; groupId?: string | null }
): Promise<Choice[]> {
	return db.sql<Choice[]>`
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, g.name as "group"
		from pupil p
		join lateral (
			select g.id, g.name from group_member m
			join school_group g on g.school_id = m.school_id and g.id = m.group_id
			where m.school_id = p.school_id and m.pupil_id = p.id
				and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
				and (${groupId}::uuid is null or m.group_id = ${groupId}::uuid)
			order by m.is_home desc limit 1
		) g on true
		where p.school_id = (select app_school())
			and exists (
				select from involvement i
				where i.school_id = p.school_id and i.person_id = ${actor.personId} and i.pupil_id = p.id and i.role = any (${[...roles]})
					and (select app_today()) between i.from_on and i.until_on)
			and not exists (
				select from training_member m
				where m.school_id = p.school_id and m.training_id = ${trainingId} and m.pupil_id = p.id and m.left_on is null)
		order by g.name, p.given_name, p.family_name`;
}
