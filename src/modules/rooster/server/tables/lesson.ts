import { sql } from 'drizzle-orm';
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
	time,
	timestamp,
	uuid
} from 'drizzle-orm/pg-core';
import { mayAdd, mayChange, mayRead, me } from '#platform/access/policies.ts';
import { fromOn, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { group } from '#modules/scholen/server/tables.ts';
import type { LessonKind, WeekRhythm } from '../../rooster.ts';
import { reads, writes } from './who.ts';

/**
 * One line of the weekly pattern of a group or of one pupil. Who teaches it is involved with the pupils from its first day
 * until its last: a trigger of the database sees to that.
 */
export const lesson = pgTable(
	'lesson',
	{
		schoolId: schoolId(),
		id: id(),
		/** Of a group or of one pupil: one of the two. */
		groupId: ref(),
		pupilId: ref(),
		kind: text().$type<LessonKind>().notNull(),
		/** A key of the set-up's list of subjects. */
		subject: text(),
		title: text().notNull().default(''),
		weekday: smallint().notNull(),
		startsAt: time().notNull(),
		endsAt: time().notNull(),
		weeks: text().$type<WeekRhythm>().notNull().default('elke'),
		room: text().notNull().default(''),
		teacherId: ref(),
		fromOn: fromOn(),
		untilOn: date().notNull(),
		/** By which an import knows the lesson again. */
		sourceKey: text(),
		/** Who filled in the teacher, and when; filled in by the database. Nobody for what came with the school. */
		namedById: uuid().default(sql`app_person()`),
		namedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: [group.schoolId, group.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.teacherId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.namedById], foreignColumns: [person.schoolId, person.id] }),
		index('lesson_group').on(t.schoolId, t.groupId),
		index('lesson_pupil').on(t.schoolId, t.pupilId),
		index('lesson_teacher').on(t.schoolId, t.teacherId),
		index('lesson_named_by').on(t.schoolId, t.namedById),
		check('lesson_of_one', sql`num_nonnulls(${t.groupId}, ${t.pupilId}) = 1`),
		check('lesson_in_order', sql`${t.startsAt} < ${t.endsAt} and ${t.fromOn} <= ${t.untilOn}`),
		check('lesson_weekday', sql`${t.weekday} between 1 and 7`),
		mayRead(t, reads(t)),
		// Not oneself: who teaches sees the pupils. A trigger sees to it that no change says more either.
		mayAdd(t, sql`${writes(t)} and ${t.teacherId} is distinct from ${me} and ${t.namedById} = ${me}`),
		...mayChange(t, writes(t))
	]
);
