import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import { addFileTo } from '#modules/bestanden/server/index.ts';
import { mayRecordSilence, type Signatory } from '../../agreement.ts';
import { mayRecordAnswer, maySign } from '../../access.ts';
import type { PaperForm, RefusalForm, SignatoryForm, SignForm } from '../../forms.ts';
import { documents, pictures } from '#platform/storage/kinds.ts';
import { getOpp, remindedOn, type Opp } from '../read/opp.ts';
import { oppStatement } from '../tables.ts';
import { allow } from './allow.ts';

/** By the signatory on a phone or computer: the typed name and the tick are the signature. */
export async function signOpp(db: Db, actor: Actor, pupilId: string, oppId: string, input: SignForm): Promise<Done> {
	const opp = await getReadableForSigning(db, actor, pupilId, oppId, input.actionPartRevision);
	await state(db, actor, opp, {
		personId: actor.personId,
		answer: 'agrees',
		signedBy: 'digital',
		signedName: input.signedName
	});
	record(db, actor, {
		act: 'opp.sign',
		pupilId,
		subjectId: oppId,
		detail: { revision: input.actionPartRevision }
	});
	return { said: 'opp_said_signed' };
}

/** The signatory does not agree; support goes on, and the dispute committee is named (O4). */
export async function refuseOpp(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	input: RefusalForm
): Promise<Done> {
	const opp = await getReadableForSigning(db, actor, pupilId, oppId, input.actionPartRevision);
	const { disputeCommittee } = opp.settings;
	await state(db, actor, opp, {
		personId: actor.personId,
		answer: 'refuses',
		signedBy: 'digital',
		reason: input.reason,
		disputeCommittee
	});
	record(db, actor, {
		act: 'opp.refuse',
		pupilId,
		subjectId: oppId,
		detail: { revision: input.actionPartRevision }
	});
	return { said: 'opp_said_refused' };
}

/** Signed on paper: the scan is kept, the day is the one on the paper. */
export async function recordPaper(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	input: PaperForm
): Promise<Done> {
	const { opp, person } = await getForRecording(db, actor, pupilId, oppId, input.personId);
	if (input.on > opp.today) throw new FormIssue({ on: 'opp_form_date_ahead' });
	if (input.on < opp.version.draftedOn) throw new FormIssue({ on: 'opp_form_date_before_draft' });
	const scanFileId = await addFileTo(db, actor, input.scan, {
		refusal: 'opp_refusal_file',
		pupilId,
		audience: 'team',
		allowed: [...pictures, ...documents]
	});
	await state(db, actor, opp, {
		personId: person.personId,
		answer: 'agrees',
		signedBy: 'paper',
		saidOn: input.on,
		scanFileId
	});
	record(db, actor, { act: 'opp.recordPaper', pupilId, subjectId: oppId, detail: { on: input.on } });
	return { said: 'opp_said_recorded', params: { name: person.name } };
}

/** A signatory said to somebody at school that (s)he does not agree. */
export async function recordRefusal(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	input: RefusalForm
): Promise<Done> {
	const { opp, person } = await getForRecording(db, actor, pupilId, oppId, input.personId);
	if (opp.version.actionPartRevision !== input.actionPartRevision) throw new Refusal('opp_refusal_changed');
	const { disputeCommittee } = opp.settings;
	await state(db, actor, opp, { personId: person.personId, answer: 'refuses', reason: input.reason, disputeCommittee });
	record(db, actor, { act: 'opp.recordRefusal', pupilId, subjectId: oppId });
	return { said: 'opp_said_recorded', params: { name: person.name } };
}

/** No answer after as many reminders as the school sets: recorded, so that nobody's silence holds up the plan. */
export async function recordSilence(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	input: SignatoryForm
): Promise<Done> {
	const { opp, person } = await getForRecording(db, actor, pupilId, oppId, input.personId);
	const asked = remindedOn(opp, person.personId);
	const { remindersBeforeSilence, disputeCommittee } = opp.settings;
	if (!mayRecordSilence(asked, remindersBeforeSilence)) {
		throw new Refusal('opp_refusal_too_soon', { count: remindersBeforeSilence });
	}
	await state(db, actor, opp, { personId: person.personId, answer: 'silent', remindedOn: asked, disputeCommittee });
	record(db, actor, { act: 'opp.recordSilence', pupilId, subjectId: oppId, detail: { reminders: asked.length } });
	return { said: 'opp_said_recorded', params: { name: person.name } };
}

/** The words that were on the screen are the words that stand there: nobody signs what was changed meanwhile. */
async function getReadableForSigning(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	revision: number
): Promise<Opp> {
	const opp = await getOpp(db, actor, pupilId, oppId);
	if (!maySign(opp.actor, opp.version)) {
		throw new Refusal(opp.version.state === 'replaced' ? 'opp_refusal_replaced' : 'opp_refusal_not_signatory');
	}
	if (opp.version.actionPartRevision !== revision) throw new Refusal('opp_refusal_changed');
	return opp;
}

async function getForRecording(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	personId: string | undefined
): Promise<{ opp: Opp; person: Signatory }> {
	const opp = await getOpp(db, actor, pupilId, oppId);
	allow(mayRecordAnswer(opp.actor, opp.version), opp.version);
	const person = opp.signatories.find((signatory) => signatory.personId === personId);
	if (!person) throw new FormIssue({ personId: 'opp_form_person' });
	return { opp, person };
}

type Said = Pick<typeof oppStatement.$inferInsert, 'personId' | 'answer'> & Partial<typeof oppStatement.$inferInsert>;

async function state(db: Db, actor: Actor, { version, pupil, today }: Opp, said: Said): Promise<void> {
	await db.insert(oppStatement).values({
		schoolId: actor.schoolId,
		versionId: version.id,
		pupilId: pupil.id,
		actionPartRevision: version.actionPartRevision,
		saidOn: today,
		recordedById: actor.personId,
		...said
	});
}
