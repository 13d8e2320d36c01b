import { sql } from 'drizzle-orm';
import {
	bigint,
	customType,
	index,
	jsonb,
	pgPolicy,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid
} from 'drizzle-orm/pg-core';
import { inSchool, involvedAs, me, withRole } from '#platform/access/policies.ts';

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/**
 * Every reading of a dossier and every change: who, what, when. Rows are added and never changed; number, time and hash
 * are given by the database (trigger `audit_seal`), each row's hash takes in the one before it.
 */
export const audit = pgTable(
	'audit',
	{
		schoolId: uuid().notNull(),
		number: bigint({ mode: 'number' }).notNull().default(0),
		at: timestamp({ withTimezone: true }).notNull().defaultNow(),
		personId: uuid(),
		/** What was done, as module.verb: `opp.fix`. */
		act: text().notNull(),
		pupilId: uuid(),
		subjectId: uuid(),
		/** Facts about the act (field names, counts, a reason), never the text of a dossier. */
		detail: jsonb().notNull().default({}),
		hash: bytes()
			.notNull()
			.default(sql`''::bytea`)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.number] }),
		index('audit_pupil').on(t.schoolId, t.pupilId, t.number),
		// Few rows: readings and changes of a dossier have a pupil.
		index('audit_subject')
			.on(t.schoolId, t.subjectId)
			.where(sql`${t.pupilId} is null`),
		index('audit_person').on(t.schoolId, t.personId, t.at),
		pgPolicy('read', {
			for: 'select',
			using: sql`${inSchool(t)} and (${t.personId} = ${me} or ${involvedAs({ schoolId: t.schoolId, pupilId: t.pupilId }, 'leerling', 'ouder', 'mentor', 'zorgcoordinator', 'directeur')})`
		}),
		// What happened with an account: for its owner, and for who keeps the accounts. No pupil's dossier is in these.
		pgPolicy('read_sign_in', {
			for: 'select',
			using: sql`${inSchool(t)} and ${t.pupilId} is null and (${t.act} like 'inloggen.%' or ${t.act} like 'mensen.%')
				and (${t.subjectId} = ${me} or ${withRole('beheerder')})`
		}),
		pgPolicy('add', { for: 'insert', withCheck: sql`${inSchool(t)} and ${t.personId} = ${me}` })
	]
);
