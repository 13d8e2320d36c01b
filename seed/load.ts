import { contact, enrolment, groupMember, pupil } from '#modules/leerlingen/server/tables.ts';
import {
	bullyingCase,
	bullyingStep,
	incident,
	logAddendum,
	logEntry,
	message,
	messageRead,
	messageThread
} from '#modules/logboek/server/tables.ts';
import { person, reach, roleAssignment } from '#modules/mensen/server/tables.ts';
import { destinationsOf } from '#modules/opp/server/settings.ts';
import { oppConsultation, oppReminder, oppStatement, oppVersion, oppWords } from '#modules/opp/server/tables.ts';
import { oppSettings } from '#modules/scholen/index.ts';
import { installSchool } from '#modules/scholen/server/index.ts';
import { group, groupStaff } from '#modules/scholen/server/tables.ts';
import { insertRows } from '#platform/database/bulk.ts';
import { pools } from '#platform/database/pools.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { periodsOf, schoolYears } from './calendar.ts';
import { chance } from './chance.ts';
import { makeLog, type Log } from './logboek.ts';
import { makeMondayMorning } from './monday.ts';
import { makeOpps } from './opp.ts';
import type { Opps } from './opp-rows.ts';
import { makePupils } from './pupils.ts';
import type { DemoSchool } from './schools.ts';
import { inventedSetup } from './setups.ts';
import { makeStaff, type Group } from './staff.ts';

const yearsOfHistory = 3;

/**
 * Fills the database with one invented school: staff, pupils, parents and the past years. The same school on the same day
 * is the same down to the last id. Returns the number of pupils.
 */
export async function loadSchool(school: DemoSchool, today: string): Promise<number> {
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
	// A chance of its own: what the log is like changes nobody's name.
	const log = makeLog(chance(school.seed + 1), schoolId, groups, staff, pupils, today);

	const setup = await inventedSetup(school);
	const opps = makeOpps(school.seed + 2, {
		schoolId,
		today,
		groups,
		staff,
		pupils,
		monday,
		destinations: destinationsOf(setup),
		disputeCommittee: oppSettings(setup).disputeCommittee
	});

	await asSystem(async (db) => {
		await installSchool(db, {
			id: schoolId,
			setup,
			name: school.name,
			themeColor: school.themeColor,
			isDemo: true,
			locations,
			years: years.map((year) => ({
				...year,
				periods: periodsOf(year).map(([kind, name, startsOn, endsOn]) => ({
					id: by.id(),
					kind,
					name,
					startsOn,
					endsOn
				}))
			}))
		});
		await insertRows(
			db,
			group,
			groups.map(({ id, schoolYearId, locationId, name, stage }) => ({
				schoolId,
				id,
				schoolYearId,
				locationId,
				name,
				stage
			}))
		);
		await insertRows(db, person, [...staff.people, ...pupils.people]);
		await insertRows(db, reach, [...staff.reach, ...pupils.reach]);
		await insertRows(db, pupil, pupils.pupils);
		await insertRows(db, enrolment, pupils.enrolments);
		await insertRows(db, groupMember, pupils.members);
		await insertRows(db, contact, pupils.contacts);
		await insertRows(db, roleAssignment, staff.roles);
		await insertRows(db, groupStaff, staff.groupStaff);
		await insertLog(db, log);
		await insertOpps(db, opps);
	});
	await letEverybodyIn(schoolId);
	return pupils.pupils.length;
}

async function insertLog(db: Db, log: Log): Promise<void> {
	await insertRows(db, logEntry, log.entries);
	await insertRows(db, logAddendum, log.addenda);
	await insertRows(db, incident, log.incidents);
	await insertRows(db, bullyingCase, log.cases);
	await insertRows(db, bullyingStep, log.steps);
	await insertRows(db, messageThread, log.threads);
	await insertRows(db, message, log.messages);
	await insertRows(db, messageRead, log.reads);
}

async function insertOpps(db: Db, opps: Opps): Promise<void> {
	await insertRows(db, oppVersion, opps.versions);
	await insertRows(db, oppConsultation, opps.consultations);
	await insertRows(db, oppWords, opps.words);
	await insertRows(db, oppReminder, opps.reminders);
	await insertRows(db, oppStatement, opps.statements);
}

const stagesOf = ({ stages }: DemoSchool): number[] => Array.from({ length: stages }, (_, index) => index + 1);

/** A user for each person of the demo school, without a password: the demo page lets you in, and only there. */
async function letEverybodyIn(schoolId: string): Promise<void> {
	const people = await asSystem(
		({ sql }) => sql<{ id: string; name: string }[]>`
		select id, concat_ws(' ', given_name, infix, family_name) as name from person where school_id = ${schoolId}`
	);
	await pools().auth.begin(async (sql) => {
		const rows = JSON.stringify(people);
		await sql`
			insert into "user" (id, name, email, "emailVerified")
			select id, name, id || '@voorbeeld.invalid', true from jsonb_to_recordset(${rows}::text::jsonb) as p (id text, name text)`;
		await sql`
			insert into membership (user_id, school_id, person_id)
			select id::text, ${schoolId}, id from jsonb_to_recordset(${rows}::text::jsonb) as p (id uuid)`;
	});
}
