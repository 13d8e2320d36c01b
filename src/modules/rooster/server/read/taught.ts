import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { mayReadTimetables } from '../../access.ts';
import { heldBy, lessonsOn, taughtKinds } from '../../rooster.ts';
import type { TaughtDay } from '../../views.ts';
import { listChanges, listHolidays, listTaught } from './lessons.ts';

/** So far ahead the next lesson is looked for: further than the longest holiday within a school year. */
const daysAhead = 28;

/** What the actor teaches today, by time; on a day without lessons that of the next day with any. Null: none for weeks. */
export async function viewTaughtDay(db: Db, actor: Actor, today: string): Promise<TaughtDay | null> {
	if (!mayReadTimetables(actor)) return null;
	const span = { from: today, until: addDays(today, daysAhead) };
	const [ofGroups, holidays] = await Promise.all([
		listTaught(db, actor, actor.personId, span),
		listHolidays(db, actor, null, span)
	]);
	if (ofGroups.length === 0) return null;
	const changes = await listChanges(
		db,
		actor,
		ofGroups.map(({ id }) => id),
		span
	);
	for (let day = today; day <= span.until; day = addDays(day, 1)) {
		const lessons = lessonsOn(day, { own: [], ofGroups, changes, holidays }).filter(
			(lesson) =>
				taughtKinds.includes(lesson.kind) &&
				lesson.change?.kind !== 'uitval' &&
				heldBy(lesson).teacherId === actor.personId
		);
		if (lessons.length > 0) return { day, lessons };
	}
	return null;
}
