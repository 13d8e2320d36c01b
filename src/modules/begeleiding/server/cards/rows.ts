import type { Db } from '#platform/database/session.ts';
import type { Given, RewardPer } from '../../card/card.ts';

export type CardGoal = { id: string; position: number; words: string };

export type Card = {
	id: string;
	pupilId: string;
	pupilName: string;
	givenName: string;
	guideId: string;
	guide: string;
	fromOn: string;
	untilOn: string;
	stoppedOn: string | null;
	stoppedWhy: string | null;
	reward: string;
	needed: number;
	outOf: number;
	per: RewardPer;
	lines: string[];
	because: string | null;
	/** Something was marked on it: what was agreed stays. */
	isMarked: boolean;
	version: number;
	goals: CardGoal[];
};

type Asked = { pupilIds?: readonly string[]; runningOn?: string; guideId?: string };

/** Goal cards that the actor may see, the newest first. One statement. */
export function listCards(db: Db, { pupilIds, runningOn, guideId }: Asked): Promise<Card[]> {
	return db.sql<Card[]>`
		select c.id, c.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName",
			p.given_name as "givenName", c.guide_id as "guideId", concat_ws(' ', g.given_name, g.infix, g.family_name) as guide,
			c.from_on::text as "fromOn", c.until_on::text as "untilOn", c.stopped_on::text as "stoppedOn", c.stopped_why as "stoppedWhy",
			c.reward, c.needed, c.out_of as "outOf", c.per, c.lines, c.because, c.version,
			exists (select from goal_card_mark k where k.school_id = c.school_id and k.card_id = c.id) as "isMarked",
			(select jsonb_agg(jsonb_build_object('id', o.id, 'position', o.position, 'words', o.words) order by o.position)
				from goal_card_goal o where o.school_id = c.school_id and o.card_id = c.id) as goals
		from goal_card c
		join pupil p on p.school_id = c.school_id and p.id = c.pupil_id
		left join person g on g.school_id = c.school_id and g.id = c.guide_id
		where c.school_id = (select app_school())
			and (${(pupilIds as string[] | undefined) ?? null}::uuid[] is null or c.pupil_id = any (${(pupilIds as string[] | undefined) ?? null}::uuid[]))
			and (${guideId ?? null}::uuid is null or c.guide_id = ${guideId ?? null}::uuid)
			and (${runningOn ?? null}::date is null or (c.from_on <= ${runningOn ?? null}::date and c.until_on >= ${runningOn ?? null}::date
				and (c.stopped_on is null or c.stopped_on > ${runningOn ?? null}::date)))
		order by c.from_on desc, p.given_name, c.id`;
}

/** The card that runs on a day, of which there is one at most; null where none does. */
export async function findCard(db: Db, pupilId: string, day: string): Promise<Card | null> {
	const [card] = await listCards(db, { pupilIds: [pupilId], runningOn: day });
	return card ?? null;
}

export type GivenRow = Given & { cardId: string; by: string | null };

/** Everything that was marked on these cards in the span, both days included, oldest first. */
export function listGiven(
	db: Db,
	cardIds: readonly string[],
	{ from, until }: { from: string; until: string }
): Promise<GivenRow[]> {
	return db.sql<GivenRow[]>`
		select k.id, k.card_id as "cardId", k.goal_id as "goalId", k.on_day::text as "onDay", k.slot, k.slot_name as "slotName",
			k.slot_kind as "slotKind", to_char(k.starts_at, 'HH24:MI') as "startsAt", to_char(k.ends_at, 'HH24:MI') as "endsAt", k.side,
			k.value, k.by_id as "byId", k.corrects_id as "correctsId",
			case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as by
		from goal_card_mark k
		left join person p on p.school_id = k.school_id and p.id = k.by_id
		where k.school_id = (select app_school()) and k.card_id = any (${[...cardIds]}::uuid[]) and k.on_day between ${from} and ${until}
		order by k.created_at, k.id`;
}

export type Review = {
	cardId: string;
	onDay: string;
	wentWell: string;
	couldBeBetter: string;
	by: string | null;
	changedAt: Date;
	version: number;
};

export async function listReviews(
	db: Db,
	cardIds: readonly string[],
	{ from, until }: { from: string; until: string }
): Promise<Review[]> {
	const rows = await db.sql<(Omit<Review, 'changedAt'> & { changedAt: string })[]>`
		select r.card_id as "cardId", r.on_day::text as "onDay", r.went_well as "wentWell", r.could_be_better as "couldBeBetter",
			r.changed_at as "changedAt", r.version,
			case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as by
		from day_review r
		left join person p on p.school_id = r.school_id and p.id = r.changed_by_id
		where r.school_id = (select app_school()) and r.card_id = any (${[...cardIds]}::uuid[]) and r.on_day between ${from} and ${until}
		order by r.on_day`;
	return rows.map((row) => ({ ...row, changedAt: new Date(row.changedAt) }));
}

export type DayLog = { onDay: string; text: string; audience: 'eigen' | 'gedeeld'; version: number };

/** What the pupil wrote about own days: the pupil's alone, or shared. */
export function listDayLogs(
	db: Db,
	cardId: string,
	{ from, until }: { from: string; until: string }
): Promise<DayLog[]> {
	return db.sql<DayLog[]>`
		select on_day::text as "onDay", text, audience, version from day_log
		where school_id = (select app_school()) and card_id = ${cardId} and on_day between ${from} and ${until}
		order by on_day`;
}

/** Who can be the guide of a card: who guides this pupil today. */
export function listGuidesOf(
	db: Db,
	pupilId: string,
	roles: readonly string[]
): Promise<{ id: string; name: string }[]> {
	return db.sql<{ id: string; name: string }[]>`
		select distinct person_id as id, concat_ws(' ', given_name, infix, family_name) as name, family_name
		from involved_people(${pupilId})
		where role = any (${[...roles]}) and kind in ('medewerker', 'extern')
		order by family_name, name`;
}
