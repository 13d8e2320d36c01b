import type { CountedDay, CounterAsked, CounterOffer } from '#modules/kwaliteit/index.ts';
import type { Db } from '#platform/database/session.ts';
import type { TextKey } from '#platform/web/errors.ts';
import { talkKinds, type TalkKind } from '../gesprekken.ts';

const kindNames: Record<TalkKind, TextKey> = {
	startgesprek: 'gesprekken_counted_start',
	leerlinggesprek: 'gesprekken_counted_pupil',
	oudergesprek: 'gesprekken_counted_parents',
	voortgangsgesprek: 'gesprekken_counted_progress',
	plan: 'gesprekken_counted_plan'
};

const options = async () => talkKinds.map((key) => ({ key, name: { key: kindNames[key] } }));
const href = (pupilId: string): string => `/leerlingen/${pupilId}`;

/** Talks of one kind that were held. */
const heldTalks: CounterOffer = {
	key: 'gesprekken',
	nameKey: 'gesprekken_counter_held',
	options,
	count: (db, asked) => listHeld(db, asked, false),
	href
};

/** Those at which at least one parent was present. */
const talksWithParents: CounterOffer = {
	key: 'gesprekken-met-ouders',
	nameKey: 'gesprekken_counter_with_parents',
	options,
	count: (db, asked) => listHeld(db, asked, true),
	href
};

function listHeld(
	db: Db,
	{ option, since, until, pupilIds }: CounterAsked,
	mustHaveParent: boolean
): Promise<CountedDay[]> {
	return db.sql<CountedDay[]>`
		select t.pupil_id as "pupilId", t.held_on::text as "on" from talk t
		where t.school_id = (select app_school()) and t.kind = ${option} and t.held_on between ${since} and ${until}
			and (${(pupilIds as string[] | undefined) ?? null}::uuid[] is null or t.pupil_id = any (${(pupilIds as string[] | undefined) ?? null}::uuid[]))
			and (not ${mustHaveParent} or exists (
				select from talk_presence p
				where p.school_id = t.school_id and p.talk_id = t.id and p.pupil_id = t.pupil_id and p.role = 'ouder' and p.is_present))`;
}

/** What a school can count of talks, in norms of its own. */
export const talkCounters: readonly CounterOffer[] = [heldTalks, talksWithParents];
