import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { heldBy, lessonsOn, type DayLesson, type Lesson, type LessonChange } from '../../rooster.ts';
import type { LessonOn } from '../../views.ts';
import { lessonColumns, subjectNames, withSubject } from './lessons.ts';

type Row = Lesson & {
	of: string;
	isOfPupil: boolean;
	changed: Pick<LessonChange, 'kind' | 'teacherId' | 'room'> | null;
	teacherName: string | null;
};

/** More than anybody has on a day. */
const mostLessons = 40;

/**
 * What each of these pupils has on a day, by time: the lessons of their groups of that day and their own, with the changes of
 * the day; what falls out is left out, and in a holiday there is nothing. One statement for all; who may not know a pupil
 * gets an empty list.
 */
export async function listLessonsOn(
	db: Db,
	pupilIds: readonly string[],
	day: string
): Promise<Map<string, LessonOn[]>> {
	const [rows, names] = await Promise.all([
		db.sql<Row[]>`
			with asked as (
				select a.pupil_id, e.location_id, m.groups
				from unnest(${[...pupilIds]}::uuid[]) as a (pupil_id)
				cross join lateral (
					select array_agg(m.group_id) as groups from group_member m
					where m.school_id = (select app_school()) and m.pupil_id = a.pupil_id
						and ${day}::date between m.from_on and coalesce(m.until_on, 'infinity')
				) m
				left join lateral (
					select e.location_id from enrolment e
					where e.school_id = (select app_school()) and e.pupil_id = a.pupil_id and e.from_on <= ${day}::date
					order by e.from_on desc limit 1
				) e on true
			), placed as (
				select a.pupil_id, a.location_id, g as group_id from asked a cross join lateral unnest(a.groups) as g
				union all
				select pupil_id, location_id, null from asked
			)
			select a.pupil_id as "of", l.pupil_id is not null as "isOfPupil", ${lessonColumns(db)},
				case when c.id is not null then jsonb_build_object('kind', c.kind, 'teacherId', c.teacher_id, 'room', c.room) end as changed,
				t.name as "teacherName"
			from placed a
			cross join lateral (
				-- One of the two is looked up, by its own index; behind row-level security the planner would rather read all lessons.
				(select o.* from lesson o
				where a.group_id is null and o.school_id = (select app_school()) and o.pupil_id = a.pupil_id
					and o.weekday = extract(isodow from ${day}::date)::smallint and ${day}::date between o.from_on and o.until_on
				limit ${mostLessons})
				union all
				(select o.* from lesson o
				where a.group_id is not null and o.school_id = (select app_school()) and o.group_id = a.group_id
					and o.weekday = extract(isodow from ${day}::date)::smallint and ${day}::date between o.from_on and o.until_on
				limit ${mostLessons})
			) l
			left join lateral (
				select c.id, c.kind, c.teacher_id, c.room from lesson_change c
				where c.school_id = l.school_id and c.lesson_id = l.id and c.on_day = ${day}::date limit 1
			) c on true
			left join lateral (
				-- Not "coalesce": PostgreSQL takes it for leaky, and would ask the policy of every person of the school first.
				select concat_ws(' ', p.given_name, p.infix, p.family_name) as name from person p
				where p.school_id = l.school_id and p.id = case when c.teacher_id is null then l.teacher_id else c.teacher_id end limit 1
			) t on true
			where not exists (
				select from period h
				where h.school_id = (select app_school()) and h.kind = 'vakantie' and ${day}::date between h.starts_on and h.ends_on
					and (h.location_id is null or h.location_id = a.location_id))`,
		subjectNames(db)
	]);
	const byPupil = Map.groupBy(rows, (row) => row.of);
	return new Map(pupilIds.map((id) => [id, dayOf(byPupil.get(id) ?? [], day, names)]));
}

/** One pupil's day of the rows that the database gave. */
function dayOf(rows: Row[], day: string, names: Map<string, string>): LessonOn[] {
	const lessons = lessonsOn(day, {
		own: rows.filter(({ isOfPupil }) => isOfPupil),
		ofGroups: rows.filter(({ isOfPupil }) => !isOfPupil),
		changes: rows.flatMap(({ id, changed }) => (changed ? [{ ...changed, lessonId: id, onDay: day, reason: '' }] : [])),
		holidays: [] // the statement left those days out
	});
	return lessons.filter(({ change }) => change?.kind !== 'uitval').map((lesson) => inShort(lesson, names));
}

function inShort(lesson: DayLesson<Row>, names: Map<string, string>): LessonOn {
	const { id, kind, title, startsAt, endsAt, teacherName, change } = lesson;
	const { subject, subjectName } = withSubject(lesson, names);
	const { room, teacherId } = heldBy(lesson);
	return {
		id,
		kind,
		subject,
		subjectName,
		title,
		startsAt,
		endsAt,
		room,
		teacherId,
		teacherName,
		isChanged: change !== null
	};
}

/** For which of these pupils a timetable is drawn that holds on this day: their groups' or their own. One statement for all. */
export async function listDrawn({ sql }: Db, pupilIds: readonly string[], day: string): Promise<Set<string>> {
	const rows = await sql<{ id: string }[]>`
		select a.id from unnest(${[...pupilIds]}::uuid[]) as a (id)
		where exists (
			select from lesson l
			where l.school_id = (select app_school()) and ${day}::date between l.from_on and l.until_on
				and (l.pupil_id = a.id or l.group_id = any (array(
					select m.group_id from group_member m
					where m.school_id = (select app_school()) and m.pupil_id = a.id
						and ${day}::date between m.from_on and coalesce(m.until_on, 'infinity')))))`;
	return new Set(rows.map(({ id }) => id));
}

/** A group that somebody teaches, and what. */
export type TaughtGroup = { id: string; name: string; subjects: { key: string; name: string }[] };

/** The groups that the actor teaches in the time around this day, also when there is no lesson on the day itself. */
export async function listTaughtGroups(
	db: Db,
	{ schoolId, personId }: Pick<Actor, 'schoolId' | 'personId'>,
	day: string
): Promise<TaughtGroup[]> {
	const [rows, names] = await Promise.all([
		db.sql<{ id: string; name: string; subjects: string[] }[]>`
			select g.id, g.name, array_remove(array_agg(distinct l.subject order by l.subject), null) as subjects
			from lesson l
			join school_group g on g.school_id = l.school_id and g.id = l.group_id
			where l.school_id = ${schoolId} and l.teacher_id = ${personId} and l.kind in ('les', 'mentoruur', 'planuur')
				and ${day}::date between l.from_on and l.until_on
			group by g.id, g.name, g.stage
			order by g.stage nulls last, g.name`,
		subjectNames(db)
	]);
	return rows.map(({ id, name, subjects }) => ({
		id,
		name,
		subjects: subjects.map((key) => ({ key, name: names.get(key) ?? key }))
	}));
}
