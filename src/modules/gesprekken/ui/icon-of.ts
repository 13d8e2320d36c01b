import type { IconName } from '#ui/icons.ts';

const icons: Record<string, IconName> = {
	leervoorwaardelijk: 'book',
	'sociaal-emotioneel': 'heart',
	'algemene-arbeidscompetentie': 'hammer',
	'executieve-functie': 'list',
	loopbaan: 'flag'
};

/** The picture beside a competence, by its kind; a school's own kind gets a star. */
export const iconOf = (kind: string): IconName => icons[kind] ?? 'star';
