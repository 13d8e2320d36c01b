import { and, eq } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayHandOver } from '../../access.ts';
import type { HandoverForm } from '../../forms.ts';
import { getOwnInvolvement } from '../read/involved.ts';
import { getHandoverSettings } from '../settings.ts';
import { handover } from '../tables.ts';

/** The handover was held: which points were talked through, by whom and when. */
export async function doHandover(db: Db, actor: Actor, input: HandoverForm, today: string): Promise<Done> {
	const ofThis = and(eq(handover.schoolId, actor.schoolId), eq(handover.id, input.handoverId));
	const [row] = await db.select().from(handover).where(ofThis);
	if (!row) throw new NotFound('handover');
	const [own, settings] = await Promise.all([getOwnInvolvement(db, actor, row.pupilId), getHandoverSettings(db)]);
	if (!mayHandOver(own)) throw new Refusal('leerlingen_refusal_edit');
	if (input.doneOn > today) throw new Refusal('leerlingen_refusal_not_yet');
	const talkedThrough = settings.points.filter(({ key }) => input.points.includes(key));
	if (talkedThrough.length < new Set(input.points).size) throw new FormIssue({ points: 'leerlingen_form_points' });
	const saved = await db
		.update(handover)
		.set({
			points: talkedThrough.map(({ key, label }) => label ?? key),
			note: input.note,
			doneOn: input.doneOn,
			doneById: actor.personId,
			version: input.version + 1
		})
		.where(and(ofThis, eq(handover.version, input.version)))
		.returning({ id: handover.id });
	if (saved.length === 0) throw new EditConflict({ note: row.note ?? '', doneOn: row.doneOn ?? '' }, row.version);
	record(db, actor, {
		act: 'leerlingen.handOver',
		pupilId: row.pupilId,
		subjectId: row.id,
		detail: { points: input.points }
	});
	return { said: 'leerlingen_said_handed_over' };
}
