import { sql, type SQL } from 'drizzle-orm';
import {
	boolean,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import {
	mayAdd,
	mayAddAndChange,
	mayRead,
	mayUpdate,
	mayWrite,
	me,
	staff,
	withRole
} from '#platform/access/policies.ts';
import { createdAt, fromOn, id, ref, schoolId, untilOn } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { partnerKeepers } from '../access.ts';
import type { HelpLevel, PartnerKind } from '../partners.ts';

const keepers = withRole(...partnerKeepers);

/** Of whoever speaks for it today: function `app_of_partner` answers the same to policies of other modules. */
const isOwn = (t: { schoolId: AnyPgColumn; id: AnyPgColumn }): SQL => sql`exists (
	select 1 from partner_person pp
	where pp.school_id = ${t.schoolId} and pp.partner_id = ${t.id} and pp.person_id = ${me}
	and (select app_today()) between pp.from_on and coalesce(pp.until_on, 'infinity'))`;

/**
 * An organisation around the school. Each partner of the set-up has a row with its key (trigger `partners_follow_setup`),
 * so that other records can point at it; what the set-up says of it follows the set-up. The school adds others, without a
 * key. It is archived, never removed: records point at it.
 */
export const partner = pgTable(
	'partner',
	{
		schoolId: schoolId(),
		id: id(),
		key: text(),
		name: text().notNull(),
		kind: text().$type<PartnerKind>().notNull(),
		helpLevel: text().$type<HelpLevel>(),
		municipalities: text()
			.array()
			.notNull()
			.default(sql`'{}'`),
		/** What the school has this partner for. */
		offers: text(),
		street: text(),
		postcode: text(),
		town: text(),
		website: text(),
		/** For staff. */
		note: text(),
		isArchived: boolean().notNull().default(false),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('partner_key').on(t.schoolId, t.key),
		index('partner_name').on(t.schoolId, t.name),
		mayRead(t, sql`(${staff} or ${isOwn(t)})`),
		...mayAddAndChange(t, keepers)
	]
);

/** How one reaches a desk of the organisation. Of the organisation, not of a person. */
export const partnerContact = pgTable(
	'partner_contact',
	{
		schoolId: schoolId(),
		id: id(),
		partnerId: ref().notNull(),
		/** What for: registration, consultation, planning. */
		function: text().notNull(),
		phone: text(),
		email: text(),
		position: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.partnerId], foreignColumns: [partner.schoolId, partner.id] }).onDelete(
			'cascade'
		),
		index('partner_contact_partner').on(t.schoolId, t.partnerId),
		mayRead(t, staff),
		...mayWrite(t, keepers)
	]
);

/**
 * Who speaks for a partner, from–until: a person of kind `extern`. It opens no file: whoever is of a partner reads what a
 * meeting puts before that partner, and nothing else (S2, S4). It ends; it is not removed.
 */
export const partnerPerson = pgTable(
	'partner_person',
	{
		schoolId: schoolId(),
		id: id(),
		partnerId: ref().notNull(),
		personId: ref().notNull(),
		function: text().notNull(),
		fromOn: fromOn(),
		untilOn: untilOn(),
		namedById: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.partnerId], foreignColumns: [partner.schoolId, partner.id] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.namedById], foreignColumns: [person.schoolId, person.id] }),
		index('partner_person_partner').on(t.schoolId, t.partnerId),
		index('partner_person_person').on(t.schoolId, t.personId, t.partnerId),
		index('partner_person_named_by').on(t.schoolId, t.namedById),
		mayRead(t, sql`(${staff} or ${t.personId} = ${me})`),
		mayAdd(t, sql`${keepers} and ${t.namedById} = ${me}`),
		mayUpdate(t, keepers)
	]
);
