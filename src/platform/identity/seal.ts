import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { running } from '#platform/running.ts';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a text for the database with a key that is not in it (AES-256-GCM; the key follows from the server's secret).
 * `of` names what it belongs to: a sealed value that is moved to another row does not open there.
 */
export function seal(text: string, of: string): Uint8Array {
	const nonce = randomBytes(nonceBytes);
	const cipher = createCipheriv('aes-256-gcm', sealingKey(), nonce).setAAD(Buffer.from(of));
	const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The text again. Throws when it was changed, moved, or sealed with another secret. */
export function unseal(sealed: Uint8Array, of: string): string {
	const bytes = Buffer.from(sealed);
	const nonce = bytes.subarray(0, nonceBytes);
	const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
	const decipher = createDecipheriv('aes-256-gcm', sealingKey(), nonce, { authTagLength: tagBytes })
		.setAAD(Buffer.from(of))
		.setAuthTag(tag);
	return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
}

/** A key of its own, so that what signs sessions never also encrypts. */
const sealingKey = (): Buffer => Buffer.from(hkdfSync('sha256', running().secret, '', 'zicht sealed columns', 32));
