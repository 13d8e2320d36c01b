import { listDrawn, listLessonsOn } from '#modules/rooster/server/index.ts';
import type { Db } from '#platform/database/session.ts';
import type { LessonToday } from '../../home/home.ts';

/**
 * The lessons of a pupil on a day, in the order of the day; null when nobody drew a timetable for this pupil: then the days
 * of a goal decide. This is the one place where the pupil's page asks for the timetable.
 */
export async function findLessons(db: Db, pupilId: string, day: string): Promise<LessonToday[] | null> {
	const [drawn, lessons] = await Promise.all([listDrawn(db, [pupilId], day), listLessonsOn(db, [pupilId], day)]);
	if (!drawn.has(pupilId)) return null;
	return (lessons.get(pupilId) ?? []).map(({ subject, title, startsAt, endsAt, room }) => ({
		subject,
		title,
		startsAt,
		endsAt,
		room
	}));
}
