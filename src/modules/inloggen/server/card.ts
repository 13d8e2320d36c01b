import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import {
	findCardToken,
	havePin,
	isEasyPin,
	makeCard,
	makePin,
	openCard,
	pupilHours,
	revokeCard,
	setPin,
	signInWithPin,
	type Card
} from '#platform/identity/group-card.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { mayKeepCard } from '../access.ts';
import type { PinForm } from '../forms.ts';
import { deviceAt, letIn, waitUntil } from './enter.ts';
import { qrPicture } from './qr.ts';

type Group = { id: string; name: string; isMentor: boolean };
export type CardPupil = { id: string; name: string; hasPin: boolean };

/** The page of a group's card, for who keeps it. */
export async function viewCard(db: Db, actor: Actor, groupId: string, url: URL) {
	const group = await getOwnGroup(db, actor, groupId);
	const [pupils, card] = await Promise.all([
		listPupils(db, actor, groupId),
		findCardToken({ schoolId: actor.schoolId, groupId })
	]);
	const address = card && `${url.origin}/groep/${card.token}`;
	return {
		group: { id: group.id, name: group.name },
		pupils,
		card: address && { address, picture: await qrPicture(address), madeAt: card.madeAt }
	};
}

/** Makes a card, or a new one in place of the old. */
export async function renewCard(db: Db, actor: Actor, groupId: string): Promise<Done> {
	await getOwnGroup(db, actor, groupId);
	record(db, actor, { act: 'inloggen.renew_card', subjectId: groupId });
	await makeCard({ schoolId: actor.schoolId, groupId });
}

export async function endCard(db: Db, actor: Actor, groupId: string): Promise<Done> {
	await getOwnGroup(db, actor, groupId);
	record(db, actor, { act: 'inloggen.end_card', subjectId: groupId });
	await revokeCard({ schoolId: actor.schoolId, groupId });
	return { said: 'inloggen_card_ended' };
}

/** A new PIN for one pupil: the one that was chosen, else a random one. Gives it, to be told once. */
export async function renewPin(
	db: Db,
	actor: Actor,
	groupId: string,
	pupilId: string,
	chosen: string
): Promise<string> {
	await getOwnGroup(db, actor, groupId);
	const pupil = (await listPupils(db, actor, groupId)).find(({ id }) => id === pupilId);
	if (!pupil) throw new NotFound('pupil');
	if (chosen && isEasyPin(chosen)) throw new FormIssue({ pin: 'inloggen_pin_easy' });
	record(db, actor, { act: 'inloggen.renew_pin', pupilId, detail: { isChosen: chosen !== '' } });
	const pin = chosen || makePin();
	await setPin({ schoolId: actor.schoolId, personId: pupilId }, pin);
	return pin;
}

/** The names on a card, for who scanned it; nothing when it does not work any more. */
export const viewGroup = (token: string): Promise<Card | undefined> => openCard(token);

/** A pupil comes in. */
export async function enterWithPin(
	event: RequestEvent,
	token: string,
	{ leerling, pin }: z.output<typeof PinForm>
): Promise<Done> {
	const outcome = await signInWithPin(token, leerling, pin, deviceAt(event));
	if (outcome.state === 'in') return letIn(event, outcome.token, undefined, pupilHours);
	if (outcome.state === 'wait') throw waitUntil(outcome.until);
	if (outcome.state === 'wrong') throw new FormIssue({ pin: 'inloggen_pin_wrong' });
	throw new Refusal('inloggen_card_over');
}

async function getOwnGroup(db: Db, actor: Actor, groupId: string): Promise<Group> {
	const [group] = await db.sql<Group[]>`
		select g.id, g.name, exists (
			select 1 from group_staff s
			where s.school_id = g.school_id and s.group_id = g.id and s.person_id = ${actor.personId} and s.role = 'mentor'
			and ${dayOf(actor)} between s.from_on and coalesce(s.until_on, 'infinity')) as "isMentor"
		from school_group g where g.school_id = ${actor.schoolId} and g.id = ${groupId}`;
	if (!group || !mayKeepCard(actor, group)) throw new NotFound('group');
	return group;
}

async function listPupils(db: Db, actor: Actor, groupId: string): Promise<CardPupil[]> {
	const pupils = await db.sql<{ id: string; name: string }[]>`
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name
		from group_member m join person p on p.school_id = m.school_id and p.id = m.pupil_id
		where m.school_id = ${actor.schoolId} and m.group_id = ${groupId}
		and ${dayOf(actor)} between m.from_on and coalesce(m.until_on, 'infinity')
		order by p.given_name, p.family_name`;
	const withPin = await havePin(
		actor.schoolId,
		pupils.map(({ id }) => id)
	);
	return pupils.map((pupil) => ({ ...pupil, hasPin: withPin.has(pupil.id) }));
}

const dayOf = (actor: Actor): string => actor.today ?? todayInTheNetherlands();
