import { randomUUID } from 'node:crypto';
import { hasRole, type Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { careTeam } from '../../access.ts';
import type { AnswerForm, ConcernForm } from '../../forms.ts';
import { concernsPath } from '../../paths.ts';
import { listOwnPartners } from '../read/concerns.ts';
import { partnerConcern } from '../tables.ts';

/** A partner tells the care coordinator what worries, in words. */
export async function raiseConcern(db: Db, actor: Actor, { partner, text }: ConcernForm): Promise<Done> {
	const own = await listOwnPartners(db, actor);
	if (!own.some(({ id }) => id === partner)) throw new FormIssue({ partner: 'overleg_form_partner' });
	const id = randomUUID();
	await db
		.insert(partnerConcern)
		.values({ schoolId: actor.schoolId, id, partnerId: partner, byId: actor.personId, text });
	record(db, actor, { act: 'overleg.raiseConcern', subjectId: id });
	return { to: concernsPath, said: 'overleg_said_concern' };
}

/** What the care team did with it; the partner reads that, and nothing about a pupil that the text does not hold. */
export async function answerConcern(db: Db, actor: Actor, { concern, answer, version }: AnswerForm): Promise<Done> {
	if (!hasRole(actor, ...careTeam)) throw new Refusal('overleg_refusal_answer');
	const changed = await db.sql`
		update partner_concern
		set answer = ${answer}, answered_by_id = ${actor.personId}, answered_at = coalesce(answered_at, now()), version = version + 1
		where school_id = ${actor.schoolId} and id = ${concern} and version = ${version} returning id`;
	if (changed.length === 0) {
		const [now] = await db.sql<{ answer: string; version: number }[]>`
			select answer, version from partner_concern where school_id = ${actor.schoolId} and id = ${concern}`;
		if (!now) throw new NotFound('concern');
		throw new EditConflict({ answer: now.answer }, now.version);
	}
	record(db, actor, { act: 'overleg.answerConcern', subjectId: concern });
	return { to: concernsPath, said: 'overleg_said_answered' };
}
