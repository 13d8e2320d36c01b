/** The people of the table, by what they are to one pupil, Jayden of 14. */
export const accessPeople = [
	'de leerling',
	'ouder met gezag',
	'mentor',
	'stagiair',
	'zorgcoördinator',
	'directeur',
	'administratie',
	'functioneel beheerder',
	'begeleider met toegang',
	'ouder zonder gezag',
	'andere leerling',
	'andere ouder',
	'mentor van een andere groep',
	'mentor tot vorige week',
	'begeleider tot gisteren',
	'directeur van een andere school'
] as const;
export type AccessPerson = (typeof accessPeople)[number];
export type AccessAnswer = 'ja' | 'nee' | 'alleen de eigen regel';
export type AccessRow = { what: string; roles: Record<AccessPerson, AccessAnswer> };

const row = <What extends string>(
	what: What,
	yes: AccessPerson[],
	other: Partial<Record<AccessPerson, AccessAnswer>> = {}
) => ({
	what,
	roles: Object.fromEntries(
		accessPeople.map((person) => [person, other[person] ?? (yes.includes(person) ? 'ja' : 'nee')])
	) as Record<AccessPerson, AccessAnswer>
});

const school: AccessPerson[] = ['zorgcoördinator', 'directeur', 'administratie', 'functioneel beheerder'];
const team: AccessPerson[] = ['mentor', 'stagiair', 'zorgcoördinator', 'directeur'];
const everyone: AccessPerson[] = [
	'de leerling',
	'ouder met gezag',
	'mentor',
	'stagiair',
	...school,
	'begeleider met toegang'
];

/** Who may see and do what with a pupil. A test runs each cell against the database; docs/access.md is made from it. */
export const accessTable = [
	row('ziet de leerling', everyone),
	row('vindt de leerling met zoeken', everyone),
	row('ziet wie betrokken is', everyone),
	row('ziet inschrijving en groep', everyone),
	row('ziet ouders en contacten', ['de leerling', 'mentor', 'stagiair', ...school], {
		'ouder met gezag': 'alleen de eigen regel',
		'ouder zonder gezag': 'alleen de eigen regel'
	}),
	row('ziet een geheim adres', ['administratie', 'functioneel beheerder', 'directeur']),
	row('ziet het BSN', ['administratie']),
	row('ziet dat er een overdracht moet komen', [...team, 'administratie', 'functioneel beheerder']),
	row('ziet wat er is overgedragen', team),
	row('ziet wie er keek', ['de leerling', 'ouder met gezag', 'mentor', 'zorgcoördinator', 'directeur']),
	row('wijzigt taal, foto’s en richting', ['mentor', 'zorgcoördinator', 'administratie', 'functioneel beheerder']),
	row('wijzigt naam en geboortedatum', ['administratie', 'functioneel beheerder']),
	row('voegt een contact toe', ['administratie', 'functioneel beheerder']),
	row('schrijft een nieuwe leerling in', ['administratie', 'functioneel beheerder']),
	row('zet de leerling in een andere groep', school),
	row('schrijft de leerling uit', school),
	row('geeft iemand toegang', ['zorgcoördinator']),
	row('wijst een begeleider aan', ['zorgcoördinator']),
	row('opent het dossier met een reden', ['directeur']),
	row('legt een overdracht vast', team),
	row('laat vanaf 18 een ouder meelezen', ['de leerling'])
] as const satisfies AccessRow[];
export type AccessQuestion = (typeof accessTable)[number]['what'];
