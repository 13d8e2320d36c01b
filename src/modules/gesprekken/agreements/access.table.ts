/**
 * What was agreed at talks about Jayden: who sees it, and who may say that it is done, by whose it is.
 * tests/access/gesprekken-actions.test.ts runs every cell for everybody in `people`.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

export const owners = ['mentor', 'pupil', 'parent'] as const;
export type Owner = (typeof owners)[number];

const all: readonly Who[] = ['pupil', 'parent', ...accessTeam];
const holders: readonly Who[] = ['mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider'];

export const accessTable: Record<'see' | 'finish' | 'change', Record<Owner, readonly Who[]>> = {
	see: { mentor: all, pupil: all, parent: all },
	finish: { mentor: holders, pupil: [...holders, 'pupil'], parent: [...holders, 'parent'] },
	/** What was promised, by whom and by when: in the database itself, whatever a page would say. */
	change: { mentor: holders, pupil: holders, parent: holders }
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet een afspraak van',
	finish: 'zegt dat gedaan is wat is afgesproken met',
	change: 'wijzigt een afspraak van'
};
