import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { NotFound } from '#platform/web/errors.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { NewsForm } from '../../forms.ts';
import type { Rhythm } from '../../news.ts';

export type NewsChoice = { isWanted: boolean; rhythm: Exclude<Rhythm, 'nooit'> };

/** Whether this parent wants mail about news, and how often it comes; null for others, and where the school sends none. */
export async function findNewsChoice(db: Db, actor: Actor): Promise<NewsChoice | null> {
	if (actor.kind !== 'ouder') return null;
	const [setup, [row]] = await Promise.all([
		setupOf(db),
		db.sql<{ isWanted: boolean }[]>`
			select is_wanted as "isWanted" from news_told
			where school_id = ${actor.schoolId} and person_id = ${actor.personId}`
	]);
	const rhythm = setup.zicht.berichten_ouders;
	return rhythm === 'nooit' ? null : { isWanted: row?.isWanted ?? true, rhythm };
}

/** A parent says whether mail about news may come. */
export async function chooseNews(db: Db, actor: Actor, { isWanted }: NewsForm): Promise<Done> {
	if (actor.kind !== 'ouder') throw new NotFound('news');
	await db.sql`
		insert into news_told (school_id, person_id, is_wanted) values (${actor.schoolId}, ${actor.personId}, ${isWanted})
		on conflict (school_id, person_id) do update set is_wanted = excluded.is_wanted`;
	record(db, actor, { act: 'leerlingen.chooseNews', subjectId: actor.personId, detail: { isWanted } });
	return { said: isWanted ? 'leerlingen_said_news_on' : 'leerlingen_said_news_off' };
}
