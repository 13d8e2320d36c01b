/**
 * What was agreed at talks about Jayden: who sees it, and who may say that it is done, by whose it is.
 * tests/access/gesprekken-actions.test.ts runs every cell for everybody in `people`.
 */
export const people = [
	'mentor',
	'stagiair',
	'zorgcoordinator',
	'directeur',
	'teamleider',
	'helper',
	'pupil',
	'parent',
	'administratie',
	'beheerder',
	'otherMentor',
	'otherPupil',
	'otherParent',
	'parentWithoutCustody',
	'stranger'
] as const;
export type Who = (typeof people)[number];

export const owners = ['mentor', 'pupil', 'parent'] as const;
export type Owner = (typeof owners)[number];

const all: readonly Who[] = ['mentor', 'stagiair', 'zorgcoordinator', 'directeur', 'teamleider', 'pupil', 'parent'];
const holders: readonly Who[] = ['mentor', 'zorgcoordinator', 'teamleider'];

export const accessTable = {
	see: { mentor: all, pupil: all, parent: all } as Record<Owner, readonly Who[]>,
	finish: { mentor: holders, pupil: [...holders, 'pupil'], parent: [...holders, 'parent'] } as Record<
		Owner,
		readonly Who[]
	>
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet een afspraak van',
	finish: 'zegt dat gedaan is wat is afgesproken met',
	mentor: 'mentor',
	stranger: 'directeur van een andere school'
};
