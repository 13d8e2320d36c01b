import { sql } from 'drizzle-orm';
import {
	boolean,
	foreignKey,
	index,
	pgPolicy,
	pgTable,
	primaryKey,
	smallint,
	text,
	timestamp,
	unique
} from 'drizzle-orm/pg-core';
import { inSchool, mayAdd, mayRead, me, staff, withRole } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { roundRunnerRoles } from '../../access.ts';
import { talk, talkRound } from './talk.ts';

type Columns = Record<'schoolId' | 'roundId' | 'leadId' | 'talkId', typeof talkRound.id>;

/** A taken slot is shown with its talk; a free one to whoever sees an open talk that could be held in it. */
const isForMe = (t: object) => {
	const { schoolId, roundId, leadId, talkId } = t as Columns;
	return sql`exists (
		select 1 from talk k
		where k.school_id = ${schoolId} and k.id = ${talkId}
			or ${talkId} is null and k.school_id = ${schoolId} and k.round_id = ${roundId} and k.lead_id = ${leadId} and k.state = 'open')`;
};

/**
 * A time at which a mentor can hold a talk of a round. Parents pick one; whose the others are, nobody of them sees. It is
 * taken and given back by the functions `pick_talk_slot` and `free_talk_slot` alone, so that no time is given twice.
 */
export const talkSlot = pgTable(
	'talk_slot',
	{
		schoolId: schoolId(),
		id: id(),
		roundId: ref().notNull(),
		/** The mentor who holds the talk. */
		leadId: ref().notNull(),
		startsAt: timestamp({ withTimezone: true }).notNull(),
		minutes: smallint().notNull(),
		place: text().notNull().default(''),
		talkId: ref(),
		wantsInterpreter: boolean().notNull().default(false),
		pickedById: ref(),
		pickedAt: timestamp({ withTimezone: true }),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('talk_slot_talk').on(t.schoolId, t.talkId),
		// Nobody is in two talks at the same time.
		unique('talk_slot_lead').on(t.schoolId, t.leadId, t.startsAt),
		foreignKey({ columns: [t.schoolId, t.roundId], foreignColumns: [talkRound.schoolId, talkRound.id] }),
		foreignKey({ columns: [t.schoolId, t.leadId], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.talkId], foreignColumns: [talk.schoolId, talk.id] }),
		foreignKey({ columns: [t.schoolId, t.pickedById], foreignColumns: [person.schoolId, person.id] }),
		index('talk_slot_round').on(t.schoolId, t.roundId, t.leadId),
		index('talk_slot_picked_by').on(t.schoolId, t.pickedById),
		mayRead(t, sql`(${t.leadId} = ${me} or ${t.talkId} is null and ${withRole(...roundRunnerRoles)} or ${isForMe(t)})`),
		mayAdd(t, sql`${t.leadId} = ${me} and ${staff} and ${t.talkId} is null`),
		pgPolicy('remove', { for: 'delete', using: sql`${inSchool(t)} and ${t.leadId} = ${me} and ${t.talkId} is null` })
	]
);
