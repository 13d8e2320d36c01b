import { sql, type SQL } from 'drizzle-orm';
import { foreignKey, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { involved, mayAdd, mayRead, mayWrite, me } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';

const ofSeenThread = (t: { schoolId: AnyPgColumn; threadId: AnyPgColumn }): SQL =>
	sql`exists (select 1 from message_thread m where m.school_id = ${t.schoolId} and m.id = ${t.threadId})`;

/** Messages between home and school about one pupil. Who takes part reads it, as long as that person is involved with the pupil. */
export const messageThread = pgTable(
	'message_thread',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		subject: text().notNull(),
		/** Who takes part; part of the row, because every reading of it asks. */
		memberIds: uuid().array().notNull(),
		startedById: ref().notNull(),
		lastMessageAt: createdAt()
	},
	(t) => {
		const mine = sql`${me} = any (${t.memberIds}) and ${involved(t)}`;
		return [
			primaryKey({ columns: [t.schoolId, t.id] }),
			foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
			foreignKey({ columns: [t.schoolId, t.startedById], foreignColumns: [person.schoolId, person.id] }),
			index('message_thread_pupil').on(t.schoolId, t.pupilId, t.lastMessageAt),
			index('message_thread_started_by').on(t.schoolId, t.startedById),
			mayRead(t, mine),
			...mayWrite(t, mine)
		];
	}
);

/** One message; it is never changed. */
export const message = pgTable(
	'message',
	{
		schoolId: schoolId(),
		id: id(),
		threadId: ref().notNull(),
		authorId: ref().notNull(),
		text: text().notNull(),
		sentAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.threadId], foreignColumns: [messageThread.schoolId, messageThread.id] }),
		foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: [person.schoolId, person.id] }),
		index('message_thread_of').on(t.schoolId, t.threadId, t.sentAt),
		index('message_author').on(t.schoolId, t.authorId),
		mayRead(t, ofSeenThread(t)),
		mayAdd(t, sql`${t.authorId} = ${me} and ${ofSeenThread(t)}`)
	]
);

/** Until when somebody has read a thread. The others who take part see it too. */
export const messageRead = pgTable(
	'message_read',
	{
		schoolId: schoolId(),
		threadId: ref().notNull(),
		personId: ref().notNull(),
		readAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.threadId, t.personId] }),
		foreignKey({ columns: [t.schoolId, t.threadId], foreignColumns: [messageThread.schoolId, messageThread.id] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		index('message_read_person').on(t.schoolId, t.personId),
		mayRead(t, ofSeenThread(t)),
		...mayWrite(t, sql`${t.personId} = ${me} and ${ofSeenThread(t)}`)
	]
);
