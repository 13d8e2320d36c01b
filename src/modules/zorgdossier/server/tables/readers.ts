import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, timestamp, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { mayAdd, mayRead, mayUpdate, me } from '#platform/access/policies.ts';
import { createdAt, fromOn, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { date } from 'drizzle-orm/pg-core';
import { inCareCircle, isCareTeam } from './circles.ts';
import { judicialFact, medicalFact } from './facts.ts';

/** Who reads one item beside the care team, from–until and why. It is ended, and stays: a look back shows who could read. */
const readers = (
	name: 'medical_reader' | 'judicial_reader',
	fact: { schoolId: AnyPgColumn; id: AnyPgColumn; pupilId: AnyPgColumn }
) =>
	pgTable(
		name,
		{
			schoolId: schoolId(),
			id: id(),
			pupilId: ref().notNull(),
			factId: ref().notNull(),
			personId: ref().notNull(),
			fromOn: fromOn(),
			/** The last day: nobody is named without an end. */
			untilOn: date().notNull(),
			why: text().notNull(),
			namedById: ref().notNull(),
			createdAt: createdAt(),
			endedAt: timestamp({ withTimezone: true })
		},
		(t) => [
			primaryKey({ columns: [t.schoolId, t.id] }),
			foreignKey({
				columns: [t.schoolId, t.factId, t.pupilId],
				foreignColumns: [fact.schoolId, fact.id, fact.pupilId]
			}).onDelete('cascade'),
			foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
			foreignKey({ columns: [t.schoolId, t.namedById], foreignColumns: [person.schoolId, person.id] }),
			check(`${name}_in_order`, sql`${t.fromOn} <= ${t.untilOn}`),
			index(`${name}_fact`).on(t.schoolId, t.factId, t.pupilId),
			index(`${name}_person`).on(t.schoolId, t.personId, t.factId),
			index(`${name}_named_by`).on(t.schoolId, t.namedById),
			// Of the pupil, and not of the item: the item's own policy looks here.
			mayRead(t, sql`(${t.personId} = ${me} or ${inCareCircle(t)})`),
			mayAdd(t, sql`${t.namedById} = ${me} and ${isCareTeam(t)}`),
			mayUpdate(t, isCareTeam(t))
		]
	);

export const medicalReader = readers('medical_reader', medicalFact);
export const judicialReader = readers('judicial_reader', judicialFact);
