import { sql } from 'drizzle-orm';
import { boolean, date, foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { mayRead, mayWrite, seeing } from '#platform/access/policies.ts';
import { ref, schoolId } from '#platform/database/columns.ts';
import { inCareCircle, isCareTeam, isFamily, isNamed, kept, keeping } from './circles.ts';

/** What was established, by whom and when. For the care team; for the family where the care team says so. */
export const diagnosis = pgTable(
	'diagnosis',
	{
		...kept(),
		what: text().notNull(),
		madeBy: text().notNull(),
		/** Nothing where the paper names no day. */
		madeOn: date(),
		/** The paper in which it stands, and where that lies. */
		source: text(),
		familyMayRead: boolean().notNull().default(false)
	},
	(t) => [
		...keeping('diagnosis', t),
		mayRead(t, sql`(${inCareCircle(t)} or (${t.familyMayRead} and ${t.archivedOn} is null and ${isFamily(t)}))`)
	]
);

/** What somebody who looks after the pupil must know. What to do stands apart: `medicalInstruction`. */
export const medicalFact = pgTable(
	'medical_fact',
	{
		...kept(),
		what: text().notNull(),
		mustKnow: text(),
		medicine: text(),
		/** Who gives it at school, by function or name. */
		medicineBy: text()
	},
	(t) => [...keeping('medical_fact', t), mayRead(t, sql`(${inCareCircle(t)} or ${isNamed(t, 'medisch')})`)]
);

/** What to do, without the cause: all of the team may have to. */
export const medicalInstruction = pgTable(
	'medical_instruction',
	{
		schoolId: schoolId(),
		pupilId: ref().notNull(),
		factId: ref().notNull(),
		whatToDo: text().notNull(),
		/** When it is an emergency, and whom one calls. */
		emergency: text(),
		/** Goes along with its fact: what was put away is no instruction any more. */
		isArchived: boolean().notNull().default(false)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.pupilId, t.factId] }),
		foreignKey({
			columns: [t.schoolId, t.factId, t.pupilId],
			foreignColumns: [medicalFact.schoolId, medicalFact.id, medicalFact.pupilId]
		}).onDelete('cascade'),
		mayRead(t, sql`(${inCareCircle(t)} or (not ${t.isArchived} and ${seeing(t, 'team')}))`),
		...mayWrite(t, isCareTeam(t))
	]
);

/** A guardianship measure: what was ordered, what is reported to whom, and the function of who contacts the school. */
export const judicialFact = pgTable(
	'judicial_fact',
	{
		...kept(),
		measure: text().notNull(),
		/** Nothing where the paper does not say. */
		fromOn: date(),
		untilOn: date(),
		reporting: text(),
		/** A function and its organisation, never somebody's name: people change. */
		contactFunction: text()
	},
	(t) => [...keeping('judicial_fact', t), mayRead(t, sql`(${inCareCircle(t)} or ${isNamed(t, 'justitieel')})`)]
);
