import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { pgPolicy } from 'drizzle-orm/pg-core';

/*
 * The words in which tables say which rows exist for whom. Each is a condition for row-level security. Everything wraps
 * the settings in a sub-select, so that PostgreSQL looks them up once a query and not once a row.
 */

type InSchool = { schoolId: AnyPgColumn };
type OfPupil = InSchool & { pupilId: AnyPgColumn };
type WithAudience = OfPupil & { audience: AnyPgColumn };

export const me = sql`(select app_person())`;
const today = sql`(select app_today())`;

/** Everybody who signed in at this school. */
export const inSchool = (t: InSchool): SQL => sql`${t.schoolId} = (select app_school())`;

/** Somebody who holds one of these roles at the school, or at a location of it, today. */
export const withRole = (...roles: string[]): SQL => sql`(select app_has_role(${sql.raw(`'${roles.join("', '")}'`)}))`;

/** Staff of the school, whatever their role. */
export const staff = sql`(select app_is_staff())`;

/** Somebody who is involved with the pupil today, whatever they may see. */
export const involved = (t: OfPupil): SQL => involvement(t, sql`true`);

/** Somebody who is involved with the pupil today and belongs to the audience of the item. */
export const inAudience = (t: WithAudience): SQL => involvement(t, sql`${t.audience} = any (i.sees)`);

/** Somebody who is involved with the pupil today and sees at least this audience. */
export const seeing = (t: OfPupil, audience: string): SQL =>
	involvement(t, sql`${sql.raw(`'${audience}'`)} = any (i.sees)`);

/** Somebody who is involved with the pupil today in one of these roles. */
export const involvedAs = (t: OfPupil, ...roles: string[]): SQL =>
	involvement(t, sql`i.role in (${sql.raw(`'${roles.join("', '")}'`)})`);

/** Somebody who is involved with the pupil today in a way for which this holds; `i` is the involvement. */
export const involvedWhere = (t: OfPupil, condition: SQL): SQL => involvement(t, sql`(${condition})`);

// `offset 0` keeps it a look-up in the index for each row: without it the planner, who cannot know the actor, reads and
// hashes all involvements of the actor, thousands for a director, also to check one pupil.
const involvement = (t: OfPupil, also: SQL): SQL => sql`exists (
	select 1 from involvement i
	where i.school_id = (select app_school()) and i.person_id = ${me} and i.pupil_id = ${t.pupilId}
	and ${today} between i.from_on and i.until_on and ${also} offset 0)`;

/** May read the rows for which this holds; within the own school only. */
export const mayRead = (t: InSchool, condition: SQL = sql`true`) =>
	pgPolicy('read', { for: 'select', using: sql`${inSchool(t)} and ${condition}` });

/** May write the rows for which this holds; a row that the actor cannot see cannot be changed either. */
export const mayWrite = (t: InSchool, condition: SQL) => [mayAdd(t, condition), ...mayChange(t, condition)];

/** May add and change the rows for which this holds, and never take them away. */
export const mayAddAndChange = (t: InSchool, condition: SQL) => [mayAdd(t, condition), mayUpdate(t, condition)];

/** May change and take away the rows for which this holds. */
export const mayChange = (t: InSchool, condition: SQL) => [mayUpdate(t, condition), mayRemove(t, condition)];

/** May take away the rows for which this holds. */
export const mayRemove = (t: InSchool, condition: SQL) =>
	pgPolicy('remove', { for: 'delete', using: sql`${inSchool(t)} and ${condition}` });

/** May add rows for which this holds. */
export const mayAdd = (t: InSchool, condition: SQL) =>
	pgPolicy('add', { for: 'insert', withCheck: sql`${inSchool(t)} and ${condition}` });

/** May change the rows for which this holds, and neither add nor take away. */
export const mayUpdate = (t: InSchool, condition: SQL) =>
	pgPolicy('change', {
		for: 'update',
		using: sql`${inSchool(t)} and ${condition}`,
		withCheck: sql`${inSchool(t)} and ${condition}`
	});
