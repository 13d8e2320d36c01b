/**
 * Who may do what with the school itself. tests/access/scholen.test.ts runs every cell, and says of all others in
 * tests/support/school.ts that they may not.
 */
export const accessTable = {
	see: ['directeur', 'administratie', 'beheerder'],
	'keep years': ['directeur', 'administratie', 'beheerder'],
	'keep groups': ['directeur', 'administratie', 'beheerder'],
	'change setup': ['directeur', 'beheerder'],
	'change location': ['directeur', 'beheerder'],
	'change colour': ['directeur', 'beheerder'],
	'export setup': ['directeur', 'administratie', 'beheerder']
} as const;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet de inrichting van de school',
	'keep years': 'houdt schooljaren en periodes bij',
	'keep groups': 'houdt groepen en mentoren bij',
	'change setup': 'wijzigt de inrichting',
	'change location': 'wijzigt een locatie',
	'change colour': 'kiest de kleur van de school',
	'export setup': 'haalt de inrichting op als bestand'
};
