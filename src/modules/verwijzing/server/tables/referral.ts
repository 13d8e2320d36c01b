import { sql, type SQL } from 'drizzle-orm';
import {
	check,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { involvedAs, mayAdd, mayRead, mayUpdate, me, seeing } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { partner } from '#modules/partners/server/tables.ts';
import { careTeam } from '../../verwijzing.ts';

type OfPupil = { schoolId: AnyPgColumn; pupilId: AnyPgColumn };

export const isCareTeam = (t: OfPupil): SQL => involvedAs(t, ...careTeam);

/** What is kept of a pupil in three tables: whose it is, and the version that a change builds on. */
export const ofPupil = () => ({
	schoolId: schoolId(),
	id: id(),
	pupilId: ref().notNull(),
	authorId: ref().notNull(),
	createdAt: createdAt(),
	version: integer().notNull().default(1)
});

export const keysOf = (name: string, t: OfPupil & { id: AnyPgColumn; authorId: AnyPgColumn }) => [
	primaryKey({ columns: [t.schoolId, t.id] }),
	foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
	foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: [person.schoolId, person.id] }),
	index(`${name}_pupil`).on(t.schoolId, t.pupilId),
	index(`${name}_author`).on(t.schoolId, t.authorId),
	mayRead(t, seeing(t, 'zorg')),
	mayAdd(t, sql`${t.authorId} = ${me} and ${isCareTeam(t)}`),
	mayUpdate(t, isCareTeam(t))
];

/**
 * A pupil is referred to somebody outside: to whom, why, what is sent, and what came of it. It is for the care team. It is
 * sent only with a consent in force (trigger `referral_needs_consent`).
 */
export const referral = pgTable(
	'referral',
	{
		...ofPupil(),
		/** Of the register; nothing where the school only says by which way. */
		partnerId: ref(),
		/** A way of the set-up (`ondersteuning.verwijzing`), by its key. */
		route: text(),
		/** What it was called then: "Via de huisarts". */
		toName: text().notNull(),
		why: text().notNull(),
		sends: text().notNull(),
		sentOn: date(),
		/** Later than it was sent where the other keeps a waiting list of its own. */
		waitingSince: date(),
		answeredOn: date(),
		answer: text(),
		closedOn: date(),
		result: text(),
		stoppedOn: date(),
		stopReason: text()
	},
	(t) => [
		...keysOf('referral', t),
		foreignKey({ columns: [t.schoolId, t.partnerId], foreignColumns: [partner.schoolId, partner.id] }),
		check('referral_waits', sql`(${t.sentOn} is null) = (${t.waitingSince} is null)`),
		check(
			'referral_in_order',
			sql`(${t.answeredOn} is null or ${t.sentOn} <= ${t.answeredOn}) and (${t.closedOn} is null or ${t.answeredOn} is not null)`
		),
		index('referral_partner').on(t.schoolId, t.partnerId),
		index('referral_waiting').on(t.schoolId, t.waitingSince)
	]
);

/** The school asked how it stands: when, of whom, and what was said. */
export const referralReminder = pgTable(
	'referral_reminder',
	{
		schoolId: schoolId(),
		id: id(),
		referralId: ref().notNull(),
		remindedOn: date().notNull(),
		note: text(),
		remindedById: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.referralId], foreignColumns: [referral.schoolId, referral.id] }),
		foreignKey({ columns: [t.schoolId, t.remindedById], foreignColumns: [person.schoolId, person.id] }),
		index('referral_reminder_referral').on(t.schoolId, t.referralId),
		index('referral_reminder_by').on(t.schoolId, t.remindedById),
		mayRead(t, ofReferral(t)),
		mayAdd(t, sql`${t.remindedById} = ${me} and ${ofReferral(t, true)}`)
	]
);

function ofReferral(t: { schoolId: AnyPgColumn; referralId: AnyPgColumn }, toWrite = false): SQL {
	const also = toWrite ? sql`and ${isCareTeam({ schoolId: referral.schoolId, pupilId: referral.pupilId })}` : sql``;
	return sql`exists (
		select from referral where referral.school_id = ${t.schoolId} and referral.id = ${t.referralId} ${also})`;
}
