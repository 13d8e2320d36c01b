import { describe, expect, test } from 'vitest';
import { answers, isOfAge, mayRecordSilence, signatories, standing, type Statement } from './agreement.ts';
import { draft, father, mother } from './opp.fixture.ts';
import { nextOpp, type OppVersion } from './opp.ts';

const pupil = { personId: 'noa', name: 'Noa Voorbeeld', bornOn: '2009-03-15' };

describe('O4: who agrees', () => {
	test.each([
		['2027-03-14', ['mother', 'father']],
		['2027-03-15', ['noa']],
		['2028-01-01', ['noa']]
	])('on %s', (today, expected) => {
		expect(signatories(pupil, [mother, father], today).map(({ personId }) => personId)).toEqual(expected);
	});

	test.each([
		['2008-02-29', '2026-02-27', false],
		['2008-02-29', '2026-02-28', true]
	])('born on %s, on %s', (bornOn, today, is) => {
		expect(isOfAge(bornOn, today)).toBe(is);
	});
});

const agrees = (personId: string, part: Partial<Statement> = {}): Statement =>
	({
		versionId: 'v1',
		personId,
		actionPartRevision: 2,
		on: '2026-09-28',
		answer: 'agrees',
		signedBy: 'digital',
		...part
	}) as Statement;
const refuses = (personId: string, on = '2026-09-29'): Statement => ({
	versionId: 'v1',
	personId,
	actionPartRevision: 2,
	on,
	answer: 'refuses',
	reason: 'Niet mee eens',
	disputeCommittee: 'Landelijke geschillencommissie'
});

describe('the action part', () => {
	test.each<[string, Statement[], string]>([
		['nobody answered', [], 'waiting'],
		['one of two', [agrees('mother')], 'waiting'],
		['both agree', [agrees('mother'), agrees('father')], 'agreed'],
		['one refuses', [agrees('mother'), refuses('father')], 'not agreed'],
		['refused, agreed later', [agrees('mother'), refuses('father'), agrees('father', { on: '2026-10-20' })], 'agreed'],
		[
			'agreed, refused later the same day',
			[agrees('mother'), agrees('father'), refuses('father', '2026-09-28')],
			'not agreed'
		],
		['agreed with other words', [agrees('mother'), agrees('father', { actionPartRevision: 1 })], 'waiting'],
		['somebody else agrees', [agrees('mother'), agrees('aunt')], 'waiting']
	])('%s', (_, statements, expected) => {
		expect(standing(answers([draft], [mother, father], statements))).toBe(expected);
	});

	test('is not agreed when there is nobody to agree', () => {
		expect(standing(answers([draft], [], []))).toBe('waiting');
	});

	test('stays agreed through evaluations that leave it as it is, and no further', () => {
		const fixed: OppVersion = { ...draft, state: 'fixed', fixedOn: '2026-10-02' };
		const second = nextOpp(fixed, { id: 'v2', kind: 'evaluation', on: '2027-05-11', explanation: '', goals: [] });
		const third = nextOpp(
			{ ...second, state: 'fixed' },
			{ id: 'v3', kind: 'evaluation', on: '2028-05-11', explanation: '', goals: [] }
		);
		expect(standing(answers([third, second, fixed], [mother], [agrees('mother')]))).toBe('agreed');

		const other = { ...second, content: { ...second.content, actionPart: [{ what: 'Nieuw', byWhom: '', when: '' }] } };
		expect(standing(answers([third, other, fixed], [mother], [agrees('mother')]))).toBe('waiting');
	});
});

test.each([
	[[], false],
	[['2026-09-20'], false],
	[['2026-09-20', '2026-09-20'], false],
	[['2026-09-20', '2026-09-27'], true]
])('silence after reminders on %j', (remindedOn, may) => {
	expect(mayRecordSilence(remindedOn)).toBe(may);
});
