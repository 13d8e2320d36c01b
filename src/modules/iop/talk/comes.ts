/** What exists once a talk is closed, told beforehand beside the button that closes it. Pure. */
import type { Agreement } from '#modules/gesprekken/index.ts';
import type { Telling, TalkKind } from '#modules/gesprekken/index.ts';
import { isWithGoals } from '#modules/gesprekken/index.ts';
import { countAfter, type GoalCount, type GoalLimits, type Sorted } from './talk.ts';

/** What the talk does for the OPP: its yearly evaluation begins, or the pupil's words go into the version that is being made. */
export type ForOpp = 'evaluation' | 'words' | 'consultation' | null;

export type Comes = {
	/** Nothing where the plan stays as it is. */
	version: { number: number; reached: number; stopped: number; added: number; continuing: number } | null;
	forOpp: ForOpp;
	agreements: Agreement[];
	/** The last day for the talk with the parents that follows. */
	parentsBy: string | null;
	goalCount: GoalCount;
	/** What must be answered before it can be closed, as names of fields. */
	unanswered: ('kan' | 'aanwezig')[];
};

export function whatComes({
	kind,
	sorted,
	limits,
	isPlanChanged,
	currentNumber,
	forOpp,
	agreements,
	parentsBy,
	canTell,
	present
}: {
	kind: TalkKind;
	sorted: Sorted;
	limits: GoalLimits;
	isPlanChanged: boolean;
	/** Of the version that counts now; 0 when there is none. */
	currentNumber: number;
	forOpp: ForOpp;
	agreements: Agreement[];
	parentsBy: string | null;
	canTell: Telling | null;
	present: readonly string[];
}): Comes {
	const { reached, stopped, next, continuing } = sorted;
	return {
		version: isPlanChanged
			? {
					number: currentNumber + 1,
					reached: reached.length,
					stopped: stopped.length,
					added: next.length,
					continuing: continuing.length
				}
			: null,
		forOpp,
		agreements,
		parentsBy,
		goalCount: countAfter(sorted, limits),
		unanswered: [
			...(isWithGoals(kind) && canTell === null ? (['kan'] as const) : []),
			...(present.length === 0 ? (['aanwezig'] as const) : [])
		]
	};
}
