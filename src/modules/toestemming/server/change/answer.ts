import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { documents, pictures } from '#platform/storage/kinds.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, Refusal, type TextKey } from '#platform/web/errors.ts';
import { addFileTo } from '#modules/bestanden/server/index.ts';
import { mayRecord } from '../../access.ts';
import type { EndForm, NoForm, RecordForm, YesForm } from '../../forms.ts';
import { isOver, possibleAnswers, type Answer } from '../../toestemming.ts';
import { getConsent, standingOf, standingOn } from '../read/consents.ts';
import type { ConsentRow } from '../read/rows.ts';
import { consentAnswer } from '../tables.ts';

/** By the person who decides. The name that is typed is the signature. */
export const giveConsent = (db: Db, actor: Actor, pupilId: string, consentId: string, { signedName }: YesForm) =>
	answer(db, actor, pupilId, consentId, 'gives', { signedName });

export const refuseConsent = (db: Db, actor: Actor, pupilId: string, consentId: string, { remark }: NoForm) =>
	answer(db, actor, pupilId, consentId, 'refuses', { remark });

/** It ends at once, in this transaction: the database keeps `consent_in_force` (S2). */
export const withdrawConsent = (db: Db, actor: Actor, pupilId: string, consentId: string, { remark }: NoForm) =>
	answer(db, actor, pupilId, consentId, 'withdraws', { remark });

const acts: Record<Answer, string> = {
	gives: 'toestemming.give',
	refuses: 'toestemming.refuse',
	withdraws: 'toestemming.withdraw'
};
const saids: Record<Answer, TextKey> = {
	gives: 'toestemming_said_given',
	refuses: 'toestemming_said_refused',
	withdraws: 'toestemming_said_withdrawn'
};
const pupilSaids: Record<Answer, TextKey> = {
	gives: 'toestemming_pupil_said_given',
	refuses: 'toestemming_pupil_said_refused',
	withdraws: 'toestemming_pupil_said_withdrawn'
};

async function answer(
	db: Db,
	actor: Actor,
	pupilId: string,
	consentId: string,
	said: Answer,
	more: { signedName?: string; remark?: string }
): Promise<Done> {
	const { row, known } = await getConsent(db, actor, pupilId, consentId);
	const standing = standingOf(row, known, actor.personId);
	if (!possibleAnswers(standing).includes(said)) throw whyNot(row, standing.isDecider, standing.own === said);
	await db.insert(consentAnswer).values({
		...ofConsent(actor, row),
		personId: actor.personId,
		answer: said,
		saidOn: known.today,
		how: 'digitaal',
		signedName: more.signedName ?? null,
		remark: more.remark || null
	});
	record(db, actor, { act: acts[said], pupilId, subjectId: consentId });
	return { said: actor.kind === 'leerling' ? pupilSaids[said] : saids[said] };
}

/** Said on paper or by word of mouth; the day is the one on which it was said. */
export async function recordAnswer(
	db: Db,
	actor: Actor,
	pupilId: string,
	consentId: string,
	input: RecordForm
): Promise<Done> {
	const { row, known } = await getConsent(db, actor, pupilId, consentId);
	if (!mayRecord(known.actor)) throw new Refusal('toestemming_refusal_ask');
	if (isOver(row.state)) throw new Refusal('toestemming_refusal_over');
	if (input.on > known.today) throw new FormIssue({ on: 'toestemming_form_ahead' });
	if (input.on < row.askedOn) throw new FormIssue({ on: 'toestemming_form_before' });
	const standing = standingOn(row, known, input.personId, input.on);
	if (!standing.isDecider) throw new FormIssue({ personId: 'toestemming_form_person' });
	if (!possibleAnswers(standing).includes(input.answer)) throw whyNot(row, true, standing.own === input.answer);
	const scanFileId = input.scan
		? await addFileTo(db, actor, input.scan, {
				refusal: 'toestemming_refusal_file',
				pupilId,
				audience: 'team',
				allowed: [...pictures, ...documents]
			})
		: null;
	await db.insert(consentAnswer).values({
		...ofConsent(actor, row),
		personId: input.personId,
		answer: input.answer,
		saidOn: input.on,
		how: input.how,
		remark: input.remark || null,
		scanFileId
	});
	const detail = { answer: input.answer, how: input.how, on: input.on };
	record(db, actor, { act: 'toestemming.record', pupilId, subjectId: consentId, detail });
	const name = known.names.get(input.personId) ?? '';
	return { said: 'toestemming_said_recorded', params: { name } };
}

/** The school needs it no more, or asked the wrong thing; it ends at once. */
export async function endConsent(
	db: Db,
	actor: Actor,
	pupilId: string,
	consentId: string,
	{ reason }: EndForm
): Promise<Done> {
	const { row, known } = await getConsent(db, actor, pupilId, consentId);
	if (!mayRecord(known.actor)) throw new Refusal('toestemming_refusal_ask');
	if (isOver(row.state)) throw new Refusal('toestemming_refusal_over');
	await db.sql`
		update consent set ended_on = ${known.today}, ended_by_id = ${actor.personId}, end_reason = ${reason}
		where school_id = ${actor.schoolId} and id = ${consentId} and ended_on is null`;
	record(db, actor, { act: 'toestemming.end', pupilId, subjectId: consentId });
	return { said: 'toestemming_said_ended' };
}

const ofConsent = (actor: Actor, { id, pupilId }: ConsentRow) => ({
	schoolId: actor.schoolId,
	consentId: id,
	pupilId,
	recordedById: actor.personId
});

/** Nothing more to say, not this person's to say, or said already (a second click). */
function whyNot({ state }: ConsentRow, isDecider: boolean, isSaid: boolean): Refusal {
	if (isOver(state)) return new Refusal('toestemming_refusal_over');
	if (!isDecider) return new Refusal('toestemming_refusal_not_yours');
	return new Refusal(isSaid ? 'toestemming_refusal_said' : 'toestemming_refusal_other');
}
