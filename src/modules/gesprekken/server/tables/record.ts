import { sql } from 'drizzle-orm';
import {
	date,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	unique
} from 'drizzle-orm/pg-core';
import {
	involved,
	involvedAs,
	involvedWhere,
	mayAdd,
	mayAddAndChange,
	mayRead,
	mayUpdate,
	mayWrite,
	me,
	seeing
} from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { holderRoles } from '../../access.ts';
import type { Telling } from '../../gesprekken.ts';
import { talk } from './talk.ts';

const ofTalk = { schoolId: schoolId(), talkId: ref().notNull(), pupilId: ref().notNull() };

/**
 * What is said and decided at a talk. While it is held it is the team's; from the moment it is closed the pupil and the
 * parents read it too, and it stays as it is (trigger `talk_record_stays`).
 */
export const talkRecord = pgTable(
	'talk_record',
	{
		...ofTalk,
		notes: text().notNull().default(''),
		agreements: text().notNull().default(''),
		/** What the parents say about it, in their words (I4). */
		reflection: text().notNull().default(''),
		canTell: text().$type<Telling>(),
		/** What the plan of the pupil makes of it: decisions on goals and the next ones. The module of that plan knows its shape. */
		outcome: jsonb().$type<object>().notNull().default({}),
		closedAt: timestamp({ withTimezone: true }),
		closedById: ref(),
		changedById: ref().notNull(),
		changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.talkId] }),
		foreignKey({ columns: [t.schoolId, t.talkId, t.pupilId], foreignColumns: [talk.schoolId, talk.id, talk.pupilId] }),
		foreignKey({ columns: [t.schoolId, t.closedById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.changedById], foreignColumns: [person.schoolId, person.id] }),
		index('talk_record_talk').on(t.schoolId, t.talkId, t.pupilId),
		index('talk_record_pupil').on(t.schoolId, t.pupilId),
		index('talk_record_closed_by').on(t.schoolId, t.closedById),
		index('talk_record_changed_by').on(t.schoolId, t.changedById),
		mayRead(t, involvedWhere(t, sql`'team' = any (i.sees) or ${t.closedAt} is not null and 'gedeeld' = any (i.sees)`)),
		...mayAddAndChange(t, involvedAs(t, ...holderRoles))
	]
);

/** A note at a talk for whoever wrote it, and for nobody else. */
export const talkNote = pgTable(
	'talk_note',
	{ ...ofTalk, byId: ref().notNull(), text: text().notNull(), version: integer().notNull().default(1) },
	(t) => [
		primaryKey({ columns: [t.schoolId, t.talkId, t.byId] }),
		foreignKey({ columns: [t.schoolId, t.talkId, t.pupilId], foreignColumns: [talk.schoolId, talk.id, talk.pupilId] }),
		foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: [person.schoolId, person.id] }),
		index('talk_note_talk').on(t.schoolId, t.talkId, t.pupilId),
		index('talk_note_by').on(t.schoolId, t.byId),
		mayRead(t, sql`${t.byId} = ${me} and ${involved(t)}`),
		...mayWrite(t, sql`${t.byId} = ${me} and ${involvedAs(t, ...holderRoles)}`)
	]
);

/** Something that somebody will do, and by when. Who wrote it down stays known (trigger `talk_agreement_only_done`). */
export const talkAgreement = pgTable(
	'talk_agreement',
	{
		...ofTalk,
		id: id(),
		/** Who does it: the mentor, the pupil, a parent. */
		ownerId: ref().notNull(),
		what: text().notNull(),
		dueOn: date().notNull(),
		doneOn: date(),
		doneById: ref(),
		addedById: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.talkId, t.pupilId], foreignColumns: [talk.schoolId, talk.id, talk.pupilId] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.ownerId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.doneById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.addedById], foreignColumns: [person.schoolId, person.id] }),
		index('talk_agreement_talk').on(t.schoolId, t.talkId, t.pupilId),
		index('talk_agreement_pupil').on(t.schoolId, t.pupilId),
		index('talk_agreement_owner').on(t.schoolId, t.ownerId, t.dueOn),
		index('talk_agreement_done_by').on(t.schoolId, t.doneById),
		index('talk_agreement_added_by').on(t.schoolId, t.addedById),
		mayRead(t, seeing(t, 'gedeeld')),
		mayAdd(t, sql`${t.addedById} = ${me} and ${involvedAs(t, ...holderRoles)}`),
		// Whoever it falls to says that it is done.
		mayUpdate(t, sql`(${involvedAs(t, ...holderRoles)} or ${t.ownerId} = ${me} and ${seeing(t, 'gedeeld')})`)
	]
);

/** Somebody read the report of a talk and put a name under it, or says what is not right about it. */
export const talkSignature = pgTable(
	'talk_signature',
	{
		...ofTalk,
		id: id(),
		personId: ref().notNull(),
		signedName: text().notNull(),
		isAgreed: text().$type<'ja' | 'nee'>().notNull(),
		remark: text().notNull().default(''),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('talk_signature_once').on(t.schoolId, t.talkId, t.personId),
		foreignKey({ columns: [t.schoolId, t.talkId, t.pupilId], foreignColumns: [talk.schoolId, talk.id, talk.pupilId] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		index('talk_signature_talk').on(t.schoolId, t.talkId, t.pupilId),
		index('talk_signature_pupil').on(t.schoolId, t.pupilId),
		index('talk_signature_person').on(t.schoolId, t.personId),
		// Parents do not see each other's answer.
		mayRead(t, involvedWhere(t, sql`'team' = any (i.sees) or i.role = 'leerling' or ${t.personId} = ${me}`)),
		mayAdd(t, sql`${t.personId} = ${me} and ${involvedAs(t, 'ouder', 'leerling')}`)
	]
);
