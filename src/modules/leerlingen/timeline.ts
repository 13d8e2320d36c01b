import type { Audience } from '#platform/access/audience.ts';
import type { Db } from '#platform/database/session.ts';
import type { Said } from './said.ts';

/** What a line of the timeline is about; the filters on the dossier page are these. */
export const timelineKinds = [
	'school',
	'logboek',
	'opp',
	'plan',
	'doel',
	'gesprek',
	'overdracht',
	'ondersteuning',
	'overleg',
	'traject',
	'begeleiding'
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One thing that happened, as the dossier page shows it. */
export type TimelineEntry = {
	id: string;
	/** A day (`2026-11-16`) or an instant (`2026-11-16T12:30:00Z`); sorts as text. */
	at: string;
	kind: TimelineKind;
	title: Said;
	text?: string;
	audience?: Audience;
	author?: string;
	href?: string;
	/** There is something here that is not for this reader. Then only the date stands there, and whom to ask. */
	closed?: { ask: string };
};

/** What the reader asks for. Days are inclusive. */
/** How many lines of a dossier one sees before asking for more. */
export const shownAtOnce = 20;

export type TimelineFilter = {
	kind?: TimelineKind;
	fromOn?: string;
	untilOn?: string;
	/** At most this many, the newest first. */
	limit: number;
};

/** Where lines of the timeline come from; each module offers its own. Row-level security decides what it gives. */
export type TimelineSource = (db: Db, pupilId: string, filter: TimelineFilter) => Promise<TimelineEntry[]>;

/** All sources as one line, newest first; asks each for one more than is shown, so that it knows whether there is more. */
export async function readTimeline(
	db: Db,
	pupilId: string,
	filter: TimelineFilter,
	sources: readonly TimelineSource[]
): Promise<{ entries: TimelineEntry[]; hasMore: boolean }> {
	const wide = { ...filter, limit: filter.limit + 1 };
	const found = (await Promise.all(sources.map((source) => source(db, pupilId, wide)))).flat();
	return newestFirst(found, filter);
}

/** The newest entries that the filter asks for. */
export function newestFirst(
	found: readonly TimelineEntry[],
	{ kind, fromOn, untilOn, limit }: TimelineFilter
): { entries: TimelineEntry[]; hasMore: boolean } {
	const asked = found
		.filter((entry) => !kind || entry.kind === kind)
		.filter((entry) => (!fromOn || entry.at.slice(0, 10) >= fromOn) && (!untilOn || entry.at.slice(0, 10) <= untilOn))
		.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1));
	return { entries: asked.slice(0, limit), hasMore: asked.length > limit };
}
