import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';

/** What a mail tells: there is a talk; its time; that it moved or is off; once more; pick a time. */
export type News = 'invited' | 'planned' | 'moved' | 'cancelled' | 'reminder' | 'choose';

/** For after the commit: who it goes to, and where to, is looked up then. Nothing about the pupil travels. */
export type Tell = {
	news: News;
	talkId: string;
	/** Only these; nothing means everybody who was asked by mail. */
	people?: string[];
	/** The time in the calendars of parents, where the talk itself may be gone by then. */
	was?: { at: string; minutes: number; version: number };
};

export const tellKind = 'gesprekken.tell';

/** Leaves all of them in one statement. */
export async function leaveNews(db: Db, { schoolId }: Pick<Actor, 'schoolId'>, news: readonly Tell[]): Promise<void> {
	if (news.length === 0) return;
	await db.sql`
		insert into outbox (school_id, kind, payload)
		select ${schoolId}, ${tellKind}, tell from jsonb_array_elements(${JSON.stringify(news)}::jsonb) tell`;
}

type Planned = { id: string; plannedAt: Date | null; minutes: number; version: number };

/** The time that stands in the calendars of parents. */
export const wasPlanned = ({ plannedAt, minutes, version }: Planned): Tell['was'] =>
	plannedAt ? { at: plannedAt.toISOString(), minutes, version } : undefined;
