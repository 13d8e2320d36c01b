import type { contact, enrolment, groupMember, pupil } from '#modules/leerlingen/server/tables.ts';
import type { person, reach } from '#modules/mensen/server/tables.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Chance } from './chance.ts';
import type { Year } from './calendar.ts';
import { adultName, childName, family, homeLanguages, searchName, type Family, type Gender } from './names.ts';
import type { DemoSchool } from './schools.ts';
import type { Group } from './staff.ts';

type Pupil = typeof pupil.$inferInsert & { id: string };
type Membership = typeof groupMember.$inferInsert;

export type Pupils = {
	people: (typeof person.$inferInsert)[];
	reach: (typeof reach.$inferInsert)[];
	pupils: Pupil[];
	enrolments: (typeof enrolment.$inferInsert)[];
	members: Membership[];
	contacts: (typeof contact.$inferInsert & { personId: string })[];
};

const interests = [
	'voetbal',
	'koken',
	'paarden',
	'gamen',
	'brommers',
	'tekenen',
	'dansen',
	'vissen',
	'muziek maken',
	'dieren verzorgen',
	'make-up',
	'sleutelen'
];
const talents = [
	'is handig met de handen',
	'blijft rustig als het druk is',
	'helpt anderen graag',
	'heeft een goed geheugen',
	'maakt mensen aan het lachen',
	'werkt netjes'
];
const reasons = [
	'Dit ging het best in de praktijkweken.',
	'Wil hier later in werken.',
	'Werkt hier met plezier en houdt het lang vol.',
	'Koos dit na twee proeflessen, samen met de ouders.'
];
/** The keys of the sectors in each set-up. */
const sectors: Record<DemoSchool['setup'], string[]> = {
	'pro-hardenberg': ['groen-grond-infra', 'techniek', 'dienstverlening-en-zorg', 'economie-en-horeca'],
	'pro-almere': ['winkel', 'horeca', 'logistiek', 'groen', 'dienstverlening', 'techniek'],
	'pro-assen': ['groen', 'techniek', 'zorg-en-welzijn', 'economie']
};

/**
 * Cohorts of pupils: those who entered in each of the past years walk through the groups, a year at a time, and leave
 * after the last stage. Some came later, and a few came this autumn: their OPP is due.
 */
export function makePupils(by: Chance, schoolId: string, school: DemoSchool, years: Year[], groups: Group[]): Pupils {
	const made: Pupils = { people: [], reach: [], pupils: [], enrolments: [], members: [], contacts: [] };
	const current = years.at(-1);
	const first = years[0];
	if (!current || !first) return made;
	const groupAt = (locationId: string, letter: string, stage: number, year: number) =>
		groups.find((g) => g.locationId === locationId && g.year === year && g.name === `${stage}${letter}`);
	const locationIds = [...new Set(groups.map((g) => g.locationId))];

	for (const locationId of locationIds) {
		for (const letter of school.letters) {
			// The oldest cohort left in the first year of the history; the youngest is in stage 1 now.
			for (let entered = first.start - school.stages + 1; entered <= current.start; entered++) {
				const size = Math.floor(school.perGroup + by.between(0, 9) / 10);
				for (let i = 0; i < size; i++) {
					const isLate = entered === current.start && i >= size - 2;
					const enrolledOn = isLate ? addDays(current.startsOn, by.between(30, 75)) : `${entered}-08-01`;
					const leftIn = entered + school.stages;
					const leavesOn = leftIn <= current.start ? `${leftIn}-07-31` : null;
					const child = makePupil(by, schoolId, made, sectors[school.setup], current, entered, enrolledOn);
					made.enrolments.push({
						schoolId,
						id: by.id(),
						pupilId: child.id,
						locationId,
						kind: 'ingeschreven',
						fromOn: enrolledOn,
						untilOn: leavesOn,
						placedOn: null,
						leavingReason: leavesOn && by.pick(['vervolgonderwijs', 'regulier werk', 'beschut werk'])
					});
					for (const { start, startsOn, endsOn } of years) {
						const inGroup = groupAt(locationId, letter, start - entered + 1, start);
						if (!inGroup) continue;
						made.members.push({
							schoolId,
							id: by.id(),
							groupId: inGroup.id,
							pupilId: child.id,
							fromOn: enrolledOn > startsOn ? enrolledOn : startsOn,
							untilOn: endsOn
						});
					}
				}
			}
		}
	}
	return made;
}

function makePupil(
	by: Chance,
	schoolId: string,
	made: Pupils,
	choices: string[],
	current: Year,
	entered: number,
	enrolledOn: string
): Pupil {
	const gender: Gender = by.happens(0.58) ? 'man' : 'vrouw';
	const home = family(by);
	const givenName = childName(by, gender, home.origin);
	const id = by.id();
	// The choice falls before the summer; who came later has not chosen yet.
	const chosenOn = addDays(enrolledOn, 300);
	const child: Pupil = {
		schoolId,
		id,
		givenName,
		infix: home.infix,
		familyName: home.familyName,
		gender,
		firstNames: givenName,
		bornOn: `${entered - 12 - (by.happens(0.3) ? 1 : 0)}-${pad(by.between(1, 12))}-${pad(by.between(1, 28))}`,
		pupilNumber: String(by.between(100000, 999999)),
		homeLanguage: homeLanguages[home.origin] ?? 'Nederlands',
		needsInterpreter: home.origin !== 'nl' && by.happens(0.4),
		interests: by.some(interests, 1, 3).join(', '),
		talents: by.pick(talents),
		sector: current.start > entered ? by.pick(choices) : null,
		sectorChosenOn: chosenOn,
		photoConsent: by.happens(0.8) ? 'ja' : 'nee',
		searchName: searchName(givenName, home.infix, home.familyName)
	};
	if (!child.sector || chosenOn >= current.startsOn) Object.assign(child, { sector: null, sectorChosenOn: null });
	else child.sectorReason = reasons[Number(child.pupilNumber) % reasons.length];
	made.pupils.push(child);
	made.people.push({ schoolId, id, kind: 'leerling', givenName, infix: home.infix, familyName: home.familyName });
	makeParents(by, schoolId, made, child, home, enrolledOn);
	return child;
}

function makeParents(by: Chance, schoolId: string, made: Pupils, child: Pupil, home: Family, since: string): void {
	const live = by.happens(0.62) ? 'together' : by.happens(0.75) ? 'apart' : 'one';
	const address = { street: by.street(), postcode: by.postcode(), town: by.town() };
	const add = (
		relation: 'moeder' | 'vader',
		name: Family,
		hasCustody: boolean,
		at: typeof address,
		position: number
	) => {
		const personId = by.id();
		made.people.push({
			schoolId,
			id: personId,
			kind: 'ouder',
			givenName: adultName(by, relation === 'moeder' ? 'vrouw' : 'man', name.origin),
			infix: name.infix,
			familyName: name.familyName
		});
		made.reach.push({
			schoolId,
			personId,
			email: `ouder-${personId.slice(0, 8)}@voorbeeld.invalid`,
			phone: null,
			...at
		});
		made.contacts.push({
			schoolId,
			id: by.id(),
			pupilId: child.id,
			personId,
			relation,
			hasCustody,
			mayAskInformation: !hasCustody,
			position,
			fromOn: since
		});
	};
	const other: Family = live === 'together' ? home : family(by, home.origin);
	add('moeder', live === 'together' ? home : other, true, address, 1);
	if (live === 'together') add('vader', home, true, address, 2);
	if (live === 'apart')
		add('vader', home, by.happens(0.8), { street: by.street(), postcode: by.postcode(), town: by.town() }, 2);
}

const pad = (value: number): string => String(value).padStart(2, '0');
