import { sql, type SQL } from 'drizzle-orm';
import {
	check,
	date,
	foreignKey,
	index,
	pgTable,
	primaryKey,
	text,
	unique,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { involvedAs, involvedWhere, mayAdd, mayRead, mayUpdate, me } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { file } from '#modules/bestanden/server/tables.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { partner } from '#modules/partners/server/tables.ts';
import { askers } from '../access.ts';
import type { Answer, How, Purpose } from '../toestemming.ts';

/** The pupil, the parents with custody, and the staff of the team: that there is a consent, for what, with whom, until when. */
const isForFamilyAndTeam = sql`i.role in ('leerling', 'ouder') or 'team' = any (i.sees)`;

/**
 * What the school asked to be allowed to do with others about a pupil (S2). What it asks never changes: people answered
 * that, so other words are another question. It ends on its last day, by a withdrawal, or because the school ends it. The
 * words stand in `consent_words`: fewer people read those.
 */
export const consent = pgTable(
	'consent',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		purpose: text().$type<Purpose>().notNull(),
		/** For a meeting: the key of its kind in the set-up. Nothing means: whichever. */
		subjectKey: text(),
		/** What the school called that kind then. */
		subjectName: text(),
		fromOn: date().notNull(),
		/** Consent without an end is not asked. */
		untilOn: date().notNull(),
		askedById: ref().notNull(),
		askedOn: date().notNull(),
		/** The school needs it no more; the day from which it no longer holds. */
		endedOn: date(),
		endedById: ref(),
		endReason: text(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('consent_of_pupil').on(t.schoolId, t.id, t.pupilId),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.askedById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.endedById], foreignColumns: [person.schoolId, person.id] }),
		check('consent_in_order', sql`${t.fromOn} <= ${t.untilOn} and ${t.askedOn} <= ${t.untilOn}`),
		check('consent_ended_whole', sql`num_nonnulls(${t.endedOn}, ${t.endedById}, ${t.endReason}) in (0, 3)`),
		index('consent_pupil').on(t.schoolId, t.pupilId, t.untilOn),
		index('consent_until').on(t.schoolId, t.untilOn),
		index('consent_asked_by').on(t.schoolId, t.askedById),
		index('consent_ended_by').on(t.schoolId, t.endedById),
		mayRead(t, involvedWhere(t, isForFamilyAndTeam)),
		mayAdd(
			t,
			sql`${t.askedById} = ${me} and ${t.askedOn} <= (select app_today()) and ${t.endedOn} is null and ${involvedAs(t, ...askers)}`
		),
		// Trigger `consent_stays` leaves nothing to change but that it has ended.
		mayUpdate(t, involvedAs(t, ...askers))
	]
);

const ofConsent = { schoolId: schoolId(), consentId: ref().notNull(), pupilId: ref().notNull() };
type OfConsent = Record<keyof typeof ofConsent, AnyPgColumn>;

/** The pupil's own consent, so that the policy on this row is about the same pupil. */
const ofTheConsent = (t: Record<keyof typeof ofConsent, AnyPgColumn<{ tableName: string }>>) =>
	foreignKey({
		columns: [t.schoolId, t.consentId, t.pupilId],
		foreignColumns: [consent.schoolId, consent.id, consent.pupilId]
	}).onDelete('cascade');

/** Written together with the question: what people answered gets no other words, and no more partners. */
const withTheQuestion = (t: OfConsent): SQL => sql`${involvedAs(t, ...askers)} and exists (
	select 1 from consent c where c.school_id = ${t.schoolId} and c.id = ${t.consentId} and c.created_at = now())`;

/** What exactly is shared and why, in the words that parents and pupil read. Not for the whole team. */
export const consentWords = pgTable(
	'consent_words',
	{ ...ofConsent, what: text().notNull(), why: text().notNull() },
	(t) => [
		primaryKey({ columns: [t.schoolId, t.consentId] }),
		ofTheConsent(t),
		index('consent_words_consent').on(t.schoolId, t.consentId, t.pupilId),
		mayRead(t, involvedWhere(t, sql`i.role in ('leerling', 'ouder', 'mentor') or 'zorg' = any (i.sees)`)),
		mayAdd(t, withTheQuestion(t))
	]
);

/** With whom, by the name that was read. None means: every partner that stands in that kind of meeting. */
export const consentPartner = pgTable(
	'consent_partner',
	{ ...ofConsent, partnerId: ref().notNull(), name: text().notNull() },
	(t) => [
		primaryKey({ columns: [t.schoolId, t.consentId, t.partnerId] }),
		ofTheConsent(t),
		foreignKey({ columns: [t.schoolId, t.partnerId], foreignColumns: [partner.schoolId, partner.id] }),
		index('consent_partner_consent').on(t.schoolId, t.consentId, t.pupilId),
		index('consent_partner_partner').on(t.schoolId, t.partnerId),
		mayRead(t, involvedWhere(t, isForFamilyAndTeam)),
		mayAdd(t, withTheQuestion(t))
	]
);

/**
 * What one person said. Rows are added and never changed: whoever thinks otherwise later says so in another row. Parents
 * do not see each other's answer; the pupil and the team see all. Trigger `consent_answer_counts` asks whether the person
 * decides on that day.
 */
export const consentAnswer = pgTable(
	'consent_answer',
	{
		...ofConsent,
		id: id(),
		personId: ref().notNull(),
		answer: text().$type<Answer>().notNull(),
		saidOn: date().notNull(),
		how: text().$type<How>().notNull(),
		/** As the person typed it, or as it stands on the paper. */
		signedName: text(),
		/** Of what was signed on paper. */
		scanFileId: ref(),
		/** What was said with it, or why the school writes it down. */
		remark: text(),
		recordedById: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		ofTheConsent(t),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.recordedById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.scanFileId], foreignColumns: [file.schoolId, file.id] }),
		index('consent_answer_consent').on(t.schoolId, t.consentId, t.pupilId),
		index('consent_answer_pupil').on(t.schoolId, t.pupilId),
		index('consent_answer_person').on(t.schoolId, t.personId),
		index('consent_answer_recorded_by').on(t.schoolId, t.recordedById),
		index('consent_answer_scan').on(t.schoolId, t.scanFileId),
		// Consent can be shown (art. 7 lid 1 AVG): a name that was typed, or the paper.
		check(
			'consent_answer_shown',
			sql`case ${t.how}
			when 'papier' then ${t.scanFileId} is not null
			when 'digitaal' then ${t.answer} <> 'gives' or ${t.signedName} <> '' and ${t.signedName} is not null
			else true end`
		),
		mayRead(
			t,
			involvedWhere(t, sql`'team' = any (i.sees) or i.role = 'leerling' or i.role = 'ouder' and ${t.personId} = ${me}`)
		),
		// Somebody says it for oneself; who asks writes down what another said or signed.
		mayAdd(
			t,
			sql`${t.recordedById} = ${me} and (
				${t.personId} = ${me} and ${t.how} = 'digitaal' and ${involvedAs(t, 'ouder', 'leerling')}
				or ${t.personId} <> ${me} and ${t.how} in ('papier', 'mondeling') and ${involvedAs(t, ...askers)})`
		)
	]
);

/**
 * From–until when a consent is in force, made from the tables above, the custody and the day of birth in the same
 * transaction as they change (triggers `consent_in_force_…`): a policy then needs one look-up, by `consent_covers`. A row
 * for each partner, or one without a partner when it holds for all of the meeting. Nobody writes it by hand.
 */
export const consentInForce = pgTable(
	'consent_in_force',
	{
		...ofConsent,
		id: id(),
		purpose: text().$type<Purpose>().notNull(),
		subjectKey: text(),
		partnerId: ref(),
		fromOn: date().notNull(),
		untilOn: date().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		ofTheConsent(t),
		index('consent_in_force_covers').on(t.schoolId, t.pupilId, t.purpose, t.untilOn),
		index('consent_in_force_consent').on(t.schoolId, t.consentId, t.pupilId),
		index('consent_in_force_until').on(t.schoolId, t.untilOn),
		mayRead(t, involvedWhere(t, isForFamilyAndTeam))
	]
);
