import type { Db } from '#platform/database/session.ts';
import { excerpt } from '../logboek.ts';
import { titleOfKind } from '../titles.ts';
import { findEntries, listClosedItems, listEntries } from './read/entries.ts';

/* What other modules show of the log: lines of the timeline on the dossier page, and what a search finds. */

/** Entries for the timeline, newest first, with where something closed stands. */
export async function listLogForTimeline(
	db: Db,
	pupilId: string,
	filter: { fromOn?: string; untilOn?: string; limit: number }
) {
	const [entries, closed] = await Promise.all([listEntries(db, pupilId, filter), listClosedItems(db, pupilId)]);
	const lines = entries.map(({ id, happenedOn, kind, kindLabel, audience, author, text }) => ({
		id,
		at: happenedOn,
		kind: 'logboek' as const,
		title: titleOfKind(kind, kindLabel),
		text: excerpt(text),
		audience,
		author,
		href: `/leerlingen/${pupilId}/logboek/${id}`
	}));
	const shut = closed
		.filter(
			({ happenedOn }) =>
				(!filter.fromOn || happenedOn >= filter.fromOn) && (!filter.untilOn || happenedOn <= filter.untilOn)
		)
		.slice(0, filter.limit)
		.map(({ happenedOn, audience, ask }, at) => ({
			id: `gesloten-${happenedOn}-${at}`,
			at: happenedOn,
			kind: 'logboek' as const,
			title: {
				key: audience === 'zorg' ? ('logboek_closed_care' as const) : ('logboek_closed_secret' as const),
				params: { name: ask }
			},
			closed: { ask }
		}));
	return [...lines, ...shut];
}

/** What a search for these words finds in the logs that the reader may read. */
export const logSearch = {
	label: 'logboek_title' as const,
	async find(db: Db, words: string, limit: number) {
		const found = await findEntries(db, words, limit);
		return found.map(({ id, pupilId, pupilName, happenedOn, marked, audience }) => ({
			id,
			pupilId,
			pupilName,
			on: happenedOn,
			marked,
			audience,
			href: `/leerlingen/${pupilId}/logboek/${id}`
		}));
	}
};
