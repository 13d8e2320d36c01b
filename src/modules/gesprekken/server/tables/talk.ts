import { sql } from 'drizzle-orm';
import {
	boolean,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	smallint,
	text,
	timestamp,
	unique
} from 'drizzle-orm/pg-core';
import {
	involvedAs,
	mayAdd,
	mayAddAndChange,
	mayChange,
	mayRead,
	mayWrite,
	me,
	seeing,
	withRole
} from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { location, schoolYear } from '#modules/scholen/server/tables.ts';
import { holderRoles, roundRunnerRoles } from '../../access.ts';
import type { TalkKind, TalkState } from '../../gesprekken.ts';

/** A round of talks in a school year, as the school's calendar has it. What it is called and when it is says nothing about a pupil. */
export const talkRound = pgTable(
	'talk_round',
	{
		schoolId: schoolId(),
		id: id(),
		schoolYearId: ref().notNull(),
		/** Nothing means: the whole school. */
		locationId: ref(),
		/** The round in the set-up that it is one of. */
		key: text().notNull(),
		kind: text().$type<TalkKind>().notNull(),
		name: text().notNull(),
		/** Which of the rounds of this key in the year, from 1. */
		number: smallint().notNull(),
		startsOn: date().notNull(),
		endsOn: date().notNull(),
		/** The key of the round whose talks these follow, each within so many days (I4). */
		followsKey: text(),
		withinDays: smallint(),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('talk_round_number').on(t.schoolId, t.schoolYearId, t.locationId, t.key, t.number).nullsNotDistinct(),
		foreignKey({ columns: [t.schoolId, t.schoolYearId], foreignColumns: [schoolYear.schoolId, schoolYear.id] }),
		foreignKey({ columns: [t.schoolId, t.locationId], foreignColumns: [location.schoolId, location.id] }),
		index('talk_round_year').on(t.schoolId, t.schoolYearId),
		index('talk_round_location').on(t.schoolId, t.locationId),
		mayRead(t),
		...mayWrite(t, withRole(...roundRunnerRoles))
	]
);

/** That there is a talk, when, where and with whom. What is said stands in `talk_record`. */
export const talk = pgTable(
	'talk',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		roundId: ref(),
		kind: text().$type<TalkKind>().notNull(),
		state: text().$type<TalkState>().notNull().default('open'),
		leadId: ref().notNull(),
		followsId: ref(),
		/** The last day on which it is in time. */
		dueOn: date(),
		plannedAt: timestamp({ withTimezone: true }),
		minutes: smallint().notNull().default(20),
		place: text().notNull().default(''),
		wantsInterpreter: boolean().notNull().default(false),
		heldOn: date(),
		/** Why it is not held, for a cancelled one. */
		reason: text().notNull().default(''),
		changedById: ref().notNull(),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		// What belongs to a talk names its pupil too: the key keeps the two together.
		unique('talk_of_pupil').on(t.schoolId, t.id, t.pupilId),
		unique('talk_once_a_round').on(t.schoolId, t.roundId, t.pupilId),
		unique('talk_followed_once').on(t.schoolId, t.followsId, t.kind),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.roundId], foreignColumns: [talkRound.schoolId, talkRound.id] }),
		foreignKey({ columns: [t.schoolId, t.followsId, t.pupilId], foreignColumns: [t.schoolId, t.id, t.pupilId] }),
		foreignKey({ columns: [t.schoolId, t.leadId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.changedById], foreignColumns: [person.schoolId, person.id] }),
		index('talk_pupil').on(t.schoolId, t.pupilId, t.state),
		index('talk_in_round').on(t.schoolId, t.roundId),
		index('talk_follows').on(t.schoolId, t.followsId, t.pupilId),
		index('talk_lead').on(t.schoolId, t.leadId, t.plannedAt),
		index('talk_changed_by').on(t.schoolId, t.changedById),
		mayRead(t, seeing(t, 'gedeeld')),
		...mayAddAndChange(t, involvedAs(t, ...holderRoles))
	]
);

/** Who was asked to a talk that was held, and came (N22). */
export const talkPresence = pgTable(
	'talk_presence',
	{
		schoolId: schoolId(),
		talkId: ref().notNull(),
		pupilId: ref().notNull(),
		personId: ref().notNull(),
		/** As what: the pupil, a parent, or somebody else who came along. */
		role: text().$type<'leerling' | 'ouder' | 'anders'>().notNull(),
		isPresent: boolean().notNull(),
		recordedById: ref().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.talkId, t.personId] }),
		foreignKey({ columns: [t.schoolId, t.talkId, t.pupilId], foreignColumns: [talk.schoolId, talk.id, talk.pupilId] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.recordedById], foreignColumns: [person.schoolId, person.id] }),
		index('talk_presence_talk').on(t.schoolId, t.talkId, t.pupilId),
		index('talk_presence_pupil').on(t.schoolId, t.pupilId),
		index('talk_presence_person').on(t.schoolId, t.personId),
		index('talk_presence_recorded_by').on(t.schoolId, t.recordedById),
		mayRead(t, seeing(t, 'gedeeld')),
		mayAdd(t, sql`${t.recordedById} = ${me} and ${involvedAs(t, ...holderRoles)}`),
		...mayChange(t, involvedAs(t, ...holderRoles))
	]
);
