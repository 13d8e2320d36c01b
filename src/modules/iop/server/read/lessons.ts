import { listLessonsOn } from '#modules/rooster/server/index.ts';
import type { Db } from '#platform/database/session.ts';
import type { LessonToday } from '../../home/home.ts';

/**
 * The lessons of a pupil on a day, in the order of the day; null when nobody drew a timetable for this pupil: then the days
 * of a goal decide. This is the one place where the pupil's page asks for the timetable.
 */
export async function findLessons(db: Db, pupilId: string, day: string): Promise<LessonToday[] | null> {
	const [[timetable], lessons] = await Promise.all([
		db.sql<{ isDrawn: boolean }[]>`
			select exists (
				select from lesson l
				where l.school_id = (select app_school()) and ${day}::date between l.from_on and coalesce(l.until_on, 'infinity')
					and (l.pupil_id = ${pupilId} or l.group_id = any (
						select m.group_id from group_member m
						where m.school_id = (select app_school()) and m.pupil_id = ${pupilId}
							and ${day}::date between m.from_on and coalesce(m.until_on, 'infinity')))) as "isDrawn"`,
		listLessonsOn(db, [pupilId], day)
	]);
	if (!timetable?.isDrawn) return null;
	return (lessons.get(pupilId) ?? []).map(({ subject, title, startsAt, endsAt, room }) => ({
		subject,
		title,
		startsAt,
		endsAt,
		room
	}));
}
