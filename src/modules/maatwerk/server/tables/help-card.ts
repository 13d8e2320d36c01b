import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	smallint,
	text,
	unique,
	uniqueIndex,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { inAudience, involvedAs, mayAdd, mayRead, me, seeing, staff } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { writerRoles } from '../../access.ts';
import type { CardKind, CardLine, Head } from '../../helpcard/help-card.ts';

/**
 * One version of a pupil's help card. The newest is for everybody who is involved; how it read before, for who writes it and for
 * the pupil. Rows are added and never changed but for the day on which they stopped to hold (trigger `help_card_follows`).
 */
export const helpCard = pgTable(
	'help_card',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		number: integer().notNull(),
		kind: text().$type<CardKind>().notNull(),
		/** What changed and why; a first card needs none. */
		why: text().notNull().default(''),
		/** Made together with the pupil; else why not. */
		isWithPupil: boolean().notNull(),
		whyWithout: text().notNull().default(''),
		writtenById: ref().notNull(),
		writtenOn: date().notNull(),
		/** By then it is looked at again. */
		reviewOn: date().notNull(),
		/** From this day a later version holds. */
		replacedOn: date(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('help_card_of_pupil').on(t.schoolId, t.id, t.pupilId),
		unique('help_card_number').on(t.schoolId, t.pupilId, t.number),
		uniqueIndex('help_card_one_current')
			.on(t.schoolId, t.pupilId)
			.where(sql`replaced_on is null`),
		check('help_card_says_why_without', sql`${t.isWithPupil} or ${t.whyWithout} <> ''`),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.writtenById], foreignColumns: [person.schoolId, person.id] }),
		index('help_card_written_by').on(t.schoolId, t.writtenById),
		index('help_card_review').on(t.schoolId, t.reviewOn),
		mayRead(
			t,
			sql`${seeing(t, 'gedeeld')} and (${t.replacedOn} is null or ${involvedAs(t, 'leerling')} or ${staff} and ${involvedAs(t, ...writerRoles)})`
		),
		mayAdd(
			t,
			sql`${t.writtenById} = ${me} and ${t.replacedOn} is null and ${staff} and ${involvedAs(t, ...writerRoles)}`
		)
	]
);

type OfCard = Record<'schoolId' | 'cardId', AnyPgColumn>;

/** The card itself is shown to the actor; its own policy decides that. */
const ofSeenCard = ({ schoolId: school, cardId }: OfCard, also = sql`true`) =>
	sql`exists (select 1 from help_card c where c.school_id = ${school} and c.id = ${cardId} and ${also})`;

/** A line of a card, with its own audience. It comes with its card, in one transaction, and stays as it is. */
export const helpCardLine = pgTable(
	'help_card_line',
	{
		schoolId: schoolId(),
		cardId: ref().notNull(),
		pupilId: ref().notNull(),
		position: smallint().notNull(),
		head: text().$type<Head>().notNull(),
		text: text().notNull(),
		isOwnWords: boolean().notNull(),
		audience: text().$type<CardLine['audience']>().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.cardId, t.position] }),
		foreignKey({
			columns: [t.schoolId, t.cardId, t.pupilId],
			foreignColumns: [helpCard.schoolId, helpCard.id, helpCard.pupilId]
		}),
		index('help_card_line_card').on(t.schoolId, t.cardId, t.pupilId),
		// What the pupil said, the pupil reads.
		mayRead(t, sql`(${inAudience(t)} or ${t.isOwnWords} and ${involvedAs(t, 'leerling')}) and ${ofSeenCard(t)}`),
		mayAdd(
			t,
			sql`${t.audience} in ('gedeeld', 'team') and ${ofSeenCard(t, sql`c.written_by_id = ${me} and c.created_at = now()`)}`
		)
	]
);
