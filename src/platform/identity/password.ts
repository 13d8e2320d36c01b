import { hashPassword, verifyPassword } from 'better-auth/crypto';

export { hashPassword };

let decoy: Promise<string> | undefined;

/** Whether the password is the one of this hash. Without a hash it takes as long and is never right: who waits learns nothing. */
export async function isPassword(password: string, hash: string | undefined | null): Promise<boolean> {
	decoy ??= hashPassword('nobody has this password');
	const isRight = await verifyPassword({ hash: hash ?? (await decoy), password });
	return isRight && hash != null;
}
