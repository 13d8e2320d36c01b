/**
 * What the headers of a table can say, in Dutch and English: the usual names in exports of school administrations and in lists
 * that schools keep themselves. Case, accents, spaces and signs do not matter.
 */
export const pupilHeaders = {
	sourceKey: [
		'sleutel',
		'leerling-id',
		'leerling key',
		'key',
		'id',
		'sourcedId',
		'source key',
		'student id',
		'extern id'
	],
	pupilNumber: [
		'leerlingnummer',
		'leerlingnr',
		'leerling nr',
		'llnr',
		'llnummer',
		'stamnummer',
		'stamnr',
		'leerlingcode',
		'pupil number',
		'student number',
		'studentnummer',
		'pupil no'
	],
	bsn: ['bsn', 'burgerservicenummer', 'persoonsgebonden nummer', 'pgn', 'sofinummer'],
	eckId: ['eckid', 'eck-id', 'eck id leerling'],
	givenName: [
		'roepnaam',
		'voornaam',
		'roepnaam leerling',
		'voornaam leerling',
		'first name',
		'given name',
		'preferred name',
		'call name'
	],
	firstNames: ['voornamen', 'volledige voornamen', 'officiële voornamen', 'doopnamen', 'first names', 'given names'],
	initials: ['voorletters', 'voorletter', 'initialen', 'initials'],
	infix: [
		'tussenvoegsel',
		'tussenvoegsels',
		'voorvoegsel',
		'voorvoegsels',
		'tussenv',
		'tv',
		'infix',
		'prefix',
		'surname prefix'
	],
	familyName: [
		'achternaam',
		'familienaam',
		'geslachtsnaam',
		'achternaam leerling',
		'last name',
		'family name',
		'surname'
	],
	fullName: [
		'naam',
		'volledige naam',
		'naam leerling',
		'leerling',
		'leerlingnaam',
		'name',
		'full name',
		'pupil',
		'student'
	],
	bornOn: [
		'geboortedatum',
		'geb.datum',
		'geb. dat.',
		'gebdatum',
		'geboren',
		'geboren op',
		'date of birth',
		'birth date',
		'birthday',
		'dob'
	],
	gender: ['geslacht', 'm/v', 'gender', 'sex'],
	email: [
		'e-mail',
		'e-mailadres',
		'e-mail leerling',
		'e-mailadres leerling',
		'mail',
		'mailadres',
		'email address',
		'e-mail school'
	],
	phone: ['telefoon', 'telefoonnummer', 'tel', 'telnr', 'telefoon thuis', 'telefoon leerling', 'phone', 'phone number'],
	mobile: [
		'mobiel',
		'mobiele nummer',
		'mobiel nummer',
		'mobiele telefoon',
		'06',
		'06-nummer',
		'mobiel leerling',
		'mobile',
		'mobile phone',
		'cell phone'
	],
	street: ['straat', 'straatnaam', 'adres', 'woonadres', 'street', 'address'],
	houseNumber: ['huisnummer', 'huisnr', 'huis nr', 'house number'],
	houseNumberAddition: [
		'toevoeging',
		'huisnummer toevoeging',
		'huisnummertoevoeging',
		'huisnr toev',
		'huisletter',
		'addition'
	],
	postcode: ['postcode', 'pc', 'postal code', 'zip', 'zip code'],
	town: ['plaats', 'woonplaats', 'plaatsnaam', 'stad', 'town', 'city'],
	addressIsSecret: ['geheim adres', 'adres geheim', 'secret address'],
	schoolYear: ['schooljaar', 'cursusjaar', 'lesjaar', 'school year', 'academic year'],
	stage: ['leerjaar', 'jaarlaag', 'klasjaar', 'year', 'grade', 'year of school'],
	group: [
		'klas',
		'klasnaam',
		'stamklas',
		'stamgroep',
		'groep',
		'groepsnaam',
		'basisgroep',
		'mentorgroep',
		'class',
		'group',
		'form'
	],
	otherGroups: ['overige groepen', 'samengestelde groepen', 'clustergroepen', 'clusters', 'lesgroepen', 'other groups'],
	brin: ['brin', 'brincode', 'brinnummer', 'brin nr', 'brin vestiging', 'brin+vestiging', 'brin6'],
	establishment: [
		'vestigingscode',
		'vestigingsnummer',
		'vestiging nr',
		'vestigingsnr',
		'dependancecode',
		'branch code'
	],
	location: ['locatie', 'vestiging', 'vestigingsnaam', 'locatienaam', 'location', 'site', 'campus'],
	fromOn: [
		'inschrijfdatum',
		'instroomdatum',
		'datum inschrijving',
		'datum in',
		'ingeschreven op',
		'ingangsdatum',
		'enrolment date',
		'enrollment date',
		'start date'
	],
	untilOn: [
		'uitschrijfdatum',
		'uitstroomdatum',
		'datum uitschrijving',
		'datum uit',
		'uitgeschreven op',
		'leaving date',
		'end date'
	]
} satisfies Record<string, string[]>;

/** Beside a word for whom it is: "e-mail moeder", "Telefoon ouder/verzorger 2". An empty word: nothing beside it. */
export const contactHeaders = {
	relation: ['relatie', 'rol', 'soort', 'relatie tot leerling', 'relation', 'relationship', 'role', 'type'],
	givenName: ['roepnaam', 'voornaam', 'first name', 'given name'],
	initials: ['voorletters', 'voorletter', 'initialen', 'initials'],
	infix: ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'voorvoegsels', 'infix', 'prefix'],
	familyName: ['achternaam', 'familienaam', 'last name', 'family name', 'surname'],
	fullName: ['naam', 'volledige naam', 'name', 'full name', ''],
	hasCustody: [
		'gezag',
		'heeft gezag',
		'gezagdragend',
		'wettelijk',
		'wettelijk vertegenwoordiger',
		'custody',
		'has custody'
	],
	mayAskInformation: ['informatierecht', 'recht op informatie', 'information right'],
	phone: ['telefoon', 'telefoonnummer', 'tel', 'telefoon thuis', 'phone', 'phone number'],
	mobile: [
		'mobiel',
		'mobiele nummer',
		'mobiel nummer',
		'mobiele telefoon',
		'06',
		'06-nummer',
		'mobile',
		'mobile phone'
	],
	email: ['e-mail', 'e-mailadres', 'mail', 'mailadres', 'email address'],
	street: ['straat', 'straatnaam', 'adres', 'street', 'address'],
	houseNumber: ['huisnummer', 'huisnr', 'house number'],
	houseNumberAddition: ['toevoeging', 'huisnummer toevoeging', 'huisnummertoevoeging', 'huisletter', 'addition'],
	postcode: ['postcode', 'postal code', 'zip', 'zip code'],
	town: ['plaats', 'woonplaats', 'stad', 'town', 'city'],
	addressIsSecret: ['geheim adres', 'adres geheim', 'secret address']
} satisfies Record<string, string[]>;
