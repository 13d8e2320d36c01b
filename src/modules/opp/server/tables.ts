import { sql } from 'drizzle-orm';
import {
	boolean,
	date,
	foreignKey,
	index,
	integer,
	json,
	pgTable,
	primaryKey,
	text,
	unique
} from 'drizzle-orm/pg-core';
import { involvedAs, involvedWhere, mayAdd, mayAddAndChange, mayRead, me, seeing } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { file } from '#modules/bestanden/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { makerRoles } from '#modules/plan/index.ts';
import { versionColumns, versionKeys } from '#modules/plan/server/tables.ts';
import type { Consultation } from '../fixing.ts';
import type { OppContent, VersionKind } from '../opp.ts';
import type { OppFacts } from '../norms.ts';
import type { PupilWords } from '../words.ts';

/**
 * One version in a pupil's chain. The staff involved see each; parents and pupil what is fixed, and a draft from the day
 * on which it is offered to them. Once fixed a row stays as it is (O7): trigger `plan_version_stays`.
 */
export const oppVersion = pgTable(
	'opp_version',
	{
		...versionColumns<VersionKind, OppContent>(),
		/** Goes up with every change of the action part: an answer belongs to the words that were read. */
		actionPartRevision: integer().notNull().default(1)
	},
	(t) => [
		...versionKeys(t, 'opp_version'),
		mayRead(
			t,
			involvedWhere(
				t,
				sql`'team' = any (i.sees) or ${t.fixedOn} is not null and 'gedeeld' = any (i.sees)
					or ${t.offeredOn} <= (select app_today()) and i.role in ('ouder', 'leerling')`
			)
		),
		...mayAddAndChange(t, involvedAs(t, ...makerRoles))
	]
);

type OfVersion = {
	schoolId: typeof oppVersion.schoolId;
	versionId: typeof oppVersion.id;
	pupilId: typeof oppVersion.pupilId;
};

/** The version itself is shown to the actor; its own policy decides that. */
const versionIsSeen = (t: object) => {
	const { schoolId, versionId } = t as OfVersion;
	return sql`exists (select 1 from opp_version v where v.school_id = ${schoolId} and v.id = ${versionId})`;
};

const ofVersion = { schoolId: schoolId(), id: id(), versionId: ref().notNull(), pupilId: ref().notNull() };

/** O3: a talk about the plan, aimed at agreement; who was invited and stayed away is kept too. */
export const oppConsultation = pgTable(
	'opp_consultation',
	{
		...ofVersion,
		heldOn: date().notNull(),
		how: text().$type<Consultation['how']>().notNull(),
		/** People with gezag, and the pupil. */
		invited: ref().array().notNull(),
		attended: ref().array().notNull(),
		summary: text().notNull(),
		recordedById: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({
			columns: [t.schoolId, t.versionId, t.pupilId],
			foreignColumns: [oppVersion.schoolId, oppVersion.id, oppVersion.pupilId]
		}),
		foreignKey({ columns: [t.schoolId, t.recordedById], foreignColumns: [person.schoolId, person.id] }),
		index('opp_consultation_version').on(t.schoolId, t.versionId, t.pupilId),
		index('opp_consultation_pupil').on(t.schoolId, t.pupilId),
		index('opp_consultation_recorded_by').on(t.schoolId, t.recordedById),
		mayRead(t, versionIsSeen(t)),
		mayAdd(t, sql`${t.recordedById} = ${me} and ${involvedAs(t, ...makerRoles)}`)
	]
);

/**
 * O4: what one signatory says about the action part: agrees, refuses, or silent after reminders. Rows are added and never
 * changed. Parents do not see each other's answer; staff and the pupil see all.
 */
export const oppStatement = pgTable(
	'opp_statement',
	{
		...ofVersion,
		personId: ref().notNull(),
		/** The revision of the action part that this person read. */
		actionPartRevision: integer().notNull(),
		saidOn: date().notNull(),
		answer: text().$type<'agrees' | 'refuses' | 'silent'>().notNull(),
		signedBy: text().$type<'digital' | 'paper'>(),
		/** As the signatory typed it. */
		signedName: text(),
		scanFileId: ref(),
		reason: text(),
		remindedOn: date().array(),
		disputeCommittee: text(),
		recordedById: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({
			columns: [t.schoolId, t.versionId, t.pupilId],
			foreignColumns: [oppVersion.schoolId, oppVersion.id, oppVersion.pupilId]
		}),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.recordedById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.scanFileId], foreignColumns: [file.schoolId, file.id] }),
		index('opp_statement_version').on(t.schoolId, t.versionId, t.pupilId),
		index('opp_statement_person').on(t.schoolId, t.personId),
		index('opp_statement_recorded_by').on(t.schoolId, t.recordedById),
		index('opp_statement_scan').on(t.schoolId, t.scanFileId),
		mayRead(
			t,
			involvedWhere(t, sql`'team' = any (i.sees) or i.role = 'leerling' or i.role = 'ouder' and ${t.personId} = ${me}`)
		),
		// A signatory says it for oneself, staff write down what another said or did not say.
		mayAdd(
			t,
			sql`${t.recordedById} = ${me} and (${involvedAs(t, ...makerRoles)}
				or ${t.personId} = ${me} and ${t.signedBy} is distinct from 'paper' and ${t.answer} <> 'silent'
					and ${involvedAs(t, 'ouder', 'leerling')} and ${versionIsSeen(t)})`
		)
	]
);

/** A signatory was asked once more. */
export const oppReminder = pgTable(
	'opp_reminder',
	{
		...ofVersion,
		personId: ref().notNull(),
		actionPartRevision: integer().notNull(),
		remindedOn: date().notNull(),
		remindedById: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('opp_reminder_once_a_day').on(t.schoolId, t.versionId, t.personId, t.remindedOn),
		foreignKey({
			columns: [t.schoolId, t.versionId, t.pupilId],
			foreignColumns: [oppVersion.schoolId, oppVersion.id, oppVersion.pupilId]
		}),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.remindedById], foreignColumns: [person.schoolId, person.id] }),
		index('opp_reminder_version').on(t.schoolId, t.versionId, t.pupilId),
		index('opp_reminder_person').on(t.schoolId, t.personId),
		index('opp_reminder_reminded_by').on(t.schoolId, t.remindedById),
		mayRead(
			t,
			involvedWhere(t, sql`'team' = any (i.sees) or i.role in ('ouder', 'leerling') and ${t.personId} = ${me}`)
		),
		mayAdd(t, sql`${t.remindedById} = ${me} and ${involvedAs(t, ...makerRoles)}`)
	]
);

/**
 * O5: what the pupil says at one version, or why nothing was said. The pupil sees the own words at once, parents with the
 * version. They stay as they were once the version is fixed: trigger `opp_words_stay`.
 */
export const oppWords = pgTable(
	'opp_words',
	{
		...ofVersion,
		saidOn: date().notNull(),
		form: text().$type<PupilWords['form']>().notNull(),
		fileId: ref(),
		words: text().notNull().default(''),
		/** Why there are no words of the pupil. */
		reason: text(),
		writtenOutById: ref(),
		confirmedOn: date(),
		givenById: ref().notNull(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({
			columns: [t.schoolId, t.versionId, t.pupilId],
			foreignColumns: [oppVersion.schoolId, oppVersion.id, oppVersion.pupilId]
		}),
		foreignKey({ columns: [t.schoolId, t.fileId], foreignColumns: [file.schoolId, file.id] }),
		foreignKey({ columns: [t.schoolId, t.writtenOutById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.givenById], foreignColumns: [person.schoolId, person.id] }),
		index('opp_words_version').on(t.schoolId, t.versionId, t.pupilId),
		index('opp_words_file').on(t.schoolId, t.fileId),
		index('opp_words_written_out_by').on(t.schoolId, t.writtenOutById),
		index('opp_words_given_by').on(t.schoolId, t.givenById),
		mayRead(t, sql`(${involvedWhere(t, sql`'team' = any (i.sees) or i.role = 'leerling'`)} or ${versionIsSeen(t)})`),
		...mayAddAndChange(t, involvedAs(t, 'leerling', ...makerRoles))
	]
);

/**
 * What the norms ask about one pupil, made from the tables above and the enrolments in the same transaction as they change
 * (triggers `opp_standing_…`): a list of a hundred pupils then costs a hundred look-ups. Nobody writes it by hand.
 */
export const oppStanding = pgTable(
	'opp_standing',
	{
		schoolId: schoolId(),
		pupilId: ref().notNull(),
		/** Of the present stay, or else of the last one. */
		enrolledOn: date().notNull(),
		placedOn: date(),
		leftOn: date(),
		isGuest: boolean().notNull(),
		versions: json().$type<OppFacts['versions']>().notNull(),
		/** With a parent, or with the pupil who decides for oneself. */
		discussedOn: date().array().notNull()
	},
	(t) => [primaryKey({ columns: [t.schoolId, t.pupilId] }), mayRead(t, seeing(t, 'team'))]
);
