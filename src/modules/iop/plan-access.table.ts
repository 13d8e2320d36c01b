/**
 * Who reads Jayden's living plan, and who changes it between two talks. tests/access/iop-plan.test.ts runs every cell for
 * everybody in `people`.
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

export const accessTable: Record<'read' | 'edit', readonly Who[]> = {
	read: ['mentor', 'stagiair', 'zorgcoordinator', 'directeur', 'teamleider', 'pupil', 'parent'],
	edit: ['mentor', 'zorgcoordinator', 'teamleider']
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	read: 'leest het plan en de versies',
	edit: 'past het plan tussendoor aan',
	stranger: 'directeur van een andere school'
};
