/**
 * Whether and when Jayden's parent is told by mail that there is news. tests/access/news-choice.test.ts runs every cell for
 * everybody in `people`.
 */
import { accessPeople, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

export const accessTable: Record<'see' | 'add' | 'change' | 'remove' | 'choose', readonly Who[]> = {
	see: ['parent'],
	add: ['parent'],
	change: ['parent'],
	remove: [],
	/** Each for oneself. */
	choose: ['parent', 'parentWithoutCustody', 'otherParent']
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet wanneer de ouder bericht kreeg',
	add: 'legt vast of de ouder bericht wil',
	change: 'wijzigt of de ouder bericht wil',
	remove: 'verwijdert die keuze',
	choose: 'kiest zelf of er bericht komt'
};
