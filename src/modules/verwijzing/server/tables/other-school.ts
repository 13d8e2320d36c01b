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
import { mayRead, mayWrite } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import type { SchoolAnswer, SearchOutcome } from '../../verwijzing.ts';
import { isCareTeam, keysOf, ofPupil } from './referral.ts';

/**
 * Another school is sought for a pupil. Until that school took over, or the pupil stays, this school is responsible: the
 * row says which of the two it was, and when.
 */
export const otherSchool = pgTable(
	'other_school',
	{
		...ofPupil(),
		startedOn: date().notNull(),
		why: text().notNull(),
		closedOn: date(),
		outcome: text().$type<SearchOutcome>(),
		/** The school that took over; the day is `closedOn`. */
		takenOverBy: text(),
		closeReason: text()
	},
	(t) => [
		...keysOf('other_school', t),
		check(
			'other_school_closed',
			sql`(${t.closedOn} is null) = (${t.outcome} is null) and (${t.outcome} is distinct from 'overgenomen' or ${t.takenOverBy} is not null)`
		)
	]
);

type OfSearch = { schoolId: AnyPgColumn; searchId: AnyPgColumn };

function ofSearch(t: OfSearch, toWrite = false): SQL {
	const also = toWrite
		? sql`and ${isCareTeam({ schoolId: otherSchool.schoolId, pupilId: otherSchool.pupilId })}`
		: sql``;
	return sql`exists (
		select from other_school where other_school.school_id = ${t.schoolId} and other_school.id = ${t.searchId} ${also})`;
}

/** What is to be done in it, by whom and when. The first ones are an example of ours. */
export const otherSchoolStep = pgTable(
	'other_school_step',
	{
		schoolId: schoolId(),
		id: id(),
		searchId: ref().notNull(),
		position: integer().notNull(),
		/** A key of our example, or the school's own words. */
		step: text().notNull(),
		ownerId: ref(),
		dueOn: date(),
		doneOn: date(),
		note: text()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.searchId], foreignColumns: [otherSchool.schoolId, otherSchool.id] }),
		foreignKey({ columns: [t.schoolId, t.ownerId], foreignColumns: [person.schoolId, person.id] }),
		index('other_school_step_search').on(t.schoolId, t.searchId, t.position),
		index('other_school_step_owner').on(t.schoolId, t.ownerId),
		mayRead(t, ofSearch(t)),
		...mayWrite(t, ofSearch(t, true))
	]
);

/** A school that was asked whether it takes the pupil, and what it said. */
export const otherSchoolAsked = pgTable(
	'other_school_asked',
	{
		schoolId: schoolId(),
		id: id(),
		searchId: ref().notNull(),
		school: text().notNull(),
		askedOn: date().notNull(),
		answer: text().$type<SchoolAnswer>().notNull().default('wacht'),
		answeredOn: date(),
		note: text(),
		createdAt: createdAt()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		foreignKey({ columns: [t.schoolId, t.searchId], foreignColumns: [otherSchool.schoolId, otherSchool.id] }),
		check('other_school_asked_answer', sql`(${t.answer} = 'wacht') = (${t.answeredOn} is null)`),
		index('other_school_asked_search').on(t.schoolId, t.searchId),
		mayRead(t, ofSearch(t)),
		...mayWrite(t, ofSearch(t, true))
	]
);
