/**
 * Which scores exist for whom, and who gives them. tests/access/plan-scores.test.ts runs every cell for everybody in
 * `people`. Jayden has a goal that is shared and one for the care team; each was scored, and so was a competence.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

/** What is scored: a shared goal, a goal for the care team, a competence of the school's list. */
export const things = ['shared', 'care', 'competence'] as const;
export type Thing = (typeof things)[number];

const seers: readonly Who[] = ['pupil', 'parent', ...accessTeam];
const scorers: readonly Who[] = seers.filter((who) => who !== 'parent' && who !== 'directeur');
const care: readonly Who[] = ['zorgcoordinator', 'orthopedagoog'];
const nobody = { shared: [], care: [], competence: [] };

export const accessTable: Record<'see' | 'add' | 'change' | 'remove', Record<Thing, readonly Who[]>> & {
	do: Record<'mayScore' | 'mayCorrect', readonly Who[]>;
} = {
	see: { shared: seers, care, competence: seers },
	/** On the own side and in the own name: nobody scores for another. */
	add: { shared: scorers, care, competence: scorers },
	change: nobody,
	remove: nobody,
	/** With a score on the shared goal; a correction is of one's own only. */
	do: { mayScore: scorers, mayCorrect: scorers.filter((who) => who !== 'pupil') }
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet een score op',
	add: 'scoort, aan de eigen kant en op eigen naam,',
	shared: 'een doel dat gedeeld is',
	care: 'een doel van het zorgteam',
	competence: 'een competentie',
	change: 'wijzigt een score op',
	remove: 'verwijdert een score op',
	do: '',
	mayScore: 'geeft scores',
	mayCorrect: 'verbetert een eigen score, met de reden'
};
