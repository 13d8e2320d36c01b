import type { DayTask, TaskOffer } from '#modules/kwaliteit/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { timeOn } from './clock.ts';
import { cellOf, slotNow, type Slot } from '../card/card.ts';
import { cardDayPath, cardPath, guidancePath, meetingPath, reviewPath } from '../paths.ts';
import { slotsOn } from './cards/days.ts';
import { listCards, listGiven, type Card, type GivenRow } from './cards/rows.ts';
import { listMyCards, listOpenMeetings } from './mine.ts';

/** What daily guidance asks: of the pupil and the teacher the card of a lesson, of the guide a look back and who was there. */
export const guidanceTasks: TaskOffer = async (db, actor, today) => {
	if (actor.kind === 'leerling') return pupilTasks(db, actor, today);
	if (actor.kind === 'ouder') return [];
	const [reviews, lessons, meetings] = await Promise.all([
		reviewTasks(db, actor, today),
		lessonTasks(db, actor, today),
		meetingTasks(db, actor, today)
	]);
	return [...lessons, ...reviews, ...meetings];
};

/** A lesson that has begun, of which not all goals were marked on this side. */
const isOpen = (card: Card, slot: Slot, given: readonly GivenRow[], day: string, side: 'pupil' | 'adult'): boolean =>
	card.goals.some(({ id }) => cellOf(given, id, day, slot.key)[side] === undefined);

async function pupilTasks(db: Db, actor: Actor, today: string): Promise<DayTask[]> {
	const [card] = await listCards(db, { pupilIds: [actor.personId], runningOn: today });
	if (!card) return [];
	const [slots, given] = await Promise.all([
		slotsOn(db, actor, [card], today),
		listGiven(db, [card.id], { from: today, until: today })
	]);
	const own = slots.get(card) ?? [];
	const now = slotNow(own, timeOn(today), (slot) => isOpen(card, slot, given, today, 'pupil'));
	if (!now || !isOpen(card, now, given, today, 'pupil')) return [];
	return [
		{
			key: `card ${card.id}`,
			title: { key: 'begeleiding_pupil_day' },
			pupilId: actor.personId,
			dueOn: today,
			href: cardPath(actor.personId),
			button: 'begeleiding_pupil_day_do'
		}
	];
}

/** The card in lessons that the actor gives today and that have begun: a task a pupil. */
async function lessonTasks(db: Db, actor: Actor, today: string): Promise<DayTask[]> {
	const cards = await listCardsInLessons(db, actor, today);
	const time = timeOn(today);
	return cards.flatMap(({ card, slots, given }): DayTask[] => {
		const open = slots.find((slot) => (slot.startsAt ?? '') <= time && isOpen(card, slot, given, today, 'adult'));
		if (!open) return [];
		return [
			{
				key: `card ${card.id}`,
				title: { key: 'begeleiding_day_card', params: { name: card.pupilName } },
				text: { key: 'begeleiding_day_card_text' },
				person: card.pupilName,
				pupilId: card.pupilId,
				dueOn: today,
				href: cardDayPath(card.pupilId, { slot: open.key }),
				button: 'begeleiding_day_card_do',
				bundle: { key: 'cards', manyKey: 'begeleiding_day_card_many', href: guidancePath }
			}
		];
	});
}

type CardInLessons = { card: Card; slots: Slot[]; given: GivenRow[] };

/** Running cards of pupils to whom the actor gives lessons today, with those lessons. Cards of pupils whom the actor does not see are not among them. */
export async function listCardsInLessons(db: Db, actor: Actor, today: string): Promise<CardInLessons[]> {
	const cards = await listCards(db, { runningOn: today });
	if (cards.length === 0) return [];
	const [slots, given] = await Promise.all([
		slotsOn(db, actor, cards, today),
		listGiven(
			db,
			cards.map(({ id }) => id),
			{ from: today, until: today }
		)
	]);
	return cards.flatMap((card) => {
		const own = (slots.get(card) ?? []).filter(({ teacherId }) => teacherId === actor.personId);
		if (own.length === 0) return [];
		return [{ card, slots: own, given: given.filter(({ cardId }) => cardId === card.id) }];
	});
}

async function reviewTasks(db: Db, actor: Actor, today: string): Promise<DayTask[]> {
	const cards = await listMyCards(db, actor, today);
	return cards.flatMap(({ card, reviewDay }): DayTask[] => {
		if (!reviewDay) return [];
		return [
			{
				key: `review ${card.id} ${reviewDay}`,
				title: { key: 'begeleiding_day_review', params: { name: card.pupilName } },
				text: { key: reviewDay === today ? 'begeleiding_day_review_today' : 'begeleiding_day_review_earlier' },
				person: card.pupilName,
				pupilId: card.pupilId,
				dueOn: reviewDay,
				href: reviewPath(card.pupilId, reviewDay),
				button: 'begeleiding_day_review_do',
				bundle: { key: 'reviews', manyKey: 'begeleiding_day_review_many', href: guidancePath }
			}
		];
	});
}

async function meetingTasks(db: Db, actor: Actor, today: string): Promise<DayTask[]> {
	const meetings = await listOpenMeetings(db, actor, today);
	return meetings.map(({ id, trainingId, name, onDay }) => ({
		key: `meeting ${id}`,
		title: { key: 'begeleiding_day_meeting', params: { name } },
		text: { key: 'begeleiding_day_meeting_text' },
		dueOn: onDay,
		href: meetingPath(trainingId, id),
		button: 'begeleiding_day_meeting_do',
		bundle: { key: 'meetings', manyKey: 'begeleiding_day_meeting_many', href: guidancePath }
	}));
}
