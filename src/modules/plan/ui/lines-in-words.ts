// The chart of the two lines in words, for each who reads it. Names: the pupil and the team, you and school, the child and school.
import { m } from '#paraglide/messages.js';
import { dayOfMonth, number } from '#ui/format.ts';
import { weekNumber } from '#platform/text/dates.ts';
import type { Point, Scale, Side } from '../scores/score.ts';
import { stepAt } from '../scores/two-lines.ts';

/** To whom the chart speaks. */
export type Viewer = 'staff' | 'parent' | 'pupil';

export function lineNames(viewer: Viewer, givenName: string): Record<Side, string> {
	if (viewer === 'pupil') return { pupil: m.plan_pupil_lines_you(), staff: m.plan_pupil_lines_school() };
	return { pupil: givenName, staff: viewer === 'parent' ? m.plan_lines_school() : m.plan_lines_team() };
}

const figure = (point: Point, scale: Scale): string => number(stepAt(point, scale.values.length));

/** As many letters as there is room for at the end of a line. */
const mostLetters = 9;

/** What stands at the end of a line: "Jayden 4". A pupil sees the value by its face. */
export function lineEnd(name: string, points: readonly Point[], scale: Scale): string {
	const short = name.length > mostLetters ? `${name.slice(0, mostLetters - 1)}…` : name;
	return `${short} ${figure(points.at(-1)!, scale)}`;
}

/** "Jij: lukt meestal zelf": how it is now, for who does not read figures. */
export const nowInWords = (name: string, points: readonly Point[], scale: Scale): string =>
	m.plan_lines_line({ name, figures: valueInWords(points.at(-1)!, scale) });

/** The value that is nearest, in the words of the scale. */
export const valueInWords = (point: Point, scale: Scale): string =>
	scale.values[Math.round(stepAt(point, scale.values.length)) - 1]!.name;

/** "Jayden: 2, 2, 3, 4". */
export const lineInWords = (name: string, points: readonly Point[], scale: Scale): string =>
	m.plan_lines_line({
		name,
		figures: points.length > 0 ? points.map((point) => figure(point, scale)).join(', ') : m.plan_lines_not_scored()
	});

/** "3, lukt meestal zelf"; where the staff differ only their mean. */
export function pointInWords(point: Point, scale: Scale): string {
	const step = stepAt(point, scale.values.length);
	const value = scale.values[step - 1];
	return value ? m.plan_lines_value({ step: number(step), name: value.name }) : number(step);
}

const endsOf = ({ values }: Scale): string =>
	m.plan_lines_scale({ low: values[0]!.name, high: values.at(-1)!.name, count: values.length });

/** What the lowest and highest figure mean: once when both score on the same scale. */
export const scaleInWords = ({ pupil, staff }: Record<Side, Scale>): string =>
	[...new Set([endsOf(pupil), endsOf(staff)])].join(' · ');

/** Weeks for who works by them; days for the pupil. The first says what the figures are. */
export function tickInWords(on: string, { viewer, isFirst }: { viewer: Viewer; isFirst: boolean }): string {
	if (viewer === 'pupil') return dayOfMonth(on);
	const week = weekNumber(on);
	return isFirst ? m.plan_lines_week({ week }) : String(week);
}
