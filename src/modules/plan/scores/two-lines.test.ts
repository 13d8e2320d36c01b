import { describe, expect, test } from 'vitest';
import type { Lines, Point } from './score.ts';
import { addDays } from '#platform/text/dates.ts';
import { calmed, frames, layOut, placesOf, stepAt } from './two-lines.ts';

const point = (on: string, height: number): Point => ({ on, height, value: '' });
const lines = (pupil: Point[], staff: Point[] = []): Lines => ({ pupil, staff });
const monday = '2026-08-31';
const inWeek = (week: number, height: number) => point(addDays(monday, 7 * week), height);

test('nobody has scored: there is nothing to draw', () => expect(layOut(lines([]), frames.wide)).toBeNull());

describe('the scale', () => {
	const { grid, lines: drawn } = layOut(lines([inWeek(0, 0), inWeek(10, 1)], [inWeek(0, 0.5)]), frames.wide)!;
	test('is shown whole, with three lines: lowest, middle, highest', () => expect(grid.ys).toEqual([146, 78, 10]));
	test('the lowest value stands on the lowest line, the highest on the highest', () => {
		expect(drawn.pupil!.points).toBe('8,144 496,8');
	});
	test('the middle value stands on the middle one', () => expect(drawn.staff!.end.y).toBe(80));
});

describe('equal scores', () => {
	const same = [inWeek(0, 0.5), inWeek(4, 0.5)];
	const { lines: drawn } = layOut(lines(same, same), frames.narrow)!;
	test('stay visible side by side, the pupil above', () => {
		expect(drawn.staff!.end.y - drawn.pupil!.end.y).toBe(4);
	});
	test('have names that do not stand on each other', () => {
		expect(drawn.staff!.label.y - drawn.pupil!.label.y).toBe(16);
	});
});

test('names keep the order of their lines when the staff is just above the pupil', () => {
	const { pupil, staff } = layOut(lines([inWeek(4, 0.5)], [inWeek(4, 0.6)]), frames.wide)!.lines;
	expect(pupil!.label.y - staff!.label.y).toBe(16);
});

test('names that are far apart stand beside their own ends', () => {
	const { pupil, staff } = layOut(lines([inWeek(4, 1)], [inWeek(4, 0)]), frames.wide)!.lines;
	expect([pupil!.label.y - pupil!.end.y, staff!.label.y - staff!.end.y]).toEqual([5, 5]);
});

test('a single day is a point at the end, without a line', () => {
	const { lines: drawn, ticks, grid } = layOut(lines([inWeek(3, 1)]), frames.wide)!;
	expect(drawn.pupil).toMatchObject({ points: '', end: { x: grid.x2 } });
	expect(drawn.staff).toBeUndefined();
	expect(ticks).toHaveLength(1);
});

test('a line that ended earlier ends there', () => {
	const { lines: drawn, grid } = layOut(
		lines([inWeek(0, 1), inWeek(5, 1)], [inWeek(0, 0), inWeek(10, 0)]),
		frames.wide
	)!;
	expect(drawn.staff!.end.x).toBe(grid.x2);
	expect(drawn.pupil!.end.x).toBe((grid.x1 + grid.x2) / 2);
});

describe('the weeks under it', () => {
	const ticks = (weeks: number, frame: keyof typeof frames) =>
		layOut(lines([inWeek(0, 0), inWeek(weeks, 1)]), frames[frame])!.ticks;
	test.each<[number, keyof typeof frames, number[]]>([
		[10, 'wide', [0, 2, 4, 6, 8, 10]],
		[3, 'wide', [0, 1, 2, 3]],
		[40, 'wide', [0, 8, 16, 24, 32, 40]],
		[11, 'wide', [0, 3, 6, 11]],
		[10, 'narrow', [0, 10]],
		[1, 'wide', [0, 1]]
	])('%i weeks, %s', (weeks, frame, expected) => {
		expect(ticks(weeks, frame).map(({ on }) => on)).toEqual(expected.map((week) => addDays(monday, 7 * week)));
	});
	test('two days of one week have no Monday between them', () => {
		const drawn = layOut(lines([point(monday, 0), point(addDays(monday, 3), 1)]), frames.wide)!;
		expect(drawn.ticks.map(({ on }) => on)).toEqual([monday, addDays(monday, 3)]);
	});
	test('begin and end with the drawing', () => {
		expect(ticks(10, 'wide').map(({ anchor }) => anchor)).toEqual(['start', ...Array(4).fill('middle'), 'end']);
	});
});

describe('many days', () => {
	const daily = Array.from({ length: 20 }, (_, at) => point(addDays(monday, at), at % 2));
	test('become a point a week, the mean of that week, on its last day', () => {
		expect(calmed(lines(daily)).pupil.map(({ on, height }) => [on, Math.round(height * 100)])).toEqual([
			['2026-09-06', 43],
			['2026-09-13', 57],
			['2026-09-19', 50]
		]);
	});
	test('of one line make both calm, so that they stay comparable', () => {
		expect(calmed(lines(daily, daily.slice(0, 2))).staff).toHaveLength(1);
	});
	test('up to twelve stay as they are', () => {
		const few = lines(daily.slice(0, 12));
		expect(calmed(few)).toBe(few);
	});
});

test.each<[number, number, number]>([
	[0, 4, 1],
	[1, 4, 4],
	[1 / 3, 4, 2],
	[0.5, 4, 2.5],
	[0.5, 5, 3],
	[1, 1, 1]
])('height %d of %i values is step %d', (height, steps, expected) => expect(stepAt({ height }, steps)).toBe(expected));

describe('the faces at the scale', () => {
	const { grid } = layOut(lines([inWeek(0, 0), inWeek(1, 1)]), frames.faces)!;
	const [bottom, , top] = grid.ys;

	test('each value has one, at the height of its scores', () => {
		const faces = placesOf(4, grid);
		expect(faces.map(({ mood }) => mood)).toEqual([0, 1 / 3, 2 / 3, 1]);
		expect([faces[0]!.y, faces[3]!.y]).toEqual([bottom, top]);
	});

	test('of more values than there is room for, only the ends and the middle have one', () => {
		expect(placesOf(10, grid).map(({ mood }) => mood)).toEqual([0, 0.5, 1]);
	});

	test('a scale of one value has one face, at the top', () => expect(placesOf(1, grid)).toEqual([{ mood: 1, y: top }]));
});
