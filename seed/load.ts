import { handoverSettingsOf } from '#modules/leerlingen/server/settings.ts';
import { contact, enrolment, groupMember, handover, pupil } from '#modules/leerlingen/server/tables.ts';
import { observation } from '#modules/maatwerk/server/tables.ts';
import { person, reach, roleAssignment } from '#modules/mensen/server/tables.ts';
import { lesson, lessonChange } from '#modules/rooster/server/tables.ts';
import { destinationsOf } from '#modules/opp/server/settings.ts';
import { arrangementsOf } from '#modules/traject/server/settings.ts';
import { oppSettings } from '#modules/scholen/index.ts';
import { referralSettingsOf } from '#modules/verwijzing/server/settings.ts';
import { installSchool } from '#modules/scholen/server/index.ts';
import { group, groupStaff, setupVersion } from '#modules/scholen/server/tables.ts';
import { insertRows } from '#platform/database/bulk.ts';
import { pools } from '#platform/database/pools.ts';
import { asSystem } from '#platform/database/session.ts';
import { chance } from './chance.ts';
import { addPartners } from './partners.ts';
import { insertCareFiles, makeCareFiles } from './care-file.ts';
import { makeGuidance } from './guidance/guidance.ts';
import { insertGuidance } from './guidance/world.ts';
import { makeIops } from './iop/iop.ts';
import { insertIops } from './iop/rows.ts';
import { makeHandovers } from './handovers.ts';
import { insertLog, makeLog } from './logboek.ts';
import { giveGoals, makeOpps } from './opp.ts';
import { insertOpps } from './opp-rows.ts';
import { makeTailored } from './maatwerk/maatwerk.ts';
import { makeObservations } from './maatwerk/observations.ts';
import { insertTailored } from './maatwerk/rows.ts';
import { makePeople } from './people.ts';
import { insertPlacements } from './placement-rows.ts';
import { makePlacements } from './placements.ts';
import { insertReferrals, makeReferrals } from './referrals.ts';
import { makeTimetables } from './rooster.ts';
import type { DemoSchool } from './schools.ts';
import { inventedSetup } from './setups.ts';
import { laterSetup } from './signals.ts';
import { insertSupports } from './support/rows.ts';
import { makeSupport } from './support/support.ts';

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

	const placements = makePlacements(school.seed + 17, school.setup, {
		schoolId,
		today,
		name: school.name,
		groups,
		staff,
		pupils,
		arrangements: arrangementsOf(setup),
		locations
	});
	const supports = makeSupport(chance(school.seed + 17), {
		schoolId,
		today,
		groups,
		staff,
		pupils,
		log,
		setup,
		placements: placements.placements
	});
	const tailored = makeTailored(school.seed + 17, { schoolId, today, setup, groups, staff, pupils, timetables });
	const guidance = school.hasGuidance
		? makeGuidance(school.seed + 19, { schoolId, today, years, groups, staff, pupils, timetables, setup })
		: null;
	const careFiles = makeCareFiles(chance(school.seed + 23), { schoolId, today, groups, staff, pupils });
	const settings = referralSettingsOf(setup);
	const referrals = makeReferrals(chance(school.seed + 29), { schoolId, today, groups, staff, pupils, settings });

	const later = laterSetup(school, setup, { schoolId, today, staff });

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
		await insertRows(db, setupVersion, later.versions);
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
		await insertPlacements(db, placements);
		await insertLog(db, log);
		await insertOpps(db, opps);
		await insertIops(db, iops);
		await insertSupports(db, supports);
		await insertTailored(db, tailored);
		const holidays = calendar.flatMap(({ periods }) => periods.filter(({ kind }) => kind === 'vakantie'));
		const consents = await addPartners(db, school, {
			schoolId,
			today,
			groups,
			staff,
			pupils,
			setup: later.setup,
			holidays
		});
		await insertRows(db, observation, makeObservations(chance(school.seed + 43), { schoolId, today, staff }, consents));
		if (guidance) await insertGuidance(db, guidance);
		await insertCareFiles(db, chance(school.seed + 37), careFiles, { schoolId, today, staff, pupils });
		await insertReferrals(db, schoolId, referrals, settings);
	});
	await letEverybodyIn(schoolId);
	return pupils.pupils.length;
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
