import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, pgTable, text } from 'drizzle-orm/pg-core';
import { ref } from '#platform/database/columns.ts';
import { partner } from '#modules/partners/server/tables.ts';
import type { Decision, SwvState } from '../../swv/swv.ts';
import { keysOf, ofPupil } from './referral.ts';

/**
 * What the school asks of the SWV for a pupil: advice, an arrangement, a statement that the pupil may be admitted (TLV), an
 * expert, or what a committee of the set-up decides about. What stands in it is the file that goes there (P3).
 */
export const swvRequest = pgTable(
	'swv_request',
	{
		...ofPupil(),
		/** A kind of ours, or the key of a meeting kind of the set-up. */
		kind: text().notNull(),
		/** What the school called it then; nothing where it is one of ours. */
		kindName: text(),
		partnerId: ref(),
		question: text().notNull(),
		needs: text().notNull().default(''),
		tried: text().notNull().default(''),
		parentsView: text().notNull().default(''),
		pupilView: text().notNull().default(''),
		/** What goes along, a line each: named, not enclosed. */
		enclosures: text()
			.array()
			.notNull()
			.default(sql`'{}'`),
		state: text().$type<SwvState>().notNull().default('concept'),
		sentOn: date(),
		takenUpOn: date(),
		decidedOn: date(),
		decision: text().$type<Decision>(),
		decisionWords: text(),
		/** Of a TLV, and of what else has one. */
		number: text(),
		validFrom: date(),
		validUntil: date(),
		withdrawnOn: date(),
		withdrawReason: text()
	},
	(t) => [
		...keysOf('swv_request', t),
		foreignKey({ columns: [t.schoolId, t.partnerId], foreignColumns: [partner.schoolId, partner.id] }),
		check('swv_request_sent', sql`${t.state} in ('concept', 'ingetrokken') or ${t.sentOn} is not null`),
		check(
			'swv_request_decided',
			sql`(${t.state} = 'besluit') = (${t.decidedOn} is not null and ${t.decision} is not null)`
		),
		index('swv_request_partner').on(t.schoolId, t.partnerId),
		index('swv_request_sent_on').on(t.schoolId, t.sentOn),
		index('swv_request_valid_until').on(t.schoolId, t.validUntil)
	]
);
