const headers = [
	'Leerlingnummer',
	'Roepnaam',
	'Voornamen',
	'Tussenvoegsel',
	'Achternaam',
	'Geboortedatum',
	'Geslacht',
	'Schooljaar',
	'Leerjaar',
	'Klas',
	'Locatie',
	'Inschrijfdatum',
	'Straat',
	'Huisnummer',
	'Postcode',
	'Woonplaats',
	'Relatie ouder 1',
	'Naam ouder 1',
	'Gezag ouder 1',
	'Telefoon ouder 1',
	'E-mail ouder 1',
	'Relatie ouder 2',
	'Naam ouder 2',
	'Gezag ouder 2',
	'Telefoon ouder 2',
	'E-mail ouder 2'
];

// Invented people; the numbers are from the ranges that are kept free for examples.
const rows = [
	'10001;Voorbeeld;Voor Beeld;van;Testleerling;28-03-2012;v;2026-2027;2;2A;Hoofdlocatie;01-08-2025;Voorbeeldstraat;1;1234 AB;Voorbeeldstad;moeder;Moeder van Testleerling;ja;06-00000001;moeder@example.org;vader;Vader van Testleerling;ja;06-00000002;vader@example.org',
	'10002;Proef;Proef;;Persoon;02-11-2011;m;2026-2027;3;3B;Hoofdlocatie;01-08-2024;Proefplein;12 a;1234 CD;Voorbeeldstad;voogd;Vera Voogd;ja;06-00000003;voogd@example.org;;;;;'
];

/** A file to fill in, as Excel in the Netherlands opens it: semicolons, and a mark that it is UTF-8. */
export const exampleCsv = (): string => `\uFEFF${[headers.join(';'), ...rows].join('\r\n')}\r\n`;
