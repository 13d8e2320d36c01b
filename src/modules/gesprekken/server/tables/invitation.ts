import { sql } from 'drizzle-orm';
import { date, foreignKey, index, integer, pgTable, primaryKey, smallint, text, timestamp } from 'drizzle-orm/pg-core';
import { involvedAs, involvedWhere, mayAddAndChange, mayRead, me, seeing } from '#platform/access/policies.ts';
import { createdAt, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { holderRoles } from '../../access.ts';
import type { InvitedBy } from '../../planning/invitations.ts';
import { talk } from './talk.ts';

/**
 * A parent is asked to a talk: how, when, and when once more. Written by the function `invite_parents`, also at night, when
 * nobody is signed in.
 */
export const talkInvitation = pgTable(
	'talk_invitation',
	{
		schoolId: schoolId(),
		talkId: ref().notNull(),
		pupilId: ref().notNull(),
		personId: ref().notNull(),
		how: text().$type<InvitedBy>().notNull(),
		/** When the mail left, or the letter was printed: not before there is a time to pick. */
		sentAt: timestamp({ withTimezone: true }),
		/** For which time the mail two days before was sent: a talk that moves is told again. */
		remindedOf: timestamp({ withTimezone: true }),
		/** How often, and when last, this parent was asked again to pick a time. */
		timesAsked: smallint().notNull().default(0),
		lastAskedOn: date(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.talkId, t.personId] }),
		foreignKey({ columns: [t.schoolId, t.talkId, t.pupilId], foreignColumns: [talk.schoolId, talk.id, talk.pupilId] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		index('talk_invitation_talk').on(t.schoolId, t.talkId, t.pupilId),
		index('talk_invitation_person').on(t.schoolId, t.personId),
		// Parents do not see whether and how the other one was asked.
		mayRead(t, involvedWhere(t, sql`'team' = any (i.sees) or ${t.personId} = ${me}`))
	]
);

/** How often this pupil has a coaching talk: the pupil's own rhythm, beside any round. */
export const talkRhythm = pgTable(
	'talk_rhythm',
	{
		schoolId: schoolId(),
		pupilId: ref().notNull(),
		/** Nought: no rhythm any more. */
		everyWeeks: smallint().notNull(),
		changedById: ref().notNull(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.pupilId] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.changedById], foreignColumns: [person.schoolId, person.id] }),
		index('talk_rhythm_changed_by').on(t.schoolId, t.changedById),
		mayRead(t, seeing(t, 'gedeeld')),
		...mayAddAndChange(t, involvedAs(t, ...holderRoles))
	]
);
