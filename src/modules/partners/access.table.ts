/**
 * Who may read the register of partners and keep it. tests/access/partners.test.ts runs every cell for everybody of the
 * access tables, and for somebody who speaks for one of the partners.
 */
import { accessPeople } from '#modules/mensen/roles.ts';

export const people = [...accessPeople, 'partnerPerson', 'formerPartnerPerson'] as const;
export type Who = (typeof people)[number];

const staff: readonly Who[] = [
	'mentor',
	'otherMentor',
	'formerMentor',
	'teacher',
	'assistant',
	'stagiair',
	'zorgcoordinator',
	'orthopedagoog',
	'teamleider',
	'directeur',
	'administratie',
	'beheerder'
];
const keepers: readonly Who[] = ['zorgcoordinator', 'orthopedagoog', 'administratie', 'beheerder'];

export const accessTable: Record<string, readonly Who[]> = {
	'read partner': [...staff, 'partnerPerson'],
	'read other partner': staff,
	'read contact': staff,
	'read person': [...staff, 'partnerPerson', 'formerPartnerPerson'],
	'add partner': keepers,
	'change partner': keepers,
	'remove partner': [],
	'add contact': keepers,
	'remove contact': keepers,
	'add person': keepers,
	'end person': keepers,
	'remove person': [],
	'add outsider': [...keepers, 'directeur'],
	'change outsider': [...keepers, 'directeur'],
	'read reach': [...keepers, 'directeur', 'partnerPerson']
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	'read partner': 'leest wat van een partner in het register staat',
	'read other partner': 'leest wat van een andere partner in het register staat',
	'read contact': 'leest hoe een partner bereikbaar is',
	'read person': 'leest wie er namens een partner komt',
	'add partner': 'voegt een partner toe',
	'change partner': 'wijzigt en archiveert een partner',
	'remove partner': 'verwijdert een partner',
	'add contact': 'zet erbij hoe een partner bereikbaar is',
	'remove contact': 'haalt weg hoe een partner bereikbaar is',
	'add person': 'laat iemand namens een partner toe',
	'end person': 'beëindigt de toegang van iemand van een partner',
	'remove person': 'verwijdert wie er namens een partner kwam',
	'add outsider': 'zet iemand van buiten in het bestand, met mailadres',
	'change outsider': 'wijzigt de naam van iemand van buiten',
	'read reach': 'leest het mailadres van iemand van een partner',
	partnerPerson: 'iemand van de partner',
	formerPartnerPerson: 'wie tot vorige week van de partner was'
};
