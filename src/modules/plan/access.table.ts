/**
 * Which goals exist for whom, and what each may do with them. tests/access/plan-goals.test.ts runs every cell for everybody
 * in `people`. Both goals are Jayden's, who is in the mentor's group: one for all who are involved, one for the care team.
 */
export const people = [
	'mentor',
	'stagiair',
	'zorgcoordinator',
	'directeur',
	'teamleider',
	'helper',
	'pupil',
	'parent',
	'administratie',
	'beheerder',
	'otherMentor',
	'otherPupil',
	'otherParent',
	'parentWithoutCustody',
	'stranger'
] as const;
export type Who = (typeof people)[number];

export const audiences = ['gedeeld', 'zorg'] as const;
export type GoalAudience = (typeof audiences)[number];

const staff: readonly Who[] = ['mentor', 'stagiair', 'zorgcoordinator', 'directeur', 'teamleider'];
const makers: readonly Who[] = ['mentor', 'zorgcoordinator', 'teamleider'];

export const accessTable = {
	see: { gedeeld: [...staff, 'pupil', 'parent'], zorg: ['zorgcoordinator'] } as Record<GoalAudience, readonly Who[]>,
	/** In the database itself, whatever a page would say. */
	add: { gedeeld: makers, zorg: ['zorgcoordinator'] } as Record<GoalAudience, readonly Who[]>,
	change: { gedeeld: makers, zorg: ['zorgcoordinator'] } as Record<GoalAudience, readonly Who[]>,
	/** With the goal that all who are involved see. */
	do: { mayAddGoal: makers, mayEditGoal: makers, mayEndGoal: makers, mayResumeGoal: makers } as Record<
		string,
		readonly Who[]
	>
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet',
	add: 'voegt toe:',
	change: 'wijzigt',
	gedeeld: 'een gedeeld doel',
	zorg: 'een doel van de zorg',
	do: '',
	mayAddGoal: 'maakt een doel',
	mayEditGoal: 'wijzigt een doel, zet er een plaatje of opname bij',
	mayEndGoal: 'sluit een doel af',
	mayResumeGoal: 'pakt een afgesloten doel weer op',
	stranger: 'directeur van een andere school'
};
