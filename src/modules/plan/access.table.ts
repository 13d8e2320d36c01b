/**
 * Which goals exist for whom, and what each may do with them. tests/access/plan-goals.test.ts runs every cell for everybody
 * in `people`. Both goals are Jayden's: one for all who are involved, one for the care team.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

export const things = ['shared', 'care'] as const;
export type Thing = (typeof things)[number];

const makers: readonly Who[] = ['mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider'];
const care: readonly Who[] = ['zorgcoordinator', 'orthopedagoog'];

export const accessTable = {
	see: { shared: ['pupil', 'parent', ...accessTeam], care } as Record<Thing, readonly Who[]>,
	/** In the database itself, whatever a page would say. */
	add: { shared: makers, care } as Record<Thing, readonly Who[]>,
	change: { shared: makers, care } as Record<Thing, readonly Who[]>,
	/** Its earlier words are added with a change, and stay. */
	changeEarlier: { shared: [], care: [] } as Record<Thing, readonly Who[]>,
	remove: { shared: [], care: [] } as Record<Thing, readonly Who[]>,
	/** With the goal that all who are involved see. */
	do: { mayAddGoal: makers, mayEditGoal: makers, mayEndGoal: makers, mayResumeGoal: makers } as Record<
		string,
		readonly Who[]
	>
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet, ook hoe het eerder luidde,',
	add: 'voegt toe:',
	change: 'wijzigt',
	changeEarlier: 'wijzigt hoe het eerder luidde van',
	remove: 'verwijdert',
	shared: 'een gedeeld doel',
	care: 'een doel van de zorg',
	do: '',
	mayAddGoal: 'maakt een doel',
	mayEditGoal: 'wijzigt een doel, zet er een plaatje of opname bij',
	mayEndGoal: 'sluit een doel af',
	mayResumeGoal: 'pakt een afgesloten doel weer op'
};
