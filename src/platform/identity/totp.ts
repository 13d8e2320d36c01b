import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/* One-time codes of an app on a phone: RFC 6238, with what every app knows (SHA-1, six digits, half a minute). */

const periodMs = 30_000;
const digits = 6;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A new secret, as the text in base 32 that people type when they cannot scan: 32 signs. */
export const makeSecret = (): string => Array.from(randomBytes(32), (byte) => alphabet[byte & 31]).join('');

export const stepAt = (now: Date): number => Math.floor(now.getTime() / periodMs);

export function codeAt(secret: string, step: number): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(step));
	const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest();
	const offset = digest[digest.length - 1]! & 15;
	return String((digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}

/**
 * The step to which the code belongs, or nothing. One step early or late is fine, for clocks that differ. Keep the step:
 * a code that was used, and any before it, must not be taken again.
 */
export function findStep(secret: string, code: string, now: Date): number | undefined {
	if (!/^\d{6}$/.test(code)) return undefined;
	const current = stepAt(now);
	return [current - 1, current, current + 1].find((step) =>
		timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code))
	);
}

/** What the QR code says to the app. */
export function appAddress(secret: string, account: string, issuer = 'Zicht'): string {
	const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
	return `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer })}`;
}

function bytesOf(base32: string): Buffer {
	const bits = [...base32].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
	return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
}
