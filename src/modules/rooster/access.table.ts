/**
 * Who may do what with timetables. tests/access/rooster.test.ts runs every cell: Jayden and Noor are in 2B, the teacher gives
 * 2B a lesson a week, the mentor is that of 2B; the lesson of one pupil is Jayden's.
 */
export const people = [
	'mentor',
	'teacher',
	'stagiair',
	'zorgcoordinator',
	'directeur',
	'administratie',
	'beheerder',
	'otherMentor',
	'helper',
	'pupil',
	'otherPupil',
	'parent',
	'otherParent',
	'parentOfOtherGroup',
	'parentWithoutCustody'
] as const;
export type Who = (typeof people)[number];

const keepers: Who[] = ['directeur', 'administratie', 'beheerder'];
const staff: Who[] = ['mentor', 'teacher', 'stagiair', 'zorgcoordinator', ...keepers, 'otherMentor'];
const ofJayden: Who[] = ['mentor', 'teacher', 'stagiair', 'zorgcoordinator', ...keepers, 'pupil', 'parent'];

export const accessTable = {
	read: {
		'of a group': [...staff, 'pupil', 'otherPupil', 'parent', 'otherParent'],
		'of a pupil': ofJayden
	},
	draw: { 'of a group': keepers, 'of a pupil': [...keepers, 'mentor'] },
	'change day': { 'of a group': keepers, 'of a pupil': [...keepers, 'mentor'] },
	undo: { 'of a group': keepers, 'of a pupil': [...keepers, 'mentor'] },
	import: { '': keepers },
	'see pupil': { '': ofJayden }
} satisfies Record<string, Record<string, Who[]>>;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	read: 'leest het rooster',
	draw: 'tekent het rooster',
	'change day': 'zegt wat er op een dag met een les gebeurt, in het rooster',
	undo: 'draait een stap terug in het rooster',
	import: 'leest een rooster in uit een bestand',
	'see pupil': 'ziet de leerling, als de docent de groep lesgeeft',
	'of a group': 'van een groep',
	'of a pupil': 'van één leerling',
	teacher: 'docent volgens het rooster',
	parentOfOtherGroup: 'ouder uit een andere groep'
};
