import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { audiencesFor, isLookedAtAgain, narrowestFor, type DecisionAudience } from '../../minutes.ts';
import type { DecisionChoiceForm, DecisionForm, EvaluationForm } from '../../minutes-forms.ts';
import { sessionPointPath } from '../../paths.ts';
import { getPointToDecide, findAtPoint, type AtPoint, type Where } from './point.ts';

type NewDecision = { text: string; audience?: DecisionAudience; evaluateOn: string | null };

/** What the table decided. Nobody chosen for whom: the narrowest circle that fits. */
export async function decide(db: Db, actor: Actor, where: Where, input: NewDecision): Promise<void> {
	const { audience, evaluateOn } = wordsOf(await getPointToDecide(db, actor, where), input);
	const [added] = await db.sql<{ id: string }[]>`
		insert into agenda_decision (school_id, id, item_id, text, audience, evaluate_on, changed_by_id)
		values (${actor.schoolId}, gen_random_uuid(), ${where.pointId}, ${input.text}, ${audience}, ${evaluateOn}, ${actor.personId})
		returning id`;
	note(db, actor, 'decide', added!.id, { audience });
}

type Words = { audience: DecisionAudience; evaluateOn: string | null };

function wordsOf(
	{ circle, about }: AtPoint,
	{ audience = narrowestFor(circle), evaluateOn }: Omit<NewDecision, 'text'>
): Words {
	if (!audiencesFor(circle).includes(audience)) throw new FormIssue({ audience: 'overleg_form_audience' });
	return { audience, evaluateOn: isLookedAtAgain(about) ? evaluateOn : null };
}

/** Other words for it, or for others. */
export async function changeDecision(db: Db, actor: Actor, where: Where, input: DecisionForm): Promise<Done> {
	const { decision, text, version } = input;
	const { audience, evaluateOn } = wordsOf(await getPointToDecide(db, actor, where), input);
	const changed = await db.sql`
		update agenda_decision
		set text = ${text}, audience = ${audience}, evaluate_on = ${evaluateOn}, changed_by_id = ${actor.personId}, version = version + 1
		where school_id = ${actor.schoolId} and item_id = ${where.pointId} and id = ${decision} and version = ${version}
			and removed_at is null returning id`;
	if (changed.length === 0) {
		const [now] = await db.sql<{ text: string; version: number }[]>`
			select text, version from agenda_decision
			where school_id = ${actor.schoolId} and item_id = ${where.pointId} and id = ${decision} and removed_at is null`;
		if (!now) throw new NotFound('decision');
		throw new EditConflict({ text: now.text }, now.version);
	}
	note(db, actor, 'changeDecision', decision, { audience });
	return { to: `${pagePath(where)}#besluiten`, said: 'overleg_said_decided' };
}

/** It stays within reach until the meeting is closed. */
export async function removeDecision(
	db: Db,
	actor: Actor,
	where: Where,
	{ decision }: DecisionChoiceForm
): Promise<Done> {
	await getPointToDecide(db, actor, where);
	const removed = await db.sql`
		update agenda_decision set removed_at = now()
		where school_id = ${actor.schoolId} and item_id = ${where.pointId} and id = ${decision} and removed_at is null returning id`;
	if (removed.length === 0) throw new NotFound('decision');
	note(db, actor, 'removeDecision', decision);
	return {
		to: `${pagePath(where)}#besluiten`,
		said: 'overleg_said_decision_removed',
		undo: { href: `${pagePath(where)}#weggehaald`, key: 'overleg_put_back' }
	};
}

export async function restoreDecision(
	db: Db,
	actor: Actor,
	where: Where,
	{ decision }: DecisionChoiceForm
): Promise<Done> {
	await getPointToDecide(db, actor, where);
	const restored = await db.sql`
		update agenda_decision set removed_at = null
		where school_id = ${actor.schoolId} and item_id = ${where.pointId} and id = ${decision} and removed_at is not null returning id`;
	if (restored.length === 0) throw new NotFound('decision');
	note(db, actor, 'restoreDecision', decision);
	return { to: `${pagePath(where)}#besluiten`, said: 'overleg_said_put_back' };
}

/** What became of an agreement for a group: also long after the meeting was closed. Staff who read the point write it. */
export async function evaluateAgreement(db: Db, actor: Actor, where: Where, input: EvaluationForm): Promise<Done> {
	const point = await findAtPoint(db, actor, where);
	if (!point) throw new NotFound('point');
	if (actor.kind !== 'medewerker') throw new Refusal('overleg_refusal_table');
	const changed = await db.sql`
		update agenda_decision
		set evaluation = ${input.evaluation}, changed_by_id = ${actor.personId}, version = version + 1
		where school_id = ${actor.schoolId} and item_id = ${where.pointId} and id = ${input.decision} and evaluate_on is not null
			and version = ${input.version} and removed_at is null returning id`;
	if (changed.length === 0) {
		const [now] = await db.sql<{ evaluation: string; version: number }[]>`
			select evaluation, version from agenda_decision
			where school_id = ${actor.schoolId} and item_id = ${where.pointId} and id = ${input.decision} and evaluate_on is not null`;
		if (!now) throw new NotFound('decision');
		throw new EditConflict({ evaluation: now.evaluation }, now.version);
	}
	note(db, actor, 'evaluateAgreement', input.decision);
	return { to: `${pagePath(where)}#besluiten`, said: 'overleg_said_evaluated' };
}

const pagePath = ({ meetingId, pointId }: Where): string => sessionPointPath(meetingId, pointId);

const note = (db: Db, actor: Actor, act: string, subjectId: string, detail?: Record<string, unknown>): void =>
	record(db, actor, { act: `overleg.${act}`, subjectId, ...(detail && { detail }) });
