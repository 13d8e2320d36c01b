/**
 * Agreements of talks about Jayden, by whose they are: who sees them, writes them down, says that they are kept, changes them.
 * tests/access/gesprekken-agreements.test.ts runs every cell for everybody in `people`.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

export const owners = ['mentor', 'pupil', 'parent'] as const;
export type Owner = (typeof owners)[number];
type Part = 'see' | 'add' | 'addForAnother' | 'finish' | 'change';

const all: readonly Who[] = ['pupil', 'parent', ...accessTeam];
const holders: readonly Who[] = ['mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider'];

export const accessTable: Record<Part, Record<Owner, readonly Who[]>> = {
	see: { mentor: all, pupil: all, parent: all },
	add: { mentor: holders, pupil: holders, parent: holders },
	/** As if somebody else had written it down. */
	addForAnother: { mentor: [], pupil: [], parent: [] },
	finish: { mentor: holders, pupil: [...holders, 'pupil'], parent: [...holders, 'parent'] },
	/** What it is, whose and by when: in the database itself, whatever a page would say. */
	change: { mentor: holders, pupil: holders, parent: holders }
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet een afspraak van',
	add: 'legt een afspraak vast van',
	addForAnother: 'legt op naam van iemand anders een afspraak vast van',
	finish: 'zegt dat gedaan is wat is afgesproken met',
	change: 'wijzigt een afspraak van'
};
