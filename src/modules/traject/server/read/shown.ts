import type { Db } from '#platform/database/session.ts';
import { turnOf, type Place } from '../../room.ts';
import { weeksSince } from '../../traject.ts';
import type { PlacementLine, ShownPlacement } from '../../views.ts';
import { guidesOf, listGoalsOf } from './rows.ts';

/** Placements with what the pupil works at, with whom, and whose turn it is. */
export async function shownOf(
	db: Db,
	rows: readonly PlacementLine[],
	places: readonly Place[],
	today: string
): Promise<ShownPlacement[]> {
	const ids = rows.map(({ id }) => id);
	const [goals, guides] = await Promise.all([listGoalsOf(db, ids), guidesOf(db, ids)]);
	return rows.map((row) => ({
		...row,
		goals: goals.get(row.id) ?? [],
		guides: guides.get(row.id) ?? [],
		turn: turnOf(places, row.id),
		weeks: weeksSince(row.askedOn, today)
	}));
}

/** Placed, waiting, and what is over, the last one first. */
export const sorted = (placements: readonly ShownPlacement[]) => ({
	current: placements.filter(({ state }) => state === 'geplaatst'),
	waiting: placements.filter(({ state }) => state === 'wacht').toSorted((a, b) => (a.turn ?? 0) - (b.turn ?? 0)),
	past: placements.filter(({ state }) => state === 'beëindigd' || state === 'vervallen').toReversed()
});
