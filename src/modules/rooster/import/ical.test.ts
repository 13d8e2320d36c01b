import { describe, expect, test } from 'vitest';
import { readIcal } from './ical.ts';
import type { ReadPattern } from './patterns.ts';

const known = { isGroup: (word: string) => ['2b', '3a'].includes(word.toLowerCase()) };
const calendar = (...events: string[]) =>
	`BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//NL\r\n${events.map((event) => `BEGIN:VEVENT\r\nUID:x\r\n${event}\r\nEND:VEVENT`).join('\r\n')}\r\nEND:VCALENDAR\r\n`;
const at = (date: string, start = '083000', end = '092000') => `DTSTART:${date}T${start}\r\nDTEND:${date}T${end}`;
const read = (...events: string[]) => readIcal(calendar(...events), known) as ReadPattern[];
const said = ({ group, subject, teacher, weekday, startsAt, weeks, untilOn, unread }: ReadPattern) =>
	unread ?? [group, subject, teacher, weekday, startsAt, weeks, untilOn].filter(Boolean).join(' ');

describe('what an event names', () => {
	const monday = at('20261116');
	test.each<[string, string, Partial<ReadPattern>]>([
		[
			'parts of the summary',
			'SUMMARY:Rekenen - 2B - SMI\r\nLOCATION:12',
			{ group: '2B', subject: 'Rekenen', teacher: 'SMI', room: '12' }
		],
		['the hour before it', 'SUMMARY:1 - ne - SMI - 3A', { group: '3A', subject: 'ne', teacher: 'SMI' }],
		[
			'lines of the description before all',
			'SUMMARY:Praktijk\r\nDESCRIPTION:Klas: 2B\\nDocent: Hanneke Smit\\nVak: Koken',
			{ group: '2B', subject: 'Koken', teacher: 'Hanneke Smit' }
		],
		['a mentor’s hour', 'SUMMARY:Mentoruur\\, 2B', { group: '2B', kind: 'mentoruur' }]
	])('%s', (_, words, expected) => {
		expect(read(`${monday}\r\n${words}`)[0]).toMatchObject(expected);
	});
});

describe('when the lesson is', () => {
	const rekenen = 'SUMMARY:Rekenen - 2B';
	test.each<[string, string[], string[]]>([
		['an event of one week', [at('20261116')], ['2B Rekenen 1 08:30 elke']],
		[
			'every week, until a day',
			[`${at('20261116')}\r\nRRULE:FREQ=WEEKLY;UNTIL=20270709T220000Z`],
			['2B Rekenen 1 08:30 elke 2027-07-10']
		],
		[
			'every week, so many times',
			[`${at('20261116')}\r\nRRULE:FREQ=WEEKLY;COUNT=3`],
			['2B Rekenen 1 08:30 elke 2026-11-30']
		],
		['every other week, odd', [`${at('20261116')}\r\nRRULE:FREQ=WEEKLY;INTERVAL=2`], ['2B Rekenen 1 08:30 oneven']],
		[
			'on two days',
			[`${at('20261116')}\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,TH`],
			['2B Rekenen 1 08:30 elke', '2B Rekenen 4 08:30 elke']
		],
		['in UTC, in winter', [at('20261116', '073000Z', '082000Z')], ['2B Rekenen 1 08:30 elke']],
		['week after week', [at('20261109'), at('20261116'), at('20261123')], ['2B Rekenen 1 08:30 elke']],
		['every month is no timetable', [`${at('20261116')}\r\nRRULE:FREQ=MONTHLY`], ['repeats']],
		['a whole day is no lesson', ['DTSTART;VALUE=DATE:20261116\r\nDTEND;VALUE=DATE:20261117'], ['time']]
	])('%s', (_, events, expected) => {
		expect(read(...events.map((event) => `${event}\r\n${rekenen}`)).map(said)).toEqual(expected);
	});
});

test('an event without a group of the school says so; a file that is no calendar or has nothing too', () => {
	expect(read(`${at('20261116')}\r\nSUMMARY:Teamvergadering`).map(said)).toEqual(['group']);
	expect(readIcal('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR', known)).toBe('empty');
	expect(readIcal('BEGIN:VCALENDAR\r\nhallo', known)).toBe('unreadable');
});
