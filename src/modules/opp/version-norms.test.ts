import { describe, expect, test } from 'vitest';
import { outcome, version, type Case } from './norms.fixture.ts';
import { answered, complete, consulted, pupilHeard } from './version-norms.ts';

const today = '2026-11-21';
const lastYear = { enrolledOn: '2025-08-25' };
const replaced = { state: 'replaced' as const };

describe('O2: the OPP that counts holds what the law asks', () => {
	const isBare = { isComplete: false };
	test.each<Case>([
		['it does', { versions: [version('2026-10-01')] }, today, 'voldaan 2026-10-01'],
		[
			'it does not: at any time the next version can',
			{ versions: [version('2026-10-01', isBare)] },
			today,
			'te laat 2026-10-01'
		],
		['on the day itself', { versions: [version('2026-10-01', isBare)] }, '2026-10-01', 'nog te doen 2026-10-01'],
		[
			'the next version does',
			{ versions: [version('2026-10-01', { ...replaced, ...isBare }), version('2026-11-01')] },
			today,
			'voldaan 2026-11-01'
		],
		[
			'a draft is not looked at',
			{ versions: [version('2026-10-01'), version(null, isBare)] },
			today,
			'voldaan 2026-10-01'
		],
		[
			'that of a year ago still counts',
			{ ...lastYear, versions: [version('2025-10-01', isBare)] },
			today,
			'te laat 2025-10-01'
		],
		['nothing is fixed yet', { versions: [version(null, isBare)] }, today, 'n.v.t. opp_norm_no_version'],
		['left without', { leftOn: '2026-11-20', versions: [version('2026-10-01', isBare)] }, today, 'gemist 2026-10-01'],
		['a guest', { isGuest: true, versions: [version('2026-10-01', isBare)] }, today, 'n.v.t. opp_norm_guest']
	])('%s', (_, part, on, expected) => {
		expect(outcome(complete, part, on)).toBe(expected);
	});
});

describe('O3: a talk before each fixing', () => {
	const untold = { isConsulted: false };
	test.each<Case>([
		['there was one', { versions: [version('2026-10-01')] }, today, 'voldaan 2026-10-01'],
		[
			'there was none: that cannot be made good',
			{ versions: [version('2026-10-01', untold)] },
			today,
			'gemist 2026-10-01'
		],
		[
			'nor by a better version in the same year',
			{ versions: [version('2026-10-01', { ...replaced, ...untold }), version('2026-11-01')] },
			today,
			'gemist 2026-10-01'
		],
		[
			'in a new year only the new version counts',
			{ ...lastYear, versions: [version('2026-05-01', { ...replaced, ...untold }), version('2026-10-01')] },
			today,
			'voldaan 2026-10-01'
		],
		[
			'in a year without one, the last',
			{ ...lastYear, versions: [version('2026-05-01', untold)] },
			today,
			'gemist 2026-05-01'
		],
		[
			'a draft waits for its talk by itself',
			{ versions: [version('2026-10-01'), version(null)] },
			today,
			'voldaan 2026-10-01'
		],
		['nothing is fixed yet', { versions: [version(null)] }, today, 'n.v.t. opp_norm_no_version'],
		[
			'left last school year',
			{ ...lastYear, leftOn: '2026-07-31', versions: [version('2026-05-01', untold)] },
			today,
			'n.v.t. opp_norm_left'
		]
	])('%s', (_, part, on, expected) => {
		expect(outcome(consulted, part, on)).toBe(expected);
	});
});

describe('O4: an answer of everybody who signs', () => {
	const silent = { answeredOn: null };
	test.each<Case>([
		[
			'before it was fixed',
			{ versions: [version('2026-10-01', { answeredOn: '2026-09-28' })] },
			today,
			'voldaan 2026-10-01'
		],
		[
			'later: a late answer counts',
			{ versions: [version('2026-10-01', { answeredOn: '2026-10-20' })] },
			today,
			'voldaan 2026-10-20'
		],
		['not of everybody', { versions: [version('2026-10-01', silent)] }, today, 'te laat 2026-10-01'],
		[
			'not of everybody, and the version is replaced',
			{ versions: [version('2026-10-01', { ...replaced, ...silent }), version('2026-11-01')] },
			today,
			'gemist 2026-10-01'
		],
		[
			'neither then nor now: now is what one can do',
			{ versions: [version('2026-10-01', { ...replaced, ...silent }), version('2026-11-01', silent)] },
			today,
			'te laat 2026-11-01'
		],
		[
			'a draft waits for its answers by itself',
			{ versions: [version('2026-10-01'), version(null)] },
			today,
			'voldaan 2026-10-01'
		],
		['nothing is fixed yet', { versions: [version(null)] }, today, 'n.v.t. opp_norm_no_version'],
		['left without', { leftOn: '2026-11-20', versions: [version('2026-10-01', silent)] }, today, 'gemist 2026-10-01']
	])('%s', (_, part, on, expected) => {
		expect(outcome(answered, part, on)).toBe(expected);
	});
});

const unheard = { isPupilHeard: false };

describe('O5: the pupil is heard', () => {
	test.each<Case>([
		['no version yet', {}, '2026-09-10', 'n.v.t. opp_norm_no_version'],
		['a draft without words', { versions: [version(null, unheard)] }, '2026-09-10', 'nog te doen 2026-10-12'],
		['that draft after day 42', { versions: [version(null, unheard)] }, '2026-10-13', 'te laat 2026-10-12'],
		['a draft with words', { versions: [version(null)] }, '2026-09-10', 'n.v.t. opp_norm_no_version'],
		['every version', { versions: [version('2026-10-01'), version('2027-05-01')] }, '2027-06-01', 'voldaan 2027-05-01'],
		[
			'not in one of them',
			{ versions: [version('2026-10-01', unheard), version('2027-05-01')] },
			'2027-06-01',
			'gemist 2026-10-01'
		],
		[
			'fixed before the law',
			{ enrolledOn: '2024-08-26', versions: [version('2025-07-31', unheard)] },
			'2026-09-10',
			'n.v.t. opp_norm_before_law'
		],
		[
			'fixed on the first day of the law',
			{ enrolledOn: '2024-08-26', versions: [version('2025-08-01', unheard)] },
			'2026-09-10',
			'gemist 2025-08-01'
		],
		[
			'the yearly version is being made',
			{ versions: [version('2025-10-01'), version(null, unheard)] },
			'2026-09-10',
			'nog te doen 2026-10-01'
		],
		[
			'left while a version was being made',
			{ leftOn: '2026-09-09', versions: [version('2025-10-01'), version(null, unheard)] },
			'2026-09-10',
			'voldaan 2025-10-01'
		]
	])('%s', (_, part, today, expected) => {
		expect(outcome(pupilHeard('enrolment'), part, today)).toBe(expected);
	});
});
