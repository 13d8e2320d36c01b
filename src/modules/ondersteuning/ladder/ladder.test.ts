import { expect, test } from 'vitest';
import type { Level } from '../ondersteuning.ts';
import { sinceOn, stepFrom, wayOf, type Step, type StepKind, type StepWay } from './ladder.ts';

test.each<[Level | null, Level, StepKind | null]>([
	[null, 1, 'geopend'],
	[null, 2, 'geopend'],
	[null, 4, 'geopend'],
	[2, 2, null],
	[2, 3, 'stap'],
	[4, 2, 'stap'],
	[2, 1, 'gesloten'],
	[1, 1, 'gesloten']
])('from %s to %s is %s', (now, to, kind) => expect(stepFrom(now, to)).toBe(kind));

test.each<[StepKind, Level, Level, StepWay]>([
	['geopend', 1, 2, 'opened'],
	['stap', 2, 3, 'up'],
	['stap', 4, 3, 'down'],
	['voortgezet', 2, 2, 'continued'],
	['gesloten', 3, 1, 'closed']
])('%s from %i to %i reads as %s', (kind, from, to, way) => expect(wayOf({ kind, from, to })).toBe(way));

test('since when on each level: the last time, and going on is no new beginning', () => {
	const steps: Step[] = [
		{ kind: 'geopend', on: '2026-01-10', from: 1, to: 2 },
		{ kind: 'stap', on: '2026-03-01', from: 2, to: 3 },
		{ kind: 'stap', on: '2026-06-01', from: 3, to: 2 },
		{ kind: 'voortgezet', on: '2026-09-01', from: 2, to: 2 }
	];
	expect(sinceOn(steps)).toEqual({ 1: null, 2: '2026-06-01', 3: '2026-03-01', 4: null });
});
