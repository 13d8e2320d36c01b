import type { Audience } from '#platform/access/audience.ts';
import type { Db } from '#platform/database/session.ts';
import type { TextKey } from '#platform/web/errors.ts';
import type { Said } from './said.ts';

/** One place where the words were found. `marked` holds what was found between \u0002 and \u0003. */
export type SearchHit = {
	id: string;
	pupilId: string;
	pupilName: string;
	/** A day, for texts that have one. */
	on?: string;
	title?: Said;
	marked?: string;
	audience?: Audience;
	href: string;
};

/** Where texts are searched; each module offers its own. Row-level security decides what it finds. */
export type SearchSource = {
	/** The heading above what it finds. */
	label: TextKey;
	find(db: Db, words: string, limit: number): Promise<SearchHit[]>;
};

/** Fewer letters find everything and nothing. */
export const fewestLetters = 2;

/** What was typed, as it is searched: one space between words, and never longer than a line. */
export const tidyQuery = (typed: string | null | undefined): string =>
	(typed ?? '').replace(/\s+/g, ' ').trim().slice(0, 100);

/** What one source found. */
export type FoundGroup = { label: TextKey; hits: SearchHit[]; hasMore: boolean };

/** The found text in parts: what was found and what stands around it. */
export function markedParts(marked: string): { text: string; isFound: boolean }[] {
	return marked
		.split(/(\u0002[^\u0003]*\u0003)/)
		.filter(Boolean)
		.map((part) => ({ text: part.replace(/[\u0002\u0003]/g, ''), isFound: part.startsWith('\u0002') }));
}
