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

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	figures: 'ziet cijfers over leerlingen, als',
	readSetting: 'leest wat de school van een norm maakt',
	writeSetting: 'zet een norm aan of uit en kiest het doel',
	readExemption: 'leest een uitzondering voor een leerling',
	exempt: 'maakt een uitzondering',
	endExemption: 'beëindigt een uitzondering'
};
