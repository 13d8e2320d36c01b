import type { Gender } from './records.ts';

/** Trimmed, with single spaces, in one Unicode form; nothing when nothing is left. */
export function tidy(text: string): string | undefined {
	// Most values of a file are one plain word.
	if (/^[!-~]+$/.test(text)) return text;
	const tidied = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
	return tidied === '' ? undefined : tidied;
}

/** Lower case, without accents and signs: for comparing names and headers, never for showing. */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

function isoDate(year: number, month: number, day: number): string | null {
	const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	const days = month === 2 ? (isLeapYear ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
	if (year < 1900 || year >= 2100 || month < 1 || month > 12 || day < 1 || day > days) return null;
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * A date as files write it: 2011-03-28 (also with a time behind it), 28-3-2011, 28/03/2011, 28.03.2011, 20110328. Day before
 * month, as in the Netherlands. Two-digit years are not guessed. Nothing when there is no such day.
 */
export function readDate(text: string): string | null {
	const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
	if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text);
	return dutch ? isoDate(Number(dutch[3]), Number(dutch[2]), Number(dutch[1])) : null;
}

/** Whole years between two ISO dates. */
export function ageOn(bornOn: string, on: string): number {
	const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
	return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

const genders: Record<string, Gender> = {
	...Object.fromEntries(['m', 'man', 'mannelijk', 'j', 'jongen', 'male', 'boy', '1'].map((word) => [word, 'man'])),
	...Object.fromEntries(
		['v', 'vrouw', 'vrouwelijk', 'meisje', 'f', 'female', 'girl', '2'].map((word) => [word, 'vrouw'])
	),
	...Object.fromEntries(
		['x', 'o', 'onbekend', 'anders', 'nietgespecificeerd', 'unknown', 'other', '0', '9'].map((word) => [
			word,
			'onbekend'
		])
	)
};

/** The digits are those of NEN-ISO 5218, which EDEXML uses. */
export const readGender = (text: string): Gender | null => genders[fold(text)] ?? null;

const yes = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', 'x', '1']);
const no = new Set(['nee', 'n', 'no', 'false', 'onwaar', '0']);

export function readYesNo(text: string): boolean | null {
	const folded = fold(text);
	if (yes.has(folded)) return true;
	return no.has(folded) ? false : null;
}

/** "2026-2027", also written 2026/2027, 26-27 or 2026/27. */
export function readSchoolYear(text: string): string | null {
	const parts = /^(?:20)?(\d{2}) ?[-/] ?(?:20)?(\d{2})$/.exec(text);
	if (!parts) return null;
	return Number(parts[2]) === Number(parts[1]) + 1 ? `20${parts[1]}-20${parts[2]}` : null;
}

/** "1234 AB", or null when it is no Dutch postcode; those of other countries are kept as they are by the caller. */
export function readPostcode(text: string): string | null {
	const parts = /^(\d{4}) ?([A-Za-z]{2})$/.exec(text);
	return parts ? `${parts[1]} ${(parts[2] ?? '').toUpperCase()}` : null;
}

/** Spreadsheets drop the first zero of a Dutch telephone number; nine digits without it get it back. */
export const readPhone = (text: string): string => (/^[1-9]\d{8}$/.test(text) ? `0${text}` : text);

/** Good enough to catch a name or a number in the wrong column; only a message that arrives proves an address. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}$/.test(text);

/** Nine digits; spreadsheets drop the first zero and people type dots. */
export const tidyBsn = (text: string): string => text.replace(/[\s.]/g, '').padStart(9, '0');

/**
 * The *elfproef* for a citizen service number: 9a + 8b + … + 2h − i is a multiple of eleven.
 * Source: Logisch Ontwerp BSN (RvIG); all zeros would pass and is no number.
 */
export function isBsn(text: string): boolean {
	if (!/^\d{9}$/.test(text) || text === '000000000') return false;
	let sum = 0;
	for (let i = 0; i < 9; i++) sum += Number(text[i]) * (i === 8 ? -1 : 9 - i);
	return sum % 11 === 0;
}

/** A BSN is never shown or logged in full (P5). */
export const maskBsn = (bsn: string): string => `••••••${bsn.slice(-3)}`;
