import { m } from '#paraglide/messages.js';
import type { StateName } from '#ui/states.ts';
import { weekday } from '#ui/format.ts';
import type { GoalOutcome, NextStep, WorkPlanContent } from '../../workplan/work-plan.ts';

const outcomes: Record<GoalOutcome, () => string> = {
	reached: m.maatwerk_outcome_reached,
	continues: m.maatwerk_outcome_continues,
	stopped: m.maatwerk_outcome_stopped
};
const toPupil: Record<GoalOutcome, () => string> = {
	reached: m.maatwerk_pupil_outcome_reached,
	continues: m.maatwerk_pupil_outcome_continues,
	stopped: m.maatwerk_pupil_outcome_stopped
};
export const outcomeLabel = (outcome: GoalOutcome, isPupil = false): string =>
	(isPupil ? toPupil : outcomes)[outcome]();
export const outcomeSign: Record<GoalOutcome, StateName> = { reached: 'done', continues: 'todo', stopped: 'na' };

const nexts: Record<NextStep, () => string> = {
	volgende: m.maatwerk_next_volgende,
	klaar: m.maatwerk_next_klaar
};
export const nextLabel = (next: NextStep): string => nexts[next]();

/** "dinsdag, tweede uur" */
export const momentInWords = ({ weekday: day, moment }: Pick<WorkPlanContent, 'weekday' | 'moment'>): string | null =>
	[day === null ? null : weekday(day), moment].filter(Boolean).join(', ') || null;
