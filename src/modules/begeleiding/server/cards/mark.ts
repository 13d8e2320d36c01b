import { addDays, weekStart } from '#platform/text/dates.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import { mayMark, sideOf } from '../../card/access.ts';
import { lastOf, type Given } from '../../card/card.ts';
import type { MarkForm } from '../../card/forms.ts';
import { cardDayPath } from '../../paths.ts';
import { markedDay, standingOn, weekOfCard } from './days.ts';
import { findCard, listGiven, type Card } from './rows.ts';
import { getCardSubject } from './subject.ts';

/**
 * One tap: how one goal went in one lesson, as the actor saw it. Another tap is a row after the one before; the same again
 * changes nothing, and so does a tap that arrives twice. When it earns the reward, that is said at once.
 */
export async function markGoal(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ id, goal, day, slot: slotKey, value }: MarkForm,
	today: string
): Promise<Done> {
	const { own, givenName } = await getCardSubject(db, actor, pupilId);
	const card = await findCard(db, pupilId, day);
	if (!card || card.goals.every((each) => each.id !== goal)) throw new NotFound('goal');
	const before = await listWeek(db, actor, card, day);
	const slot = before.days.find((each) => each.day === day)?.slots.find(({ key }) => key === slotKey);
	const side = sideOf(actor, own);
	if (!slot || !side) throw new NotFound('lesson');
	if (!mayMark(actor, own, { card, slot, day, today })) throw new Refusal('begeleiding_refusal_mark');
	const last = lastOf(before.given, { goalId: goal, onDay: day, slot: slotKey, side });
	const to = cardDayPath(pupilId, { day: day === today ? undefined : day, slot: slotKey });
	if ((last?.value ?? null) === value) return { to };

	const kept = await db.sql`
		insert into goal_card_mark (school_id, id, card_id, goal_id, pupil_id, on_day, slot, slot_name, slot_kind, starts_at, ends_at, side, value, by_id, corrects_id)
		values (${actor.schoolId}, ${id}, ${card.id}, ${goal}, ${pupilId}, ${day}, ${slotKey}, ${slot.name}, ${slot.kind},
			${slot.startsAt}, ${slot.endsAt}, ${side}, ${value}, ${actor.personId}, ${last?.id ?? null})
		on conflict do nothing returning id`;
	if (kept.length === 0) return { to };
	record(db, actor, {
		act: last ? 'begeleiding.remark' : 'begeleiding.mark',
		pupilId,
		subjectId: card.id,
		detail: { day }
	});

	const row: Given = {
		id,
		goalId: goal,
		onDay: day,
		slot: slotKey,
		slotName: slot.name,
		slotKind: slot.kind,
		side,
		value,
		startsAt: slot.startsAt,
		endsAt: slot.endsAt,
		byId: actor.personId,
		correctsId: last?.id ?? null
	};
	const after = before.days.map((each) => markedDay(card, each.day, each.slots, [...before.given, row]));
	const isEarned = standingOn(card, after, day, today).isEarned && !standingOn(card, before.days, day, today).isEarned;
	if (!isEarned) return { to };
	const said = side === 'pupil' ? 'begeleiding_pupil_said_earned' : 'begeleiding_said_earned';
	return { to, said, params: { name: givenName, reward: card.reward } };
}

async function listWeek(db: Db, actor: Actor, card: Card, day: string) {
	const monday = weekStart(day);
	const given = await listGiven(db, [card.id], { from: monday, until: addDays(monday, 6) });
	return { given, days: await weekOfCard(db, actor, card, monday, given) };
}
