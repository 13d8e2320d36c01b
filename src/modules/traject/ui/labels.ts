import { m } from '#paraglide/messages.js';
import { daysBetween } from '#platform/text/dates.ts';
import { dayAndYear, longDate, number } from '#ui/format.ts';
import type { StateName } from '#ui/states.ts';
import type { Arrangement, Duration, Level } from '../arrangement.ts';
import type { Condition } from '../conditions.ts';
import type { Room } from '../room.ts';
import { endsSoon, type GoalResult, type StepKind } from '../traject.ts';
import type { PlacementLine, ShownPlacement } from '../views.ts';

const levels: Record<Level, () => string> = {
	basis: m.traject_level_basis,
	extra: m.traject_level_extra,
	'buiten school': m.traject_level_outside,
	specialistisch: m.traject_level_special
};
/** As the school calls it, else as everybody does. */
export const levelLabel = ({ level, levelName }: Pick<Arrangement, 'level' | 'levelName'>): string | null =>
	levelName ?? (level && levels[level]());

const units = {
	week: m.traject_weeks,
	maand: m.traject_months,
	schooljaar: m.traject_school_years,
	jaar: m.traject_years
};
/** "2 jaar, hoogstens" */
export function durationLabel({ aantal, eenheid, soort }: Duration): string {
	const long = Number.isInteger(aantal)
		? units[eenheid]({ count: aantal })
		: `${number(aantal)} ${units[eenheid]({ count: 2 }).replace(/^\d+ /, '')}`;
	if (soort === 'maximum') return m.traject_duration_most({ duration: long });
	return soort === 'vast'
		? m.traject_duration_fixed({ duration: long })
		: m.traject_duration_preferred({ duration: long });
}

/** Minutes, as hours with at most one decimal; a whole year in whole hours. */
export const hours = (minutes: number): string =>
	m.traject_hours({ count: number(minutes < 6000 ? Math.round(minutes / 6) / 10 : Math.round(minutes / 60)) });

export const weeks = (count: number): string => m.traject_weeks({ count });

/** "10 van 10", "4" where the school does not say how many there are. */
export const placesLabel = ({ capacity, taken }: Room): string =>
	capacity === null ? number(taken) : m.traject_places_of({ taken, capacity });

/** The whole of it in a sentence. */
export function roomSentence({ capacity, taken, free, waiting, freeFrom }: Room): string {
	const places =
		capacity === null
			? m.traject_room_unstated({ count: taken })
			: free === 0
				? m.traject_room_full({ count: capacity })
				: m.traject_room_free({ count: free!, capacity });
	const waits = waiting > 0 ? m.traject_room_waiting({ count: waiting }) : m.traject_room_nobody();
	return [places, waits, free === 0 && freeFrom && m.traject_room_from({ date: longDate(freeFrom) })]
		.filter(Boolean)
		.join(' ');
}

/** Where a placement stands, for staff. */
export function stateOf(placement: ShownPlacement, today: string): { is: StateName; label: string } {
	const { state, endBy, weeks: waited, isUrgent, hasBegun, fromOn } = placement;
	if (state === 'wacht')
		return { is: isUrgent ? 'soon' : 'todo', label: m.traject_state_waits({ weeks: weeks(waited) }) };
	if (state === 'beëindigd') return { is: 'na', label: m.traject_state_ended() };
	if (state === 'vervallen') return { is: 'na', label: m.traject_state_lapsed() };
	if (!hasBegun && fromOn) return { is: 'todo', label: m.traject_state_begins({ date: dayAndYear(fromOn) }) };
	if (endBy && endBy < today) return { is: 'late', label: m.traject_state_late({ count: daysBetween(endBy, today) }) };
	if (endBy && endsSoon(placement, today))
		return { is: 'soon', label: m.traject_state_soon({ date: dayAndYear(endBy) }) };
	return { is: 'done', label: m.traject_state_placed() };
}

/** "24 augustus 2026 tot 31 juli 2027" */
export const periodOf = ({
	fromOn,
	endBy,
	endedOn
}: Pick<PlacementLine, 'fromOn' | 'endBy' | 'endedOn'>): string | null =>
	fromOn && m.traject_period({ from: longDate(fromOn), until: longDate(endedOn ?? endBy ?? fromOn) });

export const dotted = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(' · ');

/** Who guides now or later, not who did. */
export const guidesNow = ({ guides }: ShownPlacement, today: string) =>
	guides.filter(({ untilOn }) => untilOn >= today);

const steps: Record<StepKind, () => string> = {
	gevraagd: m.traject_step_asked,
	voorrang: m.traject_step_first,
	'geen voorrang': m.traject_step_in_turn,
	geplaatst: m.traject_step_placed,
	verlengd: m.traject_step_extended,
	beëindigd: m.traject_step_ended,
	vervallen: m.traject_step_lapsed,
	heropend: m.traject_step_reopened
};
export const stepLabel = (kind: StepKind): string => steps[kind]();

const results: Record<GoalResult, () => string> = {
	ja: m.traject_result_yes,
	deels: m.traject_result_partly,
	nee: m.traject_result_no
};
export const resultLabel = (result: GoalResult): string => results[result]();

/** What the arrangement asks, and how it is with this pupil. */
export function conditionText({ about, asked, has }: Condition): string {
	switch (about) {
		case 'year':
			return has ? m.traject_asks_year({ asked, has }) : m.traject_asks_year_unknown({ asked });
		case 'age':
			return m.traject_asks_age({ asked, has: has ?? '' });
		case 'location':
			return has ? m.traject_asks_location({ asked, has }) : m.traject_asks_location_unknown({ asked });
		case 'untilYear':
			return has ? m.traject_asks_until_year({ asked, has }) : m.traject_asks_until_year_unknown({ asked });
		case 'origin':
			return m.traject_asks_origin({ asked });
		case 'indication':
			return m.traject_asks_indication({ asked });
	}
}

const conditionStates: Record<Condition['is'], { is: StateName; label: () => string }> = {
	met: { is: 'done', label: m.traject_condition_met },
	'not met': { is: 'late', label: m.traject_condition_not },
	unknown: { is: 'todo', label: m.traject_condition_unknown },
	warn: { is: 'soon', label: m.traject_condition_warn }
};
export const conditionState = ({ is }: Condition): { is: StateName; label: string } => ({
	is: conditionStates[is].is,
	label: conditionStates[is].label()
});
