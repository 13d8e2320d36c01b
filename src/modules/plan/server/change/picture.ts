import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { pictures, sounds, type FileKind } from '#platform/storage/kinds.ts';
import type { Done } from '#platform/web/act.ts';
import { addFileTo } from '#modules/bestanden/server/index.ts';
import type { FileForm } from '../../forms.ts';
import { goalPaths } from '../../paths.ts';
import { goal } from '../tables.ts';
import { getForEditing } from './goal.ts';

/** What shows a goal to somebody who does not read well: a picture of it, or the goal as somebody of the school speaks it. */
export type ShownBy = 'picture' | 'recording';

const column = { picture: 'pictureId', recording: 'recordingId' } as const;
const allowed: Record<ShownBy, readonly FileKind[]> = { picture: pictures, recording: sounds };

/** Takes the file for those who see the goal; an earlier one stays among the files of the pupil. */
export async function showGoalBy(
	db: Db,
	actor: Actor,
	pupilId: string,
	goalId: string,
	what: ShownBy,
	{ file }: FileForm
): Promise<Done> {
	const { audience } = await getForEditing(db, actor, pupilId, goalId);
	const fileId = await addFileTo(db, actor, file, {
		pupilId,
		audience,
		allowed: allowed[what],
		refusal: 'plan_refusal_file'
	});
	await setFile(db, actor, goalId, what, fileId);
	record(db, actor, { act: 'plan.showGoalBy', pupilId, subjectId: goalId, detail: { what } });
	return {
		to: goalPaths(pupilId, goalId).page,
		said: what === 'picture' ? 'plan_said_picture' : 'plan_said_recording'
	};
}

/** The goal is shown without it; the file itself stays in the dossier. */
export async function showGoalWithout(
	db: Db,
	actor: Actor,
	pupilId: string,
	goalId: string,
	what: ShownBy
): Promise<Done> {
	await getForEditing(db, actor, pupilId, goalId);
	await setFile(db, actor, goalId, what, null);
	record(db, actor, { act: 'plan.showGoalWithout', pupilId, subjectId: goalId, detail: { what } });
	return { to: goalPaths(pupilId, goalId).page, said: 'plan_said_without' };
}

/** The words stay as they are, so nobody who is writing them is in the way. */
const setFile = (db: Db, actor: Actor, goalId: string, what: ShownBy, fileId: string | null) =>
	db
		.update(goal)
		.set({ [column[what]]: fileId })
		.where(and(eq(goal.schoolId, actor.schoolId), eq(goal.id, goalId), sql`${goal.state} = 'running'`));
