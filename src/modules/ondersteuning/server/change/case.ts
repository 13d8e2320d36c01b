import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { todayOf } from '#platform/web/today.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { endGuides, nameGuide } from '#modules/leerlingen/server/index.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import { mayRunCase } from '../../access.ts';
import { needsAt, type Need } from '../../evaluation/outcome.ts';
import type { GuideForm, PointDoneForm, PointForm, StepForm } from '../../ladder/forms.ts';
import { stepFrom, type CaseAudience, type PointKind, type StepKind } from '../../ladder/ladder.ts';
import { basis, levelWithPlan, type Level } from '../../ondersteuning.ts';
import { stepPath, supportPath } from '../../paths.ts';
import type { CaseRow } from '../../ladder/views.ts';
import { findOpenCase, listSteps } from '../read/case.ts';
import { getTeamSubject } from '../read/subject.ts';
import { dropDraftOf, stopGoals } from './plan-goals.ts';
import { m } from '#paraglide/messages.js';

type Decision = { happenedOn: string; decidedIn: string; reason: string; audience: CaseAudience };

/** What the care team decides outside an evaluation: opens a case, takes a step, or goes back to the basis. */
export async function takeStep(db: Db, actor: Actor, pupilId: string, input: StepForm): Promise<Done> {
	const [{ own }, open, steps] = await Promise.all([
		getTeamSubject(db, actor, pupilId),
		findOpenCase(db, pupilId),
		listSteps(db, pupilId)
	]);
	if (!mayRunCase(own)) throw new Refusal('ondersteuning_refusal_role');
	if ((open?.lock ?? undefined) !== input.version) throw new Refusal('ondersteuning_refusal_changed');
	const kind = stepFrom(open?.level ?? null, input.level);
	if (kind === null) throw new FormIssue({ level: 'ondersteuning_form_same_level' });
	requireInOrder(actor, input.happenedOn, steps.at(-1)?.on);
	if (!open) {
		await openCase(db, actor, pupilId, input);
		return { to: supportPath(pupilId), said: 'ondersteuning_said_opened' };
	}
	await addStep(db, actor, pupilId, open, { ...input, kind, to: input.level });
	if (kind === 'gesloten') {
		await closeCase(db, actor, pupilId, open, input.happenedOn);
		return { to: supportPath(pupilId), said: 'ondersteuning_said_case_closed' };
	}
	await moveCase(db, actor, open, input.level, input.happenedOn);
	if (input.level > open.level) await addNeeds(db, actor, pupilId, open.id, needsAt(input.level), '', null);
	record(db, actor, {
		act: 'ondersteuning.step',
		pupilId,
		subjectId: open.id,
		detail: { from: open.level, to: input.level }
	});
	return { to: supportPath(pupilId), said: 'ondersteuning_said_stepped' };
}

/** No step lies ahead, and none before the last one. */
export function requireInOrder(actor: Actor, on: string, lastOn: string | undefined, field = 'happenedOn'): void {
	if (on > todayOf(actor)) throw new FormIssue({ [field]: 'ondersteuning_form_future' });
	if (lastOn !== undefined && on < lastOn) throw new FormIssue({ [field]: 'ondersteuning_form_before_last' });
}

/** Opens the case of a pupil who has none; gives its id. Throws a Refusal when somebody else just did. */
export async function openCase(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ level, ...decision }: Decision & { level: Level }
): Promise<string> {
	const id = randomUUID();
	const opened = await db.sql`
		insert into support_case (school_id, id, pupil_id, level, level_since, extra_since, opened_on, opened_by_id)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${level}, ${decision.happenedOn},
			${level >= levelWithPlan ? decision.happenedOn : null}::date, ${decision.happenedOn}, ${actor.personId})
		on conflict do nothing returning 1`;
	if (opened.length === 0) throw new Refusal('ondersteuning_refusal_changed');
	await addStep(db, actor, pupilId, { id, level: basis }, { ...decision, kind: 'geopend', to: level });
	await addNeeds(db, actor, pupilId, id, needsAt(level), '', null);
	record(db, actor, { act: 'ondersteuning.open', pupilId, subjectId: id, detail: { level } });
	return id;
}

/** A step on the ladder with its reason; gives its id. */
export async function addStep(
	db: Db,
	actor: Actor,
	pupilId: string,
	of: Pick<CaseRow, 'id' | 'level'>,
	{ kind, to, happenedOn, decidedIn, reason, audience }: Decision & { kind: StepKind; to: Level }
): Promise<string> {
	const id = randomUUID();
	await db.sql`
		insert into ladder_step (school_id, id, case_id, pupil_id, kind, happened_on, from_level, to_level, by_id, decided_in)
		values (${actor.schoolId}, ${id}, ${of.id}, ${pupilId}, ${kind}, ${happenedOn}, ${of.level}, ${to}, ${actor.personId}, ${decidedIn})`;
	await db.sql`
		insert into ladder_reason (school_id, step_id, pupil_id, audience, text)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${audience}, ${reason})`;
	return id;
}

/** Throws a Refusal when somebody else changed the case after it was read. */
export async function moveCase(db: Db, actor: Actor, of: CaseRow, to: Level, on: string): Promise<void> {
	const moved = await db.sql`
		update support_case set level = ${to}, level_since = ${to === of.level ? of.levelSince : on},
			extra_since = case when ${to >= levelWithPlan} then coalesce(extra_since, ${on}::date) end, version = version + 1
		where school_id = ${actor.schoolId} and id = ${of.id} and version = ${of.lock} and closed_on is null returning 1`;
	if (moved.length === 0) throw new Refusal('ondersteuning_refusal_changed');
}

/** The support ends: the case, its plan with the goals that still run, who guided because of it, and a draft. */
export async function closeCase(db: Db, actor: Actor, pupilId: string, of: CaseRow, on: string): Promise<void> {
	const closed = await db.sql`
		update support_case set level = ${basis}, level_since = ${on}, closed_on = ${on}, closed_by_id = ${actor.personId},
			version = version + 1
		where school_id = ${actor.schoolId} and id = ${of.id} and version = ${of.lock} and closed_on is null returning 1`;
	if (closed.length === 0) throw new Refusal('ondersteuning_refusal_changed');
	await dropDraftOf(db, actor, of.id);
	// Its plan counts no more; what comes in another case is a plan of its own.
	await db.sql`
		update support_plan_version set state = 'replaced'
		where school_id = ${actor.schoolId} and case_id = ${of.id} and state = 'fixed'`;
	await stopGoals(db, actor, pupilId, todayOf(actor));
	await endGuides(db, actor, of.id, on);
	record(db, actor, { act: 'ondersteuning.close', pupilId, subjectId: of.id, detail: { from: of.level } });
}

/** Who reads that it is to be arranged: a place is the team's to know, a referral the care team's. */
const needAudience: Record<Need, CaseAudience> = { plaatsing: 'team', 'einde plaatsing': 'team', verwijzing: 'zorg' };

/** What must be arranged, as open points of the case. Another module gives the place itself. */
export async function addNeeds(
	db: Db,
	actor: Actor,
	pupilId: string,
	caseId: string,
	arrange: readonly Need[],
	place: string,
	untilOn: string | null
): Promise<void> {
	for (const need of arrange) {
		const text = textOfNeed[need]({ place, untilOn });
		await insertPoint(db, actor, pupilId, caseId, { kind: need, audience: needAudience[need], text });
	}
}

const nl = { locale: 'nl' } as const;
/** The words stay in the file: Dutch, whoever wrote them. */
const textOfNeed: Record<Need, (of: { place: string; untilOn: string | null }) => string> = {
	plaatsing: ({ place, untilOn }) => {
		const where = place || m.ondersteuning_need_somewhere({}, nl);
		return untilOn
			? m.ondersteuning_need_place_until({ place: where, date: untilOn.split('-').toReversed().join('-') }, nl)
			: m.ondersteuning_need_place({ place: where }, nl);
	},
	'einde plaatsing': () => m.ondersteuning_need_end({}, nl),
	verwijzing: ({ place }) =>
		place ? m.ondersteuning_need_referral_to({ place }, nl) : m.ondersteuning_need_referral({}, nl)
};

async function insertPoint(
	db: Db,
	actor: Actor,
	pupilId: string,
	caseId: string,
	{ kind, audience, text }: { kind: PointKind; audience: CaseAudience; text: string }
): Promise<void> {
	await db.sql`
		insert into case_point (school_id, id, case_id, pupil_id, kind, audience, text, since_on, added_by_id)
		values (${actor.schoolId}, ${randomUUID()}, ${caseId}, ${pupilId}, ${kind}, ${audience}, ${text}, ${todayOf(actor)}, ${actor.personId})`;
}

/** Elsewhere somebody gave the place, or ended it: what stood open about that is arranged. Only for the care team. */
export async function settleNeeds(db: Db, actor: Actor, pupilId: string, need: Need): Promise<void> {
	const settled = await db.sql<{ id: string }[]>`
		update case_point set done_on = ${todayOf(actor)}, done_by_id = ${actor.personId}
		where school_id = ${actor.schoolId} and pupil_id = ${pupilId} and kind = ${need} and done_on is null
		returning id`;
	for (const { id } of settled)
		record(db, actor, { act: 'ondersteuning.finishPoint', pupilId, subjectId: id, detail: { isDone: true } });
}

async function getOpenCase(db: Db, actor: Actor, pupilId: string): Promise<CaseRow> {
	const [{ own }, open] = await Promise.all([getTeamSubject(db, actor, pupilId), findOpenCase(db, pupilId)]);
	if (!mayRunCase(own)) throw new Refusal('ondersteuning_refusal_role');
	if (!open) throw new NotFound('support case');
	return open;
}

/** Who leads the case from today on. (S)he reads along until the school year ends or the plan is evaluated, whichever is later. */
export async function nameCaseGuide(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ personId, version }: GuideForm
): Promise<Done> {
	const open = await getOpenCase(db, actor, pupilId);
	const today = todayOf(actor);
	const changed = await db.sql`
		update support_case set guide_id = ${personId}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${open.id} and version = ${version} returning 1`;
	if (changed.length === 0) throw new Refusal('ondersteuning_refusal_changed');
	if (personId !== open.guideId) {
		if (open.guideId) await endGuides(db, actor, open.id, today);
		if (personId) {
			const { endsOn } = schoolYearOf(today);
			const untilOn = open.evaluationOn !== null && open.evaluationOn > endsOn ? open.evaluationOn : endsOn;
			const why = m.ondersteuning_guide_why({}, nl);
			await nameGuide(db, actor, {
				pupilId,
				personId,
				fromOn: today,
				untilOn,
				source: 'ondersteuning',
				sourceId: open.id,
				why
			});
		}
	}
	record(db, actor, { act: 'ondersteuning.guide', pupilId, subjectId: open.id });
	return { to: supportPath(pupilId), said: personId ? 'ondersteuning_said_guide' : 'ondersteuning_said_no_guide' };
}

export async function addPoint(db: Db, actor: Actor, pupilId: string, input: PointForm): Promise<Done> {
	const open = await getOpenCase(db, actor, pupilId);
	await insertPoint(db, actor, pupilId, open.id, input);
	record(db, actor, { act: 'ondersteuning.addPoint', pupilId, subjectId: open.id, detail: { kind: input.kind } });
	return { to: stepPath(pupilId), said: 'ondersteuning_said_point' };
}

/** It is arranged, or it has come; pressed again it is open once more. */
export async function finishPoint(db: Db, actor: Actor, pupilId: string, { point }: PointDoneForm): Promise<Done> {
	const { own } = await getTeamSubject(db, actor, pupilId);
	if (!mayRunCase(own)) throw new Refusal('ondersteuning_refusal_role');
	const [row] = await db.sql<{ isDone: boolean }[]>`
		update case_point set done_on = case when done_on is null then ${todayOf(actor)}::date end,
			done_by_id = case when done_on is null then ${actor.personId}::uuid end
		where school_id = ${actor.schoolId} and pupil_id = ${pupilId} and id = ${point}
		returning done_on is not null as "isDone"`;
	if (!row) throw new NotFound('point');
	record(db, actor, { act: 'ondersteuning.finishPoint', pupilId, subjectId: point, detail: { isDone: row.isDone } });
	return { said: row.isDone ? 'ondersteuning_said_point_done' : 'ondersteuning_said_point_again' };
}
