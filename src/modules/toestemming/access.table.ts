/**
 * What exists for whom of a consent about Jayden (14), and who may do what. tests/access/toestemming.test.ts runs every cell.
 * `coParent` has custody of Jayden too; the answer in the table is the one of `parent`. What changes at 16 and at 18
 * stands beneath it, of Finn (17) and of Lotte (18), each with a parent with custody until then.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = [...accessPeople, 'coParent', 'pupilOf17', 'parentOf17', 'pupilOf18', 'parentOf18'] as const;
export type Who = (typeof people)[number];

const askers: readonly AccessPerson[] = ['mentor', 'zorgcoordinator', 'orthopedagoog'];
const family: readonly Who[] = ['pupil', 'parent', 'coParent'];
const familyAndTeam: readonly Who[] = [...family, ...accessTeam];

export const accessTable: Record<string, readonly Who[]> = {
	'read consent': familyAndTeam,
	'read words': [...family, ...askers],
	'read partners': familyAndTeam,
	'read answer': [...accessTeam, 'pupil', 'parent'],
	'read in force': familyAndTeam,
	'hear how far it is': familyAndTeam,
	ask: askers,
	'ask in another name': [],
	'answer oneself': ['parent', 'coParent'],
	'write down': askers,
	'write down in another name': [],
	end: askers,
	'change what was asked': [],
	'change an answer': [],
	'remove an answer': [],
	'make in force': [],
	'more words later': [],
	'more partners later': [],
	'read at 17': [
		'otherMentor',
		'zorgcoordinator',
		'orthopedagoog',
		'teamleider',
		'directeur',
		'pupilOf17',
		'parentOf17'
	],
	'answer at 17': ['pupilOf17'],
	'read at 18': ['otherMentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider', 'directeur', 'pupilOf18'],
	'answer at 18': ['pupilOf18']
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	'read consent': 'ziet dat er een toestemming is: waarvoor, met wie en tot wanneer',
	'read words': 'leest wat er precies wordt gedeeld en waarom',
	'read partners': 'ziet met wie',
	'read answer': 'ziet wat een ouder heeft gezegd',
	'read in force': 'ziet of de toestemming geldt',
	'hear how far it is': 'hoort hoe ver een toestemming is, niet van wie het nog wacht',
	ask: 'vraagt toestemming',
	'ask in another name': 'vraagt toestemming op naam van iemand anders',
	'answer oneself': 'geeft zelf antwoord',
	'write down': 'legt een antwoord vast dat op papier of mondeling is gegeven',
	'write down in another name': 'legt een antwoord vast op naam van een andere medewerker',
	end: 'zegt dat de toestemming niet meer nodig is',
	'change what was asked': 'wijzigt wat er is gevraagd',
	'change an answer': 'wijzigt een antwoord',
	'remove an answer': 'verwijdert een antwoord',
	'make in force': 'zegt met de hand dat een toestemming geldt',
	'more words later': 'zet later andere woorden bij de vraag',
	'more partners later': 'zet later meer partners bij de vraag',
	'read at 17': 'ziet een toestemming over een leerling van 17',
	'answer at 17': 'geeft antwoord bij een leerling van 17',
	'read at 18': 'ziet een toestemming over een leerling van 18',
	'answer at 18': 'geeft antwoord bij een leerling van 18',
	coParent: 'tweede ouder met gezag',
	pupilOf17: 'de leerling zelf',
	parentOf17: 'ouder van die leerling',
	pupilOf18: 'de leerling zelf',
	parentOf18: 'ouder van die leerling'
};
