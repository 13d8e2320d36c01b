/** Sessions of a guide with a pupil, and the hours they add up to. Pure. */
import { schoolYearOf } from '#modules/scholen/index.ts';

/** Whom a note of a session is for: no note is confidential, and none is the guide's own (that is no part of the file). */
export const sessionAudiences = ['team', 'zorg', 'gedeeld'] as const;
export type SessionAudience = (typeof sessionAudiences)[number];

/** What one usually picks; any number up to a school day can be typed. */
export const usualMinutes = 45;
export const mostMinutes = 480;

export type Spent = { onDay: string; minutes: number; arrangement: string | null; arrangementName: string | null };

export type HoursOfYear = {
	/** `2026-2027`. */
	year: string;
	sessions: number;
	minutes: number;
	/** By what it was for, the most first; nothing: it was for no arrangement. */
	parts: { name: string | null; minutes: number }[];
};

/** What guidance came to by school year, the last year first. */
export function hoursByYear(spent: readonly Spent[]): HoursOfYear[] {
	const years = Map.groupBy(spent, ({ onDay }) => schoolYearOf(onDay).name);
	return [...years]
		.map(([year, sessions]) => ({
			year,
			sessions: sessions.length,
			minutes: sum(sessions),
			parts: [...Map.groupBy(sessions, ({ arrangement }) => arrangement)]
				.map(([, of]) => ({ name: of.at(-1)!.arrangementName, minutes: sum(of) }))
				.toSorted((a, b) => b.minutes - a.minutes || (a.name ?? '').localeCompare(b.name ?? '', 'nl'))
		}))
		.toSorted((a, b) => b.year.localeCompare(a.year));
}

const sum = (sessions: readonly Pick<Spent, 'minutes'>[]): number =>
	sessions.reduce((total, { minutes }) => total + minutes, 0);
