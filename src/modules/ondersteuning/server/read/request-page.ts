import { stateOfDue } from '#modules/leerlingen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { record } from '#platform/audit/record.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayDecide, mayRaise, mayReply, maySeeCaseload, mayTakeBack } from '../../access.ts';
import { answerDueOn, byUrgency, turnsOf, type AnswerDays } from '../../request/request.ts';
import type { Span } from '../../request/working-days.ts';
import type { NewRequestView, RequestsView, RequestView } from '../../request/views.ts';
import { answerDays, levelNames, listHolidays } from '../settings.ts';
import { findOpenCase } from './case.ts';
import { listGoalsLately } from './goals.ts';
import { getRequest, listEntryChoices, listOpenRequests, listRequestReaders, type OpenRequest } from './requests.ts';
import { getTeamSubject } from './subject.ts';

type OfPupil = Context<{ leerling: string }>;
type OfRequest = Context<{ leerling: string; verzoek: string }>;

/** What a new request is made of: entries of the log to take along, and how the goals went lately. */
export async function viewNewRequest({ db, actor, params, draft }: OfPupil): Promise<NewRequestView> {
	const { pupil, own } = await getTeamSubject(db, actor, params.leerling);
	if (!mayRaise(own)) throw new NotFound('form');
	const [setup, entries, readers, kept] = await Promise.all([
		setupOf(db),
		listEntryChoices(db, pupil.id),
		listRequestReaders(db, pupil.id, actor.personId),
		draft('default')
	]);
	const goals = await listGoalsLately(db, pupil.id, setup);
	record(db, actor, { act: 'ondersteuning.viewNewRequest', pupilId: pupil.id });
	return { pupil, owner: actor.personId, entries, goals, readers, answerDays: answerDays(setup), draft: kept };
}

/** One request with its thread, what goes along with it, and what the actor may do. */
export async function viewRequest({ db, actor, params, draft, today }: OfRequest): Promise<RequestView> {
	const [{ pupil, own }, request, setup, open, holidays] = await Promise.all([
		getTeamSubject(db, actor, params.leerling),
		getRequest(db, actor, params.leerling, params.verzoek),
		setupOf(db),
		findOpenCase(db, params.leerling),
		listHolidays(db, today)
	]);
	const [goals, readers, askBack, reply, takeUp, close] = await Promise.all([
		listGoalsLately(db, pupil.id, setup),
		listRequestReaders(db, pupil.id, request.authorId),
		draft('terugvragen'),
		draft('antwoord'),
		draft('oppakken'),
		draft('sluiten')
	]);
	record(db, actor, { act: 'ondersteuning.viewRequest', pupilId: pupil.id, subjectId: request.id });
	const may = {
		decide: mayDecide(own, request),
		reply: mayReply(actor, own, request),
		takeBack: mayTakeBack(actor, request)
	};
	const isWaiting = request.state === 'open';
	const events = request.replies.map(({ on, side }) => ({ on, by: side }));
	return {
		pupil,
		owner: actor.personId,
		request,
		dueOn: isWaiting ? dueOnOf({ ...request, events }, answerDays(setup), holidays) : null,
		today,
		goals,
		readers,
		openCase: open ? { level: open.level } : null,
		levels: levelNames(setup).map(({ level, name }) => ({ level, name })),
		may,
		drafts: { terugvragen: askBack, antwoord: reply, oppakken: takeUp, sluiten: close }
	};
}

/** By when the care team answers; null while it waits for an answer itself. */
export function dueOnOf(
	{ raisedOn, events, urgency }: Pick<OpenRequest, 'raisedOn' | 'events' | 'urgency'>,
	days: AnswerDays,
	holidays: readonly Span[]
): string | null {
	const turn = turnsOf(raisedOn, events).at(-1)!;
	return turn.answeredOn === null ? answerDueOn(turn.since, urgency, days, holidays) : null;
}

/** The requests that are open, the most urgent first: for the care team. */
export async function viewRequests({ db, actor, today }: Context<Record<string, string>>): Promise<RequestsView> {
	if (!maySeeCaseload(actor)) throw new NotFound('page');
	const [setup, requests, holidays] = await Promise.all([setupOf(db), listOpenRequests(db), listHolidays(db, today)]);
	const days = answerDays(setup);
	record(db, actor, { act: 'ondersteuning.listRequests', detail: { requests: requests.length } });
	return {
		today,
		answerDays: days,
		requests: requests.toSorted(byUrgency).map((request) => {
			const dueOn = dueOnOf(request, days, holidays);
			const { id, pupilId, pupilName, group, urgency, raisedOn, asked, authorName } = request;
			return {
				id,
				pupilId,
				pupilName,
				group,
				urgency,
				raisedOn,
				asked,
				authorName,
				dueOn,
				state: dueOn === null ? 'na' : stateOfDue(dueOn, addDays(dueOn, -1), today)
			};
		})
	};
}
