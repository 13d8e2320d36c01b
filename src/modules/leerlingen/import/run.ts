import type { Outcome } from './compare.ts';

/** `kolommen`: a person has to say what the columns are; `voorbeeld`: a person has to look and agree. */
export type ImportState =
	| 'lezen'
	| 'kolommen'
	| 'voorbeeld'
	| 'bezig'
	| 'klaar'
	| 'terugdraaien'
	| 'teruggedraaid'
	| 'gestopt'
	| 'mislukt';

/**
 * What comes of a row. `schrijven`: it is to be written, and in a run that is done it was. `verouderd`: somebody changed the pupil after the preview; `verborgen`: the pupil is not at school and so
 * not to be seen; `gebleven`: not undone, because somebody changed or used it since.
 */
export type RowResult = 'schrijven' | 'verouderd' | 'verborgen' | 'teruggedraaid' | 'gebleven';

export type NewGroup = { id: string; name: string; locationId: string; location: string; stage: number | null };

export type Counts = Record<Outcome, number>;

const manyShare = 0.2;
const manyPupils = 20;
const fewPupils = 3;

/**
 * A file of one group, or an old one, makes it look as if the others left. More than 20 pupils is strange, and more than a fifth
 * too, where that is more than a few.
 */
export const manyWouldLeave = ({ left, same, changed }: Pick<Counts, 'left' | 'same' | 'changed'>): boolean =>
	left > manyPupils || (left > fewPupils && left > manyShare * (left + same + changed));

/** The content of an import is kept for the undo and for questions; then only the numbers in the log are left. */
export const daysKept = 30;
