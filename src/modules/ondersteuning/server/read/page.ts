import { chainOf } from '#modules/plan/index.ts';
import { viewerOf } from '#modules/leerlingen/index.ts';
import { findOwnInvolvement, getPupilHead } from '#modules/leerlingen/server/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { todayOf } from '#platform/web/today.ts';
import { mayAskRound, mayEvaluate, mayRaise, mayRunCase, mayWritePlan } from '../../access.ts';
import { sinceOn } from '../../ladder/ladder.ts';
import { nextAction } from '../../next-action.ts';
import { basis, type Level } from '../../ondersteuning.ts';
import { answerDueOn, isOpen, turnsOf } from '../../request/request.ts';
import { isRoundOpen } from '../../round/round.ts';
import type { LadderGlance, RungView, StepRow } from '../../ladder/views.ts';
import type { SupportView } from '../../views.ts';
import { answerDays, levelNames, listHolidays, type LevelName } from '../settings.ts';
import { findOpenCase, listCases, listPoints, listSteps } from './case.ts';
import { listEvaluations, listVersions } from './plans.ts';
import { listOpenRequests, listRequests } from './requests.ts';
import { listRounds } from './rounds.ts';
import { getSubject } from './subject.ts';

/** Everything about the support of one pupil, as far as it is this reader's; asked at once. */
export async function viewSupport(db: Db, actor: Actor, pupilId: string): Promise<SupportView> {
	const today = todayOf(actor);
	const [{ pupil, own }, setup, cases, steps, points, requests, waiting, versions, evaluations, rounds, holidays] =
		await Promise.all([
			getSubject(db, actor, pupilId),
			setupOf(db),
			listCases(db, pupilId),
			listSteps(db, pupilId),
			listPoints(db, pupilId),
			listRequests(db, pupilId),
			listOpenRequests(db, [pupilId]),
			listVersions(db, pupilId),
			listEvaluations(db, pupilId),
			listRounds(db, pupilId),
			listHolidays(db, today)
		]);
	record(db, actor, { act: 'ondersteuning.view', pupilId });
	const viewer = viewerOf(actor);
	const open = cases.find(({ closedOn }) => closedOn === null) ?? null;
	const { current, draft } = chainOf(versions);
	const names = levelNames(setup);
	const turns = new Map(waiting.map(({ id, raisedOn, events }) => [id, turnsOf(raisedOn, events).at(-1)!]));
	const days = answerDays(setup);
	const asked = rounds.map((round) => {
		const mine = round.asked.find(({ personId }) => personId === actor.personId);
		const stillOpen = isRoundOpen(round, today);
		return { ...round, isOpen: stillOpen, waitsOnMe: stillOpen && mine !== undefined && mine.answers === null };
	});
	const situation = {
		pupilId,
		name: pupil.givenName,
		today,
		own,
		requests: requests.filter(isOpen),
		hasCase: open !== null,
		draftId: draft?.id ?? null,
		evaluationOn: current?.content.evaluationOn ?? null,
		hasGoals: (current?.content.goals.length ?? 0) > 0,
		roundId: asked.find(({ waitsOnMe }) => waitsOnMe)?.id ?? null
	};
	return {
		pupil,
		viewer,
		today,
		level: open?.level ?? basis,
		rungs: rungsOf(names, open?.level ?? basis, ofCase(steps, open?.id)),
		case: open,
		steps,
		points,
		closedCases: cases.filter(({ closedOn }) => closedOn !== null).length,
		requests: requests.map((request) => {
			const turn = turns.get(request.id);
			const waits = turn !== undefined && turn.answeredOn === null;
			return {
				...request,
				dueOn: waits ? answerDueOn(turn.since, request.urgency, days, holidays) : null,
				waitsOnMe: request.state === 'teruggevraagd' && mayAskRound(own) && !mayRunCase(own)
			};
		}),
		current,
		draft: draft && { id: draft.id, number: draft.number, changedByName: draft.changedByName },
		evaluations,
		levelNames: namesOf(names),
		rounds: asked,
		next: viewer === 'staff' ? nextAction(situation) : null,
		may: {
			raise: mayRaise(own),
			runCase: mayRunCase(own),
			writePlan: open !== null && mayWritePlan(own),
			evaluate: open !== null && current !== null && !draft && mayEvaluate(own),
			askRound: mayAskRound(own)
		}
	};
}

export const namesOf = (names: readonly LevelName[]): Record<Level, string> =>
	Object.fromEntries(names.map(({ level, name }) => [level, name])) as Record<Level, string>;

const ofCase = (steps: readonly StepRow[], caseId: string | undefined): StepRow[] =>
	steps.filter((step) => step.caseId === caseId);

/** The four rungs with when and why the pupil came on them, in the case that is open. */
function rungsOf(names: readonly LevelName[], now: Level, steps: readonly StepRow[]): RungView[] {
	const since = sinceOn(steps);
	return names.map((rung) => {
		const last = steps.findLast(({ kind, to }) => kind !== 'voortgezet' && to === rung.level);
		return {
			...rung,
			since: since[rung.level],
			reason: last?.reason ?? null,
			reasonAudience: last?.audience ?? null,
			isNow: rung.level === now
		};
	});
}

/** The ladder for the page of the dossier; of parents and pupil only whether there is a plan to read. Null where there is nothing. */
export async function findLadderGlance(db: Db, actor: Actor, pupilId: string): Promise<LadderGlance | null> {
	const [own, { id, name, givenName }, setup, open, versions] = await Promise.all([
		findOwnInvolvement(db, actor, pupilId),
		getPupilHead(db, actor, pupilId),
		setupOf(db),
		findOpenCase(db, pupilId),
		listVersions(db, pupilId)
	]);
	const viewer = viewerOf(actor);
	const { current } = chainOf(versions);
	if (viewer === 'staff' ? !own.sees.includes('team') : !current) return null;
	const level = open?.level ?? basis;
	return {
		pupil: { id, name, givenName },
		viewer,
		rungs: levelNames(setup).map((rung) => ({ level: rung.level, name: rung.name, isNow: rung.level === level })),
		level,
		since: open?.levelSince ?? null,
		evaluationOn: open?.evaluationOn ?? current?.content.evaluationOn ?? null,
		guideName: open?.guideName ?? null,
		hasPlan: current !== null,
		mayRaise: mayRaise(own)
	};
}
