import {
	dayLog,
	dayReview,
	goalCard,
	goalCardGoal,
	goalCardMark,
	sessionNote,
	timeOut,
	training,
	trainingAttendance,
	trainingMember,
	trainingSession
} from '#modules/begeleiding/server/tables.ts';
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
import { contact, enrolment, groupMember, guide, handover, pupil } from '#modules/leerlingen/server/tables.ts';
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
import {
	groupObservation,
	helpCard,
	helpCardLine,
	indication,
	measure,
	measureGround,
	observation,
	observationFinding,
	observationGroupFinding,
	observationMark,
	observationPeriod,
	workPlanEvaluation,
	workPlanVersion
} from '#modules/maatwerk/server/tables.ts';
import { partnerPerson } from '#modules/partners/server/tables.ts';
import { listPartners } from '#modules/partners/server/index.ts';
import { person, reach, roleAssignment } from '#modules/mensen/server/tables.ts';
import { lesson, lessonChange } from '#modules/rooster/server/tables.ts';
import { destinationsOf } from '#modules/opp/server/settings.ts';
import {
	casePoint,
	ladderReason,
	ladderStep,
	questionAnswer,
	questionAsked,
	questionRound,
	requestLogEntry,
	requestReply,
	supportCase,
	supportEvaluation,
	supportPlanAnswer,
	supportPlanVersion,
	supportRequest
} from '#modules/ondersteuning/server/tables.ts';
import { oppConsultation, oppReminder, oppStatement, oppVersion, oppWords } from '#modules/opp/server/tables.ts';
import { goal, score } from '#modules/plan/server/tables.ts';
import { arrangementsOf } from '#modules/traject/server/settings.ts';
import { placement, placementGoal, placementReason, placementStep } from '#modules/traject/server/tables.ts';
import { consent, consentAnswer, consentPartner, consentWords } from '#modules/toestemming/server/tables.ts';
import {
	agendaDecision,
	agendaItem,
	agendaNote,
	agendaOrigin,
	agendaPupil,
	meeting,
	meetingAction,
	meetingSeries,
	partnerConcern,
	seat,
	seriesSeat
} from '#modules/overleg/server/tables.ts';
import { meetingsOf } from '#modules/toestemming/meetings.ts';
import { oppSettings, type SchoolSetup } from '#modules/scholen/index.ts';
import { referralSettingsOf } from '#modules/verwijzing/server/settings.ts';
import { installSchool } from '#modules/scholen/server/index.ts';
import { group, groupStaff, setupVersion } from '#modules/scholen/server/tables.ts';
import { insertRows } from '#platform/database/bulk.ts';
import { pools } from '#platform/database/pools.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { chance } from './chance.ts';
import { makeConsents, makePartnerPeople, type Consents } from './consents.ts';
import { insertCareFiles, makeCareFiles } from './care-file.ts';
import { makeGuidance } from './guidance/guidance.ts';
import type { Guidance } from './guidance/world.ts';
import { makeIops } from './iop/iop.ts';
import type { Iops } from './iop/rows.ts';
import { makeHandovers } from './handovers.ts';
import { makeLog, type Log } from './logboek.ts';
import { giveGoals, makeOpps } from './opp.ts';
import type { Opps } from './opp-rows.ts';
import { makeTailored } from './maatwerk/maatwerk.ts';
import { makeObservations } from './maatwerk/observations.ts';
import type { Tailored } from './maatwerk/rows.ts';
import { makePeople } from './people.ts';
import type { Placements } from './placement-rows.ts';
import { makeMeetings, type Meetings } from './meetings.ts';
import { makeMinutes, type Minutes } from './minutes.ts';
import { makePlacements } from './placements.ts';
import { insertReferrals, makeReferrals } from './referrals.ts';
import { makeTimetables } from './rooster.ts';
import type { DemoSchool } from './schools.ts';
import { inventedSetup } from './setups.ts';
import { laterSetup } from './signals.ts';
import type { Supports } from './support/rows.ts';
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

async function insertGuidance(db: Db, guidance: Guidance): Promise<void> {
	await insertRows(db, training, guidance.trainings);
	await insertRows(db, trainingSession, guidance.meetings);
	await insertRows(db, trainingMember, guidance.members);
	await insertRows(db, trainingAttendance, guidance.attendance);
	await insertRows(db, guide, guidance.guides);
	await insertRows(db, goalCard, guidance.cards);
	await insertRows(db, goalCardGoal, guidance.goals);
	await insertRows(db, goalCardMark, guidance.marks);
	await insertRows(db, dayReview, guidance.reviews);
	await insertRows(db, dayLog, guidance.logs);
	await insertRows(db, sessionNote, guidance.notes);
	await insertRows(db, timeOut, guidance.timeOuts);
}

async function insertPlacements(db: Db, made: Placements): Promise<void> {
	await insertRows(db, placement, made.placements);
	await insertRows(db, placementGoal, made.goals);
	await insertRows(db, placementReason, made.reasons);
	await insertRows(db, placementStep, made.steps);
	await insertRows(db, guide, made.guides);
}

async function insertSupports(db: Db, supports: Supports): Promise<void> {
	await insertRows(db, goal, supports.goals);
	await insertRows(db, supportCase, supports.cases);
	await insertRows(db, ladderStep, supports.steps);
	await insertRows(db, ladderReason, supports.reasons);
	await insertRows(db, casePoint, supports.points);
	await insertRows(db, supportPlanVersion, supports.versions);
	await insertRows(db, supportPlanAnswer, supports.answers);
	await insertRows(db, supportEvaluation, supports.evaluations);
	await insertRows(db, supportRequest, supports.requests);
	await insertRows(db, requestLogEntry, supports.entries);
	await insertRows(db, requestReply, supports.replies);
	await insertRows(db, questionRound, supports.rounds);
	await insertRows(db, questionAsked, supports.asked);
	await insertRows(db, questionAnswer, supports.roundAnswers);
}

async function insertTailored(db: Db, tailored: Tailored): Promise<void> {
	await insertRows(db, guide, tailored.guides);
	await insertRows(db, helpCard, tailored.cards);
	await insertRows(db, helpCardLine, tailored.lines);
	await insertRows(db, indication, tailored.indications);
	await insertRows(db, measure, tailored.measures);
	await insertRows(db, measureGround, tailored.grounds);
	await insertRows(db, goal, tailored.goals);
	await insertRows(db, workPlanVersion, tailored.plans);
	await insertRows(db, workPlanEvaluation, tailored.evaluations);
	await insertRows(db, observationFinding, tailored.findings);
	await insertRows(db, observationGroupFinding, tailored.groupFindings);
	await insertRows(db, observationPeriod, tailored.periods);
	await insertRows(db, observationMark, tailored.marks);
	await insertRows(db, groupObservation, tailored.inLessons);
}

type Around = Pick<ReturnType<typeof makePeople>, 'schoolId' | 'groups' | 'staff' | 'pupils'> & {
	today: string;
	setup: SchoolSetup;
	holidays: readonly { startsOn: string; endsOn: string }[];
};

/**
 * The partners came with the set-up; people of some of them, what parents were asked about them, and the meetings
 * at whose table they sit.
 */
async function addPartners(
	db: Db,
	{ seed, hasLateAction }: DemoSchool,
	{ setup, holidays, ...around }: Around
): Promise<Consents['consents']> {
	const by = chance(seed + 17);
	const partners = await listPartners(db, around.schoolId);
	const place = { ...around, partners, meetings: meetingsOf(setup, partners) };
	const people = makePartnerPeople(by, place);
	await insertRows(db, person, people.people);
	await insertRows(db, reach, people.reach);
	await insertRows(db, partnerPerson, people.atPartner);
	const asked = makeConsents(by, place);
	await insertRows(db, consent, asked.consents);
	await insertRows(db, consentWords, asked.words);
	await insertRows(db, consentPartner, asked.partners);
	await insertRows(db, consentAnswer, asked.answers);
	const meetingPlace = { ...around, setup, holidays, partnerPeople: people, consents: asked };
	const made = makeMeetings(chance(seed + 41), meetingPlace);
	await insertMeetings(db, made);
	await insertMinutes(db, makeMinutes(chance(seed + 42), made, meetingPlace, hasLateAction));
	return asked.consents;
}

async function insertMeetings(db: Db, made: Meetings): Promise<void> {
	await insertRows(db, meetingSeries, made.series);
	await insertRows(db, seriesSeat, made.seriesSeats);
	await insertRows(db, meeting, made.meetings);
	await insertRows(db, seat, made.seats);
	await insertRows(db, agendaItem, made.items);
	await insertRows(db, agendaOrigin, made.origins);
	await insertRows(db, agendaPupil, made.pupils);
	await insertRows(db, partnerConcern, made.concerns);
}

async function insertMinutes(db: Db, made: Minutes): Promise<void> {
	await insertRows(db, agendaItem, made.items);
	await insertRows(db, agendaOrigin, made.origins);
	await insertRows(db, agendaNote, made.notes);
	await insertRows(db, agendaDecision, made.decisions);
	await insertRows(db, meetingAction, made.actions);
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
