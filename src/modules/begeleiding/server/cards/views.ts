import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import { addDays, isDate, weekStart } from '#platform/text/dates.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { viewerOf } from '#modules/leerlingen/index.ts';
import type { Subject } from '#modules/logboek/server/index.ts';
import { labelOf, planHourOf } from '#modules/scholen/index.ts';
import { catalogue, setupOf } from '#modules/scholen/server/index.ts';
import type { Db } from '#platform/database/session.ts';
import { mayMakeCard, mayMark, mayWriteDayLog, sideOf } from '../../card/access.ts';
import { timeOn } from '../clock.ts';
import { cellOf, counting, runsOn, slotNow, type Cell, type Slot } from '../../card/card.ts';
import { guideRoles } from '../../guides.ts';
import { standingOn, weekOfCard, type MarkedDay } from './days.ts';
import {
	findCard,
	listCards,
	listDayLogs,
	listGiven,
	listGuidesOf,
	listReviews,
	type Card,
	type GivenRow
} from './rows.ts';
import { getCardSubject, pupilOf } from './subject.ts';

type OfPupil = Context<{ leerling: string }>;

/** What the school calls the plan, and an hour for it: the name of such a lesson. */
export async function planWords(db: Db) {
	const setup = await setupOf(db);
	return { plan: labelOf(setup, 'plan').kort, planHour: planHourOf(setup) };
}

export type ShownCell = Cell & { goalId: string; words: string; adultBy: string | null; nextId: string };
export type ShownSlot = { slot: Slot; cells: ShownCell[]; mayMark: boolean };

/** The card of one day: lesson by lesson, what both sides said, and where the reward stands. */
export async function viewCard({ db, actor, params, url, today }: OfPupil) {
	const subject = await getCardSubject(db, actor, params.leerling);
	const asked = url.searchParams.get('dag');
	const day = asked && isDate(asked) && asked <= today ? asked : today;
	const [card, all, words] = await Promise.all([
		findCard(db, subject.id, day),
		listCards(db, { pupilIds: [subject.id] }),
		planWords(db)
	]);
	record(db, actor, { act: 'begeleiding.viewCard', pupilId: subject.id, subjectId: card?.id });
	const shared = {
		viewer: viewerOf(actor),
		pupil: pupilOf(subject),
		day,
		today,
		...words,
		earlier: all.filter(({ id }) => id !== card?.id),
		mayMake: mayMakeCard(subject.own)
	};
	return {
		...shared,
		now: card && (await cardOn(db, actor, subject, card, { day, today, slot: url.searchParams.get('les') }))
	};
}

type When = { day: string; today: string; slot: string | null };

async function cardOn(db: Db, actor: Actor, { own }: Subject, card: Card, { day, today, slot: asked }: When) {
	const monday = weekStart(day);
	const span = { from: monday, until: addDays(monday, 6) };
	const [given, reviews, logs] = await Promise.all([
		listGiven(db, [card.id], span),
		listReviews(db, [card.id], { from: day, until: day }),
		listDayLogs(db, card.id, { from: day, until: day })
	]);
	const week = await weekOfCard(db, actor, card, monday, given);
	const marked = week.find((each) => each.day === day);
	const slots = (marked?.slots ?? []).map((slot): ShownSlot => ({
		slot,
		cells: shownCells(card, given, day, slot.key),
		mayMark: mayMark(actor, own, { card, slot, day, today })
	}));
	const side = sideOf(actor, own);
	const isOpen = ({ cells, mayMark: may }: ShownSlot) =>
		may && side !== null && cells.some((cell) => cell[side] === undefined);
	const mine = actor.kind === 'leerling' ? slots : slots.filter(({ slot }) => slot.teacherId === actor.personId);
	const open = slotNow(
		(mine.length > 0 ? mine : slots).map(({ slot }) => slot),
		timeOn(today),
		({ key }) => slots.some((each) => each.slot.key === key && isOpen(each))
	);
	return {
		card,
		slots,
		side,
		/** The lesson that is open on the screen. */
		openKey: slots.some(({ slot }) => slot.key === asked) ? asked! : (open?.key ?? null),
		openKeys: slots.filter(isOpen).map(({ slot }) => slot.key),
		standing: standingOn(card, week, day, today),
		review: reviews[0] ?? null,
		log: logs[0] ?? null,
		mayReview: mayMakeCard(own),
		mayWriteLog: day === today && mayWriteDayLog(actor, own, card, today)
	};
}

function shownCells(card: Card, given: readonly GivenRow[], day: string, slot: string): ShownCell[] {
	return card.goals.map(({ id, words }) => ({
		goalId: id,
		words,
		...cellOf(given, id, day, slot),
		adultBy:
			counting(given).find((row) => row.goalId === id && row.onDay === day && row.slot === slot && row.side === 'adult')
				?.by ?? null,
		nextId: randomUUID()
	}));
}

/** A week of the card on one page: the lessons of each day, and what both sides said. */
export async function viewCardWeek({ db, actor, params, url, today }: OfPupil) {
	const subject = await getCardSubject(db, actor, params.leerling);
	const asked = url.searchParams.get('week');
	const monday = weekStart(asked && isDate(asked) ? asked : today);
	const span = { from: monday, until: addDays(monday, 6) };
	const [all, words] = await Promise.all([listCards(db, { pupilIds: [subject.id] }), planWords(db)]);
	// In a week in which one card followed another, the later one.
	const card = all.find(
		({ fromOn, untilOn, stoppedOn }) => fromOn <= span.until && untilOn >= monday && (!stoppedOn || stoppedOn > monday)
	);
	record(db, actor, { act: 'begeleiding.viewCardWeek', pupilId: subject.id, subjectId: card?.id });
	const shared = { viewer: viewerOf(actor), pupil: pupilOf(subject), monday, today, ...words };
	if (!card) return { ...shared, week: null };
	const [given, reviews, logs] = await Promise.all([
		listGiven(db, [card.id], span),
		listReviews(db, [card.id], span),
		listDayLogs(db, card.id, span)
	]);
	const days = await weekOfCard(db, actor, card, monday, given);
	return {
		...shared,
		week: {
			card,
			days: days.map((each) => ({
				...each,
				cellsOf: cellsBySlot(card, each),
				standing: standingOn(card, days, each.day, today)
			})),
			standing: standingOn(card, days, today, today),
			reviews,
			logs,
			previous: addDays(monday, -7),
			next: monday < weekStart(today) ? addDays(monday, 7) : null
		}
	};
}

/** By lesson, the cells of the goals in their order. */
const cellsBySlot = (card: Card, { day, slots, given }: MarkedDay): Record<string, Cell[]> =>
	Object.fromEntries(slots.map(({ key }) => [key, card.goals.map(({ id }) => cellOf(given, id, day, key))]));

/** The form for a new card, begun from the last one; or for the one that runs. */
export async function viewCardForm({ db, actor, params, today, draft }: OfPupil, which: 'new' | 'change') {
	const subject = await getCardSubject(db, actor, params.leerling);
	if (!mayMakeCard(subject.own)) throw new NotFound('form');
	const [cards, guides, arrangements, kept] = await Promise.all([
		listCards(db, { pupilIds: [subject.id] }),
		listGuidesOf(db, subject.id, guideRoles),
		catalogue(db, 'arrangementen'),
		draft('default')
	]);
	const running = cards.find((card) => runsOn(card, today) || card.fromOn > today) ?? null;
	if (which === 'change' && !running) throw new NotFound('goal card');
	return {
		pupil: pupilOf(subject),
		owner: actor.personId,
		me: actor.personId,
		today,
		card: which === 'change' ? running : null,
		last: which === 'new' ? (cards[0] ?? null) : null,
		/** The first day on which a new card can run. */
		freeFromOn: running && which === 'new' ? mondayAfter(running.untilOn) : today,
		guides,
		arrangements: arrangements.map(({ key, naam }) => ({ key, name: naam })),
		draft: kept
	};
}
/** The first Monday after a day. */
const mondayAfter = (day: string): string => addDays(weekStart(day), 7);

export type CardFormView = Awaited<ReturnType<typeof viewCardForm>>;

/** The end of a day: what was marked, and what guide and pupil say about it. */
export async function viewReview({ db, actor, params, url, today, draft }: OfPupil) {
	const subject = await getCardSubject(db, actor, params.leerling);
	if (!mayMakeCard(subject.own)) throw new NotFound('form');
	const asked = url.searchParams.get('dag');
	const day = asked && isDate(asked) && asked <= today ? asked : today;
	const card = await findCard(db, subject.id, day);
	if (!card) throw new NotFound('goal card');
	const [now, words, kept] = await Promise.all([
		cardOn(db, actor, subject, card, { day, today, slot: null }),
		planWords(db),
		draft('default')
	]);
	record(db, actor, { act: 'begeleiding.viewReview', pupilId: subject.id, subjectId: card.id });
	return { pupil: pupilOf(subject), day, today, owner: actor.personId, ...words, ...now, draft: kept };
}

/** What the pupil writes about today. */
export async function viewDayLog({ db, actor, params, today, draft }: OfPupil) {
	const subject = await getCardSubject(db, actor, params.leerling);
	const card = await findCard(db, subject.id, today);
	if (!card || !mayWriteDayLog(actor, subject.own, card, today)) throw new NotFound('form');
	const [[log], kept] = await Promise.all([listDayLogs(db, card.id, { from: today, until: today }), draft('default')]);
	return { pupil: pupilOf(subject), owner: actor.personId, today, log: log ?? null, draft: kept };
}
export type CardView = Awaited<ReturnType<typeof viewCard>>;
export type CardWeekView = Awaited<ReturnType<typeof viewCardWeek>>;
export type ReviewView = Awaited<ReturnType<typeof viewReview>>;
export type DayLogView = Awaited<ReturnType<typeof viewDayLog>>;
