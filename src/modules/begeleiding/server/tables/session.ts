import { sql, type SQL } from 'drizzle-orm';
import {
	check,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	smallint,
	text,
	timestamp,
	unique,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { inAudience, involvedAs, mayAdd, mayRead, mayUpdate, me } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { careTeam, guideRoles } from '../../guides.ts';
import type { SessionAudience } from '../../sessions/session.ts';

type Note = { schoolId: AnyPgColumn; pupilId: AnyPgColumn; audience: AnyPgColumn; guideId: AnyPgColumn };

/** What a guide leaves with the care team, that guide keeps reading while guiding. */
const readable = (t: Note): SQL =>
	sql`(${inAudience(t)} or (${t.audience} = 'zorg' and ${t.guideId} = ${me} and ${involvedAs(t, ...guideRoles)}))`;

const own = (t: Note): SQL => sql`(${t.guideId} = ${me} and ${involvedAs(t, ...guideRoles)}
	and (${t.audience} = 'zorg' or ${inAudience(t)}))`;

/** The care team takes away what should not stand there. */
const changeable = (t: Note): SQL => sql`(${own(t)} or (${inAudience(t)} and ${involvedAs(t, ...careTeam)}))`;

/**
 * What was done in one session, with one pupil: a session of a few pupils is a row in the dossier of each. What was taken
 * away leaves its day, by whom and why; its text is gone.
 */
export const sessionNote = pgTable(
	'session_note',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		guideId: ref().notNull(),
		onDay: date().notNull(),
		minutes: smallint().notNull(),
		text: text().notNull(),
		audience: text().$type<SessionAudience>().notNull(),
		/** A key of the set-up's list of arrangements, and what the school called it then. */
		arrangement: text(),
		arrangementName: text(),
		/** The same for the notes of one session, one in each dossier. A row says nothing about the others. */
		eventId: ref(),
		createdAt: createdAt(),
		correctedAt: timestamp({ withTimezone: true }),
		removedOn: date(),
		removedById: ref(),
		removedWhy: text(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('session_note_of_pupil').on(t.schoolId, t.id, t.pupilId),
		check('session_note_minutes', sql`${t.minutes} between 1 and 480`),
		check(
			'session_note_removed',
			sql`num_nonnulls(${t.removedOn}, ${t.removedById}, ${t.removedWhy}) in (0, 3) and (${t.removedOn} is null or ${t.text} = '')`
		),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.guideId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.removedById], foreignColumns: [person.schoolId, person.id] }),
		index('session_note_pupil').on(t.schoolId, t.pupilId, t.onDay),
		index('session_note_guide').on(t.schoolId, t.guideId, t.onDay),
		index('session_note_removed_by').on(t.schoolId, t.removedById),
		mayRead(t, readable(t)),
		mayAdd(t, own(t)),
		mayUpdate(t, changeable(t))
	]
);

/** What was added to a text that no longer changes. */
export const sessionAddendum = pgTable(
	'session_addendum',
	{
		schoolId: schoolId(),
		id: id(),
		noteId: ref().notNull(),
		pupilId: ref().notNull(),
		text: text().notNull(),
		authorId: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => {
		const ofSeenNote = sql`exists (select 1 from session_note n where n.school_id = ${t.schoolId} and n.id = ${t.noteId})`;
		return [
			primaryKey({ columns: [t.schoolId, t.id] }),
			foreignKey({
				columns: [t.schoolId, t.noteId, t.pupilId],
				foreignColumns: [sessionNote.schoolId, sessionNote.id, sessionNote.pupilId]
			}),
			foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: [person.schoolId, person.id] }),
			index('session_addendum_note').on(t.schoolId, t.noteId, t.pupilId),
			index('session_addendum_author').on(t.schoolId, t.authorId),
			mayRead(t, ofSeenNote),
			mayAdd(t, sql`${t.authorId} = ${me} and ${involvedAs(t, ...guideRoles)} and ${ofSeenNote}`)
		];
	}
);
