import { describe, expect, test } from 'vitest';
import type { Duration } from './arrangement.ts';
import {
	daysTaken,
	endsSoon,
	freeFrom,
	hardEndOf,
	inTurn,
	isLongerThanPreferred,
	lastDayOf,
	linesOf,
	mostAtOnce,
	proposedEnd,
	weeksSince,
	type Placed
} from './traject.ts';

const lasts = (aantal: number, eenheid: Duration['eenheid'], soort: Duration['soort'] = 'maximum') => ({
	aantal,
	eenheid,
	soort
});

describe('the last day of a duration', () => {
	test.each<[number, Duration['eenheid'], string, string]>([
		[12, 'week', '2026-09-01', '2026-11-23'],
		[0.5, 'week', '2026-09-01', '2026-09-04'],
		[6, 'maand', '2026-09-01', '2027-02-28'],
		[1, 'maand', '2027-01-31', '2027-02-27'],
		[2, 'jaar', '2026-11-16', '2028-11-15'],
		[1, 'jaar', '2028-02-29', '2029-02-27'],
		[1.5, 'jaar', '2026-11-16', '2028-05-15'],
		[1, 'schooljaar', '2026-08-01', '2027-07-31'],
		[1, 'schooljaar', '2027-02-01', '2027-07-31'],
		[2, 'schooljaar', '2026-07-31', '2027-07-31'],
		[0.5, 'schooljaar', '2026-08-01', '2027-01-31']
	])('%d %s from %s: %s', (aantal, eenheid, from, last) => {
		expect(lastDayOf(lasts(aantal, eenheid), from)).toBe(last);
	});

	test('binds where it is fixed or the longest; a preference only warns', () => {
		expect(hardEndOf(lasts(2, 'jaar'), '2026-08-01')).toBe('2028-07-31');
		expect(hardEndOf(lasts(1, 'schooljaar', 'vast'), '2026-08-01')).toBe('2027-07-31');
		expect(hardEndOf(lasts(2, 'jaar', 'voorkeur'), '2026-08-01')).toBeNull();
		expect(hardEndOf(null, '2026-08-01')).toBeNull();
		const span = { fromOn: '2026-08-01', untilOn: '2028-08-01' };
		expect(isLongerThanPreferred(lasts(2, 'jaar', 'voorkeur'), span)).toBe(true);
		expect(isLongerThanPreferred(lasts(2, 'jaar', 'voorkeur'), { ...span, untilOn: '2028-07-31' })).toBe(false);
		expect(isLongerThanPreferred(lasts(2, 'jaar'), span)).toBe(false);
	});

	test('is what is proposed; without one, the end of the school year', () => {
		expect(proposedEnd(lasts(12, 'week', 'voorkeur'), '2026-09-01')).toBe('2026-11-23');
		expect(proposedEnd(null, '2026-11-16')).toBe('2027-07-31');
	});
});

const placed = (change: Partial<Placed> = {}): Placed => ({
	state: 'geplaatst',
	fromOn: '2026-08-01',
	endBy: '2027-07-31',
	endedOn: null,
	...change
});

describe('the days on which a place is taken', () => {
	test.each<[string, Placed, string, [string, string] | null]>([
		['until the agreed end', placed(), '2026-11-16', ['2026-08-01', '2027-07-31']],
		[
			'until today where the end has passed',
			placed({ endBy: '2026-10-31' }),
			'2026-11-16',
			['2026-08-01', '2026-11-16']
		],
		[
			'until it ended',
			placed({ state: 'beëindigd', endedOn: '2026-10-01' }),
			'2026-11-16',
			['2026-08-01', '2026-10-01']
		],
		['none while waiting', placed({ state: 'wacht', fromOn: null, endBy: null }), '2026-11-16', null],
		['none when it lapsed', placed({ state: 'vervallen' }), '2026-11-16', null]
	])('%s', (_what, placement, today, span) => {
		expect(daysTaken(placement, today)).toEqual(span && { fromOn: span[0], untilOn: span[1] });
	});
});

const span = (fromOn: string, untilOn: string) => ({ fromOn, untilOn });

describe('how busy it is', () => {
	const taken = [span('2026-08-01', '2026-10-31'), span('2026-10-01', '2026-12-31'), span('2026-11-01', '2027-01-31')];

	test.each([
		['2026-08-01', '2026-09-30', 1],
		['2026-08-01', '2026-10-01', 2],
		['2026-10-31', '2026-11-01', 2],
		['2027-01-01', '2027-06-30', 1],
		['2027-02-01', '2027-06-30', 0]
	])('from %s until %s: %d at once', (from, until, most) => {
		expect(mostAtOnce(taken, span(from, until))).toBe(most);
	});

	test('and from when there is room', () => {
		expect(freeFrom(taken, 2, '2026-09-01', 20)).toBe('2026-09-01');
		expect(freeFrom(taken, 2, '2026-09-01', 60)).toBe('2027-01-01');
		expect(freeFrom(taken, 1, '2026-09-01', 60)).toBe('2027-02-01');
		expect(freeFrom([], 0, '2026-09-01', 60)).toBeNull();
	});
});

test('the end is told six weeks before it, and after it', () => {
	expect(endsSoon(placed(), '2027-06-18')).toBe(false);
	expect(endsSoon(placed(), '2027-06-19')).toBe(true);
	expect(endsSoon(placed(), '2027-08-19')).toBe(true);
	expect(endsSoon(placed({ state: 'beëindigd', endedOn: '2027-06-01' }), '2027-06-19')).toBe(false);
});

test('priority is first, then who waited longest, then who was written down first', () => {
	const waits = (id: string, askedOn: string, isUrgent = false, createdAt = '2026-10-01T10:00:00Z') => ({
		id,
		askedOn,
		isUrgent,
		createdAt
	});
	const waiting = [
		waits('new', '2026-11-01'),
		waits('urgent', '2026-11-10', true),
		waits('old', '2026-09-01'),
		waits('earlier', '2026-11-01', false, '2026-10-01T09:00:00Z')
	];
	expect(inTurn(waiting).map(({ id }) => id)).toEqual(['urgent', 'old', 'earlier', 'new']);
});

test('weeks are whole, and never below nothing', () => {
	expect(weeksSince('2026-11-02', '2026-11-15')).toBe(1);
	expect(weeksSince('2026-11-02', '2026-11-16')).toBe(2);
	expect(weeksSince('2026-12-01', '2026-11-16')).toBe(0);
});

test('goals are lines: no empty ones, no dashes, none twice', () => {
	expect(linesOf('- Vraagt hulp\n\n• Komt op tijd \r\nVraagt hulp')).toEqual(['Vraagt hulp', 'Komt op tijd']);
	expect(linesOf(' \n ')).toEqual([]);
});
