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
const staffMembers: readonly Who[] = [
	'directeur',
	'zorgcoordinator',
	'administratie',
	'beheerder',
	'mentor',
	'otherMentor',
	'stagiair'
];

export const accessTable = {
	/** Whose pupils the figures are made of. */
	figures: {
		directeur: ['Finn', 'Jayden', 'Lotte', 'Noor'],
		zorgcoordinator: ['Finn', 'Jayden', 'Lotte', 'Noor'],
		mentor: ['Jayden', 'Noor'],
		otherMentor: ['Finn', 'Lotte']
	} as Partial<Record<Who, readonly string[]>>,
	readSetting: staffMembers,
	writeSetting: leads,
	/** Of Jayden. */
	readExemption: ['directeur', 'zorgcoordinator', 'mentor', 'stagiair'] as readonly Who[],
	/** Of Jayden. */
	handover: ['directeur', 'zorgcoordinator', 'mentor', 'stagiair'] as readonly Who[],
	exempt: leads,
	endExemption: leads,
	readOwnNorm: staffMembers,
	writeOwnNorm: ['directeur', 'beheerder'] as readonly Who[],
	/** The figures of earlier school years, of the school and of each part of it. */
	readYears: leads,
	/** Nobody by hand: the nightly job does. */
	writeYears: [] as readonly Who[]
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	figures: 'ziet cijfers over leerlingen, als',
	readSetting: 'leest wat de school van een norm maakt',
	writeSetting: 'zet een norm aan of uit en kiest het doel',
	readExemption: 'leest een uitzondering voor een leerling',
	handover: 'ziet of de warme overdracht van een leerling op tijd was',
	exempt: 'maakt een uitzondering',
	endExemption: 'beëindigt een uitzondering',
	readOwnNorm: 'leest een eigen norm van de school',
	writeOwnNorm: 'maakt of wijzigt een eigen norm',
	readYears: 'ziet de cijfers van eerdere schooljaren',
	writeYears: 'schrijft of wijzigt cijfers van eerdere schooljaren'
};
