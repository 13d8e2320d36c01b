import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { todayOf } from '#platform/web/today.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { isAdult } from '#modules/leerlingen/index.ts';
import { chainOf, firstVersion, fixed, succeed } from '#modules/plan/index.ts';
import { addDraft, changeDraft, fixVersion } from '#modules/plan/server/index.ts';
import { mayFixPlan, mayWritePlan } from '../../access.ts';
import { planPaths, supportPath } from '../../paths.ts';
import type { DraftForm, FixForm, PlanAnswerForm } from '../../plan/forms.ts';
import { actionInOneLine, emptyContent, goalInOneLine, missingIn, type SupportVersion } from '../../plan/plan.ts';
import type { VersionRow } from '../../plan/views.ts';
import { findOpenCase } from '../read/case.ts';
import { listAnswers, listTalkPartners, listVersions } from '../read/plans.ts';
import { getTeamSubject, type Subject } from '../read/subject.ts';
import { supportPlanVersion } from '../tables.ts';
import { dropDraftOf, runGoals } from './plan-goals.ts';

/** The first plan of a case, empty; or a change of the plan in force, as its copy (O7). */
export async function startPlan(db: Db, actor: Actor, pupilId: string): Promise<Done> {
	const [{ own }, open, versions] = await Promise.all([
		getTeamSubject(db, actor, pupilId),
		findOpenCase(db, pupilId),
		listVersions(db, pupilId)
	]);
	if (!mayWritePlan(own)) throw new Refusal('ondersteuning_refusal_role');
	if (!open) throw new Refusal('ondersteuning_refusal_no_case');
	const { current, draft } = chainOf(versions);
	if (draft) return { to: planPaths(pupilId, draft.id).edit };
	const made = nextDraft(versions, { id: randomUUID(), on: todayOf(actor) });
	const audience = current?.audience ?? 'gedeeld';
	if (!(await addDraft(db, actor, supportPlanVersion, { ...made, pupilId }, { caseId: open.id, audience })))
		throw new Refusal('ondersteuning_refusal_changed');
	const { id, kind, number } = made;
	record(db, actor, { act: 'ondersteuning.startPlan', pupilId, subjectId: id, detail: { kind, number } });
	return { to: planPaths(pupilId, id).edit, said: 'ondersteuning_said_plan_started' };
}

/** A new case begins with an empty plan, further in the same chain. */
function nextDraft(versions: readonly VersionRow[], { id, on }: { id: string; on: string }): SupportVersion {
	const { current } = chainOf(versions);
	if (current) return succeed<SupportVersion>(current, { id, kind: 'adjustment', on, explanation: '' });
	const last = Math.max(0, ...versions.map(({ number }) => number));
	return { ...firstVersion({ id, kind: 'first', draftedOn: on, content: emptyContent }), number: last + 1 };
}

type InPlan = Subject & { version: VersionRow };

async function getDraft(db: Db, actor: Actor, pupilId: string, versionId: string): Promise<InPlan> {
	const [subject, versions] = await Promise.all([getTeamSubject(db, actor, pupilId), listVersions(db, pupilId)]);
	const version = versions.find(({ id }) => id === versionId);
	if (!version) throw new NotFound('support plan');
	if (!mayWritePlan(subject.own)) throw new Refusal('ondersteuning_refusal_role');
	if (version.state !== 'draft') throw new Refusal('ondersteuning_refusal_fixed');
	return { ...subject, version };
}

/** What is written is kept, also half-finished. Throws an EditConflict when somebody else changed it meanwhile. */
export async function saveDraft(
	db: Db,
	actor: Actor,
	pupilId: string,
	versionId: string,
	{ version: lock, audience, content, explanation }: DraftForm
): Promise<Done> {
	const { version } = await getDraft(db, actor, pupilId, versionId);
	if (lock !== version.lock) throw conflictWith(version);
	const known = new Set(version.content.goals.map(({ id }) => id));
	const goals = content.goals.map((goal) => ({ ...goal, id: known.has(goal.id) ? goal.id : null }));
	const values = { audience, explanation, content: { ...content, goals } };
	if (!(await changeDraft(db, actor, supportPlanVersion, version, values))) {
		const now = (await listVersions(db, pupilId)).find(({ id }) => id === versionId);
		throw now ? conflictWith(now) : new NotFound('support plan');
	}
	record(db, actor, { act: 'ondersteuning.writePlan', pupilId, subjectId: versionId });
	return { to: planPaths(pupilId, versionId).page, said: 'ondersteuning_said_plan_kept' };
}

/** What stands there now, by field of the form; rows as lines. */
function conflictWith({ content, explanation, audience, changedByName, lock }: VersionRow): EditConflict {
	return new EditConflict(
		{
			situation: content.situation,
			goals: content.goals.map(goalInOneLine).join('\n'),
			actions: content.actions.map(actionInOneLine).join('\n'),
			evaluationOn: content.evaluationOn ?? '',
			audience,
			explanation,
			...(changedByName && { changedBy: changedByName })
		},
		lock
	);
}

/** The talk about the draft with one parent, or with the pupil from 18: when, and what (s)he says of it. */
export async function recordAnswer(
	db: Db,
	actor: Actor,
	pupilId: string,
	versionId: string,
	{ personId, answer, talkedOn, remark }: PlanAnswerForm
): Promise<Done> {
	const { pupil } = await getDraft(db, actor, pupilId, versionId);
	const today = todayOf(actor);
	if (talkedOn > today) throw new FormIssue({ talkedOn: 'ondersteuning_form_future' });
	const partners = await listTalkPartners(db, pupilId, isAdult(pupil.bornOn, today));
	if (!partners.some(({ id }) => id === personId)) throw new FormIssue({ personId: 'ondersteuning_form_person' });
	await db.sql`
		insert into support_plan_answer (school_id, id, version_id, pupil_id, person_id, answer, talked_on, remark, recorded_by_id)
		values (${actor.schoolId}, ${randomUUID()}, ${versionId}, ${pupilId}, ${personId}, ${answer}, ${talkedOn}, ${remark}, ${actor.personId})
		on conflict (school_id, version_id, person_id) do update
		set answer = excluded.answer, talked_on = excluded.talked_on, remark = excluded.remark, recorded_by_id = excluded.recorded_by_id`;
	record(db, actor, { act: 'ondersteuning.planTalk', pupilId, subjectId: versionId, detail: { personId, answer } });
	return { said: 'ondersteuning_said_answer' };
}

/** A named person of the care team decides: from now on this version counts, and its goals run. */
export async function fixPlan(
	db: Db,
	actor: Actor,
	pupilId: string,
	versionId: string,
	{ version: lock }: FixForm
): Promise<Done> {
	const { own, version } = await getDraft(db, actor, pupilId, versionId);
	if (!mayFixPlan(own)) throw new Refusal('ondersteuning_refusal_fix');
	if (version.lock !== lock) throw new Refusal('ondersteuning_refusal_changed');
	const [answers, open] = await Promise.all([listAnswers(db, versionId), findOpenCase(db, pupilId)]);
	if (open?.id !== version.caseId) throw new Refusal('ondersteuning_refusal_no_case');
	const today = todayOf(actor);
	const [missing] = missingIn(version, answers, today);
	if (missing) throw new Refusal(missing);

	const { audience } = version;
	const goals = await runGoals(db, actor, pupilId, { goals: version.content.goals, audience, on: today });
	const made = fixed<SupportVersion>(version, { personId: actor.personId, on: today });
	const kept = { ...made, content: { ...made.content, goals } };
	if (!(await fixVersion(db, actor, supportPlanVersion, kept, lock)))
		throw new Refusal('ondersteuning_refusal_changed');
	const detail = {
		number: version.number,
		kind: version.kind,
		audience,
		agreed: answers.filter(({ answer }) => answer === 'eens').length
	};
	record(db, actor, { act: 'ondersteuning.fixPlan', pupilId, subjectId: versionId, detail });
	return {
		to: planPaths(pupilId, versionId).page,
		said: audience === 'gedeeld' ? 'ondersteuning_said_fixed_shared' : 'ondersteuning_said_fixed'
	};
}

/** A draft that is not needed any more; what was fixed is never taken away. */
export async function dropPlan(db: Db, actor: Actor, pupilId: string, versionId: string): Promise<Done> {
	const { version } = await getDraft(db, actor, pupilId, versionId);
	if (!(await dropDraftOf(db, actor, version.caseId))) throw new Refusal('ondersteuning_refusal_changed');
	record(db, actor, { act: 'ondersteuning.dropPlan', pupilId, subjectId: versionId });
	return { to: supportPath(pupilId), said: 'ondersteuning_said_plan_dropped' };
}
