import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { mayAdd, mayRead, mayUpdate, me, withRole } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { partner } from '#modules/partners/server/tables.ts';

/**
 * What a partner worries about, in words, to the care coordinator: a partner searches for nobody. Who it is about, the
 * coordinator knows or asks; it becomes a point of an agenda as any other, or gets an answer.
 */
export const partnerConcern = pgTable(
	'partner_concern',
	{
		schoolId: schoolId(),
		id: id(),
		partnerId: ref().notNull(),
		byId: ref().notNull(),
		text: text().notNull(),
		answer: text().notNull().default(''),
		answeredById: ref(),
		answeredAt: timestamp({ withTimezone: true }),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => {
		const careTeam = withRole('zorgcoordinator', 'orthopedagoog');
		return [
			primaryKey({ columns: [t.schoolId, t.id] }),
			foreignKey({ columns: [t.schoolId, t.partnerId], foreignColumns: [partner.schoolId, partner.id] }),
			foreignKey({ columns: [t.schoolId, t.byId], foreignColumns: [person.schoolId, person.id] }),
			foreignKey({ columns: [t.schoolId, t.answeredById], foreignColumns: [person.schoolId, person.id] }),
			index('partner_concern_partner').on(t.schoolId, t.partnerId),
			index('partner_concern_by').on(t.schoolId, t.byId),
			index('partner_concern_answered_by').on(t.schoolId, t.answeredById),
			index('partner_concern_open')
				.on(t.schoolId, t.createdAt)
				.where(sql`answered_at is null`),
			mayRead(t, sql`(${t.byId} = ${me} and app_of_partner(${t.partnerId}) or ${careTeam})`),
			mayAdd(
				t,
				sql`${t.byId} = ${me} and app_of_partner(${t.partnerId}) and ${t.answeredAt} is null and ${t.answer} = ''`
			),
			mayUpdate(t, careTeam)
		];
	}
);
