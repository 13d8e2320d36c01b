import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue } from '#platform/web/errors.ts';
import type { ChangeLessonForm, CopyLessonForm, NewLessonForm, RemoveLessonForm } from '../../forms.ts';
import { lessonFrom, lessonGone } from '../../drawing.ts';
import type { LessonRow } from '../../steps.ts';
import type { Owner } from '../../views.ts';
import { listTeachers } from '../read/choices.ts';
import { rowOf, subjectNames } from '../read/lessons.ts';
import { getDrawnOwner, getLessonOf, type Whose } from '../read/owner.ts';
import { newRow, takeStep } from './step.ts';

/** Draws a lesson, on one or more days of the week. */
export async function addLesson(
	db: Db,
	actor: Actor,
	whose: Whose,
	{ weekdays, ...input }: NewLessonForm,
	today: string
): Promise<Done> {
	const owner = await getDrawnOwner(db, actor, whose, today);
	refuseOutsideYear(owner, input);
	await refuseUnknown(db, actor, input);
	const add = weekdays.map((weekday) => newRow(owner, { ...input, weekday }));
	return takeStep(db, actor, owner, { what: 'add', add, change: [], remove: [] }, 'rooster_said_added');
}

/** Changes a lesson from a day on. What was before stays in the timetable as it was. */
export async function changeLesson(
	db: Db,
	actor: Actor,
	whose: Whose,
	lessonId: string,
	{ version, ...input }: ChangeLessonForm,
	today: string
): Promise<Done> {
	const [owner, before] = await getLessonOf(db, actor, whose, lessonId, today);
	if (before.version !== version) throw new EditConflict(theirsOf(before), before.version);
	refuseOutsideYear(owner, input);
	await refuseUnknown(db, actor, input, before);
	const plan = lessonFrom(rowOf(before), input, randomUUID);
	return takeStep(db, actor, owner, { what: 'change', ...plan }, 'rooster_said_changed');
}

/** The same lesson on other days of the week. */
export async function copyLesson(
	db: Db,
	actor: Actor,
	whose: Whose,
	lessonId: string,
	{ weekdays }: CopyLessonForm,
	today: string
): Promise<Done> {
	const [owner, lesson] = await getLessonOf(db, actor, whose, lessonId, today);
	const others = weekdays.filter((weekday) => weekday !== lesson.weekday);
	if (!others.length) throw new FormIssue({ weekdays: 'rooster_form_other_weekday' });
	const fromOn = lesson.fromOn > today ? lesson.fromOn : today;
	if (fromOn > lesson.untilOn) throw new FormIssue({ weekdays: 'rooster_form_over' });
	const add = others.map((weekday) => newRow(owner, { ...rowOf(lesson), weekday, fromOn }));
	return takeStep(db, actor, owner, { what: 'copy', add, change: [], remove: [] }, 'rooster_said_copied');
}

/** The lesson is no more from a day on; one that never was goes away as a whole. */
export async function removeLesson(
	db: Db,
	actor: Actor,
	whose: Whose,
	lessonId: string,
	{ goneFromOn, version }: RemoveLessonForm,
	today: string
): Promise<Done> {
	const [owner, lesson] = await getLessonOf(db, actor, whose, lessonId, today);
	if (lesson.version !== version) throw new EditConflict(theirsOf(lesson), lesson.version);
	if (goneFromOn > lesson.untilOn) throw new FormIssue({ goneFromOn: 'rooster_form_over' });
	const plan = lessonGone(rowOf(lesson), goneFromOn);
	return takeStep(db, actor, owner, { what: 'remove', ...plan }, 'rooster_said_removed');
}

function refuseOutsideYear({ year }: Owner, { fromOn, untilOn }: { fromOn: string; untilOn: string }): void {
	if (fromOn < year.startsOn) throw new FormIssue({ fromOn: 'rooster_form_outside' });
	if (untilOn > year.endsOn) throw new FormIssue({ untilOn: 'rooster_form_outside' });
}

/** A subject of the set-up, and a teacher of the school; what stood there already may stay. */
async function refuseUnknown(
	db: Db,
	actor: Actor,
	{ subject, teacherId }: Pick<LessonRow, 'subject' | 'teacherId'>,
	before?: LessonRow
): Promise<void> {
	const [subjects, teachers] = await Promise.all([subjectNames(db), listTeachers(db, actor)]);
	if (subject && subject !== before?.subject && !subjects.has(subject))
		throw new FormIssue({ subject: 'rooster_form_subject' });
	if (!teacherId || teacherId === before?.teacherId) return;
	if (teacherId === actor.personId) throw new FormIssue({ teacherId: 'rooster_form_oneself' });
	if (!teachers.some(({ id }) => id === teacherId)) throw new FormIssue({ teacherId: 'rooster_form_teacher' });
}

/** What stands there now, by field, for who was changing it at the same time. */
const theirsOf = (lesson: LessonRow): Record<string, string> => ({
	kind: lesson.kind,
	subject: lesson.subject ?? '',
	title: lesson.title,
	weekday: String(lesson.weekday),
	startsAt: lesson.startsAt,
	endsAt: lesson.endsAt,
	weeks: lesson.weeks,
	room: lesson.room,
	teacherId: lesson.teacherId ?? '',
	fromOn: lesson.fromOn,
	untilOn: lesson.untilOn
});
