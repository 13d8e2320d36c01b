import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal, type TextKey } from '#platform/web/errors.ts';
import { reportPaths } from '../../paths.ts';
import type { ShareForm } from '../../reports/forms.ts';
import { mostShareDays } from '../../reports/reports.ts';
import { faultOfTerm, type TermFault } from '../../zorgdossier.ts';
import { getReport, listAddressees } from '../read/reports.ts';
import { requireKeeper } from './facts.ts';

const termFaults: Record<TermFault, TextKey> = {
	order: 'zorgdossier_form_order',
	past: 'zorgdossier_form_past',
	long: 'zorgdossier_form_share_long'
};

/**
 * Somebody of a partner reads this report along, from–until. Only with a consent in force; when that is withdrawn the
 * reading ends in the same moment, because the policy on the share asks for it each time.
 */
export async function shareReport(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	input: ShareForm,
	today: string
): Promise<Done> {
	await requireKeeper(db, actor, pupilId);
	const report = await getReport(db, pupilId, id);
	if (report.archivedOn) throw new Refusal('zorgdossier_refusal_archived');
	const to = (await listAddressees(db, actor, pupilId)).find((each) => each.id === input.partnerPersonId);
	if (!to) throw new FormIssue({ partnerPersonId: 'zorgdossier_form_partner' });
	const fault = faultOfTerm(input, today, mostShareDays);
	if (fault) throw new FormIssue({ untilOn: termFaults[fault] });
	if (!to.isConsented) throw new Refusal('zorgdossier_refusal_consent', { partner: to.partner });
	await db.sql`
		insert into report_share (school_id, id, pupil_id, report_id, partner_id, person_id, from_on, until_on, why, shared_by_id)
		values (${actor.schoolId}, gen_random_uuid(), ${pupilId}, ${id}, ${to.partnerId}, ${to.personId}, ${input.fromOn}, ${input.untilOn}, ${input.why}, ${actor.personId})`;
	record(db, actor, {
		act: 'zorgdossier.share',
		pupilId,
		subjectId: id,
		detail: { personId: to.personId, partnerId: to.partnerId, untilOn: input.untilOn }
	});
	return { to: reportPaths(pupilId, id).share, said: 'zorgdossier_said_shared', params: { name: to.person } };
}

/** Ends at once. */
export async function endShare(db: Db, actor: Actor, pupilId: string, id: string, shareId: string): Promise<Done> {
	await requireKeeper(db, actor, pupilId);
	const [ended] = await db.sql<{ personId: string }[]>`
		update report_share set ended_at = now(), ended_by_id = ${actor.personId}
		where school_id = ${actor.schoolId} and pupil_id = ${pupilId} and report_id = ${id} and id = ${shareId} and ended_at is null
		returning person_id as "personId"`;
	if (!ended) throw new NotFound('share');
	record(db, actor, {
		act: 'zorgdossier.endShare',
		pupilId,
		subjectId: id,
		detail: { personId: ended.personId }
	});
	return { to: reportPaths(pupilId, id).share, said: 'zorgdossier_said_share_ended' };
}
