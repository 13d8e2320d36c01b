import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { labelOf, planHourOf } from '#modules/scholen/index.ts';
import { catalogue, setupOf } from '#modules/scholen/server/index.ts';
import { mayReadReasons } from '../../access.ts';
import type { LessonChange } from '../../rooster.ts';
import type { LessonRow } from '../../steps.ts';
import type { PlanWords, ShownLesson } from '../../views.ts';
import type { Holiday } from '../../week.ts';

type InSchool = Pick<Actor, 'schoolId'>;
/** Two days; both count. */
export type Span = { from: string; until: string };

/** What the school calls its subjects, by key; a subject that it no longer has is called by its key. */
export async function subjectNames(db: Pick<Db, 'sql'>): Promise<Map<string, string>> {
	const subjects = await catalogue(db, 'vakken');
	return new Map(subjects.map(({ key, naam }) => [key, naam]));
}

/** What the school calls the plan with the pupil's own goals, and an hour for it. */
export async function planWords(db: Pick<Db, 'sql'>): Promise<PlanWords> {
	const setup = await setupOf(db);
	return { plan: labelOf(setup, 'plan').kort, planHour: planHourOf(setup) };
}

export const withSubject = <Row extends { subject: string | null }>(row: Row, names: Map<string, string>) => ({
	...row,
	subjectName: row.subject && (names.get(row.subject) ?? row.subject)
});

/** The columns of a lesson as rules and screens know them. */
export const lessonColumns = ({ sql }: Pick<Db, 'sql'>) => sql`
	l.id, l.group_id as "groupId", l.pupil_id as "pupilId", l.kind, l.subject, l.title, l.weekday,
	to_char(l.starts_at, 'HH24:MI') as "startsAt", to_char(l.ends_at, 'HH24:MI') as "endsAt", l.weeks, l.room,
	l.teacher_id as "teacherId", l.from_on::text as "fromOn", l.until_on::text as "untilOn", l.source_key as "sourceKey", l.version`;

type Row = LessonRow & { teacherName: string; ofName: string };

/** Lessons with the names that screens show. `l` is the lesson in the condition. */
async function shownLessons(db: Db, { schoolId }: InSchool, condition: ReturnType<Db['sql']>): Promise<ShownLesson[]> {
	const [rows, names, words] = await Promise.all([
		db.sql<Row[]>`
			select ${lessonColumns(db)}, concat_ws(' ', t.given_name, t.infix, t.family_name) as "teacherName",
				coalesce(g.name, p.given_name, '') as "ofName"
			from lesson l
			left join person t on t.school_id = l.school_id and t.id = l.teacher_id
			left join school_group g on g.school_id = l.school_id and g.id = l.group_id
			left join pupil p on p.school_id = l.school_id and p.id = l.pupil_id
			where l.school_id = ${schoolId} and ${condition}
			order by l.weekday, l.starts_at, l.from_on, l.id`,
		subjectNames(db),
		planWords(db)
	]);
	return rows.map((row) => withSubject({ ...row, teacherName: row.teacherName || null, ...words }, names));
}

/** The lessons of these groups and of these pupils that hold on some day of the span. */
export const listLessons = (
	db: Db,
	actor: InSchool,
	{ groupIds = [], pupilIds = [] }: { groupIds?: readonly string[]; pupilIds?: readonly string[] },
	{ from, until }: Span
): Promise<ShownLesson[]> =>
	shownLessons(
		db,
		actor,
		db.sql`l.from_on <= ${until} and l.until_on >= ${from}
			and (l.group_id = any (${[...groupIds]}::uuid[]) or l.pupil_id = any (${[...pupilIds]}::uuid[]))`
	);

/** What this person teaches in the span: the own lessons, and those taken over on a day. */
export const listTaught = (db: Db, actor: InSchool, teacherId: string, { from, until }: Span): Promise<ShownLesson[]> =>
	shownLessons(
		db,
		actor,
		db.sql`l.from_on <= ${until} and l.until_on >= ${from} and (l.teacher_id = ${teacherId} or l.id in (
			select c.lesson_id from lesson_change c
			where c.school_id = ${actor.schoolId} and c.teacher_id = ${teacherId} and c.on_day between ${from} and ${until}))`
	);

/** Every lesson of the school in the span, for what clashes with what. */
export const listAllLessons = (db: Db, actor: InSchool, { from, until }: Span): Promise<ShownLesson[]> =>
	shownLessons(db, actor, db.sql`l.from_on <= ${until} and l.until_on >= ${from}`);

/** Throws NotFound when there is no such lesson, or not for this actor. */
export async function getLesson(db: Db, actor: InSchool, id: string): Promise<ShownLesson> {
	const [found] = await shownLessons(db, actor, db.sql`l.id = ${id}`);
	if (!found) throw new NotFound('lesson');
	return found;
}

/** A lesson as it is stored, without the names that screens show. */
export function rowOf({
	subjectName: _subject,
	teacherName: _teacher,
	ofName: _of,
	plan: _plan,
	planHour: _planHour,
	...row
}: ShownLesson): LessonRow {
	return row;
}

export type ShownChange = LessonChange & { id: string; teacherName: string | null; version: number };

/** What becomes of these lessons on days in the span. Why is for staff only: "Ziek" is nobody else's business. */
export async function listChanges(
	db: Db,
	actor: Pick<Actor, 'schoolId' | 'kind' | 'roles'>,
	lessonIds: readonly string[],
	{ from, until }: Span
): Promise<ShownChange[]> {
	const rows = await db.sql<(ShownChange & { teacherName: string })[]>`
		select c.id, c.lesson_id as "lessonId", c.on_day::text as "onDay", c.kind, c.teacher_id as "teacherId", c.room,
			case when ${mayReadReasons(actor)} then c.reason else '' end as reason, c.version,
			concat_ws(' ', t.given_name, t.infix, t.family_name) as "teacherName"
		from lesson_change c
		left join person t on t.school_id = c.school_id and t.id = c.teacher_id
		where c.school_id = ${actor.schoolId} and c.lesson_id = any (${[...lessonIds]}::uuid[]) and c.on_day between ${from} and ${until}
		order by c.on_day`;
	return rows.map((row) => ({ ...row, teacherName: row.teacherName || null }));
}

/** Holidays and days off in the span: of the whole school, and of the location when one is named. */
export async function listHolidays(
	{ sql }: Db,
	{ schoolId }: InSchool,
	locationId: string | null,
	{ from, until }: Span
): Promise<Holiday[]> {
	return [
		...(await sql<Holiday[]>`
			select name, starts_on::text as "startsOn", ends_on::text as "endsOn" from period
			where school_id = ${schoolId} and kind = 'vakantie' and starts_on <= ${until} and ends_on >= ${from}
				and (location_id is null or location_id = ${locationId})
			order by starts_on`)
	];
}
