/**
 * The norms about support. N20: every support track is evaluated on its date. ZP: who stands on level 2 or higher has a plan.
 * ZV: every request is answered within the school's working days. Source: docs/rules.md, *Norms* and S1.
 */
import type { Judgement, Norm, NormDay } from '#modules/kwaliteit/norm.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Level } from './ondersteuning.ts';
import { levelWithPlan } from './ondersteuning.ts';
import { supportPath } from './paths.ts';
import type { VersionKind } from './plan/plan.ts';
import {
	answerDueOn,
	turnsOf,
	type AnswerDays,
	type RequestEvent,
	type RequestState,
	type Urgency
} from './request/request.ts';
import type { Span } from './request/working-days.ts';

/** A fixed version of a support plan, and when it was evaluated. */
export type PlanFacts = { fixedOn: string; kind: VersionKind; evaluationOn: string; heldOn: string | null };

/** Everything that the norms ask about one case. */
export type CaseFacts = {
	pupilId: string;
	caseId: string;
	closedOn: string | null;
	/** The ladder, the oldest step first. */
	steps: { on: string; to: Level }[];
	/** In the order of the chain. */
	plans: PlanFacts[];
};

export type RequestFacts = {
	pupilId: string;
	requestId: string;
	urgency: Urgency;
	state: RequestState;
	raisedOn: string;
	/** What the care team and the others said, the oldest first; a decision of the care team is one of them. */
	events: RequestEvent[];
	/** Its author took it back: it asks nothing any more. */
	isTakenBack: boolean;
};

/** What was known at the end of that day; nothing of a case that began later. */
export function caseUntil(facts: CaseFacts, day: string): CaseFacts[] {
	const steps = facts.steps.filter(({ on }) => on <= day);
	if (steps.length === 0) return [];
	return [
		{
			...facts,
			steps,
			closedOn: facts.closedOn !== null && facts.closedOn <= day ? facts.closedOn : null,
			plans: facts.plans
				.filter(({ fixedOn }) => fixedOn <= day)
				.map((plan) => ({ ...plan, heldOn: plan.heldOn !== null && plan.heldOn <= day ? plan.heldOn : null }))
		}
	];
}

export const requestUntil = (facts: RequestFacts, day: string): RequestFacts[] =>
	facts.raisedOn > day ? [] : [{ ...facts, events: facts.events.filter(({ on }) => on <= day) }];

/** One date on which a plan is or was to be evaluated. */
export type TrackFacts = { pupilId: string; evaluationOn: string; heldOn: string | null; isOver: boolean };

/**
 * The evaluations that this school year asks for. A version that was adjusted before its date hands that date on to its
 * successor; of a case that closed before the date nothing is asked any more.
 */
export function tracksOf({ pupilId, closedOn, plans }: CaseFacts, { schoolYear }: NormDay): TrackFacts[] {
	return plans.flatMap(({ evaluationOn, heldOn }, at): TrackFacts[] => {
		const next = plans[at + 1];
		const endedOn = heldOn === null ? (next?.fixedOn ?? closedOn) : null;
		if (endedOn !== null && endedOn <= evaluationOn) return [];
		const doneOn = heldOn ?? endedOn;
		if (doneOn !== null && doneOn < schoolYear.startsOn) return [];
		return [{ pupilId, evaluationOn, heldOn, isOver: endedOn !== null }];
	});
}

const common = { subject: 'track', resultArea: null, defaultTarget: 100, taskFor: 'zorgcoordinator' } as const;

/** N20: held on its day or before; on the day after it is missed. */
export const evaluatedOnTime: Norm<TrackFacts> = {
	...common,
	key: 'N20',
	nameKey: 'ondersteuning_norm_n20',
	openKey: 'ondersteuning_open_n20',
	manyKey: 'ondersteuning_many_n20',
	taskKey: 'ondersteuning_task_n20',
	subjectId: ({ pupilId }) => pupilId,
	link: ({ pupilId }) => supportPath(pupilId),
	soonDays: 14,
	judge({ evaluationOn, heldOn, isOver }): Judgement {
		if (heldOn !== null && heldOn <= evaluationOn) return { is: 'met', on: heldOn };
		return { is: 'due', on: evaluationOn, isLost: heldOn !== null || isOver };
	}
};

/** ZP: a pupil on level 2 or higher has a fixed support plan; it can be met at any time. */
export const hasPlan = (days: number): Norm<CaseFacts> => ({
	...common,
	subject: 'pupil',
	key: 'ZP',
	nameKey: 'ondersteuning_norm_zp',
	openKey: 'ondersteuning_open_zp',
	manyKey: 'ondersteuning_many_zp',
	taskKey: 'ondersteuning_task_zp',
	subjectId: ({ pupilId }) => pupilId,
	link: ({ pupilId }) => supportPath(pupilId),
	soonDays: 14,
	judge(facts): Judgement {
		const since = extraSince(facts);
		if (facts.closedOn !== null || since === null) return { is: 'not applicable', whyKey: 'ondersteuning_norm_basis' };
		const last = facts.plans.at(-1);
		if (last) return { is: 'met', on: last.fixedOn };
		return { is: 'due', on: addDays(since, days), isLost: false };
	}
});

/** Since when the pupil has been on level 2 or higher without a break; null on the basis. */
export function extraSince({ steps }: Pick<CaseFacts, 'steps'>): string | null {
	let since: string | null = null;
	for (const { on, to } of steps) since = to < levelWithPlan ? null : (since ?? on);
	return since;
}

/** ZV: each time that the care team was asked something it answered in time; the last working day counts. */
export const answeredInTime = (answerDays: AnswerDays, holidays: readonly Span[]): Norm<RequestFacts> => ({
	...common,
	key: 'ZV',
	nameKey: 'ondersteuning_norm_zv',
	openKey: 'ondersteuning_open_zv',
	manyKey: 'ondersteuning_many_zv',
	taskKey: 'ondersteuning_task_zv',
	subjectId: ({ pupilId }) => pupilId,
	link: ({ pupilId }) => supportPath(pupilId),
	soonDays: 2,
	judge({ raisedOn, events, urgency, isTakenBack }): Judgement {
		const turns = turnsOf(raisedOn, events).map(({ since, answeredOn }) => ({
			answeredOn,
			dueOn: answerDueOn(since, urgency, answerDays, holidays)
		}));
		const open = turns.find(({ answeredOn }) => answeredOn === null);
		if (open && !isTakenBack) return { is: 'due', on: open.dueOn, isLost: false };
		const answered = turns.filter(({ answeredOn }) => answeredOn !== null);
		const late = answered.find(({ answeredOn, dueOn }) => answeredOn! > dueOn);
		if (late) return { is: 'due', on: late.dueOn, isLost: true };
		const last = answered.at(-1);
		return last
			? { is: 'met', on: last.answeredOn! }
			: { is: 'not applicable', whyKey: 'ondersteuning_norm_taken_back' };
	}
});
