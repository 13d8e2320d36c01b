import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays, weekdayOf } from '#platform/text/dates.ts';
import { listDrawn, listHolidays, listLessonsOn } from '#modules/rooster/server/index.ts';
import {
	cellOf,
	daysThatCount,
	runsOn,
	slotsOf,
	standingOf,
	withMarked,
	type Cell,
	type CardDay,
	type Given,
	type Slot,
	type Standing
} from '../../card/card.ts';
import type { Card, GivenRow } from './rows.ts';

type InSchool = Pick<Actor, 'schoolId'>;
type OfPupil = Pick<Card, 'pupilId' | 'lines'>;

/**
 * What is to be marked of each of these cards on a day, by card: the lessons of that day, or the free lines where no timetable
 * is drawn and it is no holiday. The same statements for one card and for all of a school.
 */
export async function slotsOn<C extends OfPupil>(
	db: Db,
	actor: InSchool,
	cards: readonly C[],
	day: string
): Promise<Map<C, Slot[]>> {
	const pupilIds = cards.map(({ pupilId }) => pupilId);
	const [drawn, lessons, holidays] = await Promise.all([
		listDrawn(db, pupilIds, day),
		listLessonsOn(db, pupilIds, day),
		listHolidays(db, actor, null, { from: day, until: day })
	]);
	return new Map(
		cards.map((card) => {
			const isDrawn = drawn.has(card.pupilId);
			if (!isDrawn && holidays.length > 0) return [card, []];
			return [card, slotsOf(isDrawn ? (lessons.get(card.pupilId) ?? []) : null, card.lines, weekdayOf(day))];
		})
	);
}

export type MarkedDay = CardDay & { given: readonly Given[] };

/** A day of a card: its lessons, those along that were marked and left the timetable, and what both sides said of each goal. */
export function markedDay(
	card: Pick<Card, 'goals'>,
	day: string,
	slots: readonly Slot[],
	all: readonly Given[]
): MarkedDay {
	const given = all.filter(({ onDay }) => onDay === day);
	const shown = withMarked(slots, given);
	const cells = shown.flatMap(({ key }) => card.goals.map(({ id }): Cell => cellOf(given, id, day, key)));
	return { day, slots: shown, cells, given };
}

/**
 * A week of each of these cards: Monday to Friday, and the weekend where something is on it. Lessons are on the days on which
 * the card runs.
 */
export async function weeksOfCards(
	db: Db,
	actor: InSchool,
	cards: readonly Card[],
	monday: string,
	given: readonly GivenRow[]
): Promise<Map<Card, MarkedDay[]>> {
	const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
	const slots = await Promise.all(
		days.map((day) => {
			const running = cards.filter((card) => runsOn(card, day));
			return running.length > 0 ? slotsOn(db, actor, running, day) : new Map<Card, Slot[]>();
		})
	);
	return new Map(
		cards.map((card) => {
			const own = given.filter(({ cardId }) => cardId === card.id);
			const week = days.map((day, at) => markedDay(card, day, slots[at]!.get(card) ?? [], own));
			return [card, week.filter((each, at) => at < schoolDays || each.slots.length > 0)];
		})
	);
}

const schoolDays = 5;

/** A week of one card. */
export async function weekOfCard(
	db: Db,
	actor: InSchool,
	card: Card,
	monday: string,
	given: readonly GivenRow[]
): Promise<MarkedDay[]> {
	return (await weeksOfCards(db, actor, [card], monday, given)).get(card)!;
}

/** Where the reward stands: over the day, or over the days of the week that count. */
export function standingOn(card: Card, days: readonly MarkedDay[], day: string, today: string): Standing {
	const counted = card.per === 'dag' ? days.filter((each) => each.day === day) : daysThatCount(days, today);
	return standingOf(
		card,
		counted.flatMap(({ cells }) => cells)
	);
}
