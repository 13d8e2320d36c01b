/**
 * Who may do what with the log of one pupil. The test beside the database runs every cell (tests/access/logboek.test.ts).
 * The pupil is in the mentor's group; the helper has access until a date; the director is named with the confidential entry.
 */
export const people = [
	'mentor',
	'stagiair',
	'zorgcoordinator',
	'directeur',
	'helper',
	'pupil',
	'parent',
	'administratie',
	'beheerder',
	'otherMentor',
	'otherPupil',
	'otherParent',
	'parentWithoutCustody'
] as const;
export type Who = (typeof people)[number];

const involvedStaff: Who[] = ['mentor', 'stagiair', 'zorgcoordinator', 'directeur', 'helper'];
const withoutTrainee: Who[] = ['mentor', 'zorgcoordinator', 'directeur', 'helper'];

export type Item = 'gedeeld' | 'team' | 'zorg' | 'zorg of the mentor' | 'vertrouwelijk' | 'eigen';

export const accessTable = {
	read: {
		gedeeld: [...involvedStaff, 'pupil', 'parent'],
		team: involvedStaff,
		/** Written by the care coordinator. */
		zorg: ['zorgcoordinator'],
		'zorg of the mentor': ['mentor', 'zorgcoordinator'],
		/** Written by the mentor, with the director named. */
		vertrouwelijk: ['mentor', 'directeur'],
		/** Written by the pupil. */
		eigen: ['pupil']
	},
	/** Add to somebody else's text. */
	add: {
		gedeeld: involvedStaff,
		team: involvedStaff,
		zorg: ['zorgcoordinator'],
		'zorg of the mentor': ['mentor', 'zorgcoordinator'],
		vertrouwelijk: ['mentor', 'directeur'],
		eigen: []
	},
	/** Within a day of writing. The author of all but `zorg` and `eigen` is the mentor. */
	correct: {
		gedeeld: ['mentor'],
		team: ['mentor'],
		zorg: ['zorgcoordinator'],
		'zorg of the mentor': ['mentor'],
		vertrouwelijk: ['mentor'],
		eigen: ['pupil']
	},
	archive: {
		gedeeld: ['mentor', 'zorgcoordinator'],
		team: ['mentor', 'zorgcoordinator'],
		zorg: ['zorgcoordinator'],
		'zorg of the mentor': ['mentor', 'zorgcoordinator'],
		vertrouwelijk: ['mentor'],
		eigen: ['pupil']
	},
	/** After the first day. */
	delete: {
		gedeeld: ['zorgcoordinator'],
		team: ['zorgcoordinator'],
		zorg: ['zorgcoordinator'],
		'zorg of the mentor': ['zorgcoordinator'],
		vertrouwelijk: [],
		eigen: ['pupil']
	},
	write: {
		gedeeld: [...involvedStaff, 'pupil'],
		team: involvedStaff,
		zorg: withoutTrainee,
		vertrouwelijk: withoutTrainee,
		eigen: ['pupil']
	}
} satisfies Record<string, Partial<Record<Item, Who[]>>>;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	read: 'leest',
	add: 'vult aan',
	correct: 'verbetert binnen een dag',
	archive: 'legt weg',
	delete: 'verwijdert na een dag',
	write: 'schrijft',
	gedeeld: 'een gedeelde notitie',
	team: 'een notitie voor het team',
	zorg: 'een notitie voor zorg',
	'zorg of the mentor': 'een notitie voor zorg die de mentor schreef',
	vertrouwelijk: 'een vertrouwelijke notitie (van de mentor, met de directeur genoemd)',
	eigen: 'een eigen notitie van de leerling'
};
