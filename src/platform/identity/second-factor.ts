import { randomUUID } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { pools } from '#platform/database/pools.ts';
import { running } from '#platform/running.ts';
import { note } from './note.ts';
import { appAddress, findStep, makeSecret } from './totp.ts';
import { hashTextOf, inGroups, makeCode, readCode } from './tokens.ts';

const backupCodeCount = 10;
const backupCodeLength = 8;

/** What the page shows that makes a second factor: the secret to type, and the same as an address for the QR code. */
export type NewSecondFactor = { secret: string; address: string };

/** A second factor in the making; loading the page again shows the same one. The present one holds until it is confirmed. */
export async function beginSecondFactor(userId: string, account: string): Promise<NewSecondFactor> {
	const { auth } = pools();
	const [begun] = await auth<
		{ secret: string }[]
	>`select secret from "twoFactor" where "userId" = ${userId} and not verified`;
	const secret = begun ? await unseal(begun.secret) : makeSecret();
	if (!begun) {
		await auth`
			insert into "twoFactor" (id, secret, "backupCodes", "userId", verified)
			values (${randomUUID()}, ${await seal(secret)}, '[]', ${userId}, false)`;
	}
	return { secret, address: appAddress(secret, account) };
}

/** The first code of the app proves that it works: from now on it is asked. Gives the backup codes, which are never shown again. */
export async function confirmSecondFactor(
	userId: string,
	code: string,
	now = new Date()
): Promise<string[] | undefined> {
	const { auth } = pools();
	const [begun] = await auth<{ id: string; secret: string }[]>`
		select id, secret from "twoFactor" where "userId" = ${userId} and not verified`;
	const step = begun && findStep(await unseal(begun.secret), digitsOf(code), now);
	if (!begun || step === undefined) return undefined;
	const { codes, hashes } = makeBackupCodes();
	await auth.begin(async (sql) => {
		await sql`delete from "twoFactor" where "userId" = ${userId} and id <> ${begun.id}`;
		await sql`update "twoFactor" set verified = true, "lastStep" = ${step}, "backupCodes" = ${hashes} where id = ${begun.id}`;
		await sql`update "user" set "twoFactorEnabled" = true, "updatedAt" = now() where id = ${userId}`;
	});
	await note({ userId }, 'inloggen.make_second_factor');
	return codes;
}

/**
 * Whether this is a code of the app or a backup code. Each is taken once: the statement that takes it also says that it was
 * not taken before, so that two at the same moment cannot both win.
 */
export async function takeCode(userId: string, typed: string, now = new Date()): Promise<boolean> {
	return (await takeAppCode(userId, digitsOf(typed), now)) || takeBackupCode(userId, readCode(typed));
}

/** New backup codes; the old ones stop working. */
export async function renewBackupCodes(userId: string): Promise<string[]> {
	const { codes, hashes } = makeBackupCodes();
	await pools().auth`update "twoFactor" set "backupCodes" = ${hashes} where "userId" = ${userId} and verified`;
	await note({ userId }, 'inloggen.renew_backup_codes');
	return codes;
}

/** How many backup codes are left; nothing without a second factor. */
export async function countBackupCodes(userId: string): Promise<number | undefined> {
	const [row] = await pools().auth<{ left: number }[]>`
		select jsonb_array_length("backupCodes"::jsonb) as left from "twoFactor" where "userId" = ${userId} and verified`;
	return row?.left;
}

async function takeAppCode(userId: string, code: string, now: Date): Promise<boolean> {
	const { auth } = pools();
	const [factor] = await auth<{ id: string; secret: string }[]>`
		select id, secret from "twoFactor" where "userId" = ${userId} and verified`;
	const step = factor && findStep(await unseal(factor.secret), code, now);
	if (!factor || step === undefined) return false;
	const taken = await auth`
		update "twoFactor" set "lastStep" = ${step} where id = ${factor.id} and coalesce("lastStep", 0) < ${step} returning id`;
	return taken.length > 0;
}

async function takeBackupCode(userId: string, code: string): Promise<boolean> {
	if (code.length !== backupCodeLength) return false;
	const hash = hashTextOf(code);
	const taken = await pools().auth`
		update "twoFactor" set "backupCodes" = ("backupCodes"::jsonb - ${hash}::text)::text
		where "userId" = ${userId} and verified and "backupCodes"::jsonb ? ${hash}::text returning id`;
	return taken.length > 0;
}

function makeBackupCodes(): { codes: string[]; hashes: string } {
	const codes = Array.from({ length: backupCodeCount }, () => makeCode(backupCodeLength));
	return { codes: codes.map(inGroups), hashes: JSON.stringify(codes.map(hashTextOf)) };
}

const digitsOf = (typed: string): string => typed.replace(/\s/g, '');
const seal = (secret: string): Promise<string> => symmetricEncrypt({ key: running().secret, data: secret });
const unseal = (sealed: string): Promise<string> => symmetricDecrypt({ key: running().secret, data: sealed });
