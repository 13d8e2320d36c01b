import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { todayOf } from '#platform/web/today.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal, type TextKey } from '#platform/web/errors.ts';
import { extendGuides, listGuides } from '#modules/leerlingen/server/index.ts';
import { chainOf, fixed, succeed } from '#modules/plan/index.ts';
import { addFixed } from '#modules/plan/server/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { m } from '#paraglide/messages.js';
import { mayEvaluate } from '../../access.ts';
import { resultName, wordName, type EvaluateForm } from '../../evaluation/forms.ts';
import {
	consequenceOf,
	isPossible,
	wrongDays,
	type Consequence,
	type EvaluatedGoal,
	type Heard,
	type Outcome
} from '../../evaluation/outcome.ts';
import type { StepKind } from '../../ladder/ladder.ts';
import { evaluationPath } from '../../paths.ts';
import type { SupportVersion } from '../../plan/plan.ts';
import type { CaseRow } from '../../ladder/views.ts';
import type { VersionRow } from '../../plan/views.ts';
import { findOpenCase, listSteps } from '../read/case.ts';
import { listVersions } from '../read/plans.ts';
import { getTeamSubject } from '../read/subject.ts';
import { arrangementChoices } from '../settings.ts';
import { supportPlanVersion } from '../tables.ts';
import { addNeeds, addStep, closeCase, moveCase, requireInOrder } from './case.ts';
import { reachGoals } from './plan-goals.ts';

/**
 * Evaluates the plan in force: how far each goal came, what each says, and the one outcome (S1). In this one transaction the
 * ladder moves, the case closes or the plan goes on as its next version, and what must be arranged stands on the case.
 */
export async function evaluatePlan(db: Db, actor: Actor, pupilId: string, sent: EvaluateForm): Promise<Done> {
	const [{ own }, open, versions, steps, setup] = await Promise.all([
		getTeamSubject(db, actor, pupilId),
		findOpenCase(db, pupilId),
		listVersions(db, pupilId),
		listSteps(db, pupilId),
		setupOf(db)
	]);
	const chosen = arrangementChoices(setup).find(({ key }) => key === sent.arrangement);
	const input = { ...sent, place: chosen?.name ?? sent.place };
	if (!mayEvaluate(own)) throw new Refusal('ondersteuning_refusal_role');
	const { current, draft } = chainOf(versions);
	if (!open || !current) throw new NotFound('plan to evaluate');
	if (current.id !== input.plan) throw new Refusal('ondersteuning_refusal_changed');
	if (draft) throw new Refusal('ondersteuning_refusal_draft');
	const consequence = consequenceOf(input.outcome, open.level);
	if (!isPossible(consequence)) throw new FormIssue({ outcome: consequence });
	const goals = evaluatedGoals(current, input);
	requireInOrder(actor, input.heldOn, steps.at(-1)?.on, 'heldOn');
	requireDays(current, consequence, input);

	const id = randomUUID();
	const stepId = await addStep(db, actor, pupilId, open, {
		kind: stepKind(open, consequence),
		to: consequence.level,
		happenedOn: input.heldOn,
		decidedIn: '',
		reason: input.reason,
		audience: input.audience
	});
	await keepEvaluation(db, actor, { id, pupilId, stepId, open, current, consequence, input, goals });
	await reachGoals(db, actor, pupilId, goals, input.heldOn);
	if (consequence.closesCase) await closeCase(db, actor, pupilId, open, input.heldOn);
	else await goOn(db, actor, pupilId, { open, current, consequence, input, goals });
	await addNeeds(
		db,
		actor,
		pupilId,
		open.id,
		consequence.arrange,
		input.place,
		consequence.needsEnd ? input.untilOn : null
	);
	record(db, actor, {
		act: 'ondersteuning.evaluate',
		pupilId,
		subjectId: id,
		detail: { outcome: input.outcome, from: open.level, to: consequence.level }
	});
	return { to: evaluationPath(pupilId, id), said: said[input.outcome] };
}

const said: Record<Outcome, TextKey> = {
	'terug naar basis': 'ondersteuning_said_evaluated_basis',
	voortzetten: 'ondersteuning_said_evaluated',
	'een stap meer': 'ondersteuning_said_evaluated_more',
	'buitenschools tijdelijk': 'ondersteuning_said_evaluated_place',
	'buitenschools structureel': 'ondersteuning_said_evaluated_place',
	'specialistische hulp': 'ondersteuning_said_evaluated_referral'
};

const stepKind = ({ level }: CaseRow, consequence: Consequence): StepKind =>
	consequence.closesCase ? 'gesloten' : consequence.level === level ? 'voortgezet' : 'stap';

/** Each goal of the plan with how far it came. Throws a FormIssue for one that nobody judged. */
function evaluatedGoals({ content }: VersionRow, input: EvaluateForm): EvaluatedGoal[] {
	const sent = input as unknown as Record<string, EvaluatedGoal['result'] | undefined> & Record<string, string>;
	const missing = content.goals.flatMap((_, at) => (sent[resultName(at)] ? [] : [resultName(at)]));
	if (missing.length > 0)
		throw new FormIssue(Object.fromEntries(missing.map((name) => [name, 'ondersteuning_form_result' as const])));
	return content.goals.map(({ id, behaviour }, at) => ({
		id: id!,
		behaviour,
		result: sent[resultName(at)]!,
		word: sent[wordName(at)] ?? ''
	}));
}

function requireDays({ fixedOn }: VersionRow, consequence: Consequence, input: EvaluateForm): void {
	if (fixedOn !== null && input.heldOn < fixedOn) throw new FormIssue({ heldOn: 'ondersteuning_form_before_plan' });
	const wrong = wrongDays(consequence, input);
	if (Object.keys(wrong).length > 0) throw new FormIssue(wrong);
}

type Held = {
	open: CaseRow;
	current: VersionRow;
	consequence: Consequence;
	input: EvaluateForm;
	goals: EvaluatedGoal[];
};

async function keepEvaluation(
	db: Db,
	actor: Actor,
	{
		id,
		pupilId,
		stepId,
		open,
		current,
		consequence,
		input,
		goals
	}: Held & { id: string; pupilId: string; stepId: string }
): Promise<void> {
	const notAsked: Heard[] = [
		...(input.pupilNotAsked ? (['leerling'] as const) : []),
		...(input.parentsNotAsked ? (['ouders'] as const) : []),
		...(input.mentorNotAsked ? (['mentor'] as const) : [])
	];
	await db.sql`
		insert into support_evaluation (school_id, id, pupil_id, case_id, version_id, step_id, audience, due_on, held_on, goals,
			pupil_says, parents_say, mentor_says, not_asked, outcome, from_level, to_level, place, until_on, next_on, decided_by_id)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${open.id}, ${current.id}, ${stepId}, ${current.audience},
			${current.content.evaluationOn ?? input.heldOn}, ${input.heldOn}, ${JSON.stringify(goals)}::text::jsonb, ${input.pupilSays},
			${input.parentsSay}, ${input.mentorSays}, ${notAsked}::text[], ${input.outcome}, ${open.level}, ${consequence.level},
			${consequence.arrange.length > 0 ? input.place : ''}, ${consequence.needsEnd ? input.untilOn : null}::date,
			${consequence.needsNextDate ? input.nextOn : null}::date, ${actor.personId})`;
}

/** The plan goes on as a version of its own until the next date, with the goals that are not met yet; also when nothing changes. */
async function goOn(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ open, current, consequence, input, goals }: Held
): Promise<void> {
	await moveCase(db, actor, open, consequence.level, input.heldOn);
	const met = new Set(goals.filter(({ result }) => result === 'wel').map(({ id }) => id));
	const next = succeed<SupportVersion>(current, {
		id: randomUUID(),
		kind: 'evaluation',
		on: input.heldOn,
		explanation: explanations[input.outcome]({}, { locale: 'nl' })
	});
	const content = {
		...next.content,
		goals: next.content.goals.filter(({ id }) => !met.has(id!)),
		evaluationOn: input.nextOn
	};
	const version = fixed<SupportVersion>({ ...next, content }, { personId: actor.personId, on: todayOf(actor) });
	const own = { caseId: open.id, audience: current.audience };
	if (!(await addFixed(db, actor, supportPlanVersion, { ...version, pupilId }, own)))
		throw new Refusal('ondersteuning_refusal_changed');
	const guide = (await listGuides(db, [open.id])).find(({ untilOn }) => untilOn >= input.heldOn);
	if (guide && input.nextOn && guide.untilOn < input.nextOn)
		await extendGuides(db, actor, open.id, { from: guide.untilOn, until: input.nextOn });
}

/** Why there is a version, in the words that stay in the file. */
const explanations: Record<Outcome, typeof m.ondersteuning_went_same> = {
	'terug naar basis': m.ondersteuning_went_same,
	voortzetten: m.ondersteuning_went_same,
	'een stap meer': m.ondersteuning_went_more,
	'buitenschools tijdelijk': m.ondersteuning_went_outside,
	'buitenschools structureel': m.ondersteuning_went_outside,
	'specialistische hulp': m.ondersteuning_went_specialist
};
