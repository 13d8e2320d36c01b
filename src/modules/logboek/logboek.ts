import type { Audience } from '#platform/access/audience.ts';

/** What an entry may be about where the school's set-up names no kinds; a school's own kind is a key of its own. */
export const logKinds = [
	'gesprek',
	'telefoon',
	'compliment',
	'incident',
	'time-out',
	'pestmelding',
	'verzuimgesprek',
	'notitie'
] as const;
export type LogKind = (typeof logKinds)[number];
export const isLogKind = (kind: string): kind is LogKind => (logKinds as readonly string[]).includes(kind);

/** A kind that one can choose today. Without a label it is one of ours, which has its text; `audience` is the school's advice. */
export type KindToChoose = { key: string; label: string | null; audience: Audience | null };

/** Roles with a pupil that write in the dossier. */
export const staffWriters = [
	'mentor',
	'vakdocent',
	'onderwijsassistent',
	'stagiair',
	'directeur',
	'teamleider',
	'zorgcoordinator',
	'orthopedagoog',
	'begeleider'
] as const;

/** Roles that may be in on a closed item, when they wrote it or are named. A trainee never (docs/rules.md, *Who sees what*). */
export const closedReaders = staffWriters.filter((role) => role !== 'stagiair');

/** Who keeps the dossier right beside the author: changes who may read an item, archives and deletes. */
export const careTeam = ['zorgcoordinator'] as const;

/** Items that are for a named few. */
export const isClosed = (audience: Audience): boolean => audience === 'zorg' || audience === 'vertrouwelijk';

/** Until when the author may still correct the text; after that only an addendum. */
export const correctableUntil = (createdAt: Date, hours: number): Date =>
	new Date(createdAt.getTime() + hours * 3_600_000);

/** Within the school's hours after writing (a day, mostly); what a pupil keeps for itself stays the pupil's to change. */
export const isOpenForCorrection = (
	entry: { createdAt: Date; audience: Audience },
	now: Date,
	hours: number
): boolean => entry.audience === 'eigen' || now.getTime() < correctableUntil(entry.createdAt, hours).getTime();

/** Only closed items have named readers; who writes it need not be named. */
export const readersOf = (audience: Audience, named: readonly string[], authorId: string): string[] =>
	isClosed(audience) ? [...new Set(named)].filter((person) => person !== authorId) : [];

/** From wide to narrow: to tell whether a change opens or closes an item. */
const width: Record<Audience, number> = { gedeeld: 4, team: 3, zorg: 2, vertrouwelijk: 1, eigen: 0 };
export const isWider = (to: Audience, from: Audience): boolean => width[to] > width[from];

export type KnownName = { givenName: string; familyName: string };

/**
 * Names of other pupils that stand in a text, as they stand there. Only whole words with a capital: a warning, the writer
 * decides. Names that are also the pupil's own are left alone.
 */
export function namesIn(text: string, others: readonly KnownName[], own: KnownName): string[] {
	const written = new Set(text.match(/\p{Lu}[\p{L}’'-]*/gu)?.map((word) => word.replace(/['’]?s$|['’]$/u, '')) ?? []);
	for (const word of text.match(/\p{Lu}[\p{L}’'-]*/gu) ?? []) written.add(word);
	const known = others.flatMap(({ givenName, familyName }) => [givenName, familyName]);
	return [...new Set(known)]
		.filter((name) => name !== own.givenName && name !== own.familyName && written.has(name))
		.sort();
}

/** The first words of a text, for a list. */
export function excerpt(text: string, length = 160): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= length) return line;
	const cut = line.lastIndexOf(' ', length);
	return `${line.slice(0, cut > 0 ? cut : length)}…`;
}
