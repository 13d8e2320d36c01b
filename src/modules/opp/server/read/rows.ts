import type { Db } from '#platform/database/session.ts';
import type { Statement } from '../../agreement.ts';
import type { Consultation } from '../../fixing.ts';
import type { OppVersion } from '../../opp.ts';
import type { PupilWords } from '../../words.ts';

/** A version with who made it what it is, and the number for the optimistic lock. */
export type VersionRow = OppVersion & { lock: number; fixedByName: string | null; changedByName: string | null };

/** The chain as far as the actor sees it, newest first. */
export const listVersions = (db: Db, pupilId: string): Promise<VersionRow[]> => db.sql<VersionRow[]>`
	select v.id, v.number, v.kind, v.state, v.predecessor_id as "predecessorId", v.drafted_on::text as "draftedOn",
		v.offered_on::text as "offeredOn", v.fixed_on::text as "fixedOn", v.fixed_by_id as "fixedBy", v.explanation,
		v.action_part_revision as "actionPartRevision", v.content, v.version as lock,
		case when f.id is not null then concat_ws(' ', f.given_name, f.infix, f.family_name) end as "fixedByName",
		case when c.id is not null then concat_ws(' ', c.given_name, c.infix, c.family_name) end as "changedByName"
	from opp_version v
	left join person f on f.school_id = v.school_id and f.id = v.fixed_by_id
	left join person c on c.school_id = v.school_id and c.id = v.changed_by_id
	where v.school_id = (select app_school()) and v.pupil_id = ${pupilId}
	order by v.number desc`;

export const listConsultations = (db: Db, pupilId: string): Promise<Consultation[]> => db.sql<Consultation[]>`
	select version_id as "versionId", held_on::text as "on", how, invited, attended, summary
	from opp_consultation where school_id = (select app_school()) and pupil_id = ${pupilId}
	order by held_on, created_at`;

/** A statement with how it was given, for those who may see it. */
export type StatementRow = Statement & { signedName: string | null; recordedByName: string | null };

/** In the order in which they were made. */
export const listStatements = (db: Db, pupilId: string): Promise<StatementRow[]> => db.sql<StatementRow[]>`
	select s.version_id as "versionId", s.person_id as "personId", s.action_part_revision as "actionPartRevision",
		s.said_on::text as "on", s.answer, s.signed_by as "signedBy", s.signed_name as "signedName",
		s.scan_file_id as "scanFileId", s.reason, s.reminded_on::text[] as "remindedOn",
		s.dispute_committee as "disputeCommittee",
		case when r.id is not null then concat_ws(' ', r.given_name, r.infix, r.family_name) end as "recordedByName"
	from opp_statement s
	left join person r on r.school_id = s.school_id and r.id = s.recorded_by_id
	where s.school_id = (select app_school()) and s.pupil_id = ${pupilId}
	order by s.created_at`;

export type Reminder = { versionId: string; personId: string; actionPartRevision: number; on: string };

export const listReminders = (db: Db, pupilId: string): Promise<Reminder[]> => db.sql<Reminder[]>`
	select version_id as "versionId", person_id as "personId", action_part_revision as "actionPartRevision",
		reminded_on::text as "on"
	from opp_reminder where school_id = (select app_school()) and pupil_id = ${pupilId} order by reminded_on`;

export type WordsRow = PupilWords & { id: string };

/** The newest first. */
export const listWords = (db: Db, pupilId: string): Promise<WordsRow[]> => db.sql<WordsRow[]>`
	select id, version_id as "versionId", said_on::text as "on", form, file_id as "fileId", words, reason,
		written_out_by_id as "writtenOutBy", confirmed_on::text as "confirmedOn"
	from opp_words where school_id = (select app_school()) and pupil_id = ${pupilId}
	order by created_at desc`;

export type Person = { personId: string; name: string };

/** Parents and guardians with custody today: all of them for staff and pupil, a parent only the own row. */
export const listWithGezag = (db: Db, pupilId: string): Promise<Person[]> => db.sql<Person[]>`
	select p.id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name
	from contact c
	join person p on p.school_id = c.school_id and p.id = c.person_id
	where c.school_id = (select app_school()) and c.pupil_id = ${pupilId} and c.has_custody
		and (select app_today()) between c.from_on and coalesce(c.until_on, 'infinity')
	order by c.position`;

/** Names of everybody who was invited or answered, as far as the actor may know them. */
export const listNames = (db: Db, pupilId: string): Promise<Person[]> => db.sql<Person[]>`
	select p.id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name
	from person p
	where p.school_id = (select app_school()) and p.id in (
		select unnest(invited || attended) from opp_consultation where school_id = (select app_school()) and pupil_id = ${pupilId}
		union select person_id from opp_statement where school_id = (select app_school()) and pupil_id = ${pupilId})`;

/** As what the actor is involved with the pupil today, in roles that open what is shared; none: no OPP for this actor. */
export async function listOwnRoles(db: Db, pupilId: string): Promise<string[]> {
	const rows = await db.sql<{ role: string; source: string }[]>`
		select role, source from involvement
		where school_id = (select app_school()) and person_id = (select app_person()) and pupil_id = ${pupilId}
			and 'gedeeld' = any (sees) and (select app_today()) between from_on and until_on`;
	// Parents by law are told from those whom a pupil of age allows to read along.
	return rows.map(({ role, source }) => (role === 'ouder' && source === 'gezag' ? 'gezag' : role));
}

export type Stay = { enrolledOn: string; placedOn: string | null; leftOn: string | null };

/** The present stay at this school: enrolments that follow one another without a gap are one. */
export async function findStay(db: Db, pupilId: string): Promise<Stay | undefined> {
	const [stay] = await db.sql<Stay[]>`
		select min(from_on)::text as "enrolledOn", min(placed_on)::text as "placedOn",
			nullif(max(coalesce(until_on, 'infinity')), 'infinity')::text as "leftOn"
		from (
			select e.*, sum(is_new::int) over (order by from_on) as stay
			from (
				select e.*, from_on > coalesce(max(coalesce(until_on, 'infinity')) over (
					order by from_on rows between unbounded preceding and 1 preceding) + 1, '-infinity') as is_new
				from enrolment e where e.school_id = (select app_school()) and e.pupil_id = ${pupilId}
			) e
		) e
		group by stay order by stay desc limit 1`;
	return stay;
}
