import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { endInvitations, inviteExtern, keepExtern } from '#modules/mensen/server/index.ts';
import type { AtPartnerForm, PersonForm } from '../forms.ts';
import { partnerPaths } from '../paths.ts';
import { requireKeeper } from './change.ts';
import { viewNewPerson } from './read.ts';

/**
 * Lets somebody speak for a partner, from today. Who is known by the address is the same person, also when that one came for
 * another partner before. It opens no file: see the table.
 */
export async function addPerson(
	db: Db,
	actor: Actor,
	partnerId: string,
	input: PersonForm,
	origin: string
): Promise<Done> {
	requireKeeper(actor);
	await viewNewPerson(db, actor, partnerId);
	const today = todayOf(actor);
	if (input.untilOn !== '' && input.untilOn < today) throw new FormIssue({ untilOn: 'partners_form_date_past' });
	const personId = await keepExtern(db, actor, input);
	if ((await findHere(db, actor, partnerId, personId)).length > 0) throw new Refusal('partners_refusal_here');
	await speakFrom(db, actor, { partnerId, personId, function: input.function, untilOn: input.untilOn || null });
	const isInvited = input.invite === 'on' && (await inviteExtern(db, actor, personId, origin));
	const said = isInvited ? 'partners_said_invited' : 'partners_said_person';
	const name = [input.givenName, input.infix, input.familyName].filter(Boolean).join(' ');
	return { to: `${partnerPaths(partnerId).page}#mensen`, said, params: { name } };
}

export async function invitePerson(
	db: Db,
	actor: Actor,
	partnerId: string,
	{ atPartnerId }: AtPartnerForm,
	origin: string
): Promise<Done> {
	const { personId, name, isHere } = await getAtPartner(db, actor, partnerId, atPartnerId);
	if (!isHere) throw new Refusal('partners_refusal_gone');
	const isInvited = await inviteExtern(db, actor, personId, origin);
	return { said: isInvited ? 'partners_said_invited' : 'partners_said_has_account', params: { name } };
}

/** From this moment: also today no longer. An invitation that lies in a mailbox ends too. */
export async function endPerson(
	db: Db,
	actor: Actor,
	partnerId: string,
	{ atPartnerId }: AtPartnerForm
): Promise<Done> {
	const { personId, name, isHere } = await getAtPartner(db, actor, partnerId, atPartnerId);
	if (!isHere) throw new Refusal('partners_refusal_gone');
	await db.sql`
		update partner_person set until_on = ${addDays(todayOf(actor), -1)}
		where school_id = ${actor.schoolId} and id = ${atPartnerId}`;
	record(db, actor, { act: 'partners.endPerson', subjectId: personId });
	await endInvitations(actor, personId);
	const { page } = partnerPaths(partnerId);
	return { said: 'partners_said_ended', params: { name }, undo: { href: `${page}#eerder`, key: 'partners_undo' } };
}

/** Who spoke for the partner before does so again, from today: another line, as the first one says what was. */
export async function readmitPerson(
	db: Db,
	actor: Actor,
	partnerId: string,
	{ atPartnerId }: AtPartnerForm
): Promise<Done> {
	const { personId, name, ...at } = await getAtPartner(db, actor, partnerId, atPartnerId);
	await viewNewPerson(db, actor, partnerId);
	if ((await findHere(db, actor, partnerId, personId)).length > 0) throw new Refusal('partners_refusal_here');
	await speakFrom(db, actor, { partnerId, personId, function: at.function, untilOn: null });
	return { said: 'partners_said_person', params: { name } };
}

type Speaks = { partnerId: string; personId: string; function: string; untilOn: string | null };

async function speakFrom(db: Db, actor: Actor, { partnerId, personId, function: what, untilOn }: Speaks) {
	const today = todayOf(actor);
	await db.sql`
		insert into partner_person (school_id, id, partner_id, person_id, function, from_on, until_on, named_by_id)
		values (${actor.schoolId}, ${randomUUID()}, ${partnerId}, ${personId}, ${what}, ${today}, ${untilOn}, ${actor.personId})`;
	record(db, actor, { act: 'partners.addPerson', subjectId: personId, detail: { partnerId, untilOn } });
}

const findHere = ({ sql }: Db, actor: Actor, partnerId: string, personId: string) => sql`
	select 1 from partner_person
	where school_id = ${actor.schoolId} and partner_id = ${partnerId} and person_id = ${personId}
		and coalesce(until_on, 'infinity') >= ${todayOf(actor)}`;

type AtPartnerRow = { personId: string; name: string; function: string; isHere: boolean };

async function getAtPartner({ sql }: Db, actor: Actor, partnerId: string, id: string): Promise<AtPartnerRow> {
	requireKeeper(actor);
	const [row] = await sql<AtPartnerRow[]>`
		select pp.person_id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name, pp.function,
			coalesce(pp.until_on, 'infinity') >= ${todayOf(actor)} as "isHere"
		from partner_person pp
		join person p on p.school_id = pp.school_id and p.id = pp.person_id
		where pp.school_id = ${actor.schoolId} and pp.partner_id = ${partnerId} and pp.id = ${id}`;
	if (!row) throw new NotFound('person');
	return row;
}
