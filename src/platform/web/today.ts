import type { Actor } from '#platform/access/actor.ts';

const inTheNetherlands = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const timeThere = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' });
const hourThere = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', hour: 'numeric' });

/** The date in the Netherlands at this instant, as ISO text. The only clock of the web layer; rules get their dates from here. */
export const todayInTheNetherlands = (now = new Date()): string => inTheNetherlands.format(now);

/** The hour in the Netherlands, 0–23. */
export const hourInTheNetherlands = (now = new Date()): number => Number(hourThere.format(now));

/** The time of day in the Netherlands, `09:05`. */
export const timeInTheNetherlands = (now = new Date()): string => timeThere.format(now);

/** The day that counts as today for this actor, ISO. */
export const todayOf = (actor: Pick<Actor, 'today'>): string => actor.today ?? todayInTheNetherlands();
