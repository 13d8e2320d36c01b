import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { todayOf } from '#platform/web/today.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayAskRound } from '../../access.ts';
import { teacherRoles } from '../../ondersteuning.ts';
import { roundPath } from '../../paths.ts';
import type { AnswerForm, AskForm } from '../../round/forms.ts';
import { isRoundOpen, mostDays } from '../../round/round.ts';
import { listRounds, listTeachers } from '../read/rounds.ts';
import { getTeamSubject } from '../read/subject.ts';

/** Asks all teachers of a pupil, or those who were picked, the same two questions. */
export async function askRound(db: Db, actor: Actor, pupilId: string, input: AskForm): Promise<Done> {
	const [{ own }, teachers] = await Promise.all([
		getTeamSubject(db, actor, pupilId),
		listTeachers(db, pupilId, teacherRoles)
	]);
	if (!mayAskRound(own)) throw new Refusal('ondersteuning_refusal_role');
	const today = todayOf(actor);
	if (input.closesOn < today || input.closesOn > addDays(today, mostDays))
		throw new FormIssue({ closesOn: 'ondersteuning_form_closes' });
	const may = new Set(teachers.map(({ id }) => id).filter((id) => id !== actor.personId));
	if (input.personIds.length === 0 || !input.personIds.every((id) => may.has(id)))
		throw new FormIssue({ personIds: 'ondersteuning_form_teachers' });
	const id = randomUUID();
	await db.sql`
		insert into question_round (school_id, id, pupil_id, asked_by_id, asked_on, closes_on, questions)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${actor.personId}, ${today}, ${input.closesOn}, ${[input.first, input.second]}::text[])`;
	await db.sql`
		insert into question_asked (school_id, round_id, pupil_id, person_id)
		select ${actor.schoolId}, ${id}, ${pupilId}, p from unnest(${input.personIds}::uuid[]) as p on conflict do nothing`;
	record(db, actor, { act: 'ondersteuning.ask', pupilId, subjectId: id, detail: { asked: input.personIds.length } });
	return { to: roundPath(pupilId, id), said: 'ondersteuning_said_asked', params: { count: input.personIds.length } };
}

/** What the actor answers, as long as the round is open; the last time counts. */
export async function answerRound(
	db: Db,
	actor: Actor,
	pupilId: string,
	roundId: string,
	{ first, second }: AnswerForm
): Promise<Done> {
	const [[round]] = await Promise.all([listRounds(db, pupilId, roundId), getTeamSubject(db, actor, pupilId)]);
	if (!round) throw new NotFound('question round');
	if (!round.asked.some(({ personId }) => personId === actor.personId))
		throw new Refusal('ondersteuning_refusal_not_asked');
	if (!isRoundOpen(round, todayOf(actor))) throw new Refusal('ondersteuning_refusal_round_closed');
	await db.sql`
		insert into question_answer (school_id, round_id, pupil_id, person_id, answers)
		values (${actor.schoolId}, ${roundId}, ${pupilId}, ${actor.personId}, ${[first, second]}::text[])
		on conflict (school_id, round_id, person_id) do update set answers = excluded.answers, answered_at = now()`;
	record(db, actor, { act: 'ondersteuning.answer', pupilId, subjectId: roundId });
	return { said: 'ondersteuning_said_answered' };
}

/** No more answers are waited for. */
export async function closeRound(db: Db, actor: Actor, pupilId: string, roundId: string): Promise<Done> {
	const [[round], { own }] = await Promise.all([listRounds(db, pupilId, roundId), getTeamSubject(db, actor, pupilId)]);
	if (!round) throw new NotFound('question round');
	if (!mayAskRound(own)) throw new Refusal('ondersteuning_refusal_role');
	if (!isRoundOpen(round, todayOf(actor))) throw new Refusal('ondersteuning_refusal_round_closed');
	await db.sql`
		update question_round set closed_on = ${todayOf(actor)}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${roundId}`;
	record(db, actor, { act: 'ondersteuning.closeRound', pupilId, subjectId: roundId });
	return { said: 'ondersteuning_said_round_closed' };
}
