import { createHmac, randomInt, randomUUID } from 'node:crypto';
import { pools } from '#platform/database/pools.ts';
import { running } from '#platform/running.ts';
import { addressSubject, cardSubject, forgive, pupilSubject, takeAttempt, takeBack } from './limits.ts';
import { note, noteFailure } from './note.ts';
import { hashPassword, isPassword } from './password.ts';
import { startSession, type Device } from './sessions.ts';
import type { Outcome } from './sign-in.ts';
import { hashOf } from './tokens.ts';

/* Pupils come in with the card of their group, their own name and a PIN. */

export const pupilHours = 10;

type Group = { schoolId: string; groupId: string };
type Pupil = { schoolId: string; personId: string };

export type Card = {
	schoolId: string;
	groupName: string;
	schoolName: string;
	themeColor: string;
	isDemo: boolean;
	/** A first name and one letter. */
	pupils: { personId: string; name: string }[];
};

/** A new card for the group; an earlier one stops working. Gives its token. */
export async function makeCard({ schoolId, groupId }: Group): Promise<string> {
	const id = randomUUID();
	const token = tokenOf(id);
	await pools().auth.begin(async (sql) => {
		await sql`update group_card set revoked_at = now() where school_id = ${schoolId} and group_id = ${groupId} and revoked_at is null`;
		await sql`insert into group_card (id, token_hash, school_id, group_id) values (${id}, ${hashOf(token)}, ${schoolId}, ${groupId})`;
	});
	return token;
}

/** From now on nobody comes in with the group's card. */
export async function revokeCard({ schoolId, groupId }: Group): Promise<void> {
	await pools()
		.auth`update group_card set revoked_at = now() where school_id = ${schoolId} and group_id = ${groupId} and revoked_at is null`;
}

/** The token of the card that works now, to print it again. */
export async function findCardToken({
	schoolId,
	groupId
}: Group): Promise<{ token: string; madeAt: Date } | undefined> {
	const [card] = await pools().auth<{ id: string; madeAt: string }[]>`
		select id, created_at as "madeAt" from group_card
		where school_id = ${schoolId} and group_id = ${groupId} and revoked_at is null`;
	return card && { token: tokenOf(card.id), madeAt: new Date(card.madeAt) };
}

/** The group behind a card, or nothing when the card does not work (any more). */
export async function openCard(token: string): Promise<Card | undefined> {
	const rows = await pools().auth<(Omit<Card, 'pupils'> & { personId: string; name: string })[]>`
		select c.school_id as "schoolId", p.*
		from group_card c cross join lateral public.card_pupils(c.school_id, c.group_id) p
		where c.token_hash = ${hashOf(token)} and c.revoked_at is null`;
	const [first] = rows;
	if (!first) return undefined;
	const { schoolId, groupName, schoolName, themeColor, isDemo } = first;
	return {
		schoolId,
		groupName,
		schoolName,
		themeColor,
		isDemo,
		pupils: rows.map(({ personId, name }) => ({ personId, name }))
	};
}

/** Sets a pupil's PIN, and makes the account when there is none. */
export async function setPin({ schoolId, personId }: Pupil, pin: string): Promise<void> {
	const hash = await hashPassword(peppered(pin));
	await pools().auth.begin(async (sql) => {
		const [member] =
			await sql`select user_id from membership where school_id = ${schoolId} and person_id = ${personId}`;
		if (!member) {
			const userId = randomUUID();
			await sql`insert into "user" (id, name, email, "emailVerified") values (${userId}, '', ${`${personId}@leerling.invalid`}, false)`;
			await sql`insert into membership (user_id, school_id, person_id) values (${userId}, ${schoolId}, ${personId})`;
		}
		await sql`
			insert into pupil_pin (school_id, person_id, pin_hash) values (${schoolId}, ${personId}, ${hash})
			on conflict (school_id, person_id) do update set pin_hash = excluded.pin_hash, changed_at = now()`;
	});
	await forgive(pupilSubject(personId));
}

/** Who of these pupils has a PIN. */
export async function havePin(schoolId: string, personIds: string[]): Promise<Set<string>> {
	const rows = await pools().auth<{ personId: string }[]>`
		select person_id as "personId" from pupil_pin where school_id = ${schoolId} and person_id = any (${personIds}::uuid[])`;
	return new Set(rows.map(({ personId }) => personId));
}

/** Four digits that are not the first that anybody tries. */
export function makePin(): string {
	for (;;) {
		const pin = String(randomInt(10_000)).padStart(4, '0');
		if (!isEasyPin(pin)) return pin;
	}
}

/** All the same, or a row up or down. */
export function isEasyPin(pin: string): boolean {
	const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])));
	const [step = 9] = steps;
	return steps.size === 1 && Math.abs(step) <= 1;
}

/** The card, a name on it and the PIN. Wrong PINs count for the pupil, for the card and for the address. */
export async function signInWithPin(token: string, personId: string, pin: string, device: Device): Promise<Outcome> {
	const card = await openCard(token);
	if (!card?.pupils.some((pupil) => pupil.personId === personId)) return { state: 'ended' };
	const others = [cardSubject(hashOf(token)), addressSubject(device.address)];
	const until = await takeAttempt([pupilSubject(personId), ...others]);
	if (until) return { state: 'wait', until };
	const [known] = await pools().auth<{ userId: string; pinHash: string }[]>`
		select m.user_id as "userId", p.pin_hash as "pinHash" from pupil_pin p
		join membership m on m.school_id = p.school_id and m.person_id = p.person_id
		where p.school_id = ${card.schoolId} and p.person_id = ${personId}`;
	const pupil = { schoolId: card.schoolId, personId };
	if (!(await isPassword(peppered(pin), known?.pinHash)) || !known) {
		noteFailure(pupil, 'pin', pupilSubject(personId));
		return { state: 'wrong' };
	}
	await Promise.all([forgive(pupilSubject(personId)), takeBack(...others)]);
	await note(pupil, 'inloggen.in', { way: 'pin' });
	return { state: 'in', token: await startSession({ userId: known.userId, personId, device, hours: pupilHours }) };
}

const tokenOf = (cardId: string): string =>
	createHmac('sha256', running().secret).update(`group card ${cardId}`).digest('base64url').slice(0, 27);

/** Ten thousand PINs are soon tried by who has the hashes; without the server's secret there is nothing to try. */
const peppered = (pin: string): string =>
	createHmac('sha256', running().secret).update(`pin ${pin}`).digest('base64url');
