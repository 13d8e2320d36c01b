import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays, isDate, weekStart } from '#platform/text/dates.ts';
import { NotFound } from '#platform/web/errors.ts';
import { isStated } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { mayReadTimetables } from '../../access.ts';
import { clashesOf } from '../../clashes.ts';
import type { StepDone } from '../../steps.ts';
import type { ShownLesson, TimetableView, WeekView } from '../../views.ts';
import { mondayToShow, weekOf } from '../../week.ts';
import { counted } from '../change/write.ts';
import { listAllLessons, listChanges, listHolidays, listLessons, listTaught, type ShownChange } from './lessons.ts';
import { getOwner, type Whose } from './owner.ts';

type Asked = { week: string | null; today: string };

/** The Monday of the asked week, if the address says one. */
export function mondayOf({ week, today }: Asked): string {
	if (week && isDate(week)) return weekStart(week);
	return mondayToShow(today);
}

/** The week of a group or of a pupil; for who draws also what clashes, and the step to take back. */
export async function viewTimetable(
	db: Db,
	actor: Actor,
	whose: Whose,
	asked: Asked & { undo: string | null }
): Promise<TimetableView> {
	const { owner, mayDraw } = await getOwner(db, actor, whose, asked.today);
	const monday = mondayOf(asked);
	const span = { from: monday, until: addDays(monday, 6) };
	const isPupil = owner.kind === 'pupil';
	const groupIds = isPupil ? await listGroupIds(db, actor, owner.id, span) : [owner.id];
	const [lessons, holidays, all, undoing, breaksCount] = await Promise.all([
		listLessons(db, actor, { groupIds, pupilIds: isPupil ? [owner.id] : [] }, span),
		listHolidays(db, actor, owner.locationId, span),
		mayDraw ? listAllLessons(db, actor, span) : [],
		asked.undo && mayDraw ? findStep(db, actor, owner.id, asked.undo) : null,
		doBreaksCount(db)
	]);
	const changes = await listChanges(
		db,
		actor,
		lessons.map(({ id }) => id),
		span
	);
	if (isPupil) record(db, actor, { act: 'rooster.view', pupilId: owner.id });
	const own = lessons.filter(({ pupilId }) => pupilId !== null);
	const ofGroups = lessons.filter(({ pupilId }) => pupilId === null);
	return {
		...weekView(monday, asked.today, breaksCount, { own, ofGroups, changes, holidays }),
		owner,
		mayDraw,
		clashes: mayDraw ? clashesOf(isPupil ? own : ofGroups, all) : [],
		undoing
	};
}

/** The actor's own week: what one teaches, and takes over. */
export async function viewOwnWeek(db: Db, actor: Actor, asked: Asked): Promise<WeekView> {
	if (!mayReadTimetables(actor)) throw new NotFound('timetable');
	const monday = mondayOf(asked);
	const span = { from: monday, until: addDays(monday, 6) };
	const [taught, holidays, breaksCount] = await Promise.all([
		listTaught(db, actor, actor.personId, span),
		listHolidays(db, actor, null, span),
		doBreaksCount(db)
	]);
	const changes = await listChanges(
		db,
		actor,
		taught.map(({ id }) => id),
		span
	);
	return weekView(monday, asked.today, breaksCount, { own: [], ofGroups: taught, changes, holidays });
}

function weekView(
	monday: string,
	today: string,
	breaksCount: boolean | null,
	timetable: { own: ShownLesson[]; ofGroups: ShownLesson[]; changes: ShownChange[]; holidays: WeekHolidays }
): WeekView {
	return {
		week: weekOf(monday, timetable, { breaksCount: breaksCount ?? false }),
		previous: addDays(monday, -7),
		next: addDays(monday, 7),
		today,
		breaksCount,
		names: Object.fromEntries(
			timetable.changes.flatMap(({ teacherId, teacherName }) =>
				teacherId && teacherName ? [[teacherId, teacherName]] : []
			)
		)
	};
}
type WeekHolidays = Awaited<ReturnType<typeof listHolidays>>;

/** What the set-up says about breaks; nothing when it does not say. */
export async function doBreaksCount(db: Pick<Db, 'sql'>): Promise<boolean | null> {
	const { schooljaar } = await setupOf(db);
	return isStated(schooljaar.pauze_telt_mee) ? schooljaar.pauze_telt_mee === 'ja' : null;
}

/** The groups in which the pupil is on some day of the span. */
async function listGroupIds(
	{ sql }: Db,
	{ schoolId }: Actor,
	pupilId: string,
	{ from, until }: { from: string; until: string }
): Promise<string[]> {
	const rows = await sql<{ id: string }[]>`
		select distinct group_id as id from group_member
		where school_id = ${schoolId} and pupil_id = ${pupilId} and from_on <= ${until} and coalesce(until_on, 'infinity') >= ${from}`;
	return rows.map(({ id }) => id);
}

/** A step of this timetable that was not taken back yet; nothing for another one's. */
async function findStep(
	{ sql }: Db,
	{ schoolId }: Actor,
	ownerId: string,
	stepId: string
): Promise<TimetableView['undoing']> {
	const [step] = await sql<{ id: string; did: StepDone }[]>`
		select id, did from lesson_step
		where school_id = ${schoolId} and id::text = ${stepId} and coalesce(group_id, pupil_id) = ${ownerId} and undone_at is null`;
	return step ? { id: step.id, what: step.did.what, ...counted(step.did) } : null;
}
