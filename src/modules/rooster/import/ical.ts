/** Lessons from an iCal file (RFC 5545): weekly events, or one event for each day, which are folded into weeks. Pure. */
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { FileProblem } from './csv.ts';
import { folded, withKey, withOwnKeys, type Occurrence } from './fold.ts';
import type { ReadPattern, UnreadReason } from './patterns.ts';
import { kindFrom } from './values.ts';
import { weekdayOf, type WeekRhythm } from '../rooster.ts';

/** Words by which one knows what a part of a summary is. */
type Known = { isGroup: (word: string) => boolean };

export function readIcal(text: string, known: Known): ReadPattern[] | FileProblem {
	let events: ICAL.Event[];
	try {
		const calendar = new ICAL.Component(ICAL.parse(text) as unknown as ICAL.Component['jCal']);
		events = calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
	} catch {
		return 'unreadable';
	}
	if (!events.length) return 'empty';
	const read = events.flatMap((event, index) => lessonsOf(event, index + 1, known));
	return withOwnKeys([
		...read.filter((one): one is ReadPattern => 'unread' in one),
		...folded(read.filter((one): one is Occurrence => !('unread' in one)))
	]);
}

function lessonsOf(event: ICAL.Event, line: number, known: Known): (ReadPattern | Occurrence)[] {
	const start = inNetherlands(event.startDate);
	const end = inNetherlands(event.endDate);
	const words = { line, ...wordsOf(event, known), startsAt: start.time, endsAt: end.time };
	const pattern = { ...words, weekday: weekdayOf(start.day), fromOn: start.day, untilOn: null };
	const unread = (why: UnreadReason) => [withKey({ ...pattern, weeks: 'elke', unread: why })];
	if (event.startDate.isDate || end.time <= start.time || end.day !== start.day) return unread('time');
	if (!words.group) return unread('group');
	if (!event.isRecurring()) return [{ ...words, onDay: start.day }];
	const rule = event.component.getFirstPropertyValue('rrule') as ICAL.Recur | null;
	const rhythm = rule && rhythmOf(rule, start.day);
	if (!rule || !rhythm) return unread('repeats');
	const untilOn = lastDay(rule, start.day);
	const days = rule.parts.BYDAY?.length ? rule.parts.BYDAY.map(String) : [icalDays[pattern.weekday - 1]!];
	return days.map((day) =>
		withKey({ ...pattern, weekday: icalDays.indexOf(day) + 1, weeks: rhythm, untilOn, unread: null })
	);
}

const icalDays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Every week, or every other week; what repeats otherwise is no timetable. */
function rhythmOf(rule: ICAL.Recur, from: string): WeekRhythm | null {
	const others = Object.keys(rule.parts).filter((part) => part !== 'BYDAY' && part !== 'WKST');
	const areDays = (rule.parts.BYDAY ?? []).every((day) => icalDays.includes(String(day)));
	if (rule.freq !== 'WEEKLY' || rule.interval > 2 || others.length || !areDays) return null;
	if (rule.interval === 1) return 'elke';
	return (Temporal.PlainDate.from(from).weekOfYear ?? 0) % 2 ? 'oneven' : 'even';
}

/** The last day of the rule: as it says, or counted; nothing when it goes on. */
function lastDay({ until, count, interval, parts }: ICAL.Recur, from: string): string | null {
	if (until) return inNetherlands(until).day;
	if (!count) return null;
	const weeks = Math.ceil(count / Math.max(1, parts.BYDAY?.length ?? 1)) - 1;
	return Temporal.PlainDate.from(from)
		.add({ weeks: weeks * interval })
		.toString();
}

/** The day and time on the clocks of the school. Only UTC is another clock; a zone or none is the school's own. */
function inNetherlands(time: ICAL.Time): { day: string; time: string } {
	const plain = Temporal.PlainDateTime.from(time.toString().replace('Z', '').slice(0, 19));
	const isUtc = time.zone?.tzid === 'UTC' || time.toString().endsWith('Z');
	const there = isUtc ? plain.toZonedDateTime('UTC').withTimeZone('Europe/Amsterdam').toPlainDateTime() : plain;
	return { day: there.toPlainDate().toString(), time: there.toPlainTime().toString().slice(0, 5) };
}

const labels = {
	group: /^(?:klas|klassen|groep|groepen|lesgroep|class|group)\s*:\s*(.+)$/im,
	subject: /^(?:vak|subject)\s*:\s*(.+)$/im,
	teacher: /^(?:docent|docenten|leraar|teacher)\s*:\s*(.+)$/im
};

/**
 * What the event names. A line such as "Klas: 2B" in the description says it best; else the parts of the summary: one that is
 * a group of the school is the group, capitals alone are a teacher's code, and the first other word is the subject.
 */
function wordsOf(event: ICAL.Event, { isGroup }: Known) {
	const description = event.description ?? '';
	const said = (what: keyof typeof labels) => labels[what].exec(description)?.[1]?.trim();
	const parts = (event.summary ?? '')
		.split(/\s+[-–|/]\s+|\s*[,;|]\s*/)
		.map((part) => part.trim())
		.filter(Boolean);
	const group = said('group') ?? parts.find(isGroup) ?? description.split(/[\s,;]+/).find(isGroup) ?? '';
	const rest = parts.filter((part) => part !== group && !/^\d{1,2}$/.test(part));
	const code = rest.find((part) => /^[A-Z]{3,5}$/.test(part));
	const subject = said('subject') ?? rest.find((part) => part !== code) ?? '';
	return {
		group,
		subject,
		teacher: said('teacher') ?? code ?? '',
		room: event.location?.trim() ?? '',
		title: '',
		kind: kindFrom(event.summary ?? '')
	};
}
