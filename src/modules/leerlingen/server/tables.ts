import { sql } from 'drizzle-orm';
import {
	boolean,
	customType,
	date,
	foreignKey,
	index,
	integer,
	jsonb,
	pgPolicy,
	pgTable,
	primaryKey,
	text,
	unique
} from 'drizzle-orm/pg-core';
import type { Audience } from '#platform/access/audience.ts';
import {
	inSchool,
	involved,
	involvedAs,
	mayAdd,
	mayChange,
	mayRead,
	mayWrite,
	me,
	seeing,
	withRole
} from '#platform/access/policies.ts';
import { createdAt, fromOn, id, ref, schoolId, untilOn } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import type { InvolvementRole } from '#modules/mensen/roles.ts';
import { group, location, schoolYear } from '#modules/scholen/server/tables.ts';
import type { ImportSource } from '../import/source.ts';
import type { YearChangeDone } from '../year-change.ts';

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
const administration = withRole('administratie', 'beheerder');
const maySort = withRole('administratie', 'beheerder', 'directeur', 'zorgcoordinator');

/** A pupil. The pupil is also a person with the same id, who can sign in. */
export const pupil = pgTable(
	'pupil',
	{
		schoolId: schoolId(),
		id: id(),
		/** The name that people call. */
		givenName: text().notNull(),
		firstNames: text(),
		infix: text(),
		familyName: text().notNull(),
		bornOn: date().notNull(),
		gender: text().$type<'man' | 'vrouw' | 'onbekend'>().notNull().default('onbekend'),
		pupilNumber: text(),
		homeLanguage: text(),
		arrivedOn: date(),
		languageLevel: text(),
		needsInterpreter: boolean().notNull().default(false),
		interests: text(),
		talents: text(),
		sector: text(),
		sectorChosenOn: date(),
		sectorReason: text(),
		photoConsent: text().$type<'ja' | 'nee' | 'niet gevraagd'>().notNull().default('niet gevraagd'),
		/** Lower case, without accents: names are found by what sounds and looks alike. */
		searchName: text().notNull(),
		/** *ECK iD*: the pseudonym for learning materials. */
		eckId: text(),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.id], foreignColumns: [person.schoolId, person.id] }),
		index('pupil_name').on(t.schoolId, t.familyName, t.givenName),
		index('pupil_search').using('gin', sql`${t.searchName} gin_trgm_ops`),
		mayRead(t, involved({ schoolId: t.schoolId, pupilId: t.id })),
		...mayWrite(
			t,
			sql`(${administration} or ${involvedAs({ schoolId: t.schoolId, pupilId: t.id }, 'mentor', 'zorgcoordinator', 'orthopedagoog')})`
		)
	]
);

/** The key by which another system knows a pupil; each system has its own. An import finds the pupil by it. */
export const pupilSourceKey = pgTable(
	'pupil_source_key',
	{
		schoolId: schoolId(),
		pupilId: ref().notNull(),
		source: text().$type<ImportSource>().notNull(),
		key: text().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.pupilId, t.source] }),
		unique('pupil_source_key_key').on(t.schoolId, t.source, t.key),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		mayRead(t, administration),
		...mayWrite(t, administration)
	]
);

/** The citizen service number, encrypted. Only the administration sees it, and each showing is logged (P5). */
export const pupilBsn = pgTable(
	'pupil_bsn',
	{ schoolId: schoolId(), pupilId: ref().notNull(), sealed: bytes().notNull() },
	(t) => [
		primaryKey({ columns: [t.schoolId, t.pupilId] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		mayRead(t, withRole('administratie')),
		...mayWrite(t, withRole('administratie'))
	]
);

/** From–until when a pupil belongs to a location, and how. */
export const enrolment = pgTable(
	'enrolment',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		locationId: ref().notNull(),
		/** A guest is enrolled at another school and taught here; the file has a named owner. */
		kind: text().$type<'ingeschreven' | 'gast'>().notNull().default('ingeschreven'),
		fromOn: fromOn(),
		untilOn: untilOn(),
		/** The day of placement, where it is later than the enrolment (O1). */
		placedOn: date(),
		otherSchool: text(),
		fileOwnerId: ref(),
		leavingReason: text(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.locationId], foreignColumns: [location.schoolId, location.id] }),
		foreignKey({ columns: [t.schoolId, t.fileOwnerId], foreignColumns: [person.schoolId, person.id] }),
		index('enrolment_pupil').on(t.schoolId, t.pupilId),
		index('enrolment_location').on(t.schoolId, t.locationId),
		index('enrolment_file_owner').on(t.schoolId, t.fileOwnerId),
		mayRead(t, involved(t)),
		...mayWrite(t, maySort)
	]
);

export const groupMember = pgTable(
	'group_member',
	{
		schoolId: schoolId(),
		id: id(),
		groupId: ref().notNull(),
		pupilId: ref().notNull(),
		/** The group that the pupil belongs to (*stamgroep*); the others are for a subject or an activity. */
		isHome: boolean().notNull().default(true),
		/** The pupil's year of school life, where it is not the group's. */
		stage: integer(),
		fromOn: fromOn(),
		untilOn: untilOn()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: [group.schoolId, group.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		index('group_member_group').on(t.schoolId, t.groupId),
		index('group_member_pupil').on(t.schoolId, t.pupilId),
		mayRead(t, involved(t)),
		...mayWrite(t, maySort)
	]
);

/** A parent, guardian or other contact of a pupil. */
export const contact = pgTable(
	'contact',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		personId: ref().notNull(),
		relation: text().notNull(),
		/** *Gezag*: decides with the school, signs, reads what is shared. */
		hasCustody: boolean().notNull(),
		/** May ask for information without custody (art. 1:377c BW); gives no access by itself. */
		mayAskInformation: boolean().notNull().default(false),
		position: integer().notNull().default(1),
		fromOn: fromOn(),
		untilOn: untilOn(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		index('contact_pupil').on(t.schoolId, t.pupilId),
		index('contact_person').on(t.schoolId, t.personId),
		// Staff and the pupil see all contacts; a parent sees the own row only, never the other parent's.
		mayRead(
			t,
			sql`(${t.personId} = ${me} or ${involvedAs(t, 'leerling')} or (select app_is_staff()) and ${involved(t)})`
		),
		// Custody opens the file, so nobody writes down their own.
		mayAdd(t, sql`${administration} and ${t.personId} <> ${me}`),
		...mayChange(t, administration)
	]
);

/** From the 18th birthday a parent sees nothing, unless the pupil allows it, from–until. Only the pupil gives and ends it. */
export const parentAllowance = pgTable(
	'parent_allowance',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		personId: ref().notNull(),
		fromOn: fromOn(),
		untilOn: untilOn()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		index('parent_allowance_pupil').on(t.schoolId, t.pupilId),
		index('parent_allowance_person').on(t.schoolId, t.personId),
		mayRead(t, sql`(${t.personId} = ${me} or ${involved(t)})`),
		...mayWrite(t, sql`${t.pupilId} = ${me}`)
	]
);

/**
 * *Betrokkenheid*: who is involved with a pupil, as what, from–until, why, and which audiences that opens. It is derived:
 * the database keeps it right in the same transaction as its sources (groups, roles, contacts, grants; see the function
 * `refresh_involvement` in migrations). Every policy on a pupil's rows looks here and nowhere else.
 */
export const involvement = pgTable(
	'involvement',
	{
		schoolId: schoolId(),
		personId: ref().notNull(),
		pupilId: ref().notNull(),
		role: text().$type<InvolvementRole>().notNull(),
		sees: text().array().$type<Audience[]>().notNull(),
		fromOn: date().notNull(),
		/** Always a date: 9999-12-31 stands for "until further notice", so that one comparison is enough. */
		untilOn: date().notNull(),
		source: text().$type<'groep' | 'school' | 'locatie' | 'gezag' | 'leerling' | 'toegang'>().notNull(),
		sourceId: ref().notNull(),
		why: text().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.personId, t.pupilId, t.role, t.sourceId, t.fromOn] }),
		index('involvement_pupil').on(t.schoolId, t.pupilId, t.untilOn),
		pgPolicy('read', { for: 'select', using: sql`${inSchool(t)} and ${t.personId} = ${me}` })
	]
);

/** Access that a person gave to another person, with an end and a reason: an outside helper, or reading a file with a reason. */
export const accessGrant = pgTable(
	'access_grant',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		personId: ref().notNull(),
		role: text().$type<'begeleider' | 'inzage'>().notNull(),
		sees: text().array().$type<Audience[]>().notNull(),
		fromOn: fromOn(),
		/** The last day; access without an end is not given. */
		untilOn: date().notNull(),
		why: text().notNull(),
		grantedById: ref().notNull(),
		createdAt: createdAt(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.grantedById], foreignColumns: [person.schoolId, person.id] }),
		index('access_grant_pupil').on(t.schoolId, t.pupilId),
		index('access_grant_person').on(t.schoolId, t.personId),
		index('access_grant_granted_by').on(t.schoolId, t.grantedById),
		mayRead(t, sql`(${t.personId} = ${me} or ${t.grantedById} = ${me} or ${seeing(t, 'zorg')})`),
		// The care team gives access and ends it; who leads the school opens a file for oneself with a reason, which the care
		// team sees. Having opened a file is not being of the care team.
		...mayWrite(
			t,
			sql`(${involvedAs(t, 'zorgcoordinator', 'orthopedagoog')} or (${t.role} = 'inzage' and ${t.personId} = ${me} and ${t.grantedById} = ${me} and ${involvedAs(t, 'directeur', 'teamleider')}))`
		)
	]
);

/** *Warme overdracht*: the checked step at admission, at a new school year or mentor, and at exit. */
export const handover = pgTable(
	'handover',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		moment: text().$type<'toelating' | 'jaarwissel' | 'mentorwissel' | 'uitstroom'>().notNull(),
		dueOn: date().notNull(),
		fromPersonId: ref(),
		toPersonId: ref(),
		doneOn: date(),
		doneById: ref(),
		/** Which points were talked through, in the school's words of that day; ours by their key. */
		points: text()
			.array()
			.notNull()
			.default(sql`'{}'`),
		note: text(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.fromPersonId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.toPersonId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.doneById], foreignColumns: [person.schoolId, person.id] }),
		index('handover_pupil').on(t.schoolId, t.pupilId),
		index('handover_from').on(t.schoolId, t.fromPersonId),
		index('handover_to').on(t.schoolId, t.toPersonId),
		index('handover_done_by').on(t.schoolId, t.doneById),
		// The administration plans handovers, and takes them back, but never reads what was handed over.
		mayRead(t, sql`(${seeing(t, 'team')} or (${t.doneOn} is null and ${administration} and ${involved(t)}))`),
		...mayWrite(t, sql`(${administration} or ${seeing(t, 'team')})`)
	]
);

/** One change of school year: what it did, so that it can be undone until the new year begins. */
export const yearChange = pgTable(
	'year_change',
	{
		schoolId: schoolId(),
		id: id(),
		fromYearId: ref().notNull(),
		toYearId: ref().notNull(),
		did: jsonb().$type<YearChangeDone>().notNull(),
		doneById: ref().notNull(),
		createdAt: createdAt(),
		undoneOn: date()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.fromYearId], foreignColumns: [schoolYear.schoolId, schoolYear.id] }),
		foreignKey({ columns: [t.schoolId, t.toYearId], foreignColumns: [schoolYear.schoolId, schoolYear.id] }),
		foreignKey({ columns: [t.schoolId, t.doneById], foreignColumns: [person.schoolId, person.id] }),
		index('year_change_from_year').on(t.schoolId, t.fromYearId),
		index('year_change_to_year').on(t.schoolId, t.toYearId),
		index('year_change_done_by').on(t.schoolId, t.doneById),
		mayRead(t, administration),
		...mayWrite(t, administration)
	]
);

export * from './import/tables.ts';
