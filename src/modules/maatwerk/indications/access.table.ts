/**
 * Who knows of Jayden's indications. tests/access/maatwerk-indications.test.ts runs every cell for everybody in `people`, and
 * for a director who opened the dossier with a reason.
 */
import { accessPeople, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

const care: readonly Who[] = ['zorgcoordinator', 'orthopedagoog'];

export const accessTable = {
	see: { indication: care, paper: care, file: care },
	add: { indication: care, paper: care },
	change: { indication: care },
	remove: { indication: [] },
	do: { mayReadIndications: care, mayKeepIndications: care }
} satisfies Record<string, Record<string, readonly Who[]>>;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet',
	add: 'voegt toe:',
	change: 'wijzigt',
	remove: 'verwijdert',
	do: '',
	indication: 'een indicatie of aanvraag',
	paper: 'dat er een papier bij is',
	file: 'het papier zelf',
	mayReadIndications: 'leest indicaties (wie leidinggeeft alleen na openen met een reden)',
	mayKeepIndications: 'legt indicaties vast'
};
