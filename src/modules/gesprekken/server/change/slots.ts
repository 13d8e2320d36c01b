import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { instantInNetherlands } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { mayOfferTimes } from '../../access.ts';
import type { RemoveSlotForm, SlotsForm } from '../../forms.ts';
import { slotsPath } from '../../paths.ts';
import { leaveNews } from './tell.ts';

/** Offers the times of one day. Where the mentor has a talk or offers a time already, none is made. */
export async function addSlots(db: Db, actor: Actor, input: SlotsForm): Promise<Done> {
	if (!mayOfferTimes(actor)) throw new Refusal('gesprekken_refusal_role');
	if (input.on < todayOf(actor)) throw new FormIssue({ on: 'gesprekken_form_past' });
	const starts = input.times.map((time) => instantInNetherlands(input.on, time).toISOString());
	const added = await db.sql`
		insert into talk_slot (school_id, id, round_id, lead_id, starts_at, minutes, place)
		select r.school_id, gen_random_uuid(), r.id, ${actor.personId}::uuid, start, ${input.minutes}::int, ${input.place}::text
		from talk_round r, lateral (select at::timestamptz from unnest(${starts}::text[]) as at) as times (start)
		where r.school_id = ${actor.schoolId} and r.id = ${input.round}
			and not exists (
				select from talk_slot s
				where s.school_id = r.school_id and s.lead_id = ${actor.personId}
					and s.starts_at < start + make_interval(mins => ${input.minutes}::int) and start < s.starts_at + make_interval(mins => s.minutes))
			and not exists (
				select from talk k
				where k.school_id = r.school_id and k.lead_id = ${actor.personId} and k.state = 'open'
					and k.planned_at < start + make_interval(mins => ${input.minutes}::int) and start < k.planned_at + make_interval(mins => k.minutes))
		on conflict do nothing
		returning id`;
	if (added.length === 0) throw new Refusal('gesprekken_refusal_no_slot');
	await tellWhoWaits(db, actor, input.round);
	record(db, actor, {
		act: 'gesprekken.addSlots',
		subjectId: input.round,
		detail: { on: input.on, count: added.length }
	});
	return { to: `${slotsPath}?ronde=${input.round}`, said: 'gesprekken_said_slots', params: { count: added.length } };
}

/** Parents who were asked when there was nothing to pick yet now hear that there is. */
async function tellWhoWaits(db: Db, actor: Actor, roundId: string): Promise<void> {
	const waiting = await db.sql<{ talkId: string }[]>`
		select distinct v.talk_id as "talkId"
		from talk k
		join talk_invitation v on v.school_id = k.school_id and v.talk_id = k.id
		where k.school_id = ${actor.schoolId} and k.round_id = ${roundId} and k.lead_id = ${actor.personId} and k.state = 'open'
			and v.how = 'mail' and v.sent_at is null`;
	await leaveNews(
		db,
		actor,
		waiting.map(({ talkId }) => ({ news: 'invited', talkId }))
	);
}

/** Takes a time away that nobody picked. */
export async function removeSlot(db: Db, actor: Actor, { slot }: RemoveSlotForm): Promise<Done> {
	const [removed] = await db.sql<{ roundId: string }[]>`
		delete from talk_slot
		where school_id = ${actor.schoolId} and id = ${slot} and lead_id = ${actor.personId} and talk_id is null
		returning round_id as "roundId"`;
	if (removed) {
		record(db, actor, { act: 'gesprekken.removeSlot', subjectId: slot });
		return { to: `${slotsPath}?ronde=${removed.roundId}`, said: 'gesprekken_said_slot_removed' };
	}
	const taken =
		await db.sql`select from talk_slot where school_id = ${actor.schoolId} and id = ${slot} and lead_id = ${actor.personId}`;
	if (taken.length === 0) throw new NotFound('slot');
	throw new Refusal('gesprekken_refusal_slot_taken');
}
