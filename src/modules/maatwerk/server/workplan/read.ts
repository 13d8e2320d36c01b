import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { listInvolved } from '#modules/leerlingen/server/index.ts';
import { chainOf } from '#modules/plan/index.ts';
import { versionFields } from '#modules/plan/server/index.ts';
import { mayNameCoach, mayReadWorkPlan, mayWriteWorkPlan } from '../../access.ts';
import { whatIsMissing, type Evaluation, type WorkPlanVersion } from '../../workplan/work-plan.ts';
import type { EvaluateView, StaffChoice, WorkPlanLine, WorkPlansView, WorkPlanView } from '../../views.ts';
import { getSubject } from '../subject.ts';

type OfPupil = Context<{ leerling: string }>;
type OfVersion = Context<{ leerling: string; versie: string }>;

export type EvaluationRow = Evaluation & { byName: string | null };
export type WorkPlanRow = WorkPlanVersion & {
	lock: number;
	coachId: string | null;
	fixedByName: string | null;
	changedByName: string | null;
	evaluation: EvaluationRow | null;
};

/** The work plans of a pupil as far as the actor reads them, the newest first. */
export const listWorkPlans = (db: Db, pupilId: string): Promise<WorkPlanRow[]> => db.sql<WorkPlanRow[]>`
	select ${versionFields(db)}, v.coach_id as "coachId",
		case when f.id is not null then concat_ws(' ', f.given_name, f.infix, f.family_name) end as "fixedByName",
		case when c.id is not null then concat_ws(' ', c.given_name, c.infix, c.family_name) end as "changedByName",
		case when e.version_id is not null then jsonb_build_object(
			'evaluatedOn', e.evaluated_on, 'results', e.results, 'summary', e.summary, 'pupilWords', e.pupil_words, 'next', e.next,
			'byName', (select concat_ws(' ', b.given_name, b.infix, b.family_name) from person b where b.school_id = e.school_id and b.id = e.by_id)
		) end as evaluation
	from work_plan_version v
	left join work_plan_evaluation e on e.school_id = v.school_id and e.version_id = v.id
	left join person f on f.school_id = v.school_id and f.id = v.fixed_by_id
	left join person c on c.school_id = v.school_id and c.id = v.changed_by_id
	where v.school_id = (select app_school()) and v.pupil_id = ${pupilId}
	order by v.number desc`;

/** The pupil, the plans, and what the actor may do. Throws NotFound for who reads no work plans of this pupil. */
export async function getPlans(db: Db, actor: Actor, pupilId: string) {
	const [subject, plans] = await Promise.all([getSubject(db, actor, pupilId), listWorkPlans(db, pupilId)]);
	if (!mayReadWorkPlan(subject.who)) throw new NotFound('work plan');
	const { current, draft } = chainOf(plans);
	return {
		...subject,
		plans,
		/** The one that is worked with: fixed, and not evaluated yet. */
		running: current && !current.evaluation ? current : null,
		draft,
		may: { write: mayWriteWorkPlan(subject.who) }
	};
}

/** One of them. Throws NotFound. */
export async function getPlan(db: Db, actor: Actor, pupilId: string, versionId: string) {
	const found = await getPlans(db, actor, pupilId);
	const plan = found.plans.find(({ id }) => id === versionId);
	if (!plan) throw new NotFound('work plan');
	return { ...found, plan };
}

/** All work plans of a pupil: what runs, what is being made, and how the earlier ones went. */
export async function viewWorkPlans({ db, actor, params, today }: OfPupil): Promise<WorkPlansView> {
	const found = await getPlans(db, actor, params.leerling);
	const { pupil, viewer, plans, running, draft, may } = found;
	record(db, actor, { act: 'maatwerk.listWorkPlans', pupilId: pupil.id });
	return {
		pupil,
		viewer,
		today,
		running: running && { ...lineOf(running), content: running.content },
		draft: draft && lineOf(draft),
		earlier: plans.filter(({ evaluation }) => evaluation !== null).map(lineOf),
		may: { ...may, start: may.write && !draft && !running }
	};
}

const lineOf = ({ id, number, draftedOn, fixedOn, content, evaluation }: WorkPlanRow): WorkPlanLine => ({
	id,
	number,
	draftedOn,
	fixedOn,
	coachName: content.coachName,
	evaluateOn: content.evaluateOn,
	goals: content.goals.map(({ behaviour }) => behaviour),
	evaluation
});

/** One work plan: a draft to write in, or as it was fixed, with how it went. */
export async function viewWorkPlan({ db, actor, params, today, draft }: OfVersion): Promise<WorkPlanView> {
	const [{ pupil, viewer, plan, who, may }, involved, kept] = await Promise.all([
		getPlan(db, actor, params.leerling, params.versie),
		listInvolved(db, params.leerling),
		draft('bewaren')
	]);
	record(db, actor, { act: 'maatwerk.viewWorkPlan', pupilId: pupil.id, subjectId: plan.id });
	const isDraft = plan.state === 'draft';
	return {
		pupil,
		viewer,
		today,
		plan: {
			...lineOf(plan),
			state: plan.state,
			content: plan.content,
			explanation: plan.explanation,
			fixedByName: plan.fixedByName
		},
		lock: plan.lock,
		missing: isDraft ? whatIsMissing(plan.content, today) : [],
		coaches: isDraft && may.write ? await listCoaches(db, actor, involved, mayNameCoach(who)) : [],
		draft: kept,
		me: actor.personId,
		may: { ...may, evaluate: may.write && plan.state === 'fixed' && plan.evaluation === null }
	};
}

export async function viewEvaluate({ db, actor, params, today, draft }: OfVersion): Promise<EvaluateView> {
	const [{ pupil, plan, may }, kept] = await Promise.all([
		getPlan(db, actor, params.leerling, params.versie),
		draft('default')
	]);
	if (!may.write || plan.state !== 'fixed' || plan.evaluation) throw new NotFound('form');
	record(db, actor, { act: 'maatwerk.viewWorkPlan', pupilId: pupil.id, subjectId: plan.id });
	return { pupil, today, plan: { ...lineOf(plan), content: plan.content }, draft: kept, me: actor.personId };
}

type Involved = Awaited<ReturnType<typeof listInvolved>>;

/** Staff who are involved; for the care team, who may name guides, everybody who works here. */
export async function listCoaches(
	db: Db,
	actor: Actor,
	involved: Involved,
	mayNameAnybody: boolean
): Promise<StaffChoice[]> {
	if (!mayNameAnybody) {
		const staff = involved.filter(
			({ kind, sees, role }) => kind === 'medewerker' && sees.length > 0 && role !== 'stagiair'
		);
		const names = new Map(staff.map(({ personId, name }) => [personId, name]));
		return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
	}
	return db.sql<StaffChoice[]>`
		select id, concat_ws(' ', given_name, infix, family_name) as name from person
		where school_id = ${actor.schoolId} and kind = 'medewerker' and not archived
		order by given_name, family_name`;
}
