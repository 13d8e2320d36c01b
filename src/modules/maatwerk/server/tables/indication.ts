import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { involvedAs, mayAdd, mayChange, mayRead, mayUpdate, me, seeing, staff } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { file } from '#modules/bestanden/server/tables.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { careRoles } from '../../access.ts';
import type { IndicationKind, IndicationState } from '../../indications/indication.ts';

/** A declaration, an indication, or an application for one: for the care team, and who opened the dossier with a reason. */
export const indication = pgTable(
	'indication',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		kind: text().$type<IndicationKind>().notNull(),
		/** What it is called, where the kind is the school's own. */
		label: text().notNull().default(''),
		state: text().$type<IndicationState>().notNull(),
		/** Who issues it, and its number there. */
		issuer: text().notNull().default(''),
		number: text().notNull().default(''),
		askedOn: date(),
		sentOn: date(),
		decidedOn: date(),
		validFrom: date(),
		validUntil: date(),
		note: text().notNull().default(''),
		changedById: ref().notNull(),
		createdAt: createdAt(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('indication_of_pupil').on(t.schoolId, t.id, t.pupilId),
		check('indication_own_is_named', sql`${t.kind} <> 'eigen' or ${t.label} <> ''`),
		check('indication_in_order', sql`${t.validFrom} <= ${t.validUntil}`),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.changedById], foreignColumns: [person.schoolId, person.id] }),
		index('indication_pupil').on(t.schoolId, t.pupilId),
		index('indication_until').on(t.schoolId, t.validUntil),
		index('indication_changed_by').on(t.schoolId, t.changedById),
		mayRead(t, seeing(t, 'zorg')),
		mayAdd(t, sql`${t.changedById} = ${me} and ${staff} and ${involvedAs(t, ...careRoles)}`),
		mayUpdate(t, sql`${staff} and ${involvedAs(t, ...careRoles)}`)
	]
);

/** A paper of an indication; the file itself is for the care team too. */
export const indicationPaper = pgTable(
	'indication_paper',
	{
		schoolId: schoolId(),
		indicationId: ref().notNull(),
		fileId: ref().notNull(),
		pupilId: ref().notNull(),
		addedById: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.indicationId, t.fileId] }),
		foreignKey({
			columns: [t.schoolId, t.indicationId, t.pupilId],
			foreignColumns: [indication.schoolId, indication.id, indication.pupilId]
		}),
		foreignKey({ columns: [t.schoolId, t.fileId], foreignColumns: [file.schoolId, file.id] }).onDelete('cascade'),
		foreignKey({ columns: [t.schoolId, t.addedById], foreignColumns: [person.schoolId, person.id] }),
		index('indication_paper_indication').on(t.schoolId, t.indicationId, t.pupilId),
		index('indication_paper_file').on(t.schoolId, t.fileId),
		index('indication_paper_added_by').on(t.schoolId, t.addedById),
		mayRead(t, seeing(t, 'zorg')),
		mayAdd(t, sql`${t.addedById} = ${me} and ${staff} and ${involvedAs(t, ...careRoles)}`),
		...mayChange(t, sql`${t.addedById} = ${me} and ${staff} and ${involvedAs(t, ...careRoles)}`)
	]
);
