import { pools } from '#platform/database/pools.ts';
import type { Actor } from '#platform/access/actor.ts';
import { hashOf, makeCode, readCode } from './tokens.ts';

/** What a code lets somebody do: make an account, choose a new password, or come in. */
export type Purpose = 'uitnodiging' | 'herstel' | 'maillink';

const validMinutes: Record<Purpose, number> = { uitnodiging: 14 * 24 * 60, herstel: 60, maillink: 15 };

export const invitationDays = 14;
export const resetMinutes = validMinutes.herstel;
export const mailLinkMinutes = validMinutes.maillink;

export type NewCode = {
	purpose: Purpose;
	schoolId: string;
	personId: string;
	/** The mailbox that the school knows of this person. */
	email?: string | null;
};

export type FoundCode = {
	schoolId: string;
	personId: string;
	email: string | null;
	name: string;
	kind: Actor['kind'];
	schoolName: string;
	themeColor: string;
};

/** Makes a code and gives it; the database keeps its hash. An earlier one for the same stops working. */
export async function makeCodeFor({ purpose, schoolId, personId, email = null }: NewCode): Promise<string> {
	const code = makeCode();
	await pools().auth.begin(async (sql) => {
		await sql`
			delete from invitation
			where school_id = ${schoolId} and person_id = ${personId} and purpose = ${purpose} and used_at is null`;
		await sql`
			insert into invitation (code_hash, school_id, person_id, purpose, email, expires_at)
			values (${hashOf(code)}, ${schoolId}, ${personId}, ${purpose}, ${email}, now() + make_interval(mins => ${validMinutes[purpose]}))`;
	});
	return code;
}

/** Whose code this is, while it can be used. Looking uses nothing up: mail programs open links to judge them. */
export async function findCode(typed: string, purpose: Purpose): Promise<FoundCode | undefined> {
	const [found] = await pools().auth<FoundCode[]>`
		select i.school_id as "schoolId", i.person_id as "personId", i.email, who.name, who.kind, who."schoolName", who."themeColor"
		from invitation i cross join lateral public.who_is(i.school_id, i.person_id) who
		where i.code_hash = ${hashOf(readCode(typed))} and i.purpose = ${purpose} and i.used_at is null and i.expires_at > now()`;
	return found;
}

/** Uses the code up. It says whether it still could be used, so that of two at once one wins. */
export async function takeCodeOnce(typed: string, purpose: Purpose): Promise<boolean> {
	const taken = await pools().auth`
		update invitation set used_at = now()
		where code_hash = ${hashOf(readCode(typed))} and purpose = ${purpose} and used_at is null and expires_at > now()
		returning code_hash`;
	return taken.length > 0;
}

/** Ends what is still open for this person: invitations, resets and links. */
export async function endCodesOf(schoolId: string, personId: string): Promise<void> {
	await pools()
		.auth`delete from invitation where school_id = ${schoolId} and person_id = ${personId} and used_at is null`;
}
