import { pools } from '#platform/database/pools.ts';
import { accountSubject, addressSubject, forgive, takeAttempt, takeBack } from './limits.ts';
import { note, noteFailure } from './note.ts';
import { isPassword } from './password.ts';
import { takeCode } from './second-factor.ts';
import { startSession, type Device } from './sessions.ts';
import { beginStep, endStep, findStepUser } from './steps.ts';

/** What came of trying to sign in. `wrong` never says what was wrong, and `wait` comes for accounts that do not exist too. */
export type Outcome =
	| { state: 'in'; token: string }
	| { state: 'code'; step: string }
	| { state: 'wrong' }
	| { state: 'wait'; until: Date }
	/** The step before took too long. */
	| { state: 'ended' };

type User = { id: string; passwordHash: string | null; hasSecondFactor: boolean };

/** The address of a mailbox as we keep it. */
export const mailAddressOf = (typed: string): string => typed.trim().toLowerCase();

export async function signInWithPassword(typed: string, password: string, device: Device): Promise<Outcome> {
	const email = mailAddressOf(typed);
	const subjects = [accountSubject(email), addressSubject(device.address)];
	const until = await takeAttempt(subjects);
	if (until) return { state: 'wait', until };
	const user = await findUser(email);
	if (!(await isPassword(password, user?.passwordHash)) || !user) {
		if (user) noteFailure({ userId: user.id }, 'password', accountSubject(email));
		return { state: 'wrong' };
	}
	if (user.hasSecondFactor) {
		await takeBack(...subjects);
		return { state: 'code', step: await beginStep(user.id) };
	}
	await comeIn(email, device);
	await note({ userId: user.id }, 'inloggen.in', { way: 'password' });
	return { state: 'in', token: await startSession({ userId: user.id, device }) };
}

/** The second step: a code of the app, or a backup code. Wrong codes count like wrong passwords. */
export async function signInWithCode(step: string, code: string, device: Device): Promise<Outcome> {
	const user = await findStepUser(step);
	if (!user) return { state: 'ended' };
	const until = await takeAttempt([accountSubject(user.email), addressSubject(device.address)]);
	if (until) return { state: 'wait', until };
	if (!(await takeCode(user.id, code))) {
		noteFailure({ userId: user.id }, 'code', accountSubject(user.email));
		return { state: 'wrong' };
	}
	if (!(await endStep(step))) return { state: 'ended' };
	await comeIn(user.email, device);
	await note({ userId: user.id }, 'inloggen.in', { way: 'code' });
	return { state: 'in', token: await startSession({ userId: user.id, device }) };
}

/**
 * The person who is signed in proves it again, with the password or with a code. Counts like a sign-in, so that an open
 * screen is no place to guess.
 */
export async function proveAgain(
	userId: string,
	typed: string,
	device: Device
): Promise<'right' | 'wrong' | { until: Date }> {
	const [user] = await pools().auth<{ email: string; passwordHash: string | null }[]>`
		select u.email, a.password as "passwordHash" from "user" u
		left join account a on a."userId" = u.id and a."providerId" = 'credential' where u.id = ${userId}`;
	if (!user) return 'wrong';
	const until = await takeAttempt([accountSubject(user.email), addressSubject(device.address)]);
	if (until) return { until };
	if (!(await isPassword(typed, user.passwordHash)) && !(await takeCode(userId, typed))) {
		noteFailure({ userId }, 'password', accountSubject(user.email));
		return 'wrong';
	}
	await comeIn(user.email, device);
	return 'right';
}

/** The owner is in: the account begins again. Of the address only this attempt is taken back: others sit behind it. */
async function comeIn(email: string, device: Device): Promise<void> {
	await Promise.all([forgive(accountSubject(email)), takeBack(addressSubject(device.address))]);
}

async function findUser(email: string): Promise<User | undefined> {
	const [user] = await pools().auth<User[]>`
		select u.id, a.password as "passwordHash", coalesce(u."twoFactorEnabled", false) as "hasSecondFactor"
		from "user" u left join account a on a."userId" = u.id and a."providerId" = 'credential'
		where u.email = ${email}`;
	return user;
}
