import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, Refusal } from '#platform/web/errors.ts';
import type { AnswerForm, ReasonForm, ReferralForm, RemindForm, ResultForm, SendForm } from '../../forms.ts';
import { referralPath } from '../../paths.ts';
import { actsOn, type ReferralAct } from '../../verwijzing.ts';
import type { Addressee, Referral } from '../../views.ts';
import { getReferral, isConsented, listAddressees } from '../read/referrals.ts';
import { requireReferrer } from '../read/subject.ts';
import { getReferralSettings } from '../settings.ts';

/** Writes a referral, which is a draft until it is sent. */
export async function addReferral(db: Db, actor: Actor, pupilId: string, input: ReferralForm): Promise<Done> {
	await requireReferrer(db, actor, pupilId);
	const to = await getAddressee(db, pupilId, input.to);
	const id = randomUUID();
	await db.sql`
		insert into referral (school_id, id, pupil_id, author_id, partner_id, route, to_name, why, sends)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${actor.personId}, ${to.partnerId}::uuid, ${routeOf(to)}, ${to.name}, ${input.why}, ${input.sends})`;
	record(db, actor, { act: 'verwijzing.add', pupilId, subjectId: id });
	return { to: referralPath(pupilId, id), said: 'verwijzing_said_added' };
}

/** As long as it was not sent. */
export async function changeReferral(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	input: ReferralForm
): Promise<Done> {
	const referral = await requireOpenTo(db, actor, pupilId, id, 'change');
	const to = await getAddressee(db, pupilId, input.to);
	const changed = await db.sql`
		update referral set partner_id = ${to.partnerId}::uuid, route = ${routeOf(to)}, to_name = ${to.name}, why = ${input.why},
			sends = ${input.sends}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and version = ${input.version} and sent_on is null returning 1`;
	if (changed.length === 0) {
		const { toName, why, sends, version } = referral;
		throw new EditConflict({ to: toName, why, sends }, version);
	}
	record(db, actor, { act: 'verwijzing.change', pupilId, subjectId: id });
	return { to: referralPath(pupilId, id), said: 'verwijzing_said_changed' };
}

async function getAddressee(db: Db, pupilId: string, value: string): Promise<Addressee> {
	const { routes } = await getReferralSettings(db);
	const found = (await listAddressees(db, pupilId, routes)).find((each) => each.value === value);
	if (!found) throw new FormIssue({ to: 'verwijzing_form_to' });
	return found;
}

const routeOf = ({ value }: Addressee): string | null =>
	value.startsWith('route:') ? value.slice('route:'.length) : null;

/** It went out: only with a consent in force on this day. The database asks the same. */
export async function sendReferral(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ sentOn, waitingSince }: SendForm,
	today: string
): Promise<Done> {
	const referral = await requireOpenTo(db, actor, pupilId, id, 'send');
	refuseFuture({ sentOn }, today);
	if (!(await isConsented(db, pupilId, referral.partnerId))) {
		throw new Refusal('verwijzing_refusal_consent', { to: referral.toName });
	}
	await db.sql`
		update referral set sent_on = ${sentOn}, waiting_since = ${waitingSince ?? sentOn}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id}`;
	return noted(db, actor, referral, 'send');
}

/** The school asked how it stands; the weeks count anew from then. */
export async function remind(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ remindedOn, note }: RemindForm,
	today: string
): Promise<Done> {
	const referral = await requireOpenTo(db, actor, pupilId, id, 'remind');
	refuseFuture({ remindedOn }, today);
	await db.sql`
		insert into referral_reminder (school_id, id, referral_id, reminded_on, note, reminded_by_id)
		values (${actor.schoolId}, gen_random_uuid(), ${id}, ${remindedOn}, ${note}, ${actor.personId})`;
	return noted(db, actor, referral, 'remind');
}

export async function noteAnswer(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ answeredOn, answer }: AnswerForm,
	today: string
): Promise<Done> {
	const referral = await requireOpenTo(db, actor, pupilId, id, 'answer');
	refuseFuture({ answeredOn }, today);
	if (referral.sentOn && answeredOn < referral.sentOn) throw new FormIssue({ answeredOn: 'verwijzing_form_order' });
	await db.sql`
		update referral set answered_on = ${answeredOn}, answer = ${answer}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id}`;
	return noted(db, actor, referral, 'answer');
}

/** What came of it; then it is over. */
export async function closeReferral(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ closedOn, result }: ResultForm,
	today: string
): Promise<Done> {
	const referral = await requireOpenTo(db, actor, pupilId, id, 'close');
	refuseFuture({ closedOn }, today);
	await db.sql`
		update referral set closed_on = ${closedOn}, result = ${result}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id}`;
	return noted(db, actor, referral, 'close');
}

/** It is given up, with a reason; it stays to be read. */
export async function stopReferral(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ reason }: ReasonForm,
	today: string
): Promise<Done> {
	const referral = await requireOpenTo(db, actor, pupilId, id, 'stop');
	await db.sql`
		update referral set stopped_on = ${today}, stop_reason = ${reason}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id}`;
	return noted(db, actor, referral, 'stop');
}

async function requireOpenTo(db: Db, actor: Actor, pupilId: string, id: string, act: ReferralAct): Promise<Referral> {
	await requireReferrer(db, actor, pupilId);
	const referral = await getReferral(db, pupilId, id);
	if (!actsOn[referral.state].includes(act)) throw new Refusal('verwijzing_refusal_state');
	return referral;
}

/** What was done lies on a day that has been. */
export function refuseFuture(days: Record<string, string | null>, today: string): void {
	for (const [field, day] of Object.entries(days)) {
		if (day !== null && day > today) throw new FormIssue({ [field]: 'verwijzing_form_future' });
	}
}

const said = {
	send: 'verwijzing_said_sent',
	remind: 'verwijzing_said_reminded',
	answer: 'verwijzing_said_answered',
	close: 'verwijzing_said_closed',
	stop: 'verwijzing_said_stopped'
} as const;

function noted(db: Db, actor: Actor, { id, pupilId }: Referral, act: keyof typeof said): Done {
	record(db, actor, { act: `verwijzing.${act}`, pupilId, subjectId: id });
	return { to: referralPath(pupilId, id), said: said[act] };
}
