/**
 * Who may do what with timetables. tests/access/rooster.test.ts runs every cell: Jayden and Noor are in 2B, the teacher gives
 * 2B a lesson a week, the mentor is that of 2B; the lesson of one pupil is Jayden's.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = [...accessPeople, 'parentOfOtherGroup'] as const;
export type Who = AccessPerson | 'parentOfOtherGroup';

const keepers: readonly Who[] = ['directeur', 'administratie', 'beheerder'];
const family: readonly Who[] = ['pupil', 'parent'];
const ofJayden: readonly Who[] = [...new Set([...family, ...accessTeam, ...keepers])];
const ofGroup: readonly Who[] = [...ofJayden, 'otherMentor', 'formerMentor', 'otherPupil', 'otherParent'];
const drawers = { 'of a group': keepers, 'of a pupil': [...keepers, 'mentor'] } as const;

export const accessTable: Record<string, Record<string, readonly Who[]>> = {
	read: { 'of a group': ofGroup, 'of a pupil': ofJayden },
	'read a change of': { 'of a group': ofGroup, 'of a pupil': ofJayden },
	draw: drawers,
	'change day': drawers,
	'read a step of': drawers,
	undo: drawers,
	import: { '': keepers },
	'read import': { '': keepers },
	'see pupil': { '': ofJayden }
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	read: 'leest het rooster',
	'read a change of': 'leest wat er op een dag met een les gebeurt, in het rooster',
	draw: 'tekent het rooster',
	'change day': 'zegt wat er op een dag met een les gebeurt, in het rooster',
	'read a step of': 'leest welke stappen er zijn gezet in het rooster',
	undo: 'draait een stap terug in het rooster',
	import: 'leest een rooster in uit een bestand',
	'read import': 'leest een bestand dat wordt ingelezen',
	'see pupil': 'ziet de leerling, als de docent de groep lesgeeft',
	'of a group': 'van een groep',
	'of a pupil': 'van één leerling',
	parentOfOtherGroup: 'ouder uit een andere groep'
};
