import { describe, expect, test } from 'vitest';
import { isFamily, isInCareCircle, mayKeepCareFile } from './access.ts';
import { OpenForm } from './reports/forms.ts';
import { mostShareDays, needsWords, openingReasons } from './reports/reports.ts';
import { faultOfTerm, holdsOn, mostReadingDays, type TermFault } from './zorgdossier.ts';

const today = '2026-11-16';

test.each<[fromOn: string, untilOn: string, mostDays: number, TermFault | null]>([
	['2026-11-16', '2026-11-16', mostShareDays, null],
	['2026-11-16', '2026-12-15', mostShareDays, null],
	['2026-11-16', '2026-12-16', mostShareDays, 'long'],
	['2026-11-20', '2026-12-19', mostShareDays, null],
	['2026-11-20', '2026-11-19', mostShareDays, 'order'],
	['2026-11-01', '2026-11-15', mostShareDays, 'past'],
	['2026-11-16', '2027-11-16', mostReadingDays, null],
	['2026-11-16', '2027-11-17', mostReadingDays, 'long']
])('reading from %s until %s, at most %i days: %s', (fromOn, untilOn, mostDays, fault) => {
	expect(faultOfTerm({ fromOn, untilOn }, today, mostDays)).toBe(fault);
});

test.each<[string, string, Date | null, boolean]>([
	['2026-11-16', '2026-11-16', null, true],
	['2026-11-17', '2026-11-20', null, false],
	['2026-11-01', '2026-11-15', null, false],
	['2026-11-01', '2026-11-30', new Date('2026-11-10T10:00:00Z'), false]
])('a term from %s until %s, ended at %s, holds: %s', (fromOn, untilOn, endedAt, holds) => {
	expect(holdsOn({ fromOn, untilOn, endedAt }, today)).toBe(holds);
});

test('“anders” says nothing by itself, each of the others does', () => {
	expect(openingReasons.filter(needsWords)).toEqual(['anders']);
	const open = (sent: object) => OpenForm.safeParse(sent).success;
	expect([open({ reason: 'anders' }), open({ reason: 'anders', words: 'Klacht' })]).toEqual([false, true]);
	expect([open({ reason: 'plan' }), open({ reason: 'nieuwsgierig' }), open({})]).toEqual([true, false, false]);
});

describe('who is what to the care file', () => {
	test.each([
		[['zorgcoordinator'], ['gedeeld', 'team', 'zorg'], true, true],
		[['directeur', 'inzage'], ['gedeeld', 'team', 'zorg'], false, true],
		[['directeur'], ['gedeeld', 'team'], false, false],
		[['begeleider'], ['gedeeld', 'team', 'zorg'], false, false],
		[['mentor'], ['gedeeld', 'team'], false, false],
		[['ouder'], ['gedeeld'], false, false]
	] as const)('%j who sees %j: keeps it %s, reads it all %s', (as, sees, keeps, reads) => {
		expect([mayKeepCareFile({ as, sees }), isInCareCircle({ as, sees })]).toEqual([keeps, reads]);
	});

	test('a parent whose access ended is no family here', () => {
		expect(isFamily({ as: ['ouder'], sees: ['gedeeld'] })).toBe(true);
		expect(isFamily({ as: [], sees: [] })).toBe(false);
	});
});
