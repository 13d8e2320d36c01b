/** Which value in a set-up names a thing that stands elsewhere in the same file. */
import { m } from '#paraglide/messages.js';
import { joined } from './allowed.ts';
import { closestTo } from './closest.ts';
import type { Finding } from './findings.ts';
import type { SchoolSetup } from './schema.ts';

type Path = (string | number)[];

/** Each place with the lists in which its key must stand. Lists on the way are walked through. */
export const REFERENCES: Readonly<Record<string, readonly string[]>> = {
	'teams.leden': ['rollen', 'partners'],
	'overleggen.leden': ['rollen', 'partners'],
	'overleggen.op_afroep': ['rollen', 'partners'],
	'overleggen.inbreng_door': ['rollen', 'partners', 'teams'],
	'overleggen.vervolg': ['overleggen'],
	'groepen.locaties': ['locaties'],
	'sectoren.locaties': ['locaties'],
	'vakken.sector': ['sectoren'],
	'toetsen.vakken': ['vakken'],
	'competenties.soort': ['competentiesoorten'],
	'competenties.pijlers': ['pijlers'],
	'schooljaar.rondes.deelnemers': ['rollen'],
	'schooljaar.rondes.voorbereiding_door': ['rollen'],
	'schooljaar.rondes.volgt_binnen.na': ['schooljaar.rondes'],
	'toelating.leerachterstand.waaronder_een_van': ['toelating.leerachterstand.domeinen'],
	'toelating.intake_door': ['rollen'],
	'toelating.kennismaking.vakken': ['vakken'],
	'ondersteuning.stappen.wie': ['rollen', 'partners', 'overleggen', 'arrangementen'],
	'ondersteuning.observaties.door': ['rollen'],
	'ondersteuning.verwijzing.partner': ['partners'],
	'arrangementen.beslist_in': ['overleggen'],
	'arrangementen.locaties': ['locaties'],
	'arrangementen.partners': ['partners'],
	'maatregelen.aanvraag_door': ['rollen'],
	'trainingen.door': ['rollen', 'partners'],
	'stages.voor_bestemmingen': ['uitstroom.bestemmingen'],
	'stages.na': ['stages'],
	'stages.begeleiding': ['rollen'],
	'leerwerkbedrijven.partner': ['partners'],
	'certificaten.trajecten.sectoren': ['sectoren'],
	'entree.partners': ['partners'],
	'uitstroom.jobcoaches.bestemmingen': ['uitstroom.bestemmingen'],
	'uitstroom.jobcoaches.partner': ['partners'],
	'normen.lijst.resultaatgebied': ['normen.resultaatgebieden'],
	'normen.lijst.eisen.fase': ['normen.fasen'],
	'aanbod.contactrollen': ['rollen'],
	'documenten.eigenaar': ['rollen']
};

export function brokenReferences(setup: SchoolSetup): Finding[] {
	return Object.entries(REFERENCES).flatMap(([place, lists]) => {
		const known = lists.flatMap((name) => valuesAt(setup, [...name.split('.'), 'key']).map(({ value }) => value));
		return valuesAt(setup, place.split('.'))
			.filter(({ value }) => value !== 'niet vermeld' && !known.includes(value))
			.map(({ path, value }) => ({ path, message: unknownReference(value, lists, known) }));
	});
}

function unknownReference(value: string, lists: readonly string[], known: string[]): string {
	const closest = closestTo(value, known);
	const others = known.length ? m.scholen_problem_choose({ words: known.join(', ') }) : m.scholen_problem_choose_none();
	const advice = closest ? m.scholen_problem_meant({ word: closest }) : others;
	return m.scholen_problem_reference({ value, lists: joined(lists, 'disjunction'), advice });
}

/** Every text at a place, with its full path; places that are absent, `geen` or `niet vermeld` give nothing. */
function valuesAt(value: unknown, steps: string[], path: Path = []): { path: Path; value: string }[] {
	if (Array.isArray(value)) {
		return value.flatMap((element, index) => valuesAt(element, steps, [...path, index]));
	}
	const [step, ...rest] = steps;
	if (step === undefined) return typeof value === 'string' ? [{ path, value }] : [];
	if (typeof value !== 'object' || value === null) return [];
	return valuesAt((value as Record<string, unknown>)[step], rest, [...path, step]);
}
