import { allFakers } from '@faker-js/faker';

const infixes = ['van', 'de', 'van der', 'van den', "van 't", 'ter', 'ten', 'el', 'den'];

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

export type EdexmlExample = {
	pupils: number;
	seed: number;
	/** The four digits with which the school year starts; 2026 stands for 2026-2027. */
	year?: number;
};

/**
 * An EDEXML 2.1 file with invented pupils, piece by piece. The same seed gives the same file. BRIN 99ZZ exists in examples
 * only; as the standard recommends, pupils carry the last four digits of a BSN and not a whole one.
 */
export function* edexmlExample({ pupils, seed, year = 2026 }: EdexmlExample): Generator<string> {
	const faker = allFakers.nl;
	faker.seed(seed);
	const perGroup = 15;
	const groups = Math.max(1, Math.ceil(pupils / perGroup));
	const stageOf = (group: number) => 1 + (group % 6);
	const nameOf = (group: number) => `${stageOf(group)}P${Math.floor(group / 6) + 1}`;

	yield `<?xml version="1.0" encoding="UTF-8"?>
<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">
	<school>
		<schooljaar>${year}-${year + 1}</schooljaar>
		<peildatum>${year}-10-01</peildatum>
		<brincode>99ZZ</brincode>
		<dependancecode>00</dependancecode>
		<aanmaakdatum>${year}-10-01T08:00:00</aanmaakdatum>
		<auteur>Verzonnen leerlingen</auteur>
		<xsdversie>2.1</xsdversie>
	</school>
	<vestigingen>
		<vestiging key="99ZZ00"><naam>Hoofdlocatie</naam></vestiging>
	</vestigingen>
	<groepen>
`;
	for (let group = 0; group < groups; group++) {
		yield `\t\t<groep key="G${group + 1}"><naam>${nameOf(group)}</naam><jaargroep>${10 + stageOf(group)}</jaargroep></groep>\n`;
	}
	yield `\t\t<samengestelde_groep key="S1"><naam>Koken</naam></samengestelde_groep>\n\t</groepen>\n\t<leerlingen>\n`;
	for (let i = 0; i < pupils; i++) yield leerling(i);
	yield '\t</leerlingen>\n</EDEX>\n';

	function leerling(i: number): string {
		const group = Math.floor(i / perGroup);
		const stage = stageOf(group);
		const isBoy = faker.datatype.boolean();
		const sex = isBoy ? 'male' : 'female';
		const givenName = faker.person.firstName(sex);
		const firstNames = faker.datatype.boolean(0.4) ? `${givenName} ${faker.person.firstName(sex)}` : givenName;
		const [, given, family] = /^((?:[a-z' ]+ )?)(.+)$/.exec(faker.person.lastName()) ?? ['', '', 'Onbekend'];
		const infix = given?.trim() || (faker.datatype.boolean(0.25) ? faker.helpers.arrayElement(infixes) : '');
		const born = new Date(Date.UTC(year - 11 - stage, 9, 1 + faker.number.int({ min: 0, max: 364 })));
		const startYear = year - stage + 1;
		return [
			`\t\t<leerling key="${100_001 + i}" eckid="https://id.school/pilot/${faker.string.hexadecimal({ length: 64, casing: 'lower', prefix: '' })}">`,
			`<achternaam>${escape(family ?? '')}</achternaam>`,
			infix ? `<voorvoegsel>${escape(infix)}</voorvoegsel>` : '',
			`<voornamen>${escape(firstNames)}</voornamen>`,
			`<voorletters-1>${escape(initialsOf(firstNames))}</voorletters-1>`,
			`<roepnaam>${escape(givenName)}</roepnaam>`,
			`<geboortedatum>${born.toISOString().slice(0, 10)}</geboortedatum>`,
			`<geslacht>${isBoy ? 1 : 2}</geslacht>`,
			`<jaargroep>${10 + stage}</jaargroep>`,
			`<groep key="G${group + 1}"/>`,
			i % 10 === 0 ? '<samengestelde_groepen><samengestelde_groep key="S1"/></samengestelde_groepen>' : '',
			'<vestiging key="99ZZ00"/>',
			`<emailadres>leerling${100_001 + i}@example.org</emailadres>`,
			`<bsn_ondwnr-4>${faker.string.numeric({ length: 4, allowLeadingZeros: true })}</bsn_ondwnr-4>`,
			`<instroomdatum>${startYear}-08-01</instroomdatum>`,
			`<mutatiedatum>${year}-09-01T12:00:00</mutatiedatum>`,
			'</leerling>\n'
		].join('');
	}
}

const initialsOf = (names: string): string =>
	names
		.split(' ')
		.map((name) => name[0])
		.join('')
		.slice(0, 6);

/** The same as bytes, for what reads an upload. */
export function* edexmlBytes(example: EdexmlExample): Generator<Uint8Array> {
	const encoder = new TextEncoder();
	let text = '';
	for (const piece of edexmlExample(example)) {
		text += piece;
		if (text.length < 64 * 1024) continue;
		yield encoder.encode(text);
		text = '';
	}
	yield encoder.encode(text);
}
