import { describe, expect, test } from 'vitest';
import { calendarFile, type CalendarEvent } from './calendar.ts';

const event: CalendarEvent = {
	uid: 'gesprek-6f9c2a1e-0000-4000-8000-000000000001',
	version: 2,
	at: new Date('2026-11-19T13:20:00Z'),
	minutes: 20,
	place: 'Lokaal 12',
	title: 'Gesprek op De Proef',
	url: 'https://zicht.example/leerlingen/x/gesprekken/y/tijd',
	organizer: { name: 'De Proef', email: 'zicht@school.example' },
	attendee: 'ouder@example.nl',
	madeAt: new Date('2026-11-16T09:00:00Z')
};
const lines = (...input: Parameters<typeof calendarFile>) =>
	calendarFile(...input)
		.replaceAll('\r\n ', '')
		.split('\r\n');

describe('something in a calendar', () => {
	test('is at the time of the Netherlands, in winter and in summer', () => {
		expect(lines(event, 'REQUEST')).toEqual(
			expect.arrayContaining([
				'DTSTART;TZID=Europe/Amsterdam:20261119T142000',
				'DTEND;TZID=Europe/Amsterdam:20261119T144000',
				'TZID:Europe/Amsterdam',
				'BEGIN:VTIMEZONE',
				'LOCATION:Lokaal 12'
			])
		);
		expect(lines({ ...event, at: new Date('2026-06-19T13:20:00Z') }, 'REQUEST')).toContain(
			'DTSTART;TZID=Europe/Amsterdam:20260619T152000'
		);
	});

	test('keeps its name when it moves, with a higher number', () => {
		const uid = (file: string[]) => file.filter((line) => line.startsWith('UID:'));
		const first = lines(event, 'REQUEST');
		const moved = lines({ ...event, version: 3, at: new Date('2026-11-20T13:20:00Z') }, 'REQUEST');
		expect(uid(moved)).toEqual(uid(first));
		expect(first).toContain('SEQUENCE:2');
		expect(moved).toContain('SEQUENCE:3');
	});

	test('is taken away when it is off', () => {
		expect(lines(event, 'CANCEL')).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED']));
		expect(lines(event, 'REQUEST')).toEqual(expect.arrayContaining(['METHOD:REQUEST', 'STATUS:CONFIRMED']));
	});

	test('names nobody when it is downloaded', () => {
		const file = lines(event, 'PUBLISH');
		expect(file).toContain('METHOD:PUBLISH');
		expect(file.filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
	});

	test('more than one stand in one file, each under its own name', () => {
		const file = lines([event, { ...event, uid: 'overleg-2', title: 'ZAT' }], 'PUBLISH');
		expect(file.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
		expect(file).toContain('UID:overleg-2@zicht');
	});
});
