import type { Db } from '#platform/database/session.ts';
import { versionFields } from '#modules/plan/server/index.ts';
import type { AnswerRow, EvaluationRow, VersionRow } from '../../plan/views.ts';
import { nameOf } from './subject.ts';

/** The chain of support plans of a pupil as far as the actor sees it, newest first. */
export function listVersions(db: Db, pupilId: string): Promise<VersionRow[]> {
	return db.sql<VersionRow[]>`
		select ${versionFields(db)}, v.case_id as "caseId", v.audience, ${nameOf(db)} as "fixedByName",
			case when c.id is not null then concat_ws(' ', c.given_name, c.infix, c.family_name) end as "changedByName"
		from support_plan_version v
		left join person p on p.school_id = v.school_id and p.id = v.fixed_by_id
		left join person c on c.school_id = v.school_id and c.id = v.changed_by_id
		where v.school_id = (select app_school()) and v.pupil_id = ${pupilId}
		order by v.number desc`;
}

/** What parents, or the pupil, say of one version, as far as the actor may know. */
export function listAnswers(db: Db, versionId: string): Promise<AnswerRow[]> {
	return db.sql<AnswerRow[]>`
		select a.person_id as "personId", ${nameOf(db)} as name, a.answer, a.talked_on::text as "on", a.remark
		from support_plan_answer a
		left join person p on p.school_id = a.school_id and p.id = a.person_id
		where a.school_id = (select app_school()) and a.version_id = ${versionId}
		order by a.talked_on, a.created_at`;
}

/** With whom a plan is talked through: parents with custody, or the pupil from 18. */
export function listTalkPartners(db: Db, pupilId: string, isOfAge: boolean): Promise<{ id: string; name: string }[]> {
	if (isOfAge)
		return db.sql`
			select p.id, ${nameOf(db)} as name from person p where p.school_id = (select app_school()) and p.id = ${pupilId}`;
	return db.sql<{ id: string; name: string }[]>`
		select p.id, ${nameOf(db)} as name from contact c
		join person p on p.school_id = c.school_id and p.id = c.person_id
		where c.school_id = (select app_school()) and c.pupil_id = ${pupilId} and c.has_custody
			and (select app_today()) between c.from_on and coalesce(c.until_on, 'infinity')
		order by c.position, p.family_name`;
}

/** The evaluations of a pupil that the actor may read, the newest first; one where asked. */
export function listEvaluations(db: Db, pupilId: string, id: string | null = null): Promise<EvaluationRow[]> {
	return db.sql<EvaluationRow[]>`
		select e.id, e.version_id as "versionId", e.case_id as "caseId", e.audience, e.due_on::text as "dueOn", e.held_on::text as "heldOn",
			e.goals, e.pupil_says as "pupilSays", e.parents_say as "parentsSay", e.mentor_says as "mentorSays", e.not_asked as "notAsked",
			e.outcome, e.from_level as "fromLevel", e.to_level as "toLevel", e.place, e.until_on::text as "untilOn",
			e.next_on::text as "nextOn", ${nameOf(db)} as "decidedByName", r.text as reason, r.audience as "reasonAudience"
		from support_evaluation e
		left join person p on p.school_id = e.school_id and p.id = e.decided_by_id
		left join ladder_reason r on r.school_id = e.school_id and r.step_id = e.step_id
		where e.school_id = (select app_school()) and e.pupil_id = ${pupilId} and (${id}::uuid is null or e.id = ${id}::uuid)
		order by e.held_on desc, e.created_at desc`;
}
