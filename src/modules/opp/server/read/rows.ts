/* Everything around the OPPs of these pupils: one statement for each kind of row, however many pupils there are. */
import type { Db } from '#platform/database/session.ts';
import { versionFields } from '#modules/plan/server/index.ts';
import type { Statement } from '../../agreement.ts';
import type { Consultation } from '../../fixing.ts';
import type { OppVersion } from '../../opp.ts';
import type { PupilWords } from '../../words.ts';

type PupilIds = string[];
export type OfPupil<Row> = Row & { pupilId: string };

/** A version with who made it what it is, and the number for the optimistic lock. */
export type VersionRow = OppVersion & { lock: number; fixedByName: string | null; changedByName: string | null };

/** The chain as far as the actor sees it, newest first. */
export const listVersions = (db: Db, pupilIds: PupilIds): Promise<OfPupil<VersionRow>[]> => db.sql<
	OfPupil<VersionRow>[]
>`
	select ${versionFields(db)}, v.pupil_id as "pupilId", v.action_part_revision as "actionPartRevision",
		case when f.id is not null then concat_ws(' ', f.given_name, f.infix, f.family_name) end as "fixedByName",
		case when c.id is not null then concat_ws(' ', c.given_name, c.infix, c.family_name) end as "changedByName"
	from opp_version v
	left join person f on f.school_id = v.school_id and f.id = v.fixed_by_id
	left join person c on c.school_id = v.school_id and c.id = v.changed_by_id
	where v.school_id = (select app_school()) and v.pupil_id = any (${pupilIds}::uuid[])
	order by v.number desc`;

export const listConsultations = (db: Db, pupilIds: PupilIds): Promise<OfPupil<Consultation>[]> => db.sql<
	OfPupil<Consultation>[]
>`
	select pupil_id as "pupilId", version_id as "versionId", held_on::text as "on", how, invited, attended, summary
	from opp_consultation where school_id = (select app_school()) and pupil_id = any (${pupilIds}::uuid[])
	order by held_on, created_at`;

/** A statement with how it was given, for those who may see it. */
export type StatementRow = Statement & { signedName: string | null; recordedByName: string | null };

/** In the order in which they were made. */
export const listStatements = (db: Db, pupilIds: PupilIds): Promise<OfPupil<StatementRow>[]> => db.sql<
	OfPupil<StatementRow>[]
>`
	select s.pupil_id as "pupilId", s.version_id as "versionId", s.person_id as "personId", s.action_part_revision as "actionPartRevision",
		s.said_on::text as "on", s.answer, s.signed_by as "signedBy", s.signed_name as "signedName",
		s.scan_file_id as "scanFileId", s.reason, s.reminded_on::text[] as "remindedOn",
		s.dispute_committee as "disputeCommittee",
		case when r.id is not null then concat_ws(' ', r.given_name, r.infix, r.family_name) end as "recordedByName"
	from opp_statement s
	left join person r on r.school_id = s.school_id and r.id = s.recorded_by_id
	where s.school_id = (select app_school()) and s.pupil_id = any (${pupilIds}::uuid[])
	order by s.created_at`;

export type Reminder = { versionId: string; personId: string; actionPartRevision: number; on: string };

export const listReminders = (db: Db, pupilIds: PupilIds): Promise<OfPupil<Reminder>[]> => db.sql<OfPupil<Reminder>[]>`
	select pupil_id as "pupilId", version_id as "versionId", person_id as "personId", action_part_revision as "actionPartRevision",
		reminded_on::text as "on"
	from opp_reminder where school_id = (select app_school()) and pupil_id = any (${pupilIds}::uuid[]) order by reminded_on`;

export type WordsRow = PupilWords & { id: string };

/** The newest first; of one talk those that hold all of it before the pupil's own alone. */
export const listWords = (db: Db, pupilIds: PupilIds): Promise<OfPupil<WordsRow>[]> => db.sql<OfPupil<WordsRow>[]>`
	select pupil_id as "pupilId", id, version_id as "versionId", said_on::text as "on", form, file_id as "fileId", words, reason,
		written_out_by_id as "writtenOutBy", confirmed_on::text as "confirmedOn"
	from opp_words where school_id = (select app_school()) and pupil_id = any (${pupilIds}::uuid[])
	order by created_at desc, written_out_by_id is null`;

export type Person = { personId: string; name: string };

/** Parents and guardians with custody today: all of them for staff and pupil, a parent only the own row. */
export const listWithGezag = (db: Db, pupilIds: PupilIds): Promise<OfPupil<Person>[]> => db.sql<OfPupil<Person>[]>`
	select c.pupil_id as "pupilId", p.id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name
	from contact c
	join person p on p.school_id = c.school_id and p.id = c.person_id
	where c.school_id = (select app_school()) and c.pupil_id = any (${pupilIds}::uuid[]) and c.has_custody
		and (select app_today()) between c.from_on and coalesce(c.until_on, 'infinity')
	order by c.position`;

/** Names of everybody who was invited or answered, as far as the actor may know them. */
export const listNames = (db: Db, pupilIds: PupilIds): Promise<Person[]> => db.sql<Person[]>`
	select p.id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name
	from person p
	where p.school_id = (select app_school()) and p.id in (
		select unnest(invited || attended) from opp_consultation where school_id = (select app_school()) and pupil_id = any (${pupilIds}::uuid[])
		union select person_id from opp_statement where school_id = (select app_school()) and pupil_id = any (${pupilIds}::uuid[]))`;

/** As what the actor is involved with the pupil today, in roles that open what is shared; none: no OPP for this actor. */
export async function listOwnRoles(db: Db, pupilIds: PupilIds): Promise<OfPupil<{ role: string }>[]> {
	const rows = await db.sql<OfPupil<{ role: string; source: string }>[]>`
		select pupil_id as "pupilId", role, source from involvement
		where school_id = (select app_school()) and person_id = (select app_person()) and pupil_id = any (${pupilIds}::uuid[])
			and 'gedeeld' = any (sees) and (select app_today()) between from_on and until_on`;
	// Parents by law are told from those whom a pupil of age allows to read along.
	return rows.map(({ pupilId, role, source }) => ({
		pupilId,
		role: role === 'ouder' && source === 'gezag' ? 'gezag' : role
	}));
}

export type Stay = { enrolledOn: string; placedOn: string | null; leftOn: string | null };

/** The present stay at this school: enrolments that follow one another without a gap are one. */
export const listStays = (db: Db, pupilIds: PupilIds): Promise<OfPupil<Stay>[]> => db.sql<OfPupil<Stay>[]>`
		select distinct on (pupil_id) pupil_id as "pupilId", min(from_on)::text as "enrolledOn", min(placed_on)::text as "placedOn",
			nullif(max(coalesce(until_on, 'infinity')), 'infinity')::text as "leftOn"
		from (
			select e.*, sum(is_new::int) over (partition by pupil_id order by from_on) as stay
			from (
				select e.*, from_on > coalesce(max(coalesce(until_on, 'infinity')) over (
					partition by pupil_id order by from_on rows between unbounded preceding and 1 preceding) + 1, '-infinity') as is_new
				from enrolment e where e.school_id = (select app_school()) and e.pupil_id = any (${pupilIds}::uuid[])
			) e
		) e
		group by pupil_id, stay order by pupil_id, stay desc`;

export type PupilRow = { id: string; name: string; givenName: string; bornOn: string; group: string | null };

/** Who these pupils are, with their own group today; those whom the actor does not see are not there. */
export const listPupils = (db: Db, pupilIds: PupilIds): Promise<PupilRow[]> => db.sql<PupilRow[]>`
	select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, p.given_name as "givenName",
		p.born_on::text as "bornOn", g.name as "group"
	from pupil p
	left join lateral (
		select m.group_id from group_member m
		where m.school_id = p.school_id and m.pupil_id = p.id
			and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
		order by m.is_home desc, m.from_on desc limit 1
	) member on true
	left join school_group g on g.school_id = p.school_id and g.id = member.group_id
	where p.school_id = (select app_school()) and p.id = any (${pupilIds}::uuid[])`;
