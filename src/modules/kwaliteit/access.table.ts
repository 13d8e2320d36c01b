/** Who may do what with norms; tests/access/kwaliteit.test.ts executes each cell. Pupils Jayden and Noor are in group 2B. */
export const people = [
	'directeur',
	'zorgcoordinator',
	'administratie',
	'beheerder',
	'mentor',
	'otherMentor',
	'stagiair',
	'helper',
	'pupil',
	'parent',
	'otherParent'
] as const;
export type Who = (typeof people)[number];

const leads: readonly Who[] = ['directeur', 'zorgcoordinator'];

export const accessTable = {
	/** Whose pupils the figures are made of. */
	figures: {
		directeur: ['Finn', 'Jayden', 'Lotte', 'Noor'],
		zorgcoordinator: ['Finn', 'Jayden', 'Lotte', 'Noor'],
		mentor: ['Jayden', 'Noor'],
		otherMentor: ['Finn', 'Lotte']
	} as Partial<Record<Who, readonly string[]>>,
	readSetting: [
		'directeur',
		'zorgcoordinator',
		'administratie',
		'beheerder',
		'mentor',
		'otherMentor',
		'stagiair'
	] as readonly Who[],
	writeSetting: leads,
	/** Of Jayden. */
	readExemption: ['directeur', 'zorgcoordinator', 'mentor', 'stagiair'] as readonly Who[],
	exempt: leads,
	endExemption: leads
};
