import type { Db } from '#platform/database/session.ts';
import { titleOfKind } from '../titles.ts';
import { getLogSettings } from './settings.ts';

type Asked = { option: string | null; since: string; until: string; pupilIds?: readonly string[] };

/**
 * Entries of one kind in the log, for norms that a school makes itself (`CounterOffer` of `kwaliteit`, which this module
 * does not use). Only what the whole team reads is counted: a norm says the same to each of them, and that a closed
 * entry exists is told to nobody.
 */
export const entryCounter = {
	key: 'logboek',
	nameKey: 'logboek_counter_entries',
	async options(db: Db) {
		const { kinds } = await getLogSettings(db);
		return kinds.map(({ key, label }) => ({ key, name: label ?? titleOfKind(key, label) }));
	},
	async count(db: Db, { option, since, until, pupilIds }: Asked) {
		const ids = (pupilIds as string[] | undefined) ?? null;
		return db.sql<{ pupilId: string; on: string }[]>`
			select e.pupil_id as "pupilId", e.happened_on::text as "on" from log_entry e
			where e.school_id = (select app_school()) and e.kind = ${option} and e.happened_on between ${since} and ${until}
				and e.audience in ('gedeeld', 'team') and e.archived_on is null
				and (${ids}::uuid[] is null or e.pupil_id = any (${ids}::uuid[]))`;
	},
	href: (pupilId: string): string => `/leerlingen/${pupilId}/logboek/nieuw`
} as const;
