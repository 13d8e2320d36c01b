import { schoolYears } from '../../../seed/calendar.ts';

/** A pupil as an EDEXML file has them; without a birthday the row is wrong. */
export type EdexmlPupil = { key: string; givenName: string; familyName: string; born?: string; group: string };

/** A small file of today, in which everybody starts today. */
export function edexml(pupils: EdexmlPupil[], { location, today }: { location: string; today: string }): Buffer {
	const groups = [...new Set(pupils.map(({ group }) => group))];
	return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<EDEX>
	<school>
		<schooljaar>${schoolYears(today, 1)[0]!.name}</schooljaar><brincode>99ZZ</brincode><dependancecode>00</dependancecode>
		<aanmaakdatum>${today}T08:00:00</aanmaakdatum><auteur>Verzonnen leerlingen</auteur><xsdversie>2.1</xsdversie>
	</school>
	<vestigingen><vestiging key="99ZZ00"><naam>${location}</naam></vestiging></vestigingen>
	<groepen>${groups.map(asGroup).join('')}</groepen>
	<leerlingen>${pupils.map((pupil) => asPupil(pupil, today)).join('')}</leerlingen>
</EDEX>`);
}

const asGroup = (name: string) =>
	`<groep key="${name}"><naam>${name}</naam><jaargroep>${10 + Number(name[0])}</jaargroep></groep>`;

const asPupil = ({ key, givenName, familyName, born, group }: EdexmlPupil, today: string) => `
		<leerling key="${key}">
			<achternaam>${familyName}</achternaam><roepnaam>${givenName}</roepnaam>
			${born ? `<geboortedatum>${born}</geboortedatum>` : ''}<geslacht>2</geslacht>
			<groep key="${group}"/><vestiging key="99ZZ00"/><instroomdatum>${today}</instroomdatum>
		</leerling>`;
