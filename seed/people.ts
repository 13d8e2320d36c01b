import { periodsOf, schoolYears } from './calendar.ts';
import { chance } from './chance.ts';
import { makeMondayMorning } from './monday.ts';
import { makePupils } from './pupils.ts';
import type { DemoSchool } from './schools.ts';
import { makeStaff, type Group } from './staff.ts';

const yearsOfHistory = 3;

/** The people of an invented school and its years, locations and groups: what everything else of the school is about. */
export function makePeople(school: DemoSchool, today: string) {
	const by = chance(school.seed);
	const schoolId = by.id();
	const years = schoolYears(today, yearsOfHistory).map((year) => ({ ...year, id: by.id() }));
	const locations = school.locations.map((place) => ({ ...place, id: by.id() }));
	const groups: Group[] = years.flatMap(({ id: schoolYearId, start, startsOn, endsOn }) =>
		locations.flatMap(({ id: locationId }) =>
			stagesOf(school).flatMap((stage) =>
				school.letters.map((letter) => ({
					schoolId,
					id: by.id(),
					schoolYearId,
					locationId,
					name: `${stage}${letter}`,
					stage,
					year: start,
					startsOn,
					endsOn
				}))
			)
		)
	);
	const staff = makeStaff(by, schoolId, school, groups, `${(years[0]?.start ?? 0) - 2}-08-01`);
	const pupils = makePupils(by, schoolId, school, years, groups);
	const monday = makeMondayMorning(pupils, groups, '2B', today);
	const calendar = years.map((year) => ({
		...year,
		periods: periodsOf(year).map(([kind, name, startsOn, endsOn]) => ({ id: by.id(), kind, name, startsOn, endsOn }))
	}));
	return { schoolId, years, calendar, locations, groups, staff, pupils, monday };
}

const stagesOf = ({ stages }: DemoSchool): number[] => Array.from({ length: stages }, (_, index) => index + 1);
