import { isStated, itemsOf, NOT_STATED, type SchoolSetup } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Db } from '#platform/database/session.ts';
import type { Arrangement, Named } from '../arrangement.ts';

/** The school's arrangements as its set-up of a day says (today when none is named), in the order of the catalogue. */
export const listArrangements = async (db: Pick<Db, 'sql'>, on?: string): Promise<readonly Arrangement[]> =>
	arrangementsOf(await setupOf(db, on));

/** A set-up never changes, so what was made of it stays right. */
const made = new WeakMap<SchoolSetup, readonly Arrangement[]>();

export function arrangementsOf(setup: SchoolSetup): readonly Arrangement[] {
	const known = made.get(setup) ?? itemsOf(setup.arrangementen).map((stated) => arrangementOf(stated, setup));
	made.set(setup, known);
	return known;
}

type Stated = Exclude<SchoolSetup['arrangementen'], string>[number];

function arrangementOf(stated: Stated, setup: SchoolSetup): Arrangement {
	const level = said(stated.niveau);
	return {
		key: stated.key,
		name: stated.naam,
		level,
		levelName: itemsOf(setup.zicht.ondersteuning.niveaus).find(({ niveau }) => niveau === level)?.naam ?? null,
		target: said(stated.doelgroep),
		years: said(stated.leerjaren),
		ageFrom: said(stated.leeftijd_vanaf),
		origin: said(stated.herkomst),
		indication: said(stated.indicatie),
		decidedIn: isStated(stated.beslist_in) ? named(setup.overleggen, stated.beslist_in) : null,
		locations: said(stated.locaties),
		place: said(stated.plek),
		staffing: listed(stated.bezetting, ({ naam, aantal, wanneer }) => ({
			name: naam,
			count: said(aantal),
			when: said(wanneer)
		})),
		capacity: said(stated.capaciteit),
		duration: said(stated.duur),
		preferredUntilYear: said(stated.bij_voorkeur_tot_en_met_leerjaar),
		funding: said(stated.bekostiging),
		enrolment: said(stated.inschrijving),
		partners: said(stated.partners)?.map((key) => named(setup.partners, key)) ?? null,
		content: listed(stated.inhoud, ({ naam }) => naam),
		modules: listed(stated.modules, ({ key, naam, herkomst, doel, uitkomst, toelichting }) => ({
			key,
			name: naam,
			origin: said(herkomst),
			aim: said(doel),
			outcome: said(uitkomst),
			note: toelichting ?? null
		})),
		evaluation: said(stated.evaluatie),
		followUps: listed(stated.vervolg, ({ key, naam }) => ({ key, name: naam })),
		note: stated.toelichting ?? null
	};
}

const said = <Value>(value: Value | typeof NOT_STATED): Value | null => (isStated(value) ? value : null);

/** Null where the list is not stated, empty where the set-up says that there is nothing. */
const listed = <Item, Made>(list: readonly Item[] | string, make: (item: Item) => Made): Made[] | null =>
	list === NOT_STATED ? null : typeof list === 'string' ? [] : list.map(make);

const named = (list: Parameters<typeof itemsOf<{ key: string; naam: string }>>[0], key: string): Named => ({
	key,
	name: itemsOf(list).find((item) => item.key === key)?.naam ?? key
});
