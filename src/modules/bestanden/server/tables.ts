import { foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { Audience } from '#platform/access/audience.ts';
import { inAudience, involved, mayAdd, mayChange, mayRead, me } from '#platform/access/policies.ts';
import type { FileKind } from '#platform/storage/kinds.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';

/** A file of a pupil: a scan, a picture, a recording. The bytes lie in the storage, under a key that nobody can guess. */
export const file = pgTable(
	'file',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		audience: text().$type<Audience>().notNull(),
		name: text().notNull(),
		kind: text().$type<FileKind>().notNull(),
		bytes: integer().notNull(),
		storageKey: text().notNull(),
		thumbnailKey: text(),
		uploadedById: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.uploadedById], foreignColumns: [person.schoolId, person.id] }),
		index('file_pupil').on(t.schoolId, t.pupilId),
		index('file_uploaded_by').on(t.schoolId, t.uploadedById),
		mayRead(t, sql`(${inAudience(t)} or (${t.uploadedById} = ${me} and ${involved(t)}))`),
		// For an audience that one belongs to: a parent leaves nothing among the notes of the team, nor where nobody reads it.
		mayAdd(t, sql`${t.uploadedById} = ${me} and ${inAudience(t)}`),
		...mayChange(t, sql`${t.uploadedById} = ${me} and ${involved(t)}`)
	]
);
