import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import { mayDraw, mayReadTimetables } from '../../access.ts';
import type { Owner, ShownLesson } from '../../views.ts';
import { getLesson } from './lessons.ts';

/** Whose timetable a page is about, from its address. */
export type Whose = { groupId: string } | { pupilId: string };

type Row = Owner['year'] & { ownerId: string; ownerName: string; locationId: string | null };

/**
 * Whose timetable it is, the school year in which one draws, and whether the actor does. For a group that is its own year; for
 * a pupil the year of today, or the next one. Throws NotFound for what the actor may not know.
 */
export async function getOwner(
	db: Db,
	actor: Actor,
	whose: Whose,
	today: string
): Promise<{ owner: Owner; mayDraw: boolean }> {
	return 'groupId' in whose ? groupOwner(db, actor, whose.groupId) : pupilOwner(db, actor, whose.pupilId, today);
}

async function groupOwner(db: Db, actor: Actor, groupId: string) {
	if (!mayReadTimetables(actor)) throw new NotFound('timetable');
	const [row] = await db.sql<Row[]>`
		select g.id as "ownerId", g.name as "ownerName", g.location_id as "locationId", y.id, y.name,
			y.starts_on::text as "startsOn", y.ends_on::text as "endsOn"
		from school_group g join school_year y on y.school_id = g.school_id and y.id = g.school_year_id
		where g.school_id = ${actor.schoolId} and g.id = ${groupId}`;
	if (!row) throw new NotFound('group');
	return { owner: ownerOf(row, 'group', `/groepen/${groupId}/rooster`), mayDraw: mayDraw(actor, null) };
}

async function pupilOwner(db: Db, actor: Actor, pupilId: string, today: string) {
	const [[row], own] = await Promise.all([
		db.sql<Row[]>`
			select p.id as "ownerId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "ownerName",
				e.location_id as "locationId", y.id, y.name, y.starts_on::text as "startsOn", y.ends_on::text as "endsOn"
			from pupil p
			join lateral (
				select * from school_year y where y.school_id = p.school_id
				order by y.ends_on < ${today}::date, case when y.ends_on >= ${today}::date then y.starts_on end, y.starts_on desc limit 1
			) y on true
			left join lateral (
				select location_id from enrolment e
				where e.school_id = p.school_id and e.pupil_id = p.id
				order by e.from_on <= ${today}::date desc, e.from_on desc limit 1
			) e on true
			where p.school_id = ${actor.schoolId} and p.id = ${pupilId}`,
		findOwnInvolvement(db, actor, pupilId)
	]);
	if (!row) throw new NotFound('pupil');
	return { owner: ownerOf(row, 'pupil', `/leerlingen/${pupilId}/rooster`), mayDraw: mayDraw(actor, own) };
}

const ownerOf = ({ ownerId, ownerName, locationId, ...year }: Row, kind: Owner['kind'], href: string): Owner => ({
	kind,
	id: ownerId,
	name: ownerName,
	href,
	locationId,
	year
});

/** As `getOwner`, for those who draw; for all others the page does not exist. */
export async function getDrawnOwner(db: Db, actor: Actor, whose: Whose, today: string): Promise<Owner> {
	const { owner, mayDraw: draws } = await getOwner(db, actor, whose, today);
	if (!draws) throw new NotFound('timetable');
	return owner;
}

/** The lesson, of this very timetable: another's is not found here. */
export async function getLessonOf(
	db: Db,
	actor: Actor,
	whose: Whose,
	lessonId: string,
	today: string
): Promise<[Owner, ShownLesson]> {
	const [owner, lesson] = await Promise.all([getDrawnOwner(db, actor, whose, today), getLesson(db, actor, lessonId)]);
	if ((lesson.groupId ?? lesson.pupilId) !== owner.id) throw new NotFound('lesson');
	return [owner, lesson];
}
