/**
 * Who sees Jayden's measures and on what they rest. tests/access/maatwerk-measures.test.ts runs every cell for everybody in
 * `people`. One measure rests on a declaration, one on a decision of the school.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

const care: readonly Who[] = ['zorgcoordinator', 'orthopedagoog'];
const deciders: readonly Who[] = ['mentor', ...care];

export const accessTable = {
	see: { measure: ['pupil', 'parent', ...accessTeam], groundOnPaper: care, groundOfSchool: accessTeam },
	add: { measure: deciders, groundOnPaper: care, groundOfSchool: deciders },
	change: { measure: deciders, groundOnPaper: care },
	remove: { measure: [], groundOnPaper: care },
	/** With a declaration that holds. */
	grant: { measure: care },
	do: { mayDecideMeasure: deciders, mayKeepGrounds: care }
} satisfies Record<string, Record<string, readonly Who[]>>;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet',
	add: 'legt vast:',
	change: 'wijzigt',
	remove: 'verwijdert',
	grant: 'kent een aanvraag toe, als de verklaring er is, voor',
	do: '',
	measure: 'een maatregel, en dat er een grond is',
	groundOnPaper: 'op welke verklaring of indicatie zij rust',
	groundOfSchool: 'dat de school haar besloot',
	mayDecideMeasure: 'besluit over een maatregel',
	mayKeepGrounds: 'legt de grond vast'
};
