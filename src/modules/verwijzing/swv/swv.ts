/* The rules of requests to the SWV. Pure: no database, clock or framework; dates come in as arguments. */

/** What a school can ask of its SWV, in our words. The set-up names others: the committees of its meetings. */
export const swvKinds = ['advies', 'arrangement', 'tlv', 'deskundige'] as const;
export type SwvKind = (typeof swvKinds)[number];

export const isSwvKind = (kind: string): kind is SwvKind => (swvKinds as readonly string[]).includes(kind);

export const swvStates = ['concept', 'verstuurd', 'in-behandeling', 'besluit', 'ingetrokken'] as const;
export type SwvState = (typeof swvStates)[number];

/** To which states a request can go from each; a decision and a withdrawal are the end. */
export const nextStates: Record<SwvState, readonly SwvState[]> = {
	concept: ['verstuurd', 'ingetrokken'],
	verstuurd: ['in-behandeling', 'besluit', 'ingetrokken'],
	'in-behandeling': ['besluit', 'ingetrokken'],
	besluit: [],
	ingetrokken: []
};

export const decisions = ['toegekend', 'deels', 'afgewezen', 'advies'] as const;
export type Decision = (typeof decisions)[number];

/** The end of what was granted is told so many months before (T6). */
export const endMonths = 3;

/** A part of the file, in the order in which the SWV reads it. */
export const fileParts = ['question', 'needs', 'tried', 'parentsView', 'pupilView'] as const;
export type FilePart = (typeof fileParts)[number];

/** What must stand in a request before it goes: an SWV asks back for what is missing. The views may say why there is none. */
export const missingParts = (request: Record<FilePart, string>): FilePart[] =>
	fileParts.filter((part) => request[part].trim() === '');

/**
 * P3: nothing by which the pupil is known elsewhere goes along. The file is made of named fields only (`file.ts`), none of
 * which is the citizen service number, the pupil number, nationality or place of birth; this finds the numbers that people
 * typed into a text themselves.
 */
export function numbersIn(text: string, { pupilNumber, isBsn }: ForbiddenNumbers): string[] {
	const found = [...text.matchAll(/(?<!\d)\d(?:[ .]?\d){7,8}(?!\d)/g)]
		.map(([number]) => number)
		.filter((number) => isBsn(number.replace(/[ .]/g, '').padStart(9, '0')));
	const hasPupilNumber = pupilNumber !== null && pupilNumber !== '' && wordsOf(text).includes(pupilNumber);
	return hasPupilNumber && !found.includes(pupilNumber) ? [...found, pupilNumber] : found;
}

type ForbiddenNumbers = { pupilNumber: string | null; isBsn: (number: string) => boolean };

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u);
