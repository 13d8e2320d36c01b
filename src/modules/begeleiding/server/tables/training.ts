import { sql, type SQL } from 'drizzle-orm';
import {
	check,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	time,
	timestamp,
	unique,
	uuid,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import {
	inAudience,
	involvedAs,
	mayAdd,
	mayRead,
	mayUpdate,
	mayWrite,
	me,
	staff,
	withRole
} from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { group } from '#modules/scholen/server/tables.ts';
import { adultRoles, guideRoles } from '../../guides.ts';
import { mayWriteInOwnName } from './own-name.ts';
import { leaderRoles, placerRoles, sharedPlacerRoles } from '../../training/access.ts';
import type { Presence, Result, TrainingAudience, TrainingKind } from '../../training/training.ts';

type InSchool = { schoolId: AnyPgColumn };
type Member = InSchool & { pupilId: AnyPgColumn; audience: AnyPgColumn };

const leads = withRole(...leaderRoles);

/** A training exists for whoever sees one of its members; rows of `training_member` say who that is. */
const hasSeenMember = (t: InSchool, trainingId: AnyPgColumn): SQL =>
	sql`exists (select 1 from training_member m where m.school_id = ${t.schoolId} and m.training_id = ${trainingId})`;

/** Who is in a training on indication is for the team; the pupil itself knows. */
const knowsMember = (t: Member): SQL =>
	sql`(${inAudience(t)} or (${t.pupilId} = ${me} and ${involvedAs(t, 'leerling')}))`;

/**
 * A training (*groepstraining*): for everybody (of a group), on indication, or a guest lesson. That one is given is no secret
 * at school, but of one on indication only who leads the care, gives it, or guides one of its pupils knows.
 */
export const training = pgTable(
	'training',
	{
		schoolId: schoolId(),
		id: id(),
		/** A key of the set-up's list of trainings; nothing for one of one's own. */
		key: text(),
		name: text().notNull(),
		kind: text().$type<TrainingKind>().notNull(),
		audience: text().$type<TrainingAudience>().notNull(),
		/** Of which group all pupils are in it, if it is of one. */
		groupId: ref(),
		/** Who of the school gives it, or from outside with an account here. Part of the row, because every reading of it asks. */
		trainerIds: uuid()
			.array()
			.notNull()
			.default(sql`'{}'`),
		/** Who gives it from outside, as one says it. */
		partner: text().notNull().default(''),
		endedOn: date(),
		madeById: ref().notNull(),
		createdAt: createdAt(),
		version: integer().notNull().default(1)
	},
	(t) => {
		// A training on indication lets its trainers see pupils: only the care team makes one.
		const makes = sql`case ${t.kind} when 'op indicatie' then ${withRole(...placerRoles)} else (${leads} or exists (
			select 1 from group_staff s where s.school_id = ${t.schoolId} and s.group_id = ${t.groupId} and s.person_id = ${me}
			and s.role = 'mentor' and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity'))) end`;
		return [
			primaryKey({ columns: [t.schoolId, t.id] }),
			unique('training_audience').on(t.schoolId, t.id, t.audience),
			check(
				'training_closed',
				sql`${t.audience} = case when ${t.kind} = 'op indicatie' then 'team' else 'gedeeld' end`
			),
			foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: [group.schoolId, group.id] }),
			foreignKey({ columns: [t.schoolId, t.madeById], foreignColumns: [person.schoolId, person.id] }),
			index('training_group').on(t.schoolId, t.groupId),
			index('training_made_by').on(t.schoolId, t.madeById),
			mayRead(
				t,
				sql`(${leads} or (${t.audience} = 'gedeeld' and ${staff}) or ${me} = any (${t.trainerIds}) or ${hasSeenMember(t, t.id)})`
			),
			mayAdd(t, sql`${t.madeById} = ${me} and ${makes}`),
			mayUpdate(t, makes)
		];
	}
);

/** One meeting of the series. */
export const trainingSession = pgTable(
	'training_session',
	{
		schoolId: schoolId(),
		id: id(),
		trainingId: ref().notNull(),
		onDay: date().notNull(),
		startsAt: time().notNull(),
		endsAt: time().notNull(),
		place: text().notNull().default(''),
		/** Why it was not held. */
		cancelledWhy: text(),
		version: integer().notNull().default(1)
	},
	(t) => {
		const ofSeen = (also: SQL = sql`true`) =>
			sql`exists (select 1 from training x where x.school_id = ${t.schoolId} and x.id = ${t.trainingId} and ${also})`;
		return [
			primaryKey({ columns: [t.schoolId, t.id] }),
			unique('training_session_of_training').on(t.schoolId, t.id, t.trainingId),
			unique('training_session_once').on(t.schoolId, t.trainingId, t.onDay, t.startsAt),
			check('training_session_in_order', sql`${t.startsAt} < ${t.endsAt}`),
			foreignKey({ columns: [t.schoolId, t.trainingId], foreignColumns: [training.schoolId, training.id] }),
			index('training_session_training').on(t.schoolId, t.trainingId),
			index('training_session_day').on(t.schoolId, t.onDay),
			mayRead(t, ofSeen()),
			...mayWrite(t, ofSeen(sql`(${leads} or x.made_by_id = ${me} or ${me} = any (x.trainer_ids))`))
		];
	}
);

/** A pupil in a training, and what came of it. */
export const trainingMember = pgTable(
	'training_member',
	{
		schoolId: schoolId(),
		/** By which the guides of this pupil in this training are known. */
		id: id(),
		trainingId: ref().notNull(),
		pupilId: ref().notNull(),
		/** That of the training. */
		audience: text().$type<TrainingAudience>().notNull(),
		/** Why this pupil is in it. */
		because: text().notNull().default(''),
		addedById: ref().notNull(),
		addedOn: date().notNull(),
		/** The first day on which the pupil is no longer in it. */
		leftOn: date(),
		result: text().$type<Result>(),
		resultWord: text().notNull().default(''),
		resultOn: date(),
		resultById: ref(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.trainingId, t.pupilId] }),
		unique('training_member_id').on(t.schoolId, t.id),
		unique('training_member_audience').on(t.schoolId, t.trainingId, t.pupilId, t.audience),
		check('training_member_result', sql`num_nonnulls(${t.result}, ${t.resultOn}, ${t.resultById}) in (0, 3)`),
		foreignKey({
			columns: [t.schoolId, t.trainingId, t.audience],
			foreignColumns: [training.schoolId, training.id, training.audience]
		}),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.addedById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.resultById], foreignColumns: [person.schoolId, person.id] }),
		index('training_member_training').on(t.schoolId, t.trainingId, t.audience),
		index('training_member_pupil').on(t.schoolId, t.pupilId),
		index('training_member_added_by').on(t.schoolId, t.addedById),
		index('training_member_result_by').on(t.schoolId, t.resultById),
		mayRead(t, knowsMember(t)),
		// Being in one on indication lets its trainer see the pupil: the care team decides who is.
		mayAdd(
			t,
			sql`${t.addedById} = ${me} and ${inAudience(t)} and case ${t.audience}
				when 'team' then ${involvedAs(t, ...placerRoles)} else ${involvedAs(t, ...sharedPlacerRoles)} end`
		),
		mayUpdate(t, sql`${inAudience(t)} and ${involvedAs(t, ...guideRoles, 'directeur')}`)
	]
);

/** Whether a pupil was at one meeting. */
export const trainingAttendance = pgTable(
	'training_attendance',
	{
		schoolId: schoolId(),
		sessionId: ref().notNull(),
		trainingId: ref().notNull(),
		pupilId: ref().notNull(),
		audience: text().$type<TrainingAudience>().notNull(),
		presence: text().$type<Presence>().notNull(),
		recordedById: ref().notNull(),
		recordedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.sessionId, t.pupilId] }),
		foreignKey({
			columns: [t.schoolId, t.sessionId, t.trainingId],
			foreignColumns: [trainingSession.schoolId, trainingSession.id, trainingSession.trainingId]
		}),
		foreignKey({
			columns: [t.schoolId, t.trainingId, t.pupilId, t.audience],
			foreignColumns: [
				trainingMember.schoolId,
				trainingMember.trainingId,
				trainingMember.pupilId,
				trainingMember.audience
			]
		}),
		foreignKey({ columns: [t.schoolId, t.recordedById], foreignColumns: [person.schoolId, person.id] }),
		index('training_attendance_session').on(t.schoolId, t.sessionId, t.trainingId),
		index('training_attendance_member').on(t.schoolId, t.trainingId, t.pupilId, t.audience),
		index('training_attendance_recorded_by').on(t.schoolId, t.recordedById),
		mayRead(t, knowsMember(t)),
		...mayWriteInOwnName(t, t.recordedById, sql`${inAudience(t)} and ${involvedAs(t, ...adultRoles)}`)
	]
);
