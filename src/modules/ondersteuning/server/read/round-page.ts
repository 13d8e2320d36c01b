import { record } from '#platform/audit/record.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { m } from '#paraglide/messages.js';
import { mayAskRound } from '../../access.ts';
import { teacherRoles } from '../../ondersteuning.ts';
import { isRoundOpen, usualDays } from '../../round/round.ts';
import type { NewRoundView, RoundView } from '../../round/views.ts';
import { listRounds, listTeachers } from './rounds.ts';
import { getTeamSubject } from './subject.ts';

export async function viewNewRound({
	db,
	actor,
	params,
	draft,
	today
}: Context<{ leerling: string }>): Promise<NewRoundView> {
	const { pupil, own } = await getTeamSubject(db, actor, params.leerling);
	if (!mayAskRound(own)) throw new NotFound('form');
	const [teachers, kept] = await Promise.all([listTeachers(db, pupil.id, teacherRoles), draft('default')]);
	record(db, actor, { act: 'ondersteuning.viewNewRound', pupilId: pupil.id });
	const name = pupil.givenName;
	return {
		pupil,
		owner: actor.personId,
		today,
		closesOn: addDays(today, usualDays),
		questions: [m.ondersteuning_round_first({ name }), m.ondersteuning_round_second({ name })],
		teachers: teachers.filter(({ id }) => id !== actor.personId),
		draft: kept
	};
}

/** The answers together, and the actor's own to give. */
export async function viewRound({
	db,
	actor,
	params,
	draft,
	today
}: Context<{ leerling: string; ronde: string }>): Promise<RoundView> {
	const [{ pupil, own }, [round], kept] = await Promise.all([
		getTeamSubject(db, actor, params.leerling),
		listRounds(db, params.leerling, params.ronde),
		draft('antwoord')
	]);
	if (!round) throw new NotFound('question round');
	record(db, actor, { act: 'ondersteuning.viewRound', pupilId: pupil.id, subjectId: round.id });
	const mine = round.asked.find(({ personId }) => personId === actor.personId) ?? null;
	const isOpen = isRoundOpen(round, today);
	return {
		pupil,
		owner: actor.personId,
		today,
		round,
		isOpen,
		mine,
		may: { answer: isOpen && mine !== null, close: isOpen && mayAskRound(own) },
		draft: kept
	};
}
