import { expect, test } from 'vitest';
import { dueOn, nextEvaluationDueOn } from './dates.ts';

test.each([
	['2026-08-31', null, 'enrolment', '2026-10-12', null, '2026-10-12'],
	['2026-08-31', '2026-09-07', 'enrolment', '2026-10-12', '2026-10-19', '2026-10-12'],
	['2026-08-31', '2026-09-07', 'placement', '2026-10-12', '2026-10-19', '2026-10-19'],
	['2026-08-31', '2026-08-24', 'placement', '2026-10-12', null, '2026-10-12'],
	['2026-08-31', null, 'placement', '2026-10-12', null, '2026-10-12'],
	['2028-01-18', null, 'enrolment', '2028-02-29', null, '2028-02-29']
] as const)(
	'O1: enrolled %s, placed %s, counted from %s',
	(enrolledOn, placedOn, from, fromEnrolment, fromPlacement, counting) => {
		expect(dueOn(enrolledOn, placedOn, from)).toEqual({ fromEnrolment, fromPlacement, counting });
	}
);

test('O1: a date that does not exist is refused', () => {
	expect(() => dueOn('2026-02-30', null, 'enrolment')).toThrow(RangeError);
});

test.each([
	['2026-10-02', null, '2027-10-02'],
	['2028-02-29', null, '2029-02-28'],
	['2026-10-02', '2027-07-16', '2027-07-16'],
	['2026-10-02', '2028-07-14', '2027-10-02']
])('O6: fixed on %s, leaves on %s', (fixedOn, leavesOn, expected) => {
	expect(nextEvaluationDueOn(fixedOn, leavesOn)).toBe(expected);
});
