/**
 * What exists for whom of a care meeting with partners (ZAT) that is held today, and who may do what at it.
 * tests/access/overleg.test.ts runs every cell. The care coordinator is in the chair, the director has a seat; on the agenda are
 * Jayden, with consent, brought in by his mentor; Noor, without; Finn, anonymous and read through; Lotte, anonymous and not yet
 * read through; and a subject. tests/access/overleg-sight.test.ts and overleg-anonymous.test.ts tell what ends, and what nobody
 * learns by another way round.
 */
import { accessPeople, accessTeam } from '#modules/mensen/roles.ts';

export const people = [...accessPeople, 'partner', 'silentPartner', 'otherPartner', 'latePartner'] as const;
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
const careTeam: readonly Who[] = ['zorgcoordinator', 'orthopedagoog'];
const seated: readonly Who[] = ['zorgcoordinator', 'directeur'];
const withPartners: readonly Who[] = [...careTeam, 'directeur', 'partner', 'silentPartner'];

export const accessTable: Record<string, readonly Who[]> = {
	'know of the meeting': [...staff, 'partner', 'silentPartner'],
	'see who sits there': [...staff, 'partner', 'silentPartner'],
	'read a point with consent': ['mentor', ...withPartners],
	'read whose point it is': ['mentor', ...withPartners],
	'read who brought it in': ['mentor', ...withPartners],
	'read a point without consent': [...careTeam, 'directeur'],
	'read an anonymous point': withPartners,
	'read who is anonymous': [...careTeam, 'directeur'],
	'read an anonymous point before it is read through': [...careTeam, 'directeur'],
	'read a subject': [...seated, 'partner', 'silentPartner'],
	'read a note': withPartners,
	'read a note without consent': [...careTeam, 'directeur'],
	'read a decision for the team': withPartners,
	'read a decision for the care team': withPartners,
	'read an action': withPartners,
	'read in the dossier what is shared': ['pupil', 'parent', ...accessTeam],
	'read in the dossier what is for the team': accessTeam,
	'read in the dossier what is for the care team': careTeam,
	'note at a point with consent': ['zorgcoordinator', 'partner'],
	'note at a point without consent': ['zorgcoordinator'],
	'note in another name': [],
	'change somebody else’s note': [],
	decide: seated,
	'agree on an action': seated,
	'bring in Jayden': accessTeam.filter((who) => who !== 'helper'),
	'bring in in another name': [],
	'make a point anonymous': [...careTeam, 'directeur'],
	'read it through': [...careTeam, 'directeur'],
	'take a point off': [...careTeam, 'directeur'],
	'close the meeting': careTeam,
	'ask somebody to the table': careTeam,
	'sit down': careTeam,
	'raise a concern': ['partner', 'silentPartner', 'latePartner'],
	'read a concern': [...careTeam, 'partner']
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	'know of the meeting': 'ziet dat het overleg er is, en wanneer',
	'see who sits there': 'ziet wie er aan tafel zit',
	'read a point with consent': 'leest een punt over een leerling voor wie toestemming is',
	'read whose point it is': 'leest over wie dat punt gaat',
	'read who brought it in': 'leest wie het heeft ingebracht',
	'read a point without consent': 'leest een punt over een leerling voor wie geen toestemming is',
	'read an anonymous point': 'leest een anoniem punt dat is nagelezen',
	'read who is anonymous': 'leest over wie een anoniem punt gaat',
	'read an anonymous point before it is read through': 'leest een anoniem punt dat nog niet is nagelezen',
	'read a subject': 'leest een punt zonder leerling',
	'read a note': 'leest een notitie bij een leerling voor wie toestemming is',
	'read a note without consent': 'leest een notitie bij een leerling voor wie geen toestemming is',
	'read a decision for the team': 'leest tijdens het overleg een besluit voor het team',
	'read a decision for the care team': 'leest tijdens het overleg een besluit voor het zorgteam',
	'read an action': 'leest een afspraak over een leerling voor wie toestemming is',
	'read in the dossier what is shared': 'leest na het overleg in het dossier een besluit dat gedeeld is',
	'read in the dossier what is for the team': 'leest na het overleg in het dossier een besluit voor het team',
	'read in the dossier what is for the care team': 'leest na het overleg in het dossier een besluit voor het zorgteam',
	'note at a point with consent': 'noteert bij een leerling voor wie toestemming is',
	'note at a point without consent': 'noteert bij een leerling voor wie geen toestemming is',
	'note in another name': 'noteert op naam van een ander',
	'change somebody else’s note': 'wijzigt de notitie van een ander',
	decide: 'legt een besluit vast',
	'agree on an action': 'legt een afspraak vast',
	'bring in Jayden': 'brengt de leerling in',
	'bring in in another name': 'brengt de leerling in op naam van een ander',
	'make a point anonymous': 'maakt een punt anoniem',
	'read it through': 'leest een anoniem punt na',
	'take a point off': 'haalt een punt van de agenda',
	'close the meeting': 'sluit het overleg',
	'ask somebody to the table': 'zet iemand aan tafel',
	'sit down': 'zet zichzelf aan tafel',
	'raise a concern': 'meldt als partner een zorg',
	'read a concern': 'leest de zorg van een partner',
	partner: 'partner aan deze tafel die mag noteren',
	silentPartner: 'partner aan deze tafel die alleen leest',
	otherPartner: 'partner aan een andere tafel',
	latePartner: 'partner van een overleg van vorige maand'
};
