/**
 * N21: every action of a meeting is closed on its date. Source: docs/rules.md, *Norms*.
 */
import type { Judgement, Norm, NormDay } from '#modules/kwaliteit/norm.ts';
import { actionsPath } from './paths.ts';

/** An action, without its words: a figure tells nobody what was agreed about whom. */
export type ActionFacts = {
	actionId: string;
	owner: string;
	meeting: string;
	agreedOn: string;
	dueOn: string;
	doneOn: string | null;
};

/** What was known at the end of that day. */
export const actionUntil = (facts: ActionFacts, day: string): ActionFacts[] =>
	facts.agreedOn > day
		? []
		: [{ ...facts, doneOn: facts.doneOn !== null && facts.doneOn <= day ? facts.doneOn : null }];

/** Those that this school year asks for: due in it, or brought along from the year before. */
export const actionsOf = (all: readonly ActionFacts[], { schoolYear }: NormDay): ActionFacts[] =>
	all.filter(
		({ dueOn, doneOn }) =>
			dueOn <= schoolYear.endsOn && (dueOn >= schoolYear.startsOn || doneOn === null || doneOn >= schoolYear.startsOn)
	);

/** Done on its day or before. A day later it is missed, also when it is done after all. */
export const doneOnTime: Norm<ActionFacts> = {
	key: 'N21',
	nameKey: 'overleg_norm_n21',
	openKey: 'overleg_open_n21',
	manyKey: 'overleg_many_n21',
	subject: 'action',
	resultArea: null,
	defaultTarget: 100,
	taskKey: 'overleg_task_n21',
	taskFor: 'eigenaar',
	subjectId: ({ actionId }) => actionId,
	link: () => actionsPath,
	soonDays: 3,
	judge({ dueOn, doneOn }): Judgement {
		if (doneOn !== null && doneOn <= dueOn) return { is: 'met', on: doneOn };
		return { is: 'due', on: dueOn, isLost: doneOn !== null };
	}
};
