import type { DayTask, TaskOffer } from '#modules/kwaliteit/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { maySeeCaseload } from '../access.ts';
import { caseloadPath, evaluatePath, requestPath, requestsPath, roundPath, supportPath } from '../paths.ts';
import { daysToRead } from '../round/round.ts';
import { daysOfPlans } from './facts.ts';
import { dueOnOf } from './read/request-page.ts';
import { listOpenRequests, type OpenRequest } from './read/requests.ts';
import { answerDays, listHolidays } from './settings.ts';

/** So many days before an evaluation or a plan is due the care team is told. */
const soonDays = 14;

/** What support asks of staff: of the care team answers, plans and evaluations; of mentors and teachers answers. */
export const supportTasks: TaskOffer = async (db, actor, today) => {
	if (actor.kind !== 'medewerker' && actor.kind !== 'extern') return [];
	const isCare = maySeeCaseload(actor);
	const [requests, rounds, cases] = await Promise.all([
		listOpenRequests(db),
		listRoundTasks(db, actor, today),
		isCare ? listCaseTasks(db, actor, today) : []
	]);
	return [...(isCare ? await toAnswer(db, requests, today) : askedBack(requests, actor)), ...cases, ...rounds];
};

/** A request that waits for the care team, by the day on which the school's term ends. */
async function toAnswer(db: Db, requests: readonly OpenRequest[], today: string): Promise<DayTask[]> {
	const waiting = requests.filter(({ state }) => state === 'open');
	if (waiting.length === 0) return [];
	const [setup, holidays] = await Promise.all([setupOf(db), listHolidays(db, today)]);
	const days = answerDays(setup);
	return waiting.map((request): DayTask => {
		const { id, pupilId, pupilName } = request;
		return {
			key: `support request ${id}`,
			title: { key: 'ondersteuning_day_request', params: { name: pupilName } },
			text: request.asked,
			person: pupilName,
			pupilId,
			dueOn: dueOnOf(request, days, holidays),
			href: requestPath(pupilId, id),
			button: 'ondersteuning_day_request_do',
			bundle: { key: 'support requests', manyKey: 'ondersteuning_day_requests', href: requestsPath }
		};
	});
}

/** The care team asked something back: of who raised it, and of the pupil's mentors. They see no other requests. */
const askedBack = (requests: readonly OpenRequest[], actor: Actor): DayTask[] =>
	requests
		.filter(({ state }) => state === 'teruggevraagd')
		.map(({ id, pupilId, pupilName, authorId }): DayTask => ({
			key: `support asked ${id}`,
			title: { key: 'ondersteuning_day_asked_back', params: { name: pupilName } },
			text: {
				key: authorId === actor.personId ? 'ondersteuning_day_asked_back_own' : 'ondersteuning_day_asked_back_other'
			},
			person: pupilName,
			pupilId,
			dueOn: null,
			href: requestPath(pupilId, id),
			button: 'ondersteuning_day_asked_back_do'
		}));

type Due = { pupilId: string; name: string; extraSince: string; evaluationOn: string | null };

/** Evaluations and plans that are due: of the cases that the actor leads, and of those that nobody of the care team leads. */
async function listCaseTasks(db: Db, actor: Actor, today: string): Promise<DayTask[]> {
	const [planDays, cases] = await Promise.all([
		daysOfPlans(db, today),
		db.sql<Due[]>`
			select c.pupil_id as "pupilId", concat_ws(' ', u.given_name, u.infix, u.family_name) as name,
				c.extra_since::text as "extraSince", c.evaluation_on::text as "evaluationOn"
			from support_case c
			join pupil u on u.school_id = c.school_id and u.id = c.pupil_id
			where c.school_id = ${actor.schoolId} and c.closed_on is null
				and (c.evaluation_on <= ${addDays(today, soonDays)}::date or c.evaluation_on is null and c.extra_since is not null)
				and (c.guide_id is null or c.guide_id = ${actor.personId} or not exists (
					select from role_assignment r
					where r.school_id = c.school_id and r.person_id = c.guide_id and r.role in ('zorgcoordinator', 'orthopedagoog')
						and (select app_today()) between r.from_on and coalesce(r.until_on, 'infinity')))
			order by coalesce(c.evaluation_on, c.extra_since), c.id`
	]);
	return cases.flatMap(({ pupilId, name, extraSince, evaluationOn }): DayTask[] => {
		const dueOn = evaluationOn ?? addDays(extraSince, planDays);
		if (dueOn > addDays(today, soonDays)) return [];
		const task = { person: name, pupilId, dueOn };
		return [
			evaluationOn === null
				? {
						...task,
						key: `support plan ${pupilId}`,
						title: { key: 'ondersteuning_open_zp', params: { name } },
						href: supportPath(pupilId),
						button: 'ondersteuning_task_zp',
						bundle: { key: 'support plans', manyKey: 'ondersteuning_many_zp', href: caseloadPath }
					}
				: {
						...task,
						key: `support evaluation ${pupilId}`,
						title: { key: 'ondersteuning_open_n20', params: { name } },
						href: evaluatePath(pupilId),
						button: 'ondersteuning_task_n20',
						bundle: { key: 'support evaluations', manyKey: 'ondersteuning_many_n20', href: caseloadPath }
					}
		];
	});
}

type RoundTask = {
	id: string;
	pupilId: string;
	name: string;
	closesOn: string;
	askedBy: string;
	isMine: boolean;
	answers: number;
};

/** A round that waits for the actor's answer; and for who asked, one that is over and can be read. */
async function listRoundTasks(db: Db, actor: Actor, today: string): Promise<DayTask[]> {
	const rounds = await db.sql<RoundTask[]>`
		select r.id, r.pupil_id as "pupilId", concat_ws(' ', u.given_name, u.infix, u.family_name) as name,
			r.closes_on::text as "closesOn", r.asked_by_id = ${actor.personId} as "isMine",
			concat_ws(' ', p.given_name, p.infix, p.family_name) as "askedBy", coalesce(given.answers, 0)::int as answers
		from question_round r
		join pupil u on u.school_id = r.school_id and u.id = r.pupil_id
		join person p on p.school_id = r.school_id and p.id = r.asked_by_id
		left join lateral (
			select count(*) as answers from question_answer a where a.school_id = r.school_id and a.round_id = r.id
		) given on true
		where r.school_id = ${actor.schoolId} and (
			r.closed_on is null and r.closes_on >= ${today} and exists (
				select from question_asked k
				where k.school_id = r.school_id and k.round_id = r.id and k.person_id = ${actor.personId})
				and not exists (
					select from question_answer a
					where a.school_id = r.school_id and a.round_id = r.id and a.person_id = ${actor.personId})
			or r.asked_by_id = ${actor.personId} and coalesce(r.closed_on, r.closes_on + 1) <= ${today}::date
				and coalesce(r.closed_on, r.closes_on + 1) > ${today}::date - ${daysToRead}::int)
		order by r.closes_on, r.id`;
	return rounds.map(({ id, pupilId, name, closesOn, askedBy, isMine, answers }): DayTask => {
		const task = { key: `question round ${id}`, person: name, pupilId, href: roundPath(pupilId, id) };
		if (isMine)
			return {
				...task,
				title: { key: 'ondersteuning_day_round_over', params: { name } },
				text: { key: 'ondersteuning_day_round_over_text', params: { count: answers } },
				dueOn: null,
				badge: { state: 'na', label: 'ondersteuning_day_to_read' },
				button: 'ondersteuning_day_round_over_do'
			};
		return {
			...task,
			title: { key: 'ondersteuning_day_round', params: { asker: askedBy, name } },
			text: { key: 'ondersteuning_day_round_text' },
			dueOn: closesOn,
			button: 'ondersteuning_day_round_do'
		};
	});
}
