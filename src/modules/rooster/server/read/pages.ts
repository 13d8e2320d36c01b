import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays, isDate } from '#platform/text/dates.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayKeepTimetables } from '../../access.ts';
import type {
	GroupTimetable,
	LessonChoices,
	LessonView,
	ManageView,
	NewLessonView,
	SchoolTimetables
} from '../../views.ts';
import { listRooms, listSubjects, listTeachers } from './choices.ts';
import { listChanges, planWords } from './lessons.ts';
import { getDrawnOwner, getLessonOf, type Whose } from './owner.ts';

async function listChoices(db: Db, actor: Actor): Promise<LessonChoices> {
	const [subjects, teachers, rooms, words] = await Promise.all([
		listSubjects(db),
		listTeachers(db, actor),
		listRooms(db, actor),
		planWords(db)
	]);
	return { subjects, teachers, rooms, ...words };
}

/** The form for a new lesson; from a free hour its day and times are filled in. */
export async function viewNewLesson(
	db: Db,
	actor: Actor,
	whose: Whose,
	asked: URLSearchParams,
	today: string
): Promise<NewLessonView> {
	const [owner, choices] = await Promise.all([getDrawnOwner(db, actor, whose, today), listChoices(db, actor)]);
	const { startsOn, endsOn } = owner.year;
	const isNow = startsOn <= today && today <= endsOn;
	return {
		owner,
		choices,
		filledIn: {
			weekday: asked.get('dag') ?? '',
			startsAt: asked.get('van') ?? '',
			endsAt: asked.get('tot') ?? '',
			fromOn: isNow ? today : startsOn,
			untilOn: endsOn
		}
	};
}

/** One lesson, to change it, and what becomes of it on days: the last weeks and all that is to come. */
export async function viewLesson(
	db: Db,
	actor: Actor,
	whose: Whose,
	lessonId: string,
	asked: URLSearchParams,
	today: string
): Promise<LessonView> {
	const [[owner, lesson], choices, changes] = await Promise.all([
		getLessonOf(db, actor, whose, lessonId, today),
		listChoices(db, actor),
		listChanges(db, actor, [lessonId], { from: addDays(today, -28), until: '9999-12-31' })
	]);
	const day = asked.get('op');
	return {
		owner,
		lesson,
		choices,
		changes,
		onDay: day && isDate(day) ? day : null,
		undoing: asked.get('dag'),
		// What was taught stays as it was: a change holds from today, unless the lesson is still to begin or is over.
		changesFrom: lesson.fromOn < today && today <= lesson.untilOn ? today : lesson.fromOn,
		today
	};
}

/** Copying the timetable of a group to another, and ending it. */
export async function viewManage(db: Db, actor: Actor, groupId: string, today: string): Promise<ManageView> {
	const [owner, groups] = await Promise.all([
		getDrawnOwner(db, actor, { groupId }, today),
		listGroupTimetables(db, actor, today)
	]);
	const { startsOn, endsOn } = owner.year;
	const isNow = startsOn <= today && today <= endsOn;
	return {
		owner,
		groups: groups.filter(({ id, lessons }) => id !== groupId && lessons === 0),
		day: isNow ? today : startsOn
	};
}

/** Which groups of a year have a timetable, from when until when. */
export async function viewSchoolTimetables(
	db: Db,
	actor: Actor,
	yearId: string | null,
	today: string
): Promise<SchoolTimetables> {
	if (!mayKeepTimetables(actor)) throw new NotFound('timetables');
	const [groups, years, lastImport] = await Promise.all([
		listGroupTimetables(db, actor, '0001-01-01'),
		db.sql<SchoolTimetables['years']>`
			select id, name, starts_on::text as "startsOn", ends_on::text as "endsOn" from school_year
			where school_id = ${actor.schoolId} order by starts_on desc`,
		findLastImport(db, actor)
	]);
	const year =
		years.find(({ id }) => id === yearId) ??
		years.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn) ??
		years[0];
	if (!year) throw new NotFound('school year');
	return { years: [...years], year, groups: groups.filter((group) => group.yearId === year.id), lastImport };
}

/** Every group of the years that end on or after a day, with how much is drawn. */
const listGroupTimetables = ({ sql }: Db, { schoolId }: Actor, endsFrom: string): Promise<GroupTimetable[]> =>
	sql<GroupTimetable[]>`
		select g.id, g.name, l.name as location, y.id as "yearId", y.name as year, y.starts_on::text as "startsOn", y.ends_on::text as "endsOn",
			t.lessons, t.from_on::text as "fromOn", t.until_on::text as "untilOn", t.unnamed as "withoutTeacher"
		from school_group g
		join school_year y on y.school_id = g.school_id and y.id = g.school_year_id
		join location l on l.school_id = g.school_id and l.id = g.location_id
		cross join lateral (
			select count(*)::int as lessons, min(o.from_on) as from_on, max(o.until_on) as until_on,
				count(*) filter (where o.teacher_id is null and o.kind in ('les', 'mentoruur', 'planuur'))::int as unnamed
			from lesson o where o.school_id = g.school_id and o.group_id = g.id
		) t
		where g.school_id = ${schoolId} and y.ends_on >= ${endsFrom}
		order by y.starts_on desc, l.name, g.stage nulls last, g.name`.then((rows) => [...rows]);

/** The last file that was read in and not taken back. */
async function findLastImport({ sql }: Db, { schoolId }: Actor): Promise<SchoolTimetables['lastImport']> {
	const [last] = await sql<{ stepId: string; fileName: string; doneAt: string; by: string }[]>`
		select s.id as "stepId", i.file_name as "fileName", s.done_at as "doneAt", concat_ws(' ', p.given_name, p.infix, p.family_name) as by
		from lesson_import i
		join lesson_step s on s.school_id = i.school_id and s.id = i.step_id and s.undone_at is null
		join person p on p.school_id = s.school_id and p.id = s.done_by_id
		where i.school_id = ${schoolId} order by s.done_at desc limit 1`;
	return last ? { ...last, doneAt: new Date(last.doneAt) } : null;
}
