import { and, eq } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound } from '#platform/web/errors.ts';
import type { DayChangeForm, RemoveDayChangeForm } from '../../forms.ts';
import { isOnDay } from '../../rooster.ts';
import { listTeachers } from '../read/choices.ts';
import { getLessonOf, type Whose } from '../read/owner.ts';
import { lessonChange } from '../tables.ts';

const saidOf = {
	uitval: 'rooster_said_day_lost',
	vervanging: 'rooster_said_day_replaced',
	opvang: 'rooster_said_day_supervised'
} as const;

/**
 * What becomes of a lesson on one day. Said again for the same day it takes the place of what was said before. Who takes the
 * lesson over, or looks after the group, sees the pupils on that day only.
 */
export async function changeDay(
	db: Db,
	actor: Actor,
	whose: Whose,
	lessonId: string,
	{ onDay, kind, ...input }: DayChangeForm,
	today: string
): Promise<Done> {
	const [owner, lesson] = await getLessonOf(db, actor, whose, lessonId, today);
	if (!isOnDay(lesson, onDay)) throw new FormIssue({ onDay: 'rooster_form_not_then' });
	// A lesson that is lost is nowhere and with nobody.
	const { teacherId, room } = kind === 'uitval' ? { teacherId: null, room: '' } : input;
	if (kind === 'vervanging' && !teacherId && !room) throw new FormIssue({ teacherId: 'rooster_form_who_or_where' });
	if (teacherId === actor.personId) throw new FormIssue({ teacherId: 'rooster_form_oneself' });
	const teachers = await listTeachers(db, actor);
	if (teacherId && !teachers.some(({ id }) => id === teacherId))
		throw new FormIssue({ teacherId: 'rooster_form_teacher' });
	const said = { kind, teacherId, room, reason: input.reason };
	const [saved] = await db
		.insert(lessonChange)
		.values({ schoolId: actor.schoolId, lessonId, onDay, ...said, madeById: actor.personId })
		.onConflictDoUpdate({
			target: [lessonChange.schoolId, lessonChange.lessonId, lessonChange.onDay],
			set: { ...said, madeById: actor.personId }
		})
		.returning({ id: lessonChange.id });
	record(db, actor, {
		act: 'rooster.changeDay',
		subjectId: lessonId,
		...(owner.kind === 'pupil' && { pupilId: owner.id }),
		detail: { onDay, kind, teacherId }
	});
	return {
		to: `${owner.href}?week=${onDay}`,
		said: saidOf[kind],
		undo: { href: `${owner.href}/${lessonId}?dag=${saved?.id}#dag`, key: 'rooster_undo' }
	};
}

/** The day is again as the pattern has it. */
export async function restoreDay(
	db: Db,
	actor: Actor,
	whose: Whose,
	lessonId: string,
	{ changeId }: RemoveDayChangeForm,
	today: string
): Promise<Done> {
	const [owner] = await getLessonOf(db, actor, whose, lessonId, today);
	const [gone] = await db
		.delete(lessonChange)
		.where(
			and(eq(lessonChange.schoolId, actor.schoolId), eq(lessonChange.lessonId, lessonId), eq(lessonChange.id, changeId))
		)
		.returning({ onDay: lessonChange.onDay });
	if (!gone) throw new NotFound('lesson change');
	record(db, actor, {
		act: 'rooster.restoreDay',
		subjectId: lessonId,
		...(owner.kind === 'pupil' && { pupilId: owner.id }),
		detail: { onDay: gone.onDay }
	});
	return { to: `${owner.href}?week=${gone.onDay}`, said: 'rooster_said_day_restored' };
}
