import type { SchoolSetup } from '#modules/scholen/index.ts';
import { readSetupFile } from '#modules/scholen/server/index.ts';
import type { DemoSchool } from './schools.ts';

const read = new Map<string, Promise<SchoolSetup>>();

/** A file is read once, also when 175 schools run on it. */
function setupFile(name: string): Promise<SchoolSetup> {
	const known = read.get(name) ?? readSetupFile(name);
	read.set(name, known);
	return known;
}

/**
 * The real set-up on which an invented school runs, with nothing left by which it could be taken for the real school: name,
 * addresses, numbers, board, region. What the document says of the school's way of working stays, and so does its title.
 */
export async function inventedSetup({ setup: name, name: naam, locations }: DemoSchool): Promise<SchoolSetup> {
	const setup = called(await setupFile(name), naam);
	const unsaid = 'niet vermeld' as const;
	const stated = typeof setup.locaties === 'string' ? [] : setup.locaties;
	const keys = new Map(stated.map(({ key }, index) => [key, locations[index]?.key ?? key]));
	return {
		...withLocations(setup, keys),
		bron: {
			...setup.bron,
			toelichting: `Ingericht naar: ${setup.bron.titel}. De school en de mensen zijn verzonnen.`
		},
		school: {
			...setup.school,
			naam,
			brin: unsaid,
			adres: unsaid,
			website: unsaid,
			regio: unsaid,
			enige_in_omgeving: unsaid,
			toelichting: undefined
		},
		bestuur: { naam: unsaid, nummer: unsaid, adres: unsaid, contactrol: unsaid },
		locaties:
			typeof setup.locaties === 'string'
				? setup.locaties
				: stated.map((place, index) => ({
						...place,
						key: keys.get(place.key) ?? place.key,
						naam: locations[index]?.name ?? place.naam,
						brin: unsaid,
						adres: unsaid,
						wijk: locations[index]?.town ?? unsaid
					}))
	};
}

/** The invented name wherever the set-up says the real one, such as "jobcoach van …". Only its source keeps that. */
function called(setup: SchoolSetup, name: string): SchoolSetup {
	const { bron, ...rest } = setup;
	const renamed = JSON.stringify(rest).replaceAll(setup.school.naam, name);
	return { bron, ...(JSON.parse(renamed) as Omit<SchoolSetup, 'bron'>) };
}

/** Wherever the set-up names a location, the invented one's key. */
function withLocations<Value>(value: Value, keys: Map<string, string>): Value {
	if (Array.isArray(value)) return value.map((element) => withLocations(element, keys)) as Value;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([field, inside]) => [
			field,
			field === 'locaties' && Array.isArray(inside) && typeof inside[0] === 'string'
				? inside.map((key: string) => keys.get(key) ?? key)
				: withLocations(inside, keys)
		])
	) as Value;
}
