import { describe, expect, test } from 'vitest';
import { figureOf, judge } from '#modules/kwaliteit/norm.ts';
import { facts, outcome, schoolYear, version, type Case } from './norms.fixture.ts';
import { discussed, withinSixWeeks } from './norms.ts';

describe('N18: fixed within six weeks', () => {
	const fixedOn = (day: string) => ({ versions: [version(day)] });
	test.each<Case>([
		['the day before day 42', {}, '2026-10-11', 'nog te doen 2026-10-12'],
		['day 42 itself', {}, '2026-10-12', 'nog te doen 2026-10-12'],
		['day 43', {}, '2026-10-13', 'te laat 2026-10-12'],
		['fixed on day 42', fixedOn('2026-10-12'), '2026-11-01', 'voldaan 2026-10-12'],
		['fixed on day 43', fixedOn('2026-10-13'), '2026-11-01', 'gemist 2026-10-12'],
		['a draft does not count', { versions: [version(null)] }, '2026-10-13', 'te laat 2026-10-12'],
		[
			'the first fixed version counts',
			{ versions: [version('2026-10-01'), version('2027-05-01')] },
			'2027-06-01',
			'voldaan 2026-10-01'
		],
		['placed later, counted from enrolment', { placedOn: '2026-09-14' }, '2026-10-13', 'te laat 2026-10-12'],
		['a guest', { isGuest: true }, '2026-10-13', 'n.v.t. opp_norm_guest'],
		['not here yet', { enrolledOn: '2026-10-14' }, '2026-10-13', 'n.v.t. opp_norm_not_yet'],
		['left on day 41', { leftOn: '2026-10-11' }, '2026-10-13', 'n.v.t. opp_norm_left'],
		['left on day 42 without', { leftOn: '2026-10-12' }, '2026-10-13', 'gemist 2026-10-12'],
		['left last school year', { enrolledOn: '2024-08-26', leftOn: '2026-07-31' }, '2026-10-13', 'n.v.t. opp_norm_left']
	])('%s', (_, part, today, expected) => {
		expect(outcome(withinSixWeeks('enrolment'), part, today)).toBe(expected);
	});

	test('counted from placement, where the school says so', () => {
		expect(outcome(withinSixWeeks('placement'), { placedOn: '2026-09-14' }, '2026-10-13')).toBe(
			'nog te doen 2026-10-26'
		);
	});

	test.each([
		['2026-10-13', 'n.v.t. kwaliteit_norm_exempt'],
		['2026-10-12', 'te laat 2026-10-12']
	])('exempt until %s', (until, expected) => {
		const exemption = { normKey: 'N18', subjectId: 'noa', byName: 'de directeur', reason: 'Lang ziek', until };
		expect(outcome(withinSixWeeks('enrolment'), {}, '2026-10-13', [exemption])).toBe(expected);
	});
});

describe('N2: discussed once a school year', () => {
	const versions = [version('2025-10-01')];
	const older = { enrolledOn: '2025-08-25', versions };
	test.each<Case>([
		['not yet', older, '2026-11-21', 'nog te doen 2027-07-31'],
		['the last day', older, '2027-07-31', 'nog te doen 2027-07-31'],
		['the year is over', older, '2027-08-01', 'gemist 2027-07-31'],
		['this year', { ...older, discussedOn: ['2026-09-24'] }, '2026-11-21', 'voldaan 2026-09-24'],
		['on the first day', { ...older, discussedOn: ['2026-08-01'] }, '2026-11-21', 'voldaan 2026-08-01'],
		['last year only', { ...older, discussedOn: ['2026-07-31'] }, '2026-11-21', 'nog te doen 2027-07-31'],
		['leaves in spring', { ...older, leftOn: '2027-03-01' }, '2026-11-21', 'nog te doen 2027-03-01'],
		['left in spring', { ...older, leftOn: '2027-03-01' }, '2027-03-02', 'gemist 2027-03-01'],
		[
			'came in July: the first OPP is due next year',
			{ enrolledOn: '2027-07-01' },
			'2027-07-15',
			'n.v.t. opp_norm_first_next_year'
		],
		['came and went before an OPP was due', { leftOn: '2026-09-10' }, '2026-11-21', 'n.v.t. opp_norm_left'],
		['a guest', { ...older, isGuest: true }, '2026-11-21', 'n.v.t. opp_norm_guest']
	])('%s', (_, part, today, expected) => {
		expect(outcome(discussed(1), part, today)).toBe(expected);
	});

	test('a school that asks for two talks', () => {
		const talks = { ...older, discussedOn: ['2027-02-01', '2026-09-24'] };
		expect(outcome(discussed(2), talks, '2027-02-01')).toBe('voldaan 2027-02-01');
		expect(outcome(discussed(3), talks, '2027-02-01')).toBe('nog te doen 2027-07-31');
	});
});

test('the figure of a school with one pupil who counts', () => {
	const pupils = [facts({ versions: [version('2026-10-01')] }), facts({ pupilId: 'gast', isGuest: true })];
	const judged = judge(withinSixWeeks('enrolment'), pupils, { today: '2026-11-21', schoolYear }, []);
	expect(figureOf(judged)).toMatchObject({
		met: 1,
		denominator: 1,
		share: 1,
		notApplicable: 1
	});
});
