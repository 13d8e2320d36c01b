import { randomUUID } from 'node:crypto';
import { pools } from '#platform/database/pools.ts';
import { accountSubject, forgive } from './limits.ts';
import { hashPassword } from './password.ts';
import { endSessionsOf } from './sessions.ts';

export type Account = {
	id: string;
	email: string;
	/** Somebody with the mailbox proved it, or the school vouches for it. */
	emailVerified: boolean;
	hasPassword: boolean;
	hasSecondFactor: boolean;
	/** How many files at schools it opens. */
	files: number;
};

type Key = { email: string } | { userId: string } | { schoolId: string; personId: string };

/** The account with this mail address, or of this person. */
export async function findAccount(key: Key): Promise<Account | undefined> {
	const { auth } = pools();
	const which =
		'email' in key
			? auth`u.email = ${key.email}`
			: 'userId' in key
				? auth`u.id = ${key.userId}`
				: auth`u.id = (select user_id from membership where school_id = ${key.schoolId} and person_id = ${key.personId})`;
	const [account] = await auth<Account[]>`
		select u.id, u.email, u."emailVerified", coalesce(u."twoFactorEnabled", false) as "hasSecondFactor",
			exists (select 1 from account a where a."userId" = u.id and a."providerId" = 'credential') as "hasPassword",
			(select count(*)::int from membership m where m.user_id = u.id) as files
		from "user" u where ${which}`;
	return account;
}

export type NewAccount = { email: string; name: string; emailVerified: boolean };

/** Makes an account. It opens nothing until a file is joined to it. */
export async function makeAccount({ email, name, emailVerified }: NewAccount): Promise<string> {
	const id = randomUUID();
	await pools()
		.auth`insert into "user" (id, name, email, "emailVerified") values (${id}, ${name}, ${email}, ${emailVerified})`;
	return id;
}

/** From now on the account opens this person's file; a file belongs to one account. */
export async function joinFile(
	userId: string,
	{ schoolId, personId }: { schoolId: string; personId: string }
): Promise<void> {
	await pools().auth`
		insert into membership (user_id, school_id, person_id) values (${userId}, ${schoolId}, ${personId})
		on conflict (school_id, person_id) do update set user_id = excluded.user_id`;
}

/** A new password. Every session but `keepSessionId` ends: somebody may have signed in with the old one. */
export async function setPassword(userId: string, password: string, keepSessionId?: string): Promise<void> {
	const hash = await hashPassword(password);
	const email = await pools().auth.begin(async (sql) => {
		await sql`delete from account where "userId" = ${userId} and "providerId" = 'credential'`;
		await sql`
			insert into account (id, "accountId", "providerId", "userId", password, "updatedAt")
			values (${randomUUID()}, ${userId}, 'credential', ${userId}, ${hash}, now())`;
		const [user] = await sql<{ email: string }[]>`select email from "user" where id = ${userId}`;
		return user?.email ?? '';
	});
	await endSessionsOf(userId, keepSessionId);
	await forgive(accountSubject(email));
}

/** The person showed to have the mailbox. */
export async function verifyMailbox(userId: string): Promise<void> {
	await pools().auth`update "user" set "emailVerified" = true, "updatedAt" = now() where id = ${userId}`;
}

/** The school says that this is the person's mailbox; from now on it is the one to sign in with. */
export async function vouchForMailbox(userId: string, email: string): Promise<void> {
	await pools()
		.auth`update "user" set email = ${email}, "emailVerified" = true, "updatedAt" = now() where id = ${userId}`;
}

/** For who lost the phone and the codes: the next sign-in makes a new second factor. Ends every session. */
export async function removeSecondFactor(userId: string): Promise<void> {
	const { auth } = pools();
	await auth.begin(async (sql) => {
		await sql`delete from "twoFactor" where "userId" = ${userId}`;
		await sql`update "user" set "twoFactorEnabled" = false, "updatedAt" = now() where id = ${userId}`;
	});
	await endSessionsOf(userId);
}
