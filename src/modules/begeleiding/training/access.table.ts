/**
 * What of two trainings exists for whom, and who changes it. Jayden is in both: one of group 2B for everybody, made by the mentor; one on
 * indication, made by the care coordinator and given by the mentor of another group, who does not guide Jayden yet.
 * tests/access/begeleiding-training.test.ts runs every cell for everybody in `people`.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

export const trainings = ['shared', 'closed'] as const;
export type Which = (typeof trainings)[number];

const care: readonly Who[] = ['zorgcoordinator', 'orthopedagoog'];
const leaders: readonly Who[] = [...care, 'teamleider', 'directeur'];
const staff: readonly Who[] = people.filter(
	(who) =>
		![
			'pupil',
			'otherPupil',
			'parent',
			'parentWithoutCustody',
			'otherParent',
			'helper',
			'stranger',
			'strangeMentor'
		].includes(who)
);
const adults: readonly Who[] = accessTeam.filter((who) => who !== 'directeur');
const resulting: readonly Who[] = accessTeam.filter((who) => !['teacher', 'stagiair'].includes(who));

export const accessTable = {
	see: {
		training: { shared: [...staff, 'pupil', 'parent', 'helper'], closed: ['pupil', ...accessTeam, 'otherMentor'] },
		meeting: { shared: [...staff, 'pupil', 'parent', 'helper'], closed: ['pupil', ...accessTeam, 'otherMentor'] },
		member: { shared: ['pupil', 'parent', ...accessTeam], closed: ['pupil', ...accessTeam] },
		attendance: { shared: ['pupil', 'parent', ...accessTeam], closed: ['pupil', ...accessTeam] }
	},
	add: {
		training: { shared: ['mentor', ...leaders], closed: care },
		meeting: { shared: ['mentor', ...leaders], closed: ['otherMentor', ...leaders] },
		member: { shared: ['mentor', ...leaders], closed: care },
		attendance: { shared: adults, closed: adults }
	},
	change: {
		training: { shared: ['mentor', ...leaders], closed: care },
		/** What came of it. */
		member: { shared: resulting, closed: resulting },
		attendance: { shared: adults, closed: adults }
	},
	remove: {
		training: { shared: [], closed: [] },
		member: { shared: [], closed: [] },
		attendance: { shared: [], closed: [] }
	},
	do: {
		mayMakeTraining: { shared: ['mentor', ...leaders], closed: care },
		maySchedule: { shared: ['mentor', ...leaders], closed: ['otherMentor', ...leaders] }
	}
} satisfies Record<string, Record<string, Record<Which, readonly Who[]>>>;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet',
	add: 'maakt',
	change: 'wijzigt',
	remove: 'verwijdert',
	do: '',
	training: 'een training',
	meeting: 'een bijeenkomst',
	member: 'een deelnemer en het resultaat',
	attendance: 'de aanwezigheid',
	mayMakeTraining: 'maakt en wijzigt een training',
	maySchedule: 'plant bijeenkomsten',
	shared: 'van de groep, voor allemaal',
	closed: 'op indicatie'
};
