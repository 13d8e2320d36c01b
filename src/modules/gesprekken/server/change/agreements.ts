import { getOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { mayFinish } from '../../access.ts';
import { talkPaths } from '../../paths.ts';

/**
 * An agreement is kept, today. Said twice it stays as it was. Throws NotFound for what the actor does not see, and
 * refuses who may see it and is not asked to do it.
 */
export async function finishAgreement(db: Db, actor: Actor, pupilId: string, agreementId: string): Promise<Done> {
	const { talkId } = await getFinishable(db, actor, pupilId, agreementId);
	const [done] = await db.sql`
		update talk_agreement set done_on = ${todayOf(actor)}, done_by_id = ${actor.personId}
		where school_id = ${actor.schoolId} and id = ${agreementId} and done_on is null returning id`;
	if (done) record(db, actor, { act: 'gesprekken.finishAgreement', pupilId, subjectId: agreementId });
	const isPupil = actor.kind === 'leerling';
	return {
		said: isPupil ? 'gesprekken_pupil_said_done' : 'gesprekken_said_done',
		undo: {
			href: `${talkPaths(pupilId, talkId).page}#afspraken`,
			key: isPupil ? 'gesprekken_pupil_undone' : 'gesprekken_undone'
		}
	};
}

/** It was a slip: it is still to be done. */
export async function reopenAgreement(db: Db, actor: Actor, pupilId: string, agreementId: string): Promise<Done> {
	await getFinishable(db, actor, pupilId, agreementId);
	const [open] = await db.sql`
		update talk_agreement set done_on = null, done_by_id = null
		where school_id = ${actor.schoolId} and id = ${agreementId} and done_on is not null returning id`;
	if (open) record(db, actor, { act: 'gesprekken.reopenAgreement', pupilId, subjectId: agreementId });
}

async function getFinishable(db: Db, actor: Actor, pupilId: string, agreementId: string): Promise<{ talkId: string }> {
	const [[agreement], own] = await Promise.all([
		db.sql<{ talkId: string; ownerId: string }[]>`
			select talk_id as "talkId", owner_id as "ownerId" from talk_agreement
			where school_id = ${actor.schoolId} and pupil_id = ${pupilId} and id = ${agreementId}`,
		getOwnInvolvement(db, actor, pupilId)
	]);
	if (!agreement) throw new NotFound('agreement');
	if (!mayFinish({ personId: actor.personId, kind: actor.kind, roles: own.as }, agreement))
		throw new Refusal('gesprekken_refusal_agreement');
	return agreement;
}
