import { sql } from 'drizzle-orm';
import {
	check,
	date,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	unique,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import type { Audience } from '#platform/access/audience.ts';
import {
	inAudience,
	involved,
	involvedAs,
	mayAdd,
	mayAddAndChange,
	mayRead,
	mayUpdate,
	mayWrite,
	me,
	staff
} from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { group } from '#modules/scholen/server/tables.ts';
import { careRoles, findingReaderRoles, findingRoles, type GroupPart } from '../../access.ts';
import type { Finding } from '../../observations/period.ts';

type OfGroup = { groupId: AnyPgColumn };

/** Somebody who is one of these to the group today (function `group_parts`). */
const partOf = ({ groupId }: OfGroup, ...parts: GroupPart[]) =>
	sql`group_parts(${groupId}) && ${sql.raw(`'{${parts.join(',')}}'`)}::text[]`;

/** The period of the group is not done; what was seen then stays as it was written. */
const isOpen = ({ groupId }: OfGroup) => sql`not observation_is_done(${groupId})`;

/** That the observation period of a group is done: all of it was looked at together. No row: it is not. */
export const observationPeriod = pgTable(
	'observation_period',
	{
		schoolId: schoolId(),
		groupId: ref().notNull(),
		doneOn: date(),
		doneById: ref(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.groupId] }),
		foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: [group.schoolId, group.id] }),
		foreignKey({ columns: [t.schoolId, t.doneById], foreignColumns: [person.schoolId, person.id] }),
		index('observation_period_done_by').on(t.schoolId, t.doneById),
		mayRead(t, partOf(t, 'mentor', 'docent', 'zorg', 'leiding')),
		...mayAddAndChange(t, partOf(t, 'mentor', 'zorg'))
	]
);

/** What one teacher saw of one pupil in the first weeks. The mentor and the care team read all of it, the others their own. */
export const observationFinding = pgTable(
	'observation_finding',
	{
		schoolId: schoolId(),
		groupId: ref().notNull(),
		pupilId: ref().notNull(),
		authorId: ref().notNull(),
		themes: jsonb().$type<Finding['themes']>().notNull(),
		text: text().notNull().default(''),
		writtenOn: date().notNull(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.groupId, t.pupilId, t.authorId] }),
		foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: [group.schoolId, group.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: [person.schoolId, person.id] }),
		index('observation_finding_pupil').on(t.schoolId, t.pupilId),
		index('observation_finding_author').on(t.schoolId, t.authorId),
		mayRead(t, sql`(${t.authorId} = ${me} and ${involved(t)} or ${staff} and ${involvedAs(t, ...findingReaderRoles)})`),
		...mayWrite(t, sql`${t.authorId} = ${me} and ${staff} and ${involvedAs(t, ...findingRoles)} and ${isOpen(t)}`)
	]
);

/** What one teacher saw of the group as a whole. */
export const observationGroupFinding = pgTable(
	'observation_group_finding',
	{
		schoolId: schoolId(),
		groupId: ref().notNull(),
		authorId: ref().notNull(),
		text: text().notNull(),
		writtenOn: date().notNull(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.groupId, t.authorId] }),
		foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: [group.schoolId, group.id] }),
		foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: [person.schoolId, person.id] }),
		index('observation_group_finding_author').on(t.schoolId, t.authorId),
		mayRead(t, sql`(${partOf(t, 'mentor', 'zorg')} or ${t.authorId} = ${me} and ${partOf(t, 'docent')})`),
		...mayWrite(t, sql`${t.authorId} = ${me} and ${partOf(t, 'mentor', 'docent')} and ${isOpen(t)}`)
	]
);

/** The mentor thinks that this pupil is to be talked about with the care coordinator; and that it was. */
export const observationMark = pgTable(
	'observation_mark',
	{
		schoolId: schoolId(),
		groupId: ref().notNull(),
		pupilId: ref().notNull(),
		why: text().notNull().default(''),
		markedById: ref().notNull(),
		markedOn: date().notNull(),
		talkedOn: date(),
		talkedById: ref()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.groupId, t.pupilId] }),
		foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: [group.schoolId, group.id] }),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.markedById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.talkedById], foreignColumns: [person.schoolId, person.id] }),
		index('observation_mark_pupil').on(t.schoolId, t.pupilId),
		index('observation_mark_marked_by').on(t.schoolId, t.markedById),
		index('observation_mark_talked_by').on(t.schoolId, t.talkedById),
		mayRead(t, sql`${staff} and ${involvedAs(t, ...findingReaderRoles)}`),
		...mayWrite(t, sql`${staff} and ${involvedAs(t, ...findingReaderRoles)}`)
	]
);

/** What the care coordinator saw of a group in a lesson: it feeds the group discussion of the year. */
export const groupObservation = pgTable(
	'group_observation',
	{
		schoolId: schoolId(),
		id: id(),
		groupId: ref().notNull(),
		authorId: ref().notNull(),
		observedOn: date().notNull(),
		/** Which lesson, with whom. */
		place: text().notNull().default(''),
		text: text().notNull(),
		/** What is proposed for the group discussion. */
		advice: text().notNull().default(''),
		createdAt: createdAt(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.groupId], foreignColumns: [group.schoolId, group.id] }),
		foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: [person.schoolId, person.id] }),
		index('group_observation_group').on(t.schoolId, t.groupId, t.observedOn),
		index('group_observation_author').on(t.schoolId, t.authorId),
		mayRead(t, partOf(t, 'mentor', 'zorg', 'leiding')),
		...mayWrite(t, sql`${t.authorId} = ${me} and ${partOf(t, 'zorg')}`)
	]
);

/**
 * An observation of one pupil, to answer a question. It is not begun and nothing of it is written without the parents' consent
 * in force (of the pupil from 16): trigger `observation_asks_consent`.
 */
export const observation = pgTable(
	'observation',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		audience: text().$type<Extract<Audience, 'team' | 'zorg'>>().notNull(),
		/** What one wants to know. */
		question: text().notNull(),
		observerId: ref().notNull(),
		begunOn: date().notNull(),
		begunById: ref().notNull(),
		observedOn: date(),
		place: text().notNull().default(''),
		findings: text().notNull().default(''),
		advice: text().notNull().default(''),
		doneOn: date(),
		/** It is not gone on with: the consent was withdrawn, or it is not needed any more. */
		stoppedOn: date(),
		stopReason: text().notNull().default(''),
		createdAt: createdAt(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('observation_of_pupil').on(t.schoolId, t.id, t.pupilId),
		check('observation_ends_once', sql`num_nonnulls(${t.doneOn}, ${t.stoppedOn}) < 2`),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.observerId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.begunById], foreignColumns: [person.schoolId, person.id] }),
		index('observation_pupil').on(t.schoolId, t.pupilId),
		index('observation_observer').on(t.schoolId, t.observerId),
		index('observation_begun_by').on(t.schoolId, t.begunById),
		mayRead(t, sql`(${inAudience(t)} or ${t.observerId} = ${me} and ${staff} and ${involved(t)})`),
		mayAdd(t, sql`${t.begunById} = ${me} and ${staff} and ${involvedAs(t, ...careRoles)}`),
		mayUpdate(t, sql`${staff} and (${involvedAs(t, ...careRoles)} or ${t.observerId} = ${me} and ${involved(t)})`)
	]
);
