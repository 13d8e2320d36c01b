/* What an actor may do with a goal card that the database already shows. Pure; also tells the screen which buttons to show. */
import type { Actor } from '#platform/access/actor.ts';
import { addDays } from '#platform/text/dates.ts';
import { guides, teaches, type Own } from '../guides.ts';
import { daysToCatchUp, runsOn, type CardDates, type Side, type Slot } from './card.ts';

type Who = Pick<Actor, 'personId' | 'kind'>;

export const mayReadCard = (own: Own): boolean => own.sees.includes('gedeeld');

/** Makes a card, changes and stops it, and looks back on the day. */
export const mayMakeCard = (own: Own): boolean => guides(own) && own.sees.includes('gedeeld');

/** On whose side somebody marks; nothing for who only reads. */
export function sideOf(actor: Pick<Who, 'kind'>, own: Own): Side | null {
	if (actor.kind === 'leerling') return own.as.includes('leerling') ? 'pupil' : null;
	return actor.kind !== 'ouder' && teaches(own) ? 'adult' : null;
}

/**
 * Marks this lesson on this day: the pupil today; who guides the pupil, and who gives the lesson, also what was forgotten in
 * the last days. Where nobody is named with a lesson, whoever teaches the pupil.
 */
export function mayMark(
	actor: Who,
	own: Own,
	{ card, slot, day, today }: { card: CardDates; slot: Pick<Slot, 'teacherId'>; day: string; today: string }
): boolean {
	if (!runsOn(card, day) || day > today) return false;
	const side = sideOf(actor, own);
	if (side === 'pupil') return day === today;
	if (side === null || day < addDays(today, -daysToCatchUp)) return false;
	return guides(own) || slot.teacherId === null || slot.teacherId === actor.personId;
}

/** The pupil's own words about the day: the pupil alone, while the card runs. */
export const mayWriteDayLog = (actor: Who, own: Own, card: CardDates, today: string): boolean =>
	sideOf(actor, own) === 'pupil' && runsOn(card, today);
