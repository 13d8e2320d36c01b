import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import type { LessonRow, StepDone } from '../../steps.ts';
import type { Owner } from '../../views.ts';
import { writeStep } from './write.ts';

/** Writes a step and leads to the timetable, from where it can be taken back. */
export async function takeStep(
	db: Db,
	actor: Actor,
	owner: Owner,
	step: StepDone,
	said:
		| 'rooster_said_added'
		| 'rooster_said_changed'
		| 'rooster_said_copied'
		| 'rooster_said_removed'
		| 'rooster_said_ended'
): Promise<Done> {
	const stepId = await writeStep(db, actor, owner, step);
	const shown = [...step.add, ...step.change.map(({ after }) => after)].at(0)?.fromOn;
	const week = shown ? `?week=${shown}` : '';
	return {
		to: `${owner.href}${week}`,
		said,
		undo: { href: `${owner.href}?terug=${stepId}#terug`, key: 'rooster_undo' }
	};
}

type Drawn = Omit<LessonRow, 'id' | 'groupId' | 'pupilId' | 'sourceKey' | 'version'>;

/** A new lesson of this timetable. */
export const newRow = (owner: Pick<Owner, 'kind' | 'id'>, drawn: Drawn): LessonRow => ({
	kind: drawn.kind,
	subject: drawn.subject,
	title: drawn.title,
	weekday: drawn.weekday,
	startsAt: drawn.startsAt,
	endsAt: drawn.endsAt,
	weeks: drawn.weeks,
	room: drawn.room,
	teacherId: drawn.teacherId,
	fromOn: drawn.fromOn,
	untilOn: drawn.untilOn,
	id: randomUUID(),
	groupId: owner.kind === 'group' ? owner.id : null,
	pupilId: owner.kind === 'pupil' ? owner.id : null,
	sourceKey: null,
	version: 1
});
