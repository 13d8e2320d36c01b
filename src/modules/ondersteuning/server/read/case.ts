import type { Db } from '#platform/database/session.ts';
import type { CaseRow, PointRow, StepRow } from '../../ladder/views.ts';
import { nameOf } from './subject.ts';

/** The cases of a pupil that the actor sees: the open one first, then the last one to close. */
export function listCases(db: Db, pupilId: string): Promise<CaseRow[]> {
	return db.sql<CaseRow[]>`
		select c.id, c.level, c.level_since::text as "levelSince", c.guide_id as "guideId", ${nameOf(db)} as "guideName",
			c.opened_on::text as "openedOn", c.evaluation_on::text as "evaluationOn", c.waiting_since::text as "waitingSince",
			c.closed_on::text as "closedOn", c.version as lock
		from support_case c
		left join person p on p.school_id = c.school_id and p.id = c.guide_id
		where c.school_id = (select app_school()) and c.pupil_id = ${pupilId}
		order by c.closed_on is not null, c.closed_on desc, c.opened_on desc`;
}

/** The case that is open, if any. */
export async function findOpenCase(db: Db, pupilId: string): Promise<CaseRow | undefined> {
	const [first] = await listCases(db, pupilId);
	return first?.closedOn === null ? first : undefined;
}

/** All steps on the ladder of a pupil, the oldest first, with the reasons that the actor may read. */
export function listSteps(db: Db, pupilId: string): Promise<StepRow[]> {
	return db.sql<StepRow[]>`
		select s.id, s.case_id as "caseId", s.kind, s.happened_on::text as "on", s.from_level as "from", s.to_level as "to",
			s.decided_in as "decidedIn", ${nameOf(db)} as "byName", r.text as reason, r.audience, e.id as "evaluationId"
		from ladder_step s
		left join ladder_reason r on r.school_id = s.school_id and r.step_id = s.id
		left join support_evaluation e on e.school_id = s.school_id and e.step_id = s.id
		left join person p on p.school_id = s.school_id and p.id = s.by_id
		where s.school_id = (select app_school()) and s.pupil_id = ${pupilId}
		order by s.happened_on, s.created_at, s.id`;
}

/** What is still to be arranged or waited for, also after a case is closed; and what was done in this case. */
export function listPoints(db: Db, pupilId: string): Promise<PointRow[]> {
	return db.sql<PointRow[]>`
		select o.id, o.kind, o.audience, o.text, o.since_on::text as "sinceOn", o.done_on::text as "doneOn", ${nameOf(db)} as "doneBy"
		from case_point o
		join support_case c on c.school_id = o.school_id and c.id = o.case_id
		left join person p on p.school_id = o.school_id and p.id = o.done_by_id
		where o.school_id = (select app_school()) and o.pupil_id = ${pupilId} and (o.done_on is null or c.closed_on is null)
		order by o.done_on is not null, o.since_on, o.created_at, o.id`;
}

/** People of the school who may lead a case. */
export function listGuideChoices(db: Db): Promise<{ id: string; name: string }[]> {
	return db.sql<{ id: string; name: string }[]>`
		select p.id, ${nameOf(db)} as name from person p
		where p.school_id = (select app_school()) and p.kind = 'medewerker' and not p.archived
		order by p.family_name, p.given_name`;
}
