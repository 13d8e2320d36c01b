import { describe, expect, test } from 'vitest';
import { readCsv, type FileProblem } from './csv.ts';
import type { ReadPattern } from './patterns.ts';
import { dateFrom, kindFrom, timeFrom, weekdayFrom, weeksFrom } from './values.ts';

const rows = (text: string) => readCsv(text) as ReadPattern[];
/** A row in one line, as one would say it. */
const said = ({ group, subject, weekday, startsAt, endsAt, weeks, unread }: ReadPattern) =>
	unread ?? `${group} ${subject} ${weekday} ${startsAt}-${endsAt} ${weeks}`;

describe('what people write', () => {
	test.each([
		['maandag', 1],
		['Ma', 1],
		['Wednesday', 3],
		['5', 5],
		['zo', 7],
		['8', null],
		['', null]
	])('the day “%s” is %s', (text, expected) => expect(weekdayFrom(text)).toBe(expected));
	test.each([
		['8.30', '08:30'],
		['08:30:00', '08:30'],
		['0830', '08:30'],
		['13:05 uur', '13:05'],
		['25:00', null],
		['ochtend', null]
	])('the time “%s” is %s', (text, expected) => expect(timeFrom(text)).toBe(expected));
	test.each([
		['2026-11-16', '2026-11-16'],
		['16-11-2026', '2026-11-16'],
		['6/1/2027', '2027-01-06'],
		['31-2-2027', null],
		['straks', null]
	])('the date “%s” is %s', (text, expected) => expect(dateFrom(text)).toBe(expected));
	test.each([
		['Rekenen', 'les'],
		['Mentoruur 2B', 'mentoruur'],
		['IOP-uur', 'planuur'],
		['pauze', 'pauze'],
		['Stagedag', 'stage']
	])('“%s” is: %s', (text, expected) => expect(kindFrom(text)).toBe(expected));
	test.each([
		['', 'elke'],
		['oneven weken', 'oneven'],
		['B', 'even'],
		['elke week', 'elke']
	])('the weeks “%s” are %s', (text, expected) => expect(weeksFrom(text)).toBe(expected));
});

describe('a file with days of the week', () => {
	test('semicolons, other names of columns, in any order', () => {
		const text =
			'Klas;Vak;Docent;Lokaal;Dag;Begintijd;Eindtijd\n2B;Rekenen;Smit;12;ma;8.30;9.20\n2B;Koken;Blom;P1;di;10:25;12:05\n';
		expect(rows(text).map(said)).toEqual(['2B Rekenen 1 08:30-09:20 elke', '2B Koken 2 10:25-12:05 elke']);
		expect(rows(text)[0]).toMatchObject({ line: 2, teacher: 'Smit', room: '12', kind: 'les', fromOn: null });
	});

	test('commas, tabs and a byte order mark', () => {
		expect(rows('\uFEFFgroep,dag,begin,eind,week\n2B,ma,8:30,9:20,oneven').map(said)).toEqual([
			'2B  1 08:30-09:20 oneven'
		]);
		expect(rows('groep\tdag\tbegin\teind\n2B\tma\t8:30\t9:20').map(said)).toEqual(['2B  1 08:30-09:20 elke']);
	});

	test('what cannot be read says why, and the rest is read', () => {
		const text = 'groep;dag;begin;eind\n2B;ergens;8.30;9.20\n2B;ma;8.30;8.00\n;ma;8.30;9.20\n2B;ma;8.30;9.20';
		expect(rows(text).map(said)).toEqual(['day', 'time', 'group', '2B  1 08:30-09:20 elke']);
	});

	test('two lessons in one place of the week keep each its own key', () => {
		const keys = rows('groep;dag;begin;eind;vak\n2B;ma;8.30;9.20;Hout\n2B;ma;8.30;9.20;Metaal').map(
			(row) => row.sourceKey
		);
		expect(new Set(keys).size).toBe(2);
	});

	test.each<[string, FileProblem]>([
		['', 'empty'],
		['groep;dag;begin;eind', 'empty'],
		['naam;leeftijd\nNoor;14', 'columns'],
		['groep;begin;eind\n2B;8.30;9.20', 'columns'],
		['groep;dag;begin;eind\n"2B;ma;8.30', 'unreadable']
	])('%j cannot be read: %s', (text, problem) => expect(readCsv(text)).toBe(problem));
});

describe('a file with dates', () => {
	const header = 'groep;vak;datum;begin;eind\n';
	const on = (...dates: string[]) => dates.map((date) => `2B;Rekenen;${date};8.30;9.20`).join('\n');
	// Mondays of weeks 45 to 48.
	const mondays = ['2-11-2026', '9-11-2026', '16-11-2026', '23-11-2026'];
	const other = mondays.map((date) => `2B;Koken;${date};10.25;12.05`).join('\n');

	test.each<[string, string, string[]]>([
		['one week', on('16-11-2026'), ['2B Rekenen 1 08:30-09:20 elke']],
		['week after week', on(...mondays), ['2B Rekenen 1 08:30-09:20 elke']],
		['one that fell out', on('2-11-2026', '9-11-2026', '23-11-2026'), ['2B Rekenen 1 08:30-09:20 elke']],
		[
			'odd weeks',
			`${on('2-11-2026', '16-11-2026')}\n${other}`,
			['2B Rekenen 1 08:30-09:20 oneven', '2B Koken 1 10:25-12:05 elke']
		],
		['a test on one day', `${on('16-11-2026')}\n${other}`, ['once', '2B Koken 1 10:25-12:05 elke']],
		['no date', on('straks'), ['day']]
	])('%s', (_, lines, expected) => {
		expect(rows(header + lines).map(said)).toEqual(expected);
	});
});
