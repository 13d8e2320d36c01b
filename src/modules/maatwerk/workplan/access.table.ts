/**
 * Who reads Jayden's work plans, and who makes them. tests/access/maatwerk-workplan.test.ts runs every cell for everybody in
 * `people`: a plan that was evaluated, one that runs and one that is being made, and a goal of the running one.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

const makers: readonly Who[] = ['mentor', 'zorgcoordinator', 'orthopedagoog'];
const leaders: readonly Who[] = ['teamleider', 'directeur'];

export const accessTable = {
	see: {
		draft: [...makers, ...leaders],
		fixed: ['pupil', 'parent', ...makers, ...leaders],
		evaluation: ['pupil', 'parent', ...makers, ...leaders],
		goal: ['pupil', 'parent', ...accessTeam]
	},
	add: { draft: makers, evaluation: makers, goal: [...makers, 'teamleider'] },
	change: { draft: makers, evaluation: [] },
	remove: { draft: [], evaluation: [] },
	do: { mayReadWorkPlan: ['pupil', 'parent', ...makers, ...leaders], mayWriteWorkPlan: makers }
} satisfies Record<string, Record<string, readonly Who[]>>;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet',
	add: 'voegt toe:',
	change: 'wijzigt',
	remove: 'verwijdert',
	do: '',
	draft: 'een werkplan in de maak',
	fixed: 'een vastgesteld werkplan',
	evaluation: 'een evaluatie',
	goal: 'een doel van een werkplan',
	mayReadWorkPlan: 'leest werkplannen (ook een begeleider die hier werkt)',
	mayWriteWorkPlan: 'maakt en evalueert werkplannen (ook een begeleider die hier werkt)'
};
