import type { groupStaff, group } from '#modules/scholen/server/tables.ts';
import type { person, reach, roleAssignment } from '#modules/mensen/server/tables.ts';
import type { SchoolRole } from '#modules/mensen/roles.ts';
import type { Chance } from './chance.ts';
import { adultName, family } from './names.ts';
import type { DemoSchool } from './schools.ts';

type Person = typeof person.$inferInsert & { id: string };
export type Group = typeof group.$inferInsert & {
	id: string;
	year: number;
	stage: number;
	startsOn: string;
	endsOn: string;
};

export type Staff = {
	people: Person[];
	reach: (typeof reach.$inferInsert)[];
	roles: (typeof roleAssignment.$inferInsert)[];
	groupStaff: (typeof groupStaff.$inferInsert)[];
	/** By group, who is its mentor. */
	mentorOf: Map<string, string>;
	careCoordinator: string;
};

const leading: [SchoolRole, number][] = [
	['directeur', 1],
	['teamleider', 1],
	['zorgcoordinator', 1],
	['orthopedagoog', 1],
	['administratie', 1],
	['beheerder', 1]
];

/** Everybody who works at the school: the leading roles, a mentor for each group, teachers and one trainee. */
export function makeStaff(by: Chance, schoolId: string, school: DemoSchool, groups: Group[], since: string): Staff {
	const staff: Staff = { people: [], reach: [], roles: [], groupStaff: [], mentorOf: new Map(), careCoordinator: '' };
	const hire = (): string => {
		const gender = by.happens(0.6) ? 'vrouw' : 'man';
		const { infix, familyName } = family(by, 'nl');
		const id = by.id();
		staff.people.push({ schoolId, id, kind: 'medewerker', givenName: adultName(by, gender), infix, familyName });
		staff.reach.push({
			schoolId,
			personId: id,
			email: `medewerker-${id.slice(0, 8)}@voorbeeld.invalid`,
			phone: null,
			street: null,
			postcode: null,
			town: null
		});
		return id;
	};
	for (const [role, count] of leading) {
		for (let i = 0; i < count; i++) {
			const personId = hire();
			if (role === 'zorgcoordinator') staff.careCoordinator = personId;
			staff.roles.push({ schoolId, id: by.id(), personId, role, fromOn: since });
		}
	}
	const mentors = new Map<string, string>();
	for (const { id, name, locationId, startsOn, endsOn } of groups) {
		// The same person keeps the same class each year: 2B always has the mentor of 2B.
		const place = `${locationId} ${name}`;
		const mentor = mentors.get(place) ?? hire();
		mentors.set(place, mentor);
		staff.mentorOf.set(id, mentor);
		staff.groupStaff.push({
			schoolId,
			id: by.id(),
			groupId: id,
			personId: mentor,
			role: 'mentor',
			fromOn: startsOn,
			untilOn: endsOn
		});
	}
	const [trainee, ...teachers] = Array.from({ length: school.teachers + 1 }, hire);
	for (const [index, { id, startsOn, endsOn }] of groups.entries()) {
		const personId = teachers[index % teachers.length];
		if (personId)
			staff.groupStaff.push({
				schoolId,
				id: by.id(),
				groupId: id,
				personId,
				role: index % 3 ? 'vakdocent' : 'onderwijsassistent',
				fromOn: startsOn,
				untilOn: endsOn
			});
	}
	const last = groups.at(-1);
	if (trainee && last) {
		staff.groupStaff.push({
			schoolId,
			id: by.id(),
			groupId: last.id,
			personId: trainee,
			role: 'stagiair',
			fromOn: last.startsOn,
			untilOn: `${last.year + 1}-01-31`
		});
	}
	return staff;
}
