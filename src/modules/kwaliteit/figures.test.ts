import { describe, expect, test } from 'vitest';
import { asDecided, figuresOf, headline, lineState, reachOf, type LineState, type Reach } from './figures.ts';
import { figureOf, type Outcome } from './norm.ts';
import type { Place } from './places.ts';
import { lineKey } from './offers.ts';
import { card, line, met, missed, notApplicable, overdue, saidBy, toDo } from './norms.fixture.ts';
import type { NormSetting } from './school.ts';

const n18 = card('N18', 95);
const named = (name: string) => ({ id: name, name, lasting: name });
const place = (pupilId: string, group: string, location = 'Noord', phase = 'Fase 1', cohort = '2025'): Place => ({
	pupilId,
	group: named(group),
	location: named(location),
	phase: named(phase),
	cohort: named(cohort)
});
const setting = (over: Partial<NormSetting>): NormSetting => ({
	normKey: 'N18',
	isOn: true,
	target: 95,
	numbers: {},
	fromOn: '2026-08-01',
	version: 1,
	...over
});

describe('the figure is met ÷ (met + missed + overdue)', () => {
	test.each<[Outcome[], number, number]>([
		[[met, met, overdue], 2, 3],
		[[met, missed, overdue], 1, 3],
		[[met, toDo, toDo], 1, 1],
		[[met, notApplicable], 1, 1],
		[[toDo, notApplicable], 0, 0]
	])('%#: %i of %i', (outcomes, part, whole) => {
		const lines = outcomes.map((outcome, at) => line(n18, `p${at}`, outcome));
		expect(figuresOf(saidBy(...lines), [], [])[0]!.figure).toMatchObject({ met: part, denominator: whole });
	});

	test('by group and by location, also of one pupil', () => {
		const lines = [line(n18, 'a', met), line(n18, 'b', overdue), line(n18, 'c', met), line(n18, 'd', met)];
		const [figure] = figuresOf(saidBy(...lines), [], [place('a', '10A'), place('b', '10A'), place('c', '2A', 'Zuid')]);
		expect(
			figure!.parts.group.map(({ name, figure: { met: part, denominator } }) => [name, part, denominator])
		).toEqual([
			['2A', 1, 1],
			['10A', 1, 2]
		]);
		expect(figure!.parts.location.map(({ name, reach }) => [name, reach])).toEqual([
			['Noord', 'below'],
			['Zuid', 'reached']
		]);
		expect(figure!.figure.denominator).toBe(4);
	});

	test('by phase and by year of intake', () => {
		const places = [place('a', '1A'), place('b', '1A', 'Noord', 'Fase 2', '2024'), place('c', '1A')];
		const said = saidBy(line(n18, 'a', met), line(n18, 'b', missed), line(n18, 'c', overdue));
		const [figure] = figuresOf(said, [], places);
		const shown = (of: 'phase' | 'cohort') =>
			figure!.parts[of].map(({ name, figure: { met: part, denominator } }) => [name, part, denominator]);
		expect(shown('phase')).toEqual([
			['Fase 1', 1, 2],
			['Fase 2', 0, 1]
		]);
		expect(shown('cohort')).toEqual([
			['2024', 0, 1],
			['2025', 1, 2]
		]);
	});

	test('a norm that counts competences counts each of them, in the group of its pupil', () => {
		const lines = ['samenwerken', 'op tijd'].map((part, at) => {
			const one = line(n18, 'a', at === 0 ? met : overdue);
			return { ...one, subject: { ...one.subject, part } };
		});
		const [figure] = figuresOf(saidBy(...lines), [], [place('a', '1A')]);
		expect(figure!.figure).toMatchObject({ met: 1, denominator: 2 });
		expect(figure!.parts.group[0]!.figure.denominator).toBe(2);
		expect(new Set(lines.map(lineKey)).size).toBe(2);
	});
});

test.each<[number, number, number, Reach]>([
	[19, 20, 95, 'reached'],
	[18, 20, 95, 'near'],
	[17, 20, 95, 'below'],
	[0, 0, 95, 'nobody']
])('%i of %i at a target of %i is %s', (part, whole, target, reach) => {
	const outcomes = [...Array<Outcome>(part).fill(met), ...Array<Outcome>(whole - part).fill(overdue)];
	expect(reachOf(figureOf(outcomes.map((outcome) => ({ outcome }))), target)).toBe(reach);
});

test('exceptions come first, the widest gap before the others', () => {
	const figures = figuresOf(
		saidBy(
			line(card('N1', 100), 'a', met),
			line(card('N2', 100), 'a', overdue),
			line(card('N3', 50), 'a', overdue),
			line(card('N4'), 'a', toDo)
		),
		[],
		[]
	);
	expect(figures.map(({ norm }) => norm.key)).toEqual(['N2', 'N3', 'N1', 'N4']);
	expect(headline(figures)).toEqual({ total: 3, reached: 1, near: 0, below: 2 });
});

describe('what the school decided', () => {
	const exemption = { normKey: 'N18', subjectId: 'a', byName: 'Ruud', reason: 'ziek', until: '2026-12-01' };

	test('its own target counts, and the one it came with where it has none', () => {
		expect(figuresOf(saidBy(line(n18, 'a', met)), [setting({ target: 80 })], [])[0]!.target).toBe(80);
		expect(figuresOf(saidBy(line(n18, 'a', met)), [setting({ normKey: 'N2' })], [])[0]!.target).toBe(95);
	});

	test('a norm that is off is gone', () => {
		expect(
			asDecided(saidBy(line(n18, 'a', met), line(card('N2'), 'a', met)), [setting({ isOn: false })], []).map(
				({ norm }) => norm.key
			)
		).toEqual(['N2']);
	});

	test.each<[string, Outcome, LineState]>([
		['overdue', overdue, 'vrijgesteld'],
		['missed', missed, 'vrijgesteld'],
		['to do', toDo, 'vrijgesteld'],
		['met', met, 'voldaan'],
		['not applicable', notApplicable, 'n.v.t.']
	])('who is exempt and %s', (_, outcome, state) => {
		const [said] = asDecided(saidBy(line(n18, 'a', outcome), line(n18, 'b', outcome)), [], [exemption]);
		const [exempt, other] = said!.lines;
		expect(lineState(exempt!)).toBe(state);
		expect(other!.outcome).toEqual(outcome);
	});

	test('an exemption of another norm changes nothing', () => {
		const [said] = asDecided(saidBy(line(card('N2'), 'a', overdue)), [], [exemption]);
		expect(lineState(said!.lines[0]!)).toBe('te laat');
	});
});
