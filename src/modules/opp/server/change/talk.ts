import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { daysBetween } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import { tellReady } from '#modules/mensen/server/index.ts';
import { mayRecordAnswer, mayRecordConsultation } from '../../access.ts';
import type { ConsultationForm, SignatoryForm } from '../../forms.ts';
import { oppPaths } from '../../paths.ts';
import { getOpp, remindedOn } from '../read/opp.ts';
import { oppConsultation, oppReminder } from '../tables.ts';
import { allow } from './allow.ts';

/** O3: the talk about this version, who was asked to come and who came. */
export async function recordConsultation(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	input: ConsultationForm
): Promise<Done> {
	const opp = await getOpp(db, actor, pupilId, oppId);
	allow(mayRecordConsultation(opp.actor, opp.version), opp.version);
	if (input.on > opp.today) throw new FormIssue({ on: 'opp_form_date_ahead' });
	const known = new Set([pupilId, ...opp.signatories.map(({ personId }) => personId)]);
	if ([...input.invited, ...input.attended].some((personId) => !known.has(personId)))
		throw new FormIssue({ invited: 'opp_form_person' });
	const { on: heldOn, how, invited, attended, summary } = input;
	const row = {
		schoolId: actor.schoolId,
		versionId: oppId,
		pupilId,
		heldOn,
		how,
		invited,
		attended,
		summary,
		recordedById: actor.personId
	};
	await db.insert(oppConsultation).values(row);
	record(db, actor, {
		act: 'opp.consult',
		pupilId,
		subjectId: oppId,
		detail: { on: heldOn, invited: invited.length, attended: attended.length }
	});
	return { to: oppPaths(pupilId, oppId).page, said: 'opp_said_consulted' };
}

/** Asks a signatory once more; at most once a day. */
export async function remind(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	input: SignatoryForm
): Promise<Done> {
	const opp = await getOpp(db, actor, pupilId, oppId);
	allow(mayRecordAnswer(opp.actor, opp.version), opp.version);
	const person = opp.signatories.find(({ personId }) => personId === input.personId);
	if (!person) throw new FormIssue({ personId: 'opp_form_person' });
	if (opp.version.offeredOn === null) throw new Refusal('opp_refusal_not_offered');
	const { daysBetweenReminders: days } = opp.settings;
	const last = remindedOn(opp, person.personId).at(-1);
	if (last && daysBetween(last, opp.today) < days) throw new Refusal('opp_refusal_reminded_recently', { days });
	const added = await db
		.insert(oppReminder)
		.values({
			schoolId: actor.schoolId,
			versionId: oppId,
			pupilId,
			personId: person.personId,
			actionPartRevision: opp.version.actionPartRevision,
			remindedOn: opp.today,
			remindedById: actor.personId
		})
		.onConflictDoNothing()
		.returning({ id: oppReminder.id });
	if (added.length === 0) throw new Refusal('opp_refusal_reminded_today');
	const mailed = await tellReady(db, actor, [person.personId], oppPaths(pupilId, oppId).sign);
	record(db, actor, { act: 'opp.remind', pupilId, subjectId: oppId, detail: { mailed } });
	return { said: mailed ? 'opp_said_reminded' : 'opp_said_reminded_by_hand', params: { name: person.name } };
}
