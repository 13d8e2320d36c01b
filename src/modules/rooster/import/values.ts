/** What people and programs write for a day, a time, a date and a kind of hour. Pure. */
import { isDate } from '#platform/text/dates.ts';
import type { LessonKind, WeekRhythm } from '../rooster.ts';

const days = ['ma|mon', 'di|tue', 'wo|wed', 'do|thu', 'vr|fri', 'za|sat', 'zo|sun'].map((words) => words.split('|'));

/** "maandag", "ma", "Mon" and "1" are 1; nothing for what is no day. */
export function weekdayFrom(text: string): number | null {
	const word = text.trim().toLowerCase();
	if (/^[1-7]$/.test(word)) return Number(word);
	const index = days.findIndex((starts) => starts.some((start) => word.startsWith(start)));
	return index < 0 ? null : index + 1;
}

/** "8.30", "08:30:00", "0830" and "8:30 uur" are 08:30; nothing for what is no time. */
export function timeFrom(text: string): string | null {
	const found = /^(\d{1,2})[:.]?(\d{2})(?:[:.]\d{2})?(?:\s*(?:uur|u))?$/i.exec(text.trim());
	const [, hour = '', minute = ''] = found ?? [];
	return found && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}

/** "2026-11-16", "16-11-2026" and "16/11/2026" are a date; nothing for what is none. */
export function dateFrom(text: string): string | null {
	const word = text.trim();
	const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(word) ?? [];
	const date = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : word;
	return isDate(date) ? date : null;
}

/** What a file calls an hour that is no ordinary lesson. */
export function kindFrom(...texts: string[]): LessonKind {
	const words = texts.join(' ').toLowerCase();
	if (/\bmentor/.test(words)) return 'mentoruur';
	if (/\b(iop|mop|planuur|coachuur)/.test(words)) return 'planuur';
	if (/\b(pauze|break)\b/.test(words)) return 'pauze';
	return /\bstage/.test(words) ? 'stage' : 'les';
}

/** "A" and "B" weeks are odd and even, as most schools count them. */
export function weeksFrom(text: string): WeekRhythm {
	const word = text.trim().toLowerCase();
	if (/^(oneven|odd|a)\b/.test(word)) return 'oneven';
	return /^(even|b)\b/.test(word) ? 'even' : 'elke';
}
