/** What a version of the living plan changes compared with the one before it, in the order of the page. Pure. */
import { differencesIn, type Difference, type Reading } from '#modules/plan/index.ts';
import { goalLine } from '../talk/fields.ts';
import type { IopContent } from '../iop.ts';

export type IopField = 'goals' | 'ambition' | 'communication' | 'reckonWith' | 'programme';
export type IopDifference = Difference<IopField>;

const reading: Reading<IopField, IopContent> = {
	goals: ({ goals }) => goals.map(goalLine),
	ambition: ({ ambition }) => ambition,
	communication: ({ communication }) => communication,
	reckonWith: ({ reckonWith }) => reckonWith,
	programme: ({ programme }) => programme
};

/** Only the fields that differ. A goal that was put in other words is one line less and one more. */
export const differences = (before: IopContent, after: IopContent): IopDifference[] =>
	differencesIn(reading, before, after);

/** A version in a few figures and words, for the list of versions. */
export type Change = {
	added: number;
	reached: number;
	stopped: number;
	/** The parts for the year that read otherwise than before; of a first version those that it has. */
	parts: Exclude<IopField, 'goals'>[];
};

export function changeOf(before: IopContent | null, after: IopContent): Change {
	const parts = (['ambition', 'communication', 'reckonWith', 'programme'] as const).filter(
		(part) => after[part].trim() !== (before?.[part].trim() ?? '')
	);
	return {
		added: after.goals.filter(({ isNew }) => isNew).length,
		reached: after.ended.filter(({ decision }) => decision === 'reached').length,
		stopped: after.ended.filter(({ decision }) => decision === 'stopped').length,
		parts
	};
}
