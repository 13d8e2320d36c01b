/**
 * Parents hear that there is news, never what: no mail for each score, but one now and then, as often as the school's
 * set-up says and no more. Pure.
 */
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { SchoolSetup } from '#modules/scholen/index.ts';

/** Whether there is something for this parent since an instant, made by somebody else. Row-level security decides what counts. */
export type NewsSource = (db: Db, actor: Pick<Actor, 'schoolId' | 'personId'>, since: Date) => Promise<boolean>;

export type Rhythm = SchoolSetup['zicht']['berichten_ouders'];

const daysApart: Record<Rhythm, number | null> = { nooit: null, week: 7, maand: 30 };

/** The last day on which somebody who hears again on `today` may have heard; null where the school sends nothing. */
export function lastToldBy(rhythm: Rhythm, today: string): string | null {
	const days = daysApart[rhythm];
	return days === null ? null : addDays(today, -days);
}
