import { z } from 'zod';
import { chainOf } from '#modules/plan/index.ts';
import { isAdult, viewerOf } from '#modules/leerlingen/index.ts';
import { countReaders } from '#modules/leerlingen/server/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayEvaluate, mayFixPlan, mayRunCase, mayWritePlan } from '../../access.ts';
import { consequenceOf, isPossible, outcomesFrom } from '../../evaluation/outcome.ts';
import { needPath } from '../../paths.ts';
import { missingIn, planDifferences } from '../../plan/plan.ts';
import type { EvaluateView, EvaluationView } from '../../evaluation/views.ts';
import type { PointRow } from '../../ladder/views.ts';
import type { EditPlanView, EvaluationRow, PlanView } from '../../plan/views.ts';
import type { ArrangementChoice } from '../../names.ts';
import { arrangementChoices, levelNames } from '../settings.ts';
import { findOpenCase, listPoints } from './case.ts';
import { listGoalsLately } from './goals.ts';
import { namesOf } from './page.ts';
import { listAnswers, listEvaluations, listTalkPartners, listVersions } from './plans.ts';
import { getSubject, getTeamSubject } from './subject.ts';

type OfPupil = Context<{ leerling: string }>;
type OfVersion = Context<{ leerling: string; versie: string }>;

/** One version of the plan, as far as the reader sees it: with what it changed, who agreed, and how it went. */
export async function viewPlan({ db, actor, params, today }: OfVersion): Promise<PlanView> {
	const [{ pupil, own }, versions, answers, evaluations, setup, readers] = await Promise.all([
		getSubject(db, actor, params.leerling),
		listVersions(db, params.leerling),
		listAnswers(db, params.versie),
		listEvaluations(db, params.leerling),
		setupOf(db),
		countReaders(db, params.leerling)
	]);
	const version = versions.find(({ id }) => id === params.versie);
	if (!version) throw new NotFound('support plan');
	const before = versions.find(({ id }) => id === version.predecessorId);
	const isDraft = version.state === 'draft';
	const partners = isDraft ? await listTalkPartners(db, pupil.id, isAdult(pupil.bornOn, today)) : [];
	record(db, actor, { act: 'ondersteuning.viewPlan', pupilId: pupil.id, subjectId: version.id });
	const { current, draft } = chainOf(versions);
	const isCurrent = current?.id === version.id;
	return {
		pupil,
		viewer: viewerOf(actor),
		version,
		today,
		isCurrent,
		answers,
		differences: before ? planDifferences(before.content, version.content) : null,
		predecessorId: before?.id ?? null,
		missing: isDraft ? missingIn(version, answers, today) : [],
		partners,
		readers,
		evaluation: evaluations.find(({ versionId }) => versionId === version.id) ?? null,
		levelNames: namesOf(levelNames(setup)),
		owner: actor.personId,
		may: {
			write: isDraft && mayWritePlan(own),
			fix: isDraft && mayFixPlan(own),
			startNext: isCurrent && !draft && mayWritePlan(own),
			evaluate: isCurrent && !draft && mayEvaluate(own)
		}
	};
}

export async function viewEditPlan({ db, actor, params, draft, today }: OfVersion): Promise<EditPlanView> {
	const [{ pupil, own }, versions, kept] = await Promise.all([
		getTeamSubject(db, actor, params.leerling),
		listVersions(db, params.leerling),
		draft('default')
	]);
	const version = versions.find(({ id }) => id === params.versie);
	if (!version || version.state !== 'draft' || !mayWritePlan(own)) throw new NotFound('draft');
	record(db, actor, { act: 'ondersteuning.viewPlan', pupilId: pupil.id, subjectId: version.id });
	return { pupil, owner: actor.personId, version, today, draft: kept };
}

/** The plan in force, to evaluate: its goals with how they went, and the outcomes that there are from this level. */
export async function viewEvaluate({ db, actor, params, draft, today }: OfPupil): Promise<EvaluateView> {
	const [{ pupil, own }, open, versions, setup, kept] = await Promise.all([
		getTeamSubject(db, actor, params.leerling),
		findOpenCase(db, params.leerling),
		listVersions(db, params.leerling),
		setupOf(db),
		draft('default')
	]);
	const { current, draft: next } = chainOf(versions);
	if (!open || !current || !mayEvaluate(own)) throw new NotFound('plan to evaluate');
	const lately = new Map((await listGoalsLately(db, pupil.id, setup)).map((goal) => [goal.id, goal]));
	record(db, actor, { act: 'ondersteuning.viewEvaluate', pupilId: pupil.id, subjectId: current.id });
	return {
		pupil,
		owner: actor.personId,
		today,
		version: current,
		level: open.level,
		levelNames: namesOf(levelNames(setup)),
		outcomes: outcomesFrom(open.level),
		goals: current.content.goals.map(({ id, behaviour }) => ({
			pupil: null,
			staff: null,
			on: null,
			...lately.get(id ?? ''),
			id: id ?? '',
			behaviour
		})),
		arrangements: arrangementChoices(setup),
		hasDraft: next !== null,
		draft: kept
	};
}

export async function viewEvaluation({
	db,
	actor,
	params
}: Context<{ leerling: string; evaluatie: string }>): Promise<EvaluationView> {
	const [{ pupil, own }, [evaluation], setup, points] = await Promise.all([
		getSubject(db, actor, params.leerling),
		listEvaluations(db, params.leerling, params.evaluatie),
		setupOf(db),
		listPoints(db, params.leerling)
	]);
	if (!evaluation) throw new NotFound('evaluation');
	record(db, actor, { act: 'ondersteuning.viewEvaluation', pupilId: pupil.id, subjectId: evaluation.id });
	const follow = mayRunCase(own) ? followOf(pupil.id, evaluation, points, arrangementChoices(setup)) : null;
	return { pupil, viewer: viewerOf(actor), evaluation, follow, levelNames: namesOf(levelNames(setup)) };
}

/** What the outcome asks to arrange and nobody arranged yet. */
function followOf(
	pupilId: string,
	{ id, outcome, fromLevel, place }: EvaluationRow,
	points: readonly PointRow[],
	arrangements: readonly ArrangementChoice[]
): EvaluationView['follow'] {
	const consequence = consequenceOf(outcome, fromLevel);
	const asked = isPossible(consequence) ? consequence.arrange : [];
	const need = asked.find((one) => points.some(({ kind, doneOn }) => kind === one && doneOn === null));
	if (!need) return null;
	const key = arrangements.find(({ name }) => name === place)?.key;
	return { need, place, href: needPath[need](pupilId, id, key) };
}

/** What an evaluation says about why, for the form where a place or a referral is asked for; nothing for who may not read it. */
export async function findProposal(
	db: Db,
	pupilId: string,
	evaluationId: string | null
): Promise<{ id: string; why: string; goals: string } | null> {
	if (evaluationId === null || !z.uuid().safeParse(evaluationId).success) return null;
	const [evaluation] = await listEvaluations(db, pupilId, evaluationId);
	if (!evaluation) return null;
	const { id, reason, goals } = evaluation;
	const open = goals.filter(({ result }) => result !== 'wel').map(({ behaviour }) => behaviour);
	return { id, why: reason ?? '', goals: open.join('\n') };
}
