/**
 * Where everything of the chart of the two lines stands: the pupil's and the staff's, a week a step, the scale shown whole.
 * Pure: in, points with a day and a height from 0 to 1; out, places in the drawing. Source: the design's rules for charts.
 */
import { addDays, daysBetween, weekStart } from '#platform/text/dates.ts';
import type { Lines, Point, Side } from './score.ts';

/** What a drawing has room for: the name of a line at its end, and before it what stands at the scale. */
export type Frame = { width: number; height: number; scaleRoom: number; labelRoom: number; mostTicks: number };
export const frames = {
	wide: { width: 600, height: 170, scaleRoom: 8, labelRoom: 104, mostTicks: 6 },
	narrow: { width: 300, height: 130, scaleRoom: 8, labelRoom: 100, mostTicks: 2 },
	faces: { width: 300, height: 150, scaleRoom: 42, labelRoom: 66, mostTicks: 2 }
} as const satisfies Record<string, Frame>;
export type FrameName = keyof typeof frames;

export type DrawnLine = {
	/** For a polyline; a single point needs none. */
	points: string;
	end: { x: number; y: number };
	label: { x: number; y: number };
};

export type Drawing = Frame & {
	/** The lowest, middle and highest of the scale. */
	grid: { x1: number; x2: number; ys: number[] };
	lines: Partial<Record<Side, DrawnLine>>;
	ticks: { x: number; y: number; anchor: 'start' | 'middle' | 'end'; on: string }[];
};

const edge = 14;
const underGrid = 24;
const labelGap = 11;
const lineOfText = 16;
/** Equal scores stay visible: each line is a little beside its place. */
const apart: Record<Side, number> = { pupil: -2, staff: 2 };
/** More days than this are drawn a week a point: forty peaks tell less than eight. */
const mostDays = 12;

/** The lines as they are drawn: a point a day, or the mean of each week when there are many. */
export function calmed(lines: Lines): Lines {
	if (lines.pupil.length <= mostDays && lines.staff.length <= mostDays) return lines;
	return { pupil: byWeek(lines.pupil), staff: byWeek(lines.staff) };
}

/** A point a week, on the last day of it that was scored. */
function byWeek(points: readonly Point[]): Point[] {
	const weeks = Map.groupBy(points, ({ on }) => weekStart(on));
	return [...weeks.values()].map((given) => ({
		...given.at(-1)!,
		height: given.reduce((sum, point) => sum + point.height, 0) / given.length
	}));
}

/** More faces than these stand on each other. */
const mostFaces = 5;

/** Where the values of a scale stand beside the drawing, the lowest first; of many only the ends and the middle. */
export function placesOf(steps: number, { ys }: Drawing['grid']): { mood: number; y: number }[] {
	const shown = steps > mostFaces ? 3 : steps;
	const [bottom, top] = [ys[0]!, ys.at(-1)!];
	return Array.from({ length: shown }, (_, at) => {
		const mood = shown > 1 ? at / (shown - 1) : 1;
		return { mood, y: rounded(bottom - (bottom - top) * mood) };
	});
}

/** The place on a scale of so many values, with at most one decimal: 2 of 4, or 2.5 where people differ. */
export const stepAt = ({ height }: Pick<Point, 'height'>, steps: number): number =>
	Math.round((1 + height * (steps - 1)) * 10) / 10;

/** Null when nobody has scored. */
export function layOut(lines: Lines, frame: Frame): Drawing | null {
	const days = [...lines.pupil, ...lines.staff].map(({ on }) => on).sort();
	const [first, last] = [days[0], days.at(-1)];
	if (first === undefined || last === undefined) return null;
	const left = frame.scaleRoom;
	const right = frame.width - frame.labelRoom;
	const bottom = frame.height - underGrid;
	const span = daysBetween(first, last);
	// Everything on one day stands at the end, where the names are.
	const x = (on: string) => (span === 0 ? right : left + ((right - left) * daysBetween(first, on)) / span);
	const y = (height: number, side: Side) => bottom - (bottom - edge) * height + apart[side];

	const drawn = (side: Side): DrawnLine | undefined => {
		const places = lines[side].map(({ on, height }) => ({ x: rounded(x(on)), y: rounded(y(height, side)) }));
		const end = places.at(-1);
		if (!end) return undefined;
		const points = places.length < 2 ? '' : places.map((place) => `${place.x},${place.y}`).join(' ');
		return { points, end, label: { x: right + labelGap, y: end.y + 5 } };
	};
	const both = { pupil: drawn('pupil'), staff: drawn('staff') };
	keepApart(both.pupil, both.staff);
	return {
		...frame,
		grid: { x1: left, x2: right, ys: [bottom, (bottom + edge) / 2, edge] },
		lines: both,
		ticks: ticksOf(first, last, frame.mostTicks).map(({ on, anchor }) => ({
			x: rounded(x(on)),
			y: frame.height - 4,
			anchor,
			on
		}))
	};
}

/** Two names at one height would stand on each other: they give way, and stay in the order of their lines. */
function keepApart(pupil: DrawnLine | undefined, staff: DrawnLine | undefined): void {
	if (!pupil || !staff) return;
	const distance = staff.label.y - pupil.label.y;
	const short = lineOfText - Math.abs(distance);
	if (short <= 0) return;
	const [upper, lower] = distance < 0 ? [staff, pupil] : [pupil, staff];
	upper.label.y = rounded(upper.label.y - short / 2);
	lower.label.y = rounded(lower.label.y + short / 2);
}

/** The first and last day, and Mondays between them, at the same distance and with room for their words. */
function ticksOf(first: string, last: string, most: number): { on: string; anchor: 'start' | 'middle' | 'end' }[] {
	if (first === last) return [{ on: last, anchor: 'end' }];
	const weeks = Math.round(daysBetween(weekStart(first), weekStart(last)) / 7);
	// Two days of one week have no Monday between them, and a step of none would never arrive.
	const step = Math.max(1, Math.ceil(weeks / (most - 1)));
	const between: string[] = [];
	const until = most > 2 ? weeks - step : 0;
	for (let week = step; week <= until; week += step) between.push(addDays(weekStart(first), 7 * week));
	return [
		{ on: first, anchor: 'start' },
		...between.map((on) => ({ on, anchor: 'middle' as const })),
		{ on: last, anchor: 'end' }
	];
}

const rounded = (place: number): number => Math.round(place * 10) / 10;
