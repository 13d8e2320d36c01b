import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayOpenCase } from '../../access.ts';
import type { CaseForm, OutcomeForm, StepForm } from '../../forms.ts';
import { getCase, type BullyingCase } from '../read/bullying.ts';
import { getSubject } from '../read/subject.ts';
import { getLogSettings } from '../settings.ts';

/** Begins a case; the steps are those of the protocol today, and stay these. */
export async function openCase(db: Db, actor: Actor, pupilId: string, input: CaseForm, today: string): Promise<Done> {
	const [{ own }, { protocol }] = await Promise.all([getSubject(db, actor, pupilId), getLogSettings(db)]);
	if (!mayOpenCase(own)) throw new Refusal('logboek_refusal_not_yours');
	if (input.reportedOn > today) throw new FormIssue({ reportedOn: 'logboek_form_future' });
	const id = randomUUID();
	await db.sql`
		insert into bullying_case (school_id, id, pupil_id, audience, author_id, reported_on, summary)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${input.audience}, ${actor.personId}, ${input.reportedOn}, ${input.summary})`;
	await db.sql`
		insert into bullying_step (school_id, case_id, position, step, due_on)
		select ${actor.schoolId}, ${id}, s.position, s.step, ${input.reportedOn}::date + s.days
		from unnest(${protocol.map(({ step }) => step)}::text[], ${protocol.map(({ afterDays }) => afterDays)}::int[])
			with ordinality as s (step, days, position)`;
	record(db, actor, { act: 'logboek.open_case', pupilId, subjectId: id });
	return { to: `/leerlingen/${pupilId}/pesten/${id}`, said: 'logboek_said_case' };
}

/** A step was taken: when, by whom. */
export async function takeStep(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	input: StepForm,
	today: string
): Promise<Done> {
	await requireOpen(db, actor, pupilId, id);
	if (input.doneOn > today) throw new FormIssue({ doneOn: 'logboek_form_future' });
	const changed = await db.sql`
		update bullying_step set done_on = ${input.doneOn}, done_by_id = ${actor.personId}, note = ${input.note}
		where school_id = ${actor.schoolId} and case_id = ${id} and position = ${input.position} returning 1`;
	if (changed.length === 0) throw new NotFound('step');
	record(db, actor, { act: 'logboek.take_step', pupilId, subjectId: id, detail: { position: input.position } });
	return { said: 'logboek_said_step' };
}

export async function closeCase(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	input: OutcomeForm,
	today: string
): Promise<Done> {
	await requireOpen(db, actor, pupilId, id);
	if (input.closedOn > today) throw new FormIssue({ closedOn: 'logboek_form_future' });
	await db.sql`
		update bullying_case set closed_on = ${input.closedOn}, closed_by_id = ${actor.personId}, outcome = ${input.outcome}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id}`;
	record(db, actor, { act: 'logboek.close_case', pupilId, subjectId: id });
	return { said: 'logboek_said_closed' };
}

async function requireOpen(db: Db, actor: Actor, pupilId: string, id: string): Promise<BullyingCase> {
	const [{ own }, found] = await Promise.all([getSubject(db, actor, pupilId), getCase(db, actor, pupilId, id)]);
	if (!mayOpenCase(own)) throw new Refusal('logboek_refusal_not_yours');
	if (found.closedOn) throw new Refusal('logboek_refusal_closed');
	return found;
}
