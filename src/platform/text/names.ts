/** A name as Dutch registers keep it: the *tussenvoegsel* ("van der") apart from the last name. */
export interface PersonName {
	firstName: string;
	prefix?: string | null;
	lastName: string;
}

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' ');

/** Jan van der Berg */
export function fullName({ firstName, prefix, lastName }: PersonName): string {
	return joined(firstName, prefix, lastName);
}

/** Van der Berg: without a first name before it, a Dutch prefix gets a capital (Taalunie). */
export function lastNameAlone({ prefix, lastName }: Omit<PersonName, 'firstName'>): string {
	const name = joined(prefix, lastName);
	return name.charAt(0).toLocaleUpperCase('nl') + name.slice(1);
}

/** Berg, Jan van der: as in a list by last name. */
export function listedName({ firstName, prefix, lastName }: PersonName): string {
	return `${lastName}, ${joined(firstName, prefix)}`;
}

/** Sorts as a Dutch list does: by last name without prefix, then first name, then prefix. */
export function sortKey({ firstName, prefix, lastName }: PersonName): string {
	return [lastName, firstName, prefix ?? ''].map(searchKey).join('|');
}

/** Two letters for a round: JB. */
export function initials({ firstName, lastName }: PersonName): string {
	return [firstName, lastName]
		.map((name) => [...name.replace(/^[^\p{L}]+/u, '')][0] ?? '')
		.join('')
		.toLocaleUpperCase('nl');
}

/** What normalisation does not take apart. */
const letters: Record<string, string> = {
	ß: 'ss',
	ø: 'o',
	æ: 'ae',
	œ: 'oe',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	ĳ: 'ij'
};

/** Text to find by: small letters without accents, and one space for each run of marks. */
export function searchKey(text: string): string {
	return text
		.toLowerCase()
		.replace(/[ßøæœłđðþıĳ]/g, (letter) => letters[letter]!)
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/['’`´]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

const firstOfPrefix =
	/^(van|von|de|den|der|het|'t|’t|'s|’s|te|ten|ter|op|in|aan|bij|uit|voor|onder|over|la|le|du|da|di|el|al|d')$/i;
const prefixWord = /^(van|von|de|den|der|het|'t|’t|dem|des|te|ten|ter|la|le|l'|d')$/i;

/** "van der Berg" and "Berg, van der" become a prefix and a last name; a name of one word stays whole. */
export function splitLastName(name: string): { prefix: string | null; lastName: string } {
	const [last, after] = name.trim().split(/\s*,\s*/);
	if (after) return { prefix: after.toLowerCase(), lastName: last! };
	const words = name.trim().split(/\s+/);
	let count = 0;
	while (count < words.length - 1 && (count === 0 ? firstOfPrefix : prefixWord).test(words[count]!)) count++;
	return { prefix: words.slice(0, count).join(' ').toLowerCase() || null, lastName: words.slice(count).join(' ') };
}
