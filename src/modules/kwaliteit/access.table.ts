/** Who may do what with norms; tests/access/kwaliteit.test.ts executes each cell. Pupils Jayden and Noor are in group 2B. */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

/** Another school has norms of its own: the tests beside these cells say that it has nothing here. */
export const people = accessPeople.filter((who) => who !== 'stranger' && who !== 'strangeMentor');
export type Who = AccessPerson;

const leads: readonly Who[] = ['zorgcoordinator', 'directeur'];
const overseers: readonly Who[] = ['zorgcoordinator', 'teamleider', 'directeur'];
const families = new Set<Who>(['pupil', 'otherPupil', 'parent', 'parentWithoutCustody', 'otherParent']);
const staffMembers: readonly Who[] = people.filter((who) => who !== 'helper' && !families.has(who));
const everyPupil = ['Finn', 'Jayden', 'Lotte', 'Noor'];

export const accessTable = {
	/** Whose pupils the figures are made of. */
	figures: {
		directeur: everyPupil,
		teamleider: everyPupil,
		zorgcoordinator: everyPupil,
		mentor: ['Jayden', 'Noor'],
		otherMentor: ['Finn', 'Lotte']
	} as Partial<Record<Who, readonly string[]>>,
	readSetting: staffMembers,
	writeSetting: leads,
	/** Of Jayden. */
	readExemption: accessTeam,
	/** Of Jayden. */
	handover: accessTeam,
	exempt: leads,
	endExemption: leads,
	readOwnNorm: staffMembers,
	writeOwnNorm: ['directeur', 'beheerder'] as readonly Who[],
	/** The figures of earlier school years, of the school and of each part of it. */
	readYears: overseers,
	/** Nobody by hand: the nightly job does. */
	writeYears: [] as readonly Who[]
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	figures: 'ziet cijfers over leerlingen, als',
	readSetting: 'leest wat de school van een norm maakt',
	writeSetting: 'zet een norm aan of uit en kiest het doel',
	readExemption: 'leest een uitzondering voor een leerling',
	handover: 'ziet of de warme overdracht van een leerling op tijd was',
	exempt: 'maakt een uitzondering',
	endExemption: 'beëindigt een uitzondering',
	readOwnNorm: 'leest een eigen norm van de school',
	writeOwnNorm: 'maakt of wijzigt een eigen norm',
	readYears: 'ziet de cijfers van eerdere schooljaren',
	writeYears: 'schrijft of wijzigt cijfers van eerdere schooljaren'
};
