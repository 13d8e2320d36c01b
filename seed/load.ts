import {
	talk,
	talkAgreement,
	talkAnswer,
	talkPresence,
	talkRecord,
	talkRound,
	talkSignature
} from '#modules/gesprekken/server/tables.ts';
import { iopVersion } from '#modules/iop/server/tables.ts';
import { handoverSettingsOf } from '#modules/leerlingen/server/settings.ts';
import { contact, enrolment, groupMember, handover, pupil } from '#modules/leerlingen/server/tables.ts';
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
import { lesson, lessonChange } from '#modules/rooster/server/tables.ts';
import { destinationsOf } from '#modules/opp/server/settings.ts';
import { oppConsultation, oppReminder, oppStatement, oppVersion, oppWords } from '#modules/opp/server/tables.ts';
import { goal, score } from '#modules/plan/server/tables.ts';
import { oppSettings } from '#modules/scholen/index.ts';
import { installSchool } from '#modules/scholen/server/index.ts';
import { group, groupStaff } from '#modules/scholen/server/tables.ts';
import { insertRows } from '#platform/database/bulk.ts';
import { pools } from '#platform/database/pools.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { chance } from './chance.ts';
import { makeIops } from './iop/iop.ts';
import type { Iops } from './iop/rows.ts';
import { makeHandovers } from './handovers.ts';
import { makeLog, type Log } from './logboek.ts';
import { giveGoals, makeOpps } from './opp.ts';
import type { Opps } from './opp-rows.ts';
import { makePeople } from './people.ts';
import { makeTimetables } from './rooster.ts';
import type { DemoSchool } from './schools.ts';
import { inventedSetup } from './setups.ts';

/**
 * Fills the database with one invented school: staff, pupils, parents and the past years. The same school on the same day
 * is the same down to the last id. Returns the number of pupils.
 */
export async function loadSchool(school: DemoSchool, today: string): Promise<number> {
	const { schoolId, years, calendar, locations, groups, staff, pupils, monday } = makePeople(school, today);
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
	const iops = makeIops(school.seed + 3, { schoolId, today, years, setup, groups, staff, pupils, monday });
	giveGoals(opps.versions, iops.goals);

	const { days, points } = handoverSettingsOf(setup);
	const handovers = makeHandovers(chance(school.seed + 11), {
		schoolId,
		today,
		groups,
		staff,
		pupils,
		days,
		points: points.map(({ key, label }) => label ?? key)
	});

	const timetables = makeTimetables(school.seed + 13, { schoolId, today, groups, staff, pupils, setup });

	await asSystem(async (db) => {
		await installSchool(db, {
			id: schoolId,
			setup,
			name: school.name,
			themeColor: school.themeColor,
			isDemo: true,
			locations,
			years: calendar
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
		// Who is involved is worked out after each of these; so that which makes most of them, the groups, comes last.
		await insertRows(db, roleAssignment, staff.roles);
		await insertRows(db, groupStaff, staff.groupStaff);
		await insertRows(db, lesson, timetables.ofGroups);
		await insertRows(db, pupil, pupils.pupils);
		await insertRows(db, contact, pupils.contacts);
		await insertRows(db, enrolment, pupils.enrolments);
		await insertRows(db, groupMember, pupils.members);
		await insertRows(db, lesson, timetables.ofPupils);
		await insertRows(db, lessonChange, timetables.changes);
		await insertRows(db, handover, handovers);
		await insertLog(db, log);
		await insertOpps(db, opps);
		await insertIops(db, iops);
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

async function insertIops(db: Db, iops: Iops): Promise<void> {
	await insertRows(db, talkRound, iops.rounds);
	await insertRows(db, talk, iops.talks);
	await insertRows(db, talkPresence, iops.presence);
	await insertRows(db, talkRecord, iops.records);
	await insertRows(db, talkAnswer, iops.answers);
	await insertRows(db, talkAgreement, iops.agreements);
	await insertRows(db, talkSignature, iops.signatures);
	await insertRows(db, goal, iops.goals);
	await insertRows(db, score, iops.scores);
	await insertRows(db, iopVersion, iops.versions);
}

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
