import type { StateName } from '#ui/states.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import type { Said } from './said.ts';

/** What is to be done for a pupil, or was: on the dossier page, and the most pressing one in the list. */
export type DueItem = { title: Said; dueOn?: string; state: StateName; href?: string };

/** Where what is due comes from; each module offers its own, for as many pupils as a page shows. */
export type DueSource = (
	db: Db,
	actor: Actor,
	pupilIds: readonly string[],
	today: string
) => Promise<Map<string, DueItem[]>>;

const urgency: Record<StateName, number> = { late: 0, soon: 1, todo: 2, done: 3, na: 4 };

/** The most pressing first: what is late, then what comes first. */
export const byUrgency = (a: DueItem, b: DueItem): number =>
	urgency[a.state] - urgency[b.state] || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');

/** Everything due for these pupils, by pupil, the most pressing first. */
export async function readDue(
	db: Db,
	actor: Actor,
	pupilIds: readonly string[],
	today: string,
	sources: readonly DueSource[]
): Promise<Map<string, DueItem[]>> {
	const due = new Map<string, DueItem[]>();
	if (pupilIds.length === 0) return due;
	for (const found of await Promise.all(sources.map((source) => source(db, actor, pupilIds, today)))) {
		for (const [pupilId, items] of found) due.set(pupilId, [...(due.get(pupilId) ?? []), ...items]);
	}
	for (const items of due.values()) items.sort(byUrgency);
	return due;
}

/** How a date that lies ahead or behind looks: late after its day, "soon" in the last two weeks before it. */
export function stateOfDue(dueOn: string, soonFromOn: string, today: string): StateName {
	if (dueOn < today) return 'late';
	return today >= soonFromOn ? 'soon' : 'todo';
}
