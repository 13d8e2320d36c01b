import { randomUUID } from 'node:crypto';
import { insertRows } from '#platform/database/bulk.ts';
import type { Db } from '#platform/database/session.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { isStated, itemsOf, type SchoolSetup } from '../setup/index.ts';
import { proposedPeriods, schoolYearOf, type PeriodDates, type YearDates } from '../year.ts';
import { location, period, school, schoolYear, setupVersion } from './tables.ts';

export type NewLocation = { id?: string; key: string; name: string; brin?: string | null; town?: string | null };
export type NewYear = YearDates & { id?: string; periods: (PeriodDates & { id?: string })[] };

export type NewSchool = {
	setup: SchoolSetup;
	/** The school's own name; it takes the place of the name in the set-up. */
	name: string;
	isDemo: boolean;
	id?: string;
	/** `#rrggbb`; the program makes readable colours of it. */
	themeColor?: string;
	/** Without these: what the set-up says, and the school year of today. */
	locations?: NewLocation[];
	years?: NewYear[];
};

/** The one location of a school whose set-up names none. */
const onlyLocation = 'hoofdlocatie';

/**
 * Makes a school from a set-up: the school, the first version of its set-up, its locations and school years. `db` must be
 * the system's: nobody is an actor of a school that is not there yet.
 */
export async function installSchool(db: Db, newSchool: NewSchool): Promise<{ schoolId: string }> {
	const { name, isDemo, themeColor, id: schoolId = randomUUID() } = newSchool;
	const setup = named(newSchool.setup, name);
	const years = newSchool.years ?? [yearFrom(setup, todayInTheNetherlands())];
	const locations = newSchool.locations ?? locationsOf(setup);
	const brin = isStated(setup.school.brin) ? setup.school.brin : null;
	await db.insert(school).values({ id: schoolId, name, brin, isDemo, ...(themeColor && { themeColor }) });
	await insertRows(db, setupVersion, [
		{ schoolId, number: 1, validFromOn: firstDay(years), document: setup, why: 'Eerste inrichting' }
	]);
	await insertRows(
		db,
		location,
		locations.map((row) => ({
			schoolId,
			id: row.id ?? randomUUID(),
			key: row.key,
			name: row.name,
			brin: row.brin,
			town: row.town
		}))
	);
	const rows = years.map((year) => ({ ...year, id: year.id ?? randomUUID() }));
	await insertRows(
		db,
		schoolYear,
		rows.map(({ id, name, startsOn, endsOn }) => ({ schoolId, id, name, startsOn, endsOn }))
	);
	await insertRows(
		db,
		period,
		rows.flatMap(({ id: schoolYearId, periods }) =>
			periods.map(({ id = randomUUID(), kind, name, startsOn, endsOn }) => ({
				schoolId,
				id,
				schoolYearId,
				kind,
				name,
				startsOn,
				endsOn
			}))
		)
	);
	return { schoolId };
}

const named = (setup: SchoolSetup, naam: string): SchoolSetup => ({ ...setup, school: { ...setup.school, naam } });

const yearFrom = (setup: SchoolSetup, today: string): NewYear => {
	const year = schoolYearOf(today);
	return { ...year, periods: proposedPeriods(setup, year) };
};

const firstDay = (years: NewYear[]): string =>
	years.map(({ startsOn }) => startsOn).sort()[0] ?? todayInTheNetherlands();

/** The locations that a set-up states; a school without any has one, named after the school. */
export function locationsOf(setup: SchoolSetup): NewLocation[] {
	const town = isStated(setup.school.adres) ? setup.school.adres.plaats : null;
	const stated = itemsOf(setup.locaties).map(({ key, naam, brin, adres, wijk }) => ({
		key,
		name: naam,
		brin: isStated(brin) ? brin : null,
		town: isStated(adres) ? adres.plaats : isStated(wijk) ? wijk : null
	}));
	return stated.length ? stated : [{ key: onlyLocation, name: setup.school.naam, brin: null, town }];
}
