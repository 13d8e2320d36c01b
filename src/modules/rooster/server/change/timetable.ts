import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { timetableEnded } from '../../drawing.ts';
import type { CopyTimetableForm, EndTimetableForm, UndoForm } from '../../forms.ts';
import { reversed, type StepDone } from '../../steps.ts';
import { listLessons, rowOf } from '../read/lessons.ts';
import { getDrawnOwner, type Whose } from '../read/owner.ts';
import { newRow, takeStep } from './step.ts';
import { counted, writePlan } from './write.ts';

/**
 * The lessons of a group, as they are on a day, to another group: of this year or of another. Without teachers, unless asked;
 * then who made the copy is left out, because nobody names oneself.
 */
export async function copyTimetable(
	db: Db,
	actor: Actor,
	groupId: string,
	{ toGroupId, asOn, fromOn, untilOn, withTeachers }: CopyTimetableForm,
	today: string
): Promise<Done> {
	const owner = await getDrawnOwner(db, actor, { groupId }, today);
	const to = await getDrawnOwner(db, actor, { groupId: toGroupId }, today).catch(() => {
		throw new FormIssue({ toGroupId: 'rooster_form_group' });
	});
	if (fromOn < to.year.startsOn) throw new FormIssue({ fromOn: 'rooster_form_outside' });
	if (untilOn > to.year.endsOn) throw new FormIssue({ untilOn: 'rooster_form_outside' });
	const [lessons, there] = await Promise.all([
		listLessons(db, actor, { groupIds: [owner.id] }, { from: asOn, until: asOn }),
		listLessons(db, actor, { groupIds: [to.id] }, { from: fromOn, until: untilOn })
	]);
	if (!lessons.length) throw new FormIssue({ asOn: 'rooster_form_none_then' });
	if (there.length) throw new Refusal('rooster_refusal_has_one', { group: to.name });
	const add = lessons.map((lesson) => {
		const teacherId = withTeachers && lesson.teacherId !== actor.personId ? lesson.teacherId : null;
		return newRow(to, { ...rowOf(lesson), fromOn, untilOn, teacherId });
	});
	return takeStep(db, actor, to, { what: 'copy', add, change: [], remove: [] }, 'rooster_said_copied');
}

/** The last day of a timetable, and perhaps the same lessons anew from the day after. */
export async function endTimetable(
	db: Db,
	actor: Actor,
	whose: Whose,
	{ lastOn, startAgain }: EndTimetableForm,
	today: string
): Promise<Done> {
	const owner = await getDrawnOwner(db, actor, whose, today);
	const { startsOn, endsOn } = owner.year;
	if (lastOn < startsOn || lastOn >= endsOn) throw new FormIssue({ lastOn: 'rooster_form_outside' });
	const ids = owner.kind === 'group' ? { groupIds: [owner.id] } : { pupilIds: [owner.id] };
	const lessons = await listLessons(db, actor, ids, { from: startsOn, until: endsOn });
	const plan = timetableEnded(lessons.map(rowOf), lastOn, { startAgain: startAgain === 'on', newId: randomUUID });
	return takeStep(db, actor, owner, { what: 'end', ...plan }, 'rooster_said_ended');
}

/** Takes back one step of this timetable, as a whole; of an import, of all timetables that it touched. */
export async function undoStep(
	db: Db,
	actor: Actor,
	whose: Whose | null,
	{ stepId }: UndoForm,
	today: string
): Promise<Done> {
	const owner = whose && (await getDrawnOwner(db, actor, whose, today));
	const [step] = await db.sql<{ did: StepDone; ownerId: string | null }[]>`
		select did, coalesce(group_id, pupil_id) as "ownerId" from lesson_step
		where school_id = ${actor.schoolId} and id = ${stepId} and undone_at is null for update`;
	if (!step || step.ownerId !== (owner?.id ?? null)) throw new NotFound('step');
	await writePlan(db, actor, reversed(step.did));
	await db.sql`update lesson_step set undone_at = now() where school_id = ${actor.schoolId} and id = ${stepId}`;
	record(db, actor, {
		act: 'rooster.undo',
		subjectId: stepId,
		...(owner?.kind === 'pupil' && { pupilId: owner.id }),
		detail: { what: step.did.what, ...counted(reversed(step.did)) }
	});
	return { to: owner?.href ?? '/school/rooster', said: 'rooster_said_undone' };
}
