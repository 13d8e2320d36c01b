import { randomUUID } from 'node:crypto';
import { isBsn } from '#modules/leerlingen/import/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, Refusal, type TextKey } from '#platform/web/errors.ts';
import type { ReasonForm } from '../../forms.ts';
import { swvPath } from '../../paths.ts';
import type { DecisionForm, OnDayForm, SwvForm } from '../../swv/forms.ts';
import { fileParts, missingParts, nextStates, numbersIn, type SwvState } from '../../swv/swv.ts';
import type { SwvRequest } from '../../views.ts';
import { findPupilNumber, getRequest, listSwvs } from '../read/swv.ts';
import { requireReferrer } from '../read/subject.ts';
import { getReferralSettings } from '../settings.ts';
import { refuseFuture } from './referrals.ts';

/** Writes a request, or changes it as long as it was not sent. `id` null writes a new one. */
export async function keepRequest(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string | null,
	input: SwvForm
): Promise<Done> {
	await requireReferrer(db, actor, pupilId);
	const [{ kinds }, swvs] = await Promise.all([getReferralSettings(db), listSwvs(db)]);
	const kind = kinds.find(({ key }) => key === input.kind);
	if (!kind) throw new FormIssue({ kind: 'verwijzing_form_kind' });
	if (input.partnerId && !swvs.some((swv) => swv.id === input.partnerId)) {
		throw new FormIssue({ partnerId: 'verwijzing_form_to' });
	}
	await refuseNumbers(db, pupilId, input);
	const row = {
		kind: kind.key,
		kind_name: kind.name,
		partner_id: input.partnerId,
		question: input.question,
		needs: input.needs,
		tried: input.tried,
		parents_view: input.parentsView,
		pupil_view: input.pupilView,
		enclosures: input.enclosures
	};
	if (!id) {
		const requestId = randomUUID();
		const all = { school_id: actor.schoolId, id: requestId, pupil_id: pupilId, author_id: actor.personId, ...row };
		await db.sql`insert into swv_request ${db.sql(all)}`;
		record(db, actor, { act: 'verwijzing.addRequest', pupilId, subjectId: requestId });
		return { to: swvPath(pupilId, requestId), said: 'verwijzing_said_added' };
	}
	const changed = await db.sql`
		update swv_request set ${db.sql(row)}, version = version + 1
		where school_id = ${actor.schoolId} and pupil_id = ${pupilId} and id = ${id} and version = ${input.version} and state = 'concept'
		returning 1`;
	if (changed.length === 0) throw conflictWith(await getRequest(db, pupilId, id));
	record(db, actor, { act: 'verwijzing.changeRequest', pupilId, subjectId: id });
	return { to: swvPath(pupilId, id), said: 'verwijzing_said_changed' };
}

/** P3: who typed a citizen service number or the pupil number into a text hears it before the text is kept. */
async function refuseNumbers(db: Db, pupilId: string, input: SwvForm): Promise<void> {
	const pupilNumber = await findPupilNumber(db, pupilId);
	const errors: Record<string, TextKey> = {};
	for (const part of [...fileParts, 'enclosures'] as const) {
		const words = [input[part]].flat().join('\n');
		if (numbersIn(words, { pupilNumber, isBsn }).length > 0) errors[part] = 'verwijzing_form_numbers';
	}
	if (Object.keys(errors).length > 0) throw new FormIssue(errors);
}

function conflictWith(theirs: SwvRequest): EditConflict {
	if (theirs.state !== 'concept') throw new Refusal('verwijzing_refusal_state');
	const { kind, question, needs, tried, parentsView, pupilView, enclosures, version } = theirs;
	return new EditConflict(
		{ kind, question, needs, tried, parentsView, pupilView, enclosures: enclosures.join('\n') },
		version
	);
}

/** It went to the SWV, whole. */
export async function sendRequest(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ on }: OnDayForm,
	today: string
): Promise<Done> {
	const request = await requireNext(db, actor, pupilId, id, 'verstuurd');
	refuseFuture({ on }, today);
	if (missingParts(request).length > 0) throw new Refusal('verwijzing_refusal_missing');
	await db.sql`
		update swv_request set state = 'verstuurd', sent_on = ${on}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id}`;
	return noted(db, actor, request, 'sendRequest', 'verwijzing_said_sent');
}

/** The SWV took it up. */
export async function takeUpRequest(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ on }: OnDayForm,
	today: string
): Promise<Done> {
	const request = await requireNext(db, actor, pupilId, id, 'in-behandeling');
	refuseFuture({ on }, today);
	requireAfter(on, request);
	await db.sql`
		update swv_request set state = 'in-behandeling', taken_up_on = ${on}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id}`;
	return noted(db, actor, request, 'takeUpRequest', 'verwijzing_said_taken_up');
}

export async function decideRequest(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	input: DecisionForm,
	today: string
): Promise<Done> {
	const request = await requireNext(db, actor, pupilId, id, 'besluit');
	const { on, decision, decisionWords, number, validFrom, validUntil } = input;
	refuseFuture({ on }, today);
	requireAfter(on, request);
	await db.sql`
		update swv_request set state = 'besluit', decided_on = ${on}, decision = ${decision}, decision_words = ${decisionWords},
			number = ${number}, valid_from = ${validFrom}::date, valid_until = ${validUntil}::date, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id}`;
	return noted(db, actor, request, 'decideRequest', 'verwijzing_said_decided');
}

export async function withdrawRequest(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ reason }: ReasonForm,
	today: string
): Promise<Done> {
	const request = await requireNext(db, actor, pupilId, id, 'ingetrokken');
	await db.sql`
		update swv_request set state = 'ingetrokken', withdrawn_on = ${today}, withdraw_reason = ${reason}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id}`;
	return noted(db, actor, request, 'withdrawRequest', 'verwijzing_said_stopped');
}

async function requireNext(db: Db, actor: Actor, pupilId: string, id: string, to: SwvState): Promise<SwvRequest> {
	await requireReferrer(db, actor, pupilId);
	const request = await getRequest(db, pupilId, id);
	if (!nextStates[request.state].includes(to)) throw new Refusal('verwijzing_refusal_state');
	return request;
}

function requireAfter(on: string, { sentOn }: SwvRequest): void {
	if (sentOn && on < sentOn) throw new FormIssue({ on: 'verwijzing_form_order' });
}

function noted(db: Db, actor: Actor, { id, pupilId }: SwvRequest, act: string, said: TextKey): Done {
	record(db, actor, { act: `verwijzing.${act}`, pupilId, subjectId: id });
	return { to: swvPath(pupilId, id), said };
}
