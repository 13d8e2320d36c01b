import { sql, type SQL } from 'drizzle-orm';
import {
	customType,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid
} from 'drizzle-orm/pg-core';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Audience } from '#platform/access/audience.ts';
import { inAudience, involvedAs, mayAdd, mayChange, mayRead, mayWrite, me, staff } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { careTeam, closedReaders, staffWriters } from '../logboek.ts';

export { message, messageRead, messageThread } from './messages/tables.ts';

const words = customType<{ data: string }>({ dataType: () => 'tsvector' });
const readers = () =>
	uuid()
		.array()
		.notNull()
		.default(sql`'{}'`);

type Closable = { schoolId: AnyPgColumn; pupilId: AnyPgColumn; audience: AnyPgColumn; authorId: AnyPgColumn };

/** Who can be in on a closed item at all: staff and helpers who are involved today, no trainee, parent or pupil. */
const asClosedReader = (t: Closable): SQL => involvedAs(t, ...closedReaders);

/** Whoever belongs to the audience; and of closed items the author and those named, while they are involved. */
const readable = (t: Closable & { readerIds: AnyPgColumn }): SQL => sql`(
	(${t.audience} <> 'vertrouwelijk' and ${inAudience(t)})
	or (${t.audience} in ('zorg', 'vertrouwelijk') and (${t.authorId} = ${me} or ${me} = any (${t.readerIds})) and ${asClosedReader(t)}))`;

/** Staff write what they see; any of them but a trainee may leave something with the care team or keep it confidential. */
const writable = (t: Closable): SQL => sql`(${t.authorId} = ${me} and (
	(${t.audience} in ('gedeeld', 'team') and ${involvedAs(t, ...staffWriters)} and ${inAudience(t)})
	or (${t.audience} in ('zorg', 'vertrouwelijk') and ${asClosedReader(t)})
	or (${t.audience} in ('gedeeld', 'eigen') and ${involvedAs(t, 'leerling')})))`;

/** The care team also changes what it sees of others: who may read it, and whether it stays. */
const changeable = (t: Closable): SQL =>
	sql`(${writable(t)} or (${t.audience} in ('gedeeld', 'team', 'zorg') and ${inAudience(t)} and ${involvedAs(t, ...careTeam)}))`;

/** Rows that belong to an entry which the actor sees. */
const ofSeenEntry = (t: { schoolId: AnyPgColumn; entryId: AnyPgColumn }, also: SQL = sql`true`): SQL =>
	sql`exists (select 1 from log_entry e where e.school_id = ${t.schoolId} and e.id = ${t.entryId} and ${also})`;

/** Rows that belong to a case which the actor sees. */
const ofSeenCase = (t: { schoolId: AnyPgColumn; caseId: AnyPgColumn }): SQL =>
	sql`exists (select 1 from bullying_case c where c.school_id = ${t.schoolId} and c.id = ${t.caseId})`;

/** One short text about one pupil: what happened, and who may read it. */
export const logEntry = pgTable(
	'log_entry',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		/** A key of the school's list of kinds, or of ours. */
		kind: text().notNull(),
		/** What the school called it then; nothing where it is one of ours. A later name changes nothing here. */
		kindLabel: text(),
		audience: text().$type<Audience>().notNull(),
		/** Who may read a closed item beside its author and the care team. Part of the row, because every reading of it asks. */
		readerIds: readers(),
		happenedOn: date().notNull(),
		text: text().notNull(),
		authorId: ref().notNull(),
		/** The same for entries about one event, one in each dossier. A row says nothing about the others. */
		eventId: ref(),
		createdAt: createdAt(),
		correctedAt: timestamp({ withTimezone: true }),
		archivedOn: date(),
		archivedById: ref(),
		archiveReason: text(),
		version: integer().notNull().default(1),
		search: words().generatedAlwaysAs(sql`to_tsvector('dutch'::regconfig, text)`)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.archivedById], foreignColumns: [person.schoolId, person.id] }),
		index('log_entry_pupil').on(t.schoolId, t.pupilId, t.happenedOn),
		index('log_entry_kind').on(t.schoolId, t.kind, t.happenedOn),
		index('log_entry_author').on(t.schoolId, t.authorId),
		index('log_entry_archived_by').on(t.schoolId, t.archivedById),
		index('log_entry_event').on(t.schoolId, t.eventId),
		// With the school in it: where many schools share a database, a common word is in all of them.
		index('log_entry_search').using('gin', t.schoolId, t.search),
		mayRead(t, readable(t)),
		mayAdd(t, writable(t)),
		...mayChange(t, changeable(t))
	]
);

/** What was added to a text that no longer changes. */
export const logAddendum = pgTable(
	'log_addendum',
	{
		schoolId: schoolId(),
		id: id(),
		entryId: ref().notNull(),
		text: text().notNull(),
		authorId: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.entryId], foreignColumns: [logEntry.schoolId, logEntry.id] }).onDelete(
			'cascade'
		),
		foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: [person.schoolId, person.id] }),
		index('log_addendum_entry').on(t.schoolId, t.entryId),
		index('log_addendum_author').on(t.schoolId, t.authorId),
		mayRead(t, ofSeenEntry(t)),
		mayAdd(t, sql`${t.authorId} = ${me} and ${ofSeenEntry(t)}`)
	]
);

/** Whom the author asks to look at an entry. It opens nothing: the policy on the entry stays what it is. */
export const logAttention = pgTable(
	'log_attention',
	{
		schoolId: schoolId(),
		entryId: ref().notNull(),
		personId: ref().notNull(),
		seenAt: timestamp({ withTimezone: true })
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.entryId, t.personId] }),
		foreignKey({ columns: [t.schoolId, t.entryId], foreignColumns: [logEntry.schoolId, logEntry.id] }).onDelete(
			'cascade'
		),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		index('log_attention_person').on(t.schoolId, t.personId),
		mayRead(t, sql`${staff} and ${ofSeenEntry(t)}`),
		...mayWrite(t, sql`(${t.personId} = ${me} or ${ofSeenEntry(t, sql`e.author_id = ${me}`)})`)
	]
);

/** That something was deleted, by whom and why. The text is gone; whoever could have read it sees the fact. */
export const logRemoval = pgTable(
	'log_removal',
	{
		schoolId: schoolId(),
		/** The id that the entry had. */
		id: uuid().notNull(),
		pupilId: ref().notNull(),
		audience: text().$type<Audience>().notNull(),
		readerIds: readers(),
		authorId: ref().notNull(),
		happenedOn: date().notNull(),
		removedById: ref().notNull(),
		removedAt: createdAt(),
		reason: text().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.removedById], foreignColumns: [person.schoolId, person.id] }),
		index('log_removal_pupil').on(t.schoolId, t.pupilId),
		index('log_removal_author').on(t.schoolId, t.authorId),
		index('log_removal_removed_by').on(t.schoolId, t.removedById),
		mayRead(t, readable(t)),
		mayAdd(t, sql`${t.removedById} = ${me} and ${changeable(t)}`)
	]
);

/** What is known of an incident beside its text, and that it is closed. One to one with its entry. */
export const incident = pgTable(
	'incident',
	{
		schoolId: schoolId(),
		entryId: ref().notNull(),
		place: text(),
		/** The lesson hour ('1'–'10'), or 'voor', 'pauze', 'na'. */
		hour: text(),
		damage: text(),
		policeInformedOn: date(),
		restorativeTalkOn: date(),
		closedOn: date(),
		closedById: ref(),
		outcome: text(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.entryId] }),
		foreignKey({ columns: [t.schoolId, t.entryId], foreignColumns: [logEntry.schoolId, logEntry.id] }).onDelete(
			'cascade'
		),
		foreignKey({ columns: [t.schoolId, t.closedById], foreignColumns: [person.schoolId, person.id] }),
		index('incident_closed_by').on(t.schoolId, t.closedById),
		mayRead(t, ofSeenEntry(t)),
		...mayWrite(t, sql`${staff} and ${ofSeenEntry(t)}`)
	]
);

/** A case of bullying: the steps of the school's protocol, until it has stopped. It hangs on the pupil who is bullied. */
export const bullyingCase = pgTable(
	'bullying_case',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		audience: text().$type<'team' | 'zorg'>().notNull(),
		readerIds: readers(),
		authorId: ref().notNull(),
		reportedOn: date().notNull(),
		summary: text().notNull(),
		closedOn: date(),
		closedById: ref(),
		outcome: text(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.closedById], foreignColumns: [person.schoolId, person.id] }),
		index('bullying_case_pupil').on(t.schoolId, t.pupilId),
		index('bullying_case_author').on(t.schoolId, t.authorId),
		index('bullying_case_closed_by').on(t.schoolId, t.closedById),
		mayRead(t, readable(t)),
		...mayWrite(t, sql`${t.audience} in ('team', 'zorg') and ${readable(t)} and ${asClosedReader(t)}`)
	]
);

/** One step of the protocol as it was when the case began; a later change of the protocol leaves the case as it is. */
export const bullyingStep = pgTable(
	'bullying_step',
	{
		schoolId: schoolId(),
		caseId: ref().notNull(),
		position: integer().notNull(),
		step: text().notNull(),
		/** When the protocol wants it done. */
		dueOn: date(),
		doneOn: date(),
		doneById: ref(),
		note: text()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.caseId, t.position] }),
		foreignKey({ columns: [t.schoolId, t.caseId], foreignColumns: [bullyingCase.schoolId, bullyingCase.id] }),
		foreignKey({ columns: [t.schoolId, t.doneById], foreignColumns: [person.schoolId, person.id] }),
		index('bullying_step_done_by').on(t.schoolId, t.doneById),
		mayRead(t, ofSeenCase(t)),
		...mayWrite(t, sql`${staff} and ${ofSeenCase(t)}`)
	]
);

/** Somebody's own working note: no dossier, and nobody else's. */
export const workingNote = pgTable(
	'working_note',
	{
		schoolId: schoolId(),
		id: id(),
		personId: ref().notNull(),
		text: text().notNull(),
		changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		index('working_note_person').on(t.schoolId, t.personId, t.changedAt),
		mayRead(t, sql`${t.personId} = ${me}`),
		...mayWrite(t, sql`${t.personId} = ${me}`)
	]
);
