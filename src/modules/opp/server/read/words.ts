import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { OppVersion } from '../../opp.ts';
import { getChain, type OppChain } from './opp.ts';

/** A version for which the pupil speaks. A pupil knows of a draft before it is offered, not what is in it. */
export type OpenForWords = OppChain & { version: Pick<OppVersion, 'id' | 'number' | 'kind' | 'state'> };

export async function getOpenForWords(db: Db, actor: Actor, pupilId: string, oppId: string): Promise<OpenForWords> {
	const [chain, open] = await Promise.all([getChain(db, actor, pupilId), findOpenForWords(db, pupilId)]);
	const version = chain.versions.find(({ id }) => id === oppId) ?? (open?.id === oppId ? open : undefined);
	if (!version) throw new NotFound('opp');
	return { ...chain, version };
}

/** The draft for which the actor, who is the pupil, can speak now. */
export async function findOpenForWords(db: Db, pupilId: string): Promise<OpenForWords['version'] | undefined> {
	return (await listOpenForWords(db, [pupilId])).get(pupilId);
}

/** The same for several pupils, by pupil. */
export async function listOpenForWords(
	db: Db,
	pupilIds: readonly string[]
): Promise<Map<string, OpenForWords['version']>> {
	const open = await db.sql<(Omit<OpenForWords['version'], 'state'> & { pupilId: string })[]>`
		select p.id as "pupilId", o.id, o.number, o.kind
		from unnest(${pupilIds as string[]}::uuid[]) p (id) cross join lateral opp_open_for_words(p.id) o`;
	return new Map(open.map(({ pupilId, ...version }) => [pupilId, { ...version, state: 'draft' as const }]));
}
