import type { Actor } from '#platform/access/actor.ts';
import { recordHourly } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays, weekStart } from '#platform/text/dates.ts';
import type { Context } from '#platform/web/context.ts';
import { listDrafts } from '#platform/web/drafts.ts';
import { NotFound } from '#platform/web/errors.ts';
import { isDayOver, type Standing } from '../card/card.ts';
import { maySeeRoom, maySeeRoomPattern } from '../time-out/access.ts';
import { minutesIn } from '../time-out/time-out.ts';
import { timeOn } from './clock.ts';
import { standingOn, weeksOfCards } from './cards/days.ts';
import { listCards, listGiven, listReviews, type Card } from './cards/rows.ts';
import { listTimeOuts } from './time-outs/rows.ts';
import { roomSettings } from './time-outs/views.ts';

export type MyPupil = {
	id: string;
	name: string;
	group: string | null;
	/** Why the pupil stands here: guided by a placement, plan, training or given access; empty for a card or sessions only. */
	why: string | null;
	untilOn: string | null;
	lastSession: string | null;
};

/**
 * The pupils whom the actor guides: by *betrokkenheid*, because of a card that runs, or with whom the actor had a session in
 * the last two months; by name. One statement.
 */
export function listMyPupils(db: Db, { schoolId, personId }: Actor, today: string): Promise<MyPupil[]> {
	return db.sql<MyPupil[]>`
		with guided as (
			select i.pupil_id, max(i.why) as why, max(i.until_on) as until_on from involvement i
			where i.school_id = ${schoolId} and i.person_id = ${personId} and i.role = 'begeleider'
				and (select app_today()) between i.from_on and i.until_on
			group by 1
		), sessions as (
			select n.pupil_id, max(n.on_day) as last from session_note n
			where n.school_id = ${schoolId} and n.guide_id = ${personId} and n.removed_on is null
			group by 1
		), cards as (
			select distinct c.pupil_id from goal_card c
			where c.school_id = ${schoolId} and c.guide_id = ${personId} and ${today}::date between c.from_on and c.until_on
				and (c.stopped_on is null or c.stopped_on > ${today}::date)
		)
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, g.name as "group", d.why,
			nullif(d.until_on, '9999-12-31')::text as "untilOn", s.last::text as "lastSession"
		from pupil p
		left join guided d on d.pupil_id = p.id
		left join sessions s on s.pupil_id = p.id
		left join lateral (
			select g.name from group_member m
			join school_group g on g.school_id = m.school_id and g.id = m.group_id
			where m.school_id = p.school_id and m.pupil_id = p.id
				and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.is_home desc limit 1
		) g on true
		where p.school_id = ${schoolId} and (d.pupil_id is not null or s.last > ${today}::date - 60
			or p.id in (select pupil_id from cards))
		order by p.given_name, p.family_name, p.id`;
}

export type MyCard = {
	card: Card;
	standing: Standing;
	isMarkedToday: boolean;
	hasLessons: boolean;
	reviewDay: string | null;
};

/** The running cards of which the actor is guide, with where each stands today and the day of which a look back is open. */
export async function listMyCards(db: Db, actor: Actor, today: string): Promise<MyCard[]> {
	const cards = await listCards(db, { guideId: actor.personId, runningOn: today });
	if (cards.length === 0) return [];
	const monday = weekStart(today);
	const from = addDays(monday, -7);
	const ids = cards.map(({ id }) => id);
	const span = { from, until: addDays(monday, 6) };
	const [given, reviews] = await Promise.all([listGiven(db, ids, span), listReviews(db, ids, span)]);
	const weeks = await weeksOfCards(db, actor, cards, monday, given);
	return cards.map((card): MyCard => {
		const own = given.filter(({ cardId }) => cardId === card.id);
		const week = weeks.get(card)!;
		const { slots } = week.find(({ day }) => day === today) ?? { slots: [] };
		const marked = [...new Set(own.map(({ onDay }) => onDay))].toSorted();
		const reviewed = new Set(reviews.filter(({ cardId }) => cardId === card.id).map(({ onDay }) => onDay));
		return {
			card,
			standing: standingOn(card, week, today, today),
			isMarkedToday: marked.includes(today),
			hasLessons: slots.length > 0,
			// Of days longer ago nobody remembers how they went.
			reviewDay:
				marked.findLast(
					(day) =>
						!reviewed.has(day) &&
						day > addDays(today, -daysToLookBack) &&
						(day < today || isDayOver(slots, timeOn(today)))
				) ?? null
		};
	});
}

/** So many days a look back stays open; ours. */
const daysToLookBack = 4;

export type OpenMeeting = { id: string; trainingId: string; name: string; onDay: string; startsAt: string };

/** Meetings of trainings that the actor gives, of which nobody recorded who was there; of the last weeks. One statement. */
export function listOpenMeetings(db: Db, { personId }: Actor, today: string): Promise<OpenMeeting[]> {
	return db.sql<OpenMeeting[]>`
		select s.id, s.training_id as "trainingId", t.name, s.on_day::text as "onDay", to_char(s.starts_at, 'HH24:MI') as "startsAt"
		from training_session s
		join training t on t.school_id = s.school_id and t.id = s.training_id
		where s.school_id = (select app_school()) and ${personId}::uuid = any (t.trainer_ids) and t.ended_on is null
			and s.cancelled_why is null and s.on_day between ${today}::date - 21 and ${today}::date
			and exists (select from training_member m where m.school_id = t.school_id and m.training_id = t.id and m.left_on is null)
			and not exists (select from training_attendance a where a.school_id = s.school_id and a.session_id = s.id)
		order by s.on_day, s.starts_at`;
}

const isSessionDraft = (path: string): string | undefined =>
	path.match(/^\/leerlingen\/([0-9a-f-]{36})\/begeleiding\/sessies\/nieuw$/)?.[1];

/** The page of who guides: who is in the room, the pupils of today, what is to be looked back on and noted. */
export async function viewMine({ db, actor, today }: Context<Record<string, string>>, now = new Date()) {
	if (!maySeeRoom(actor)) throw new NotFound('page');
	const [pupils, cards, meetings, timeOuts, drafts, { longAfter }] = await Promise.all([
		listMyPupils(db, actor, today),
		listMyCards(db, actor, today),
		listOpenMeetings(db, actor, today),
		listTimeOuts(db, { fromOn: today, untilOn: today }),
		listDrafts(db, actor),
		roomSettings(db)
	]);
	for (const { id } of pupils) recordHourly(db, actor, { act: 'begeleiding.viewMine', pupilId: id, subjectId: id });
	const begun = new Set(drafts.flatMap(({ path }) => isSessionDraft(path) ?? []));
	const inRoom = timeOuts
		.filter(({ outAt }) => outAt === null)
		.map((row) => ({ ...row, minutes: minutesIn(row, now) }));
	return {
		today,
		pupils: pupils.map((pupil) => ({
			...pupil,
			card: cards.find(({ card }) => card.pupilId === pupil.id) ?? null,
			hasDraft: begun.has(pupil.id),
			isInRoom: inRoom.some(({ pupilId }) => pupilId === pupil.id)
		})),
		reviews: cards.filter(({ reviewDay }) => reviewDay !== null),
		meetings,
		inRoom,
		longAfter,
		maySeePattern: maySeeRoomPattern(actor)
	};
}
export type Mine = Awaited<ReturnType<typeof viewMine>>;
