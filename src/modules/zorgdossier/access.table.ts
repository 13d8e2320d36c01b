/**
 * Which rows of the care file of Jayden exist for whom, who may add them, and what each may do. tests/access/zorgdossier.test.ts
 * runs every cell for everybody in `people`. With something medical the mentor, the trainee, the helper, the parent and the
 * mentor until last week are named; with something judicial the team leader and the mentor. The educational psychologist
 * opened the report an hour ago, the care coordinator nine hours ago.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

const careTeam: readonly Who[] = ['zorgcoordinator', 'orthopedagoog'];
const family: readonly Who[] = ['pupil', 'parent'];

export const accessTable = {
	see: {
		diagnosis: careTeam,
		sharedDiagnosis: [...family, ...careTeam],
		medicalFact: careTeam,
		namedMedicalFact: ['mentor', 'helper', ...careTeam],
		archivedMedicalFact: careTeam,
		instruction: accessTeam,
		archivedInstruction: careTeam,
		judicialFact: careTeam,
		namedJudicialFact: [...careTeam, 'teamleider'],
		report: careTeam,
		/** What it says, while nobody said why it is opened. */
		closedContent: [],
		openedContent: ['orthopedagoog'],
		sharedReport: [...family, ...careTeam],
		sharedContent: family,
		opening: careTeam,
		share: careTeam,
		removal: careTeam
	} satisfies Record<string, readonly Who[]>,
	add: {
		diagnosis: careTeam,
		medicalFact: careTeam,
		instruction: careTeam,
		judicialFact: careTeam,
		medicalReader: careTeam,
		judicialReader: careTeam,
		report: careTeam,
		content: careTeam,
		opening: careTeam,
		share: careTeam,
		removal: careTeam
	} satisfies Record<string, readonly Who[]>,
	do: {
		mayKeepCareFile: careTeam,
		isInCareCircle: careTeam,
		mayOpenWithReason: ['teamleider', 'directeur'],
		mayReadInstructions: accessTeam,
		isFamily: family
	} satisfies Record<string, readonly Who[]>
};
export type Row = keyof typeof accessTable.see;
export type Addition = keyof typeof accessTable.add;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet',
	add: 'legt vast:',
	do: '',
	diagnosis: 'een diagnose',
	sharedDiagnosis: 'een diagnose die met de familie is gedeeld',
	medicalFact: 'een medisch gegeven',
	namedMedicalFact: 'een medisch gegeven waarbij mentor, begeleider, stagiair en ouder genoemd zijn',
	archivedMedicalFact: 'hetzelfde, weggelegd',
	instruction: 'wat te doen, zonder de oorzaak',
	archivedInstruction: 'wat te doen, van een weggelegd gegeven',
	judicialFact: 'een maatregel',
	namedJudicialFact: 'een maatregel waarbij teamleider en mentor genoemd zijn',
	report: 'dat er een verslag is',
	closedContent: 'wat er in een verslag staat, zonder te zeggen waarvoor',
	openedContent: 'wat er in een verslag staat (geopend door de orthopedagoog)',
	sharedReport: 'dat er een verslag is dat met de familie is gedeeld',
	sharedContent: 'wat daarin staat, zonder het te openen',
	opening: 'wie een verslag opende, en waarvoor',
	share: 'met wie een verslag is gedeeld',
	removal: 'dat er iets is verwijderd',
	medicalReader: 'wie een medisch gegeven meeleest',
	judicialReader: 'wie een maatregel meeleest',
	content: 'wat er in een verslag staat',
	mayKeepCareFile: 'schrijft in het zorgdossier, deelt, legt weg en verwijdert',
	isInCareCircle: 'leest het hele zorgdossier',
	mayOpenWithReason: 'opent het met een reden, die het zorgteam ziet',
	mayReadInstructions: 'leest wat te doen',
	isFamily: 'leest wat met de familie is gedeeld, en aan wie inzage te vragen'
};
