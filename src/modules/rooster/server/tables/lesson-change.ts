import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { date, foreignKey, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { mayAdd, mayChange, mayRead, me } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import type { ChangeKind } from '../../rooster.ts';
import { lesson } from './lesson.ts';
import { writes } from './who.ts';

// The rows of `lesson` that the actor sees are the ones of which the changes exist too.
const ofLesson = (t: { schoolId: AnyPgColumn; lessonId: AnyPgColumn }, also: SQL): SQL => sql`exists (
	select 1 from lesson where lesson.school_id = ${t.schoolId} and lesson.id = ${t.lessonId} and ${also} offset 0)`;

/**
 * What becomes of one lesson on one day. Who takes it over or looks after the group is involved with the pupils on that day
 * only.
 */
export const lessonChange = pgTable(
	'lesson_change',
	{
		schoolId: schoolId(),
		id: id(),
		lessonId: ref().notNull(),
		onDay: date().notNull(),
		kind: text().$type<ChangeKind>().notNull(),
		teacherId: ref(),
		room: text().notNull().default(''),
		reason: text().notNull().default(''),
		madeById: ref().notNull(),
		createdAt: createdAt(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('lesson_change_once').on(t.schoolId, t.lessonId, t.onDay),
		foreignKey({ columns: [t.schoolId, t.lessonId], foreignColumns: [lesson.schoolId, lesson.id] }),
		foreignKey({ columns: [t.schoolId, t.teacherId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.madeById], foreignColumns: [person.schoolId, person.id] }),
		index('lesson_change_lesson').on(t.schoolId, t.lessonId),
		index('lesson_change_teacher').on(t.schoolId, t.teacherId),
		index('lesson_change_made_by').on(t.schoolId, t.madeById),
		mayRead(t, ofLesson(t, sql`true`)),
		mayAdd(t, sql`${t.madeById} = ${me} and ${t.teacherId} is distinct from ${me} and ${ofLesson(t, writes(lesson))}`),
		...mayChange(t, ofLesson(t, writes(lesson)))
	]
);
