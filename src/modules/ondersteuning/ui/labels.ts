import { dueLabel, words } from '#modules/kwaliteit/ui/labels.ts';
import { m } from '#paraglide/messages.js';
import { daysBetween } from '#platform/text/dates.ts';
import type { StateName } from '#ui/states.ts';
import { textOf } from '#ui/text.ts';
import { longDate, relativeDays } from '#ui/format.ts';
import type { Heard, Outcome, Result } from '../evaluation/outcome.ts';
import { wayOf, type PointKind } from '../ladder/ladder.ts';
import type { Level } from '../ondersteuning.ts';
import type { PlanAnswer } from '../plan/plan.ts';
import type { RequestState, Urgency } from '../request/request.ts';
import {
	answerKeys,
	outcomeHintKeys,
	outcomeKeys,
	pointKeys,
	requestStateKeys,
	resultKeys,
	urgencyKeys,
	wayKeys
} from '../titles.ts';
import type { StepRow } from '../ladder/views.ts';
import type { EvaluationRow, GoalLately } from '../plan/views.ts';

export { dueLabel, words };

export const urgencyLabel = (urgency: Urgency): string => textOf(urgencyKeys[urgency]);
export const requestStateLabel = (state: RequestState): string => textOf(requestStateKeys[state]);
export const requestLook: Record<RequestState, StateName> = {
	open: 'soon',
	teruggevraagd: 'todo',
	opgepakt: 'done',
	gesloten: 'na'
};
export const urgencyLook: Record<Urgency, StateName> = { 'kan wachten': 'todo', 'deze week': 'soon', vandaag: 'late' };

export const outcomeLabel = (outcome: Outcome): string => textOf(outcomeKeys[outcome]);
export const outcomeHint = (outcome: Outcome): string => textOf(outcomeHintKeys[outcome]);
export const resultLabel = (result: Result): string => textOf(resultKeys[result]);
export const resultLook: Record<Result, StateName> = { niet: 'todo', deels: 'soon', wel: 'done' };
export const answerLabel = (answer: PlanAnswer): string => textOf(answerKeys[answer]);
export const answerLook: Record<PlanAnswer, StateName> = { eens: 'done', 'niet eens': 'late', 'niet bereikt': 'na' };
export const pointLabel = (kind: PointKind): string => textOf(pointKeys[kind]);

/** "Een stap meer: naar Buiten school", "Gesloten: terug naar Basis". */
export const stepTitle = (step: StepRow, names: Record<Level, string>): string =>
	textOf(wayKeys[wayOf(step)], { level: names[step.to] });

/** Where a step was decided. */
export const decidedIn = ({ decidedIn: where }: StepRow): string | undefined =>
	where ? m.ondersteuning_decided_in({ where }) : undefined;

/** "Zelf: Lukt met hulp · school: Lukt meestal zelf (3 november)"; nothing where nobody scored. */
export function goalLately({ pupil, staff, on }: GoalLately): string {
	const said = [
		pupil && m.ondersteuning_goal_pupil({ value: pupil }),
		staff && m.ondersteuning_goal_staff({ value: staff })
	].filter(Boolean);
	if (said.length === 0 || !on) return m.ondersteuning_goal_unscored();
	return `${said.join(' · ')} (${longDate(on)})`;
}

/** How many days is said as long as one can picture them. */
const daysToPicture = 60;
export const since = (on: string, today: string): string =>
	daysBetween(on, today) > daysToPicture
		? longDate(on)
		: m.ondersteuning_since({ date: longDate(on), ago: relativeDays(on, today) });

/** What somebody says, or why (s)he was not asked. */
export const saidBy = (evaluation: EvaluationRow, who: Heard): { text: string; isAsked: boolean } => ({
	text: { leerling: evaluation.pupilSays, ouders: evaluation.parentsSay, mentor: evaluation.mentorSays }[who],
	isAsked: !evaluation.notAsked.includes(who)
});
