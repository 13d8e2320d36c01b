import { sql, type SQL } from 'drizzle-orm';
import {
	boolean,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { involvedAs, involvedWhere, mayAdd, mayRead, mayUpdate, me } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { logEntry } from '#modules/logboek/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { careRoles, raiserRoles } from '../../ondersteuning.ts';
import type { RequestState, Side, Urgency } from '../../request/request.ts';
import { supportCase } from './case.ts';

const inQuotes = (roles: readonly string[]): SQL => sql.raw(`'${roles.join("', '")}'`);

/**
 * A request for support. The care team reads it, the pupil's mentors, and who raised it as long as (s)he works with the
 * pupil; nobody else knows of it. What was asked stays as it was: trigger `support_request_stays`.
 */
export const supportRequest = pgTable(
	'support_request',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		authorId: ref().notNull(),
		raisedOn: date().notNull(),
		urgency: text().$type<Urgency>().notNull(),
		/** What is seen, what was tried, and what is asked. */
		seen: text().notNull(),
		tried: text().notNull(),
		asked: text().notNull(),
		/** What the pupil and the parents say; where they were not asked, why not. */
		pupilSays: text().notNull(),
		isPupilAsked: boolean().notNull(),
		parentsSay: text().notNull(),
		areParentsAsked: boolean().notNull(),
		state: text().$type<RequestState>().notNull().default('open'),
		/** By whom and why it was closed, or by whom it was taken up. */
		decidedOn: date(),
		decidedById: ref(),
		reason: text().notNull().default(''),
		/** The case that it opened or joined. */
		caseId: ref(),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => {
		const reads = involvedWhere(
			t,
			sql`'zorg' = any (i.sees) or i.role = 'mentor' or ${t.authorId} = ${me} and i.role in (${inQuotes(raiserRoles)})`
		);
		const works = involvedWhere(
			t,
			sql`i.role in (${inQuotes([...careRoles, 'mentor'])}) or ${t.authorId} = ${me} and i.role in (${inQuotes(raiserRoles)})`
		);
		return [
			primaryKey({ columns: [t.schoolId, t.id] }),
			// What belongs to a request names its pupil too: the key keeps the two together.
			unique('support_request_of_pupil').on(t.schoolId, t.id, t.pupilId),
			foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
			foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: [person.schoolId, person.id] }),
			foreignKey({ columns: [t.schoolId, t.decidedById], foreignColumns: [person.schoolId, person.id] }),
			foreignKey({
				columns: [t.schoolId, t.caseId, t.pupilId],
				foreignColumns: [supportCase.schoolId, supportCase.id, supportCase.pupilId]
			}),
			index('support_request_pupil').on(t.schoolId, t.pupilId),
			index('support_request_author').on(t.schoolId, t.authorId),
			index('support_request_decided_by').on(t.schoolId, t.decidedById),
			index('support_request_case').on(t.schoolId, t.caseId, t.pupilId),
			// Those that wait are few; the list of them begins here.
			index('support_request_open')
				.on(t.schoolId, t.raisedOn)
				.where(sql`state in ('open', 'teruggevraagd')`),
			mayRead(t, reads),
			mayAdd(t, sql`${t.authorId} = ${me} and ${involvedAs(t, ...raiserRoles)}`),
			mayUpdate(t, works)
		];
	}
);

/** The request itself is shown to the actor; its own policy decides that. */
const requestIsSeen = (t: { schoolId: AnyPgColumn; requestId: AnyPgColumn }, also: SQL = sql`true`): SQL =>
	sql`exists (select 1 from support_request r where r.school_id = ${t.schoolId} and r.id = ${t.requestId} and ${also})`;

/** An entry of the log that goes along with a request. Who may not read the entry does not know that it goes along. */
export const requestLogEntry = pgTable(
	'request_log_entry',
	{ schoolId: schoolId(), requestId: ref().notNull(), pupilId: ref().notNull(), entryId: ref().notNull() },
	(t) => {
		const entryIsSeen = sql`exists (
			select 1 from log_entry e where e.school_id = ${t.schoolId} and e.id = ${t.entryId} and e.pupil_id = ${t.pupilId})`;
		return [
			primaryKey({ columns: [t.schoolId, t.requestId, t.entryId] }),
			foreignKey({
				columns: [t.schoolId, t.requestId, t.pupilId],
				foreignColumns: [supportRequest.schoolId, supportRequest.id, supportRequest.pupilId]
			}),
			foreignKey({ columns: [t.schoolId, t.entryId], foreignColumns: [logEntry.schoolId, logEntry.id] }).onDelete(
				'cascade'
			),
			index('request_log_entry_request').on(t.schoolId, t.requestId, t.pupilId),
			index('request_log_entry_entry').on(t.schoolId, t.entryId),
			mayRead(t, sql`${requestIsSeen(t)} and ${entryIsSeen}`),
			mayAdd(t, sql`${requestIsSeen(t, sql`r.author_id = ${me}`)} and ${entryIsSeen}`)
		];
	}
);

/** What the care team asks back and what is answered, in order. Added and never changed. */
export const requestReply = pgTable(
	'request_reply',
	{
		schoolId: schoolId(),
		id: id(),
		requestId: ref().notNull(),
		pupilId: ref().notNull(),
		authorId: ref().notNull(),
		side: text().$type<Side>().notNull(),
		saidOn: date().notNull(),
		text: text().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({
			columns: [t.schoolId, t.requestId, t.pupilId],
			foreignColumns: [supportRequest.schoolId, supportRequest.id, supportRequest.pupilId]
		}),
		foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: [person.schoolId, person.id] }),
		index('request_reply_request').on(t.schoolId, t.requestId, t.pupilId),
		index('request_reply_author').on(t.schoolId, t.authorId),
		mayRead(t, requestIsSeen(t)),
		// Who opened the file with a reason reads along and says nothing.
		mayAdd(
			t,
			sql`${t.authorId} = ${me} and case ${t.side} when 'zorg' then ${involvedAs(t, ...careRoles)}
				else ${requestIsSeen(t, sql`r.author_id = ${me}`)} or ${involvedAs(t, 'mentor')} end`
		)
	]
);
