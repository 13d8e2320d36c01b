import { sql } from 'drizzle-orm';
import {
	boolean,
	customType,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique
} from 'drizzle-orm/pg-core';
import { involved, involvedAs, mayRead, mayWrite, withRole } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import type { ImportSource } from '../../import/source.ts';
import { administration } from './who.ts';

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/** A pupil. The pupil is also a person with the same id, who can sign in. */
export const pupil = pgTable(
	'pupil',
	{
		schoolId: schoolId(),
		id: id(),
		/** The name that people call. */
		givenName: text().notNull(),
		firstNames: text(),
		infix: text(),
		familyName: text().notNull(),
		bornOn: date().notNull(),
		gender: text().$type<'man' | 'vrouw' | 'onbekend'>().notNull().default('onbekend'),
		pupilNumber: text(),
		homeLanguage: text(),
		arrivedOn: date(),
		languageLevel: text(),
		needsInterpreter: boolean().notNull().default(false),
		interests: text(),
		talents: text(),
		sector: text(),
		sectorChosenOn: date(),
		sectorReason: text(),
		photoConsent: text().$type<'ja' | 'nee' | 'niet gevraagd'>().notNull().default('niet gevraagd'),
		/** Lower case, without accents: names are found by what sounds and looks alike. */
		searchName: text().notNull(),
		/** *ECK iD*: the pseudonym for learning materials. */
		eckId: text(),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.id], foreignColumns: [person.schoolId, person.id] }),
		index('pupil_name').on(t.schoolId, t.familyName, t.givenName),
		index('pupil_search').using('gin', sql`${t.searchName} gin_trgm_ops`),
		mayRead(t, involved({ schoolId: t.schoolId, pupilId: t.id })),
		...mayWrite(
			t,
			sql`(${administration} or ${involvedAs({ schoolId: t.schoolId, pupilId: t.id }, 'mentor', 'zorgcoordinator', 'orthopedagoog')})`
		)
	]
);

/** The key by which another system knows a pupil; each system has its own. An import finds the pupil by it. */
export const pupilSourceKey = pgTable(
	'pupil_source_key',
	{
		schoolId: schoolId(),
		pupilId: ref().notNull(),
		source: text().$type<ImportSource>().notNull(),
		key: text().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.pupilId, t.source] }),
		unique('pupil_source_key_key').on(t.schoolId, t.source, t.key),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		mayRead(t, administration),
		...mayWrite(t, administration)
	]
);

/** The citizen service number, encrypted. Only the administration sees it, and each showing is logged (P5). */
export const pupilBsn = pgTable(
	'pupil_bsn',
	{ schoolId: schoolId(), pupilId: ref().notNull(), sealed: bytes().notNull() },
	(t) => [
		primaryKey({ columns: [t.schoolId, t.pupilId] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		mayRead(t, withRole('administratie')),
		...mayWrite(t, withRole('administratie'))
	]
);
