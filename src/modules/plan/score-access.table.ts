/**
 * Which scores exist for whom, and who gives them. tests/access/plan-scores.test.ts runs every cell for everybody in
 * `people`. Jayden has a goal that is shared and one for the care team; each was scored, and so was a competence.
 */
export const people = [
	'mentor',
	'zorgcoordinator',
	'teamleider',
	'directeur',
	'stagiair',
	'vakdocent',
	'helper',
	'pupil',
	'parent',
	'otherPupil',
	'otherParent',
	'otherMentor',
	'administratie',
	'beheerder',
	'parentWithoutCustody',
	'stranger'
] as const;
export type Who = (typeof people)[number];

/** What is scored: a shared goal, a goal for the care team, a competence of the school's list. */
export const things = ['shared', 'care', 'competence'] as const;
export type Thing = (typeof things)[number];

const scorers: readonly Who[] = ['mentor', 'zorgcoordinator', 'teamleider', 'stagiair', 'vakdocent', 'helper', 'pupil'];

export const accessTable = {
	see: {
		shared: [...scorers, 'directeur', 'parent'],
		care: ['zorgcoordinator'],
		competence: [...scorers, 'directeur', 'parent']
	} as Record<Thing, readonly Who[]>,
	/** On the own side and in the own name: nobody scores for another. */
	add: {
		shared: scorers,
		care: ['zorgcoordinator'],
		competence: scorers
	} as Record<Thing, readonly Who[]>,
	change: [] as readonly Who[],
	remove: [] as readonly Who[]
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet',
	add: 'scoort, aan de eigen kant en op eigen naam,',
	shared: 'een doel dat gedeeld is',
	care: 'een doel van het zorgteam',
	competence: 'een competentie',
	change: 'wijzigt een score',
	remove: 'verwijdert een score'
};
