import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Something that nobody can guess, for a cookie or a link: 256 bits. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token or a code. They are long and random, so a plain hash cannot be turned back. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The same as text, for columns that hold text. */
export const hashTextOf = (token: string): string => hashOf(token).toString('base64url');

// Without I, L, O and U: nobody mistakes one sign for another, and no word appears (Crockford's base 32).
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 4;

/** A code that somebody can type over from paper: 16 signs, 80 bits. Shown in groups by `inGroups`. */
export const makeCode = (length = 16): string => Array.from({ length }, () => signs[randomInt(signs.length)]).join('');

/** `K7QM2XF9` → `K7QM-2XF9`. */
export const inGroups = (code: string): string => code.match(new RegExp(`.{1,${groupLength}}`, 'g'))?.join('-') ?? '';

/** What somebody typed, as the code it must be: without spaces and dashes, and with the signs that are easily mistaken put right. */
export const readCode = (typed: string): string =>
	typed
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '')
		.replace(/[IL]/g, '1')
		.replace(/O/g, '0')
		.replace(/U/g, 'V');
