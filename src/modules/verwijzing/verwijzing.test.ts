import { describe, expect, test } from 'vitest';
import { isBsn } from '#modules/leerlingen/import/index.ts';
import { filterRows, waitingRows } from './overview.ts';
import { missingParts, nextStates, numbersIn, swvStates } from './swv/swv.ts';
import {
	actsOn,
	askAgainOn,
	dueOfSteps,
	mayTakeOver,
	referralStates,
	stateOfReferral,
	weeksWaited,
	type ReferralDates,
	type ReferralState
} from './verwijzing.ts';
import type { Referral, Search, SwvRequest } from './views.ts';

const none: ReferralDates = { sentOn: null, answeredOn: null, closedOn: null, stoppedOn: null };
const sent = { ...none, sentOn: '2026-09-01' };

test.each<[Partial<ReferralDates>, ReferralState]>([
	[none, 'concept'],
	[sent, 'wacht'],
	[{ ...sent, answeredOn: '2026-10-01' }, 'beantwoord'],
	[{ ...sent, answeredOn: '2026-10-01', closedOn: '2026-10-08' }, 'afgerond'],
	[{ ...sent, stoppedOn: '2026-10-01' }, 'gestopt'],
	[{ stoppedOn: '2026-10-01' }, 'gestopt']
])('a referral with %j is %s', (dates, state) => expect(stateOfReferral({ ...none, ...dates })).toBe(state));

test('nothing more is done with what is over; what was sent is not rewritten', () => {
	expect(referralStates.filter((state) => actsOn[state].length === 0)).toEqual(['afgerond', 'gestopt']);
	expect(referralStates.filter((state) => actsOn[state].includes('change'))).toEqual(['concept']);
});

test.each([
	['2026-11-16', 0],
	['2026-11-10', 0],
	['2026-11-09', 1],
	['2026-10-01', 6],
	['2026-12-01', 0]
])('waiting since %s is %i weeks on 16 November', (since, weeks) =>
	expect(weeksWaited(since, '2026-11-16')).toBe(weeks)
);

test.each<[string, string | null, string]>([
	['2026-09-01', null, '2026-10-13'],
	['2026-09-01', '2026-10-13', '2026-11-24'],
	// A reminder from before the waiting list began says nothing of it.
	['2026-09-01', '2026-08-20', '2026-10-13']
])('waiting since %s, asked on %s: ask again on %s', (waitingSince, remindedOn, day) =>
	expect(askAgainOn({ waitingSince, remindedOn }, 6)).toBe(day)
);

describe('another school', () => {
	test('takes over when it said yes, and not before', () => {
		const asked = [
			{ school: 'De Ene', answer: 'nee' as const },
			{ school: 'De Andere', answer: 'wacht' as const },
			{ school: 'De Derde', answer: 'ja' as const }
		];
		expect(['De Ene', 'De Andere', 'De Derde', 'Geen'].filter((school) => mayTakeOver(asked, school))).toEqual([
			'De Derde'
		]);
	});

	test('is sought in steps, the talk with the parents first', () => {
		const steps = dueOfSteps('2026-11-02');
		expect(steps[0]).toEqual({ key: 'ouders', dueOn: '2026-11-09' });
		expect(steps.map(({ dueOn }) => dueOn)).toEqual(steps.map(({ dueOn }) => dueOn).toSorted());
	});
});

describe('a request to the SWV', () => {
	test('ends with a decision or a withdrawal; a draft is not decided about', () => {
		expect(swvStates.filter((state) => nextStates[state].length === 0)).toEqual(['besluit', 'ingetrokken']);
		expect(nextStates.concept).not.toContain('besluit');
		expect(nextStates.verstuurd).not.toContain('concept');
	});

	test('is whole when each part says something', () => {
		const whole = { question: 'a', needs: 'b', tried: 'c', parentsView: 'd', pupilView: 'niet gevraagd: ziek' };
		expect(missingParts(whole)).toEqual([]);
		expect(missingParts({ ...whole, parentsView: '  ', tried: '' })).toEqual(['tried', 'parentsView']);
	});

	test.each<[text: string, found: string[]]>([
		['Zijn BSN is 111222333.', ['111222333']],
		['BSN 111.22.2333, zei moeder', ['111.22.2333']],
		['111 222 333', ['111 222 333']],
		['Bel 0612345678 na drie uur', []],
		['111222334', []],
		['In 2026 las hij 12 boeken', []],
		['Leerling 20417 in ons systeem', ['20417']],
		['Bladzijde 204171', []],
		['', []]
	])('P3: %j holds %j', (text, found) => {
		expect(numbersIn(text, { pupilNumber: '20417', isBsn })).toEqual(found);
	});

	test('P3: who has no pupil number has none to find', () => {
		expect(numbersIn('Leerling 20417', { pupilNumber: null, isBsn })).toEqual([]);
		expect(numbersIn('Leerling 20417', { pupilNumber: '', isBsn })).toEqual([]);
	});
});

describe('the overview', () => {
	const whose = { pupilId: 'p', pupilName: 'Jayden Wolters' };
	const at = { today: '2026-11-16', weeks: 6 };
	const referral = (row: Partial<Referral>): Referral =>
		({
			...none,
			...whose,
			id: 'r',
			toName: 'Via de huisarts',
			remindedOn: null,
			waitingSince: row.sentOn ?? null,
			...row
		}) as Referral;
	const rows = waitingRows(
		{
			referrals: [
				referral({ id: 'draft', state: 'concept' }),
				referral({ id: 'short', state: 'wacht', sentOn: '2026-11-02' }),
				referral({ id: 'long', state: 'wacht', sentOn: '2026-09-01', toName: 'Team Jeugd' }),
				referral({ id: 'answered', state: 'beantwoord', sentOn: '2026-06-01', answeredOn: '2026-11-09' }),
				referral({ id: 'asked', state: 'wacht', sentOn: '2026-09-08', remindedOn: '2026-11-10' })
			],
			requests: [
				{
					...whose,
					id: 'swv',
					kind: 'tlv',
					kindName: null,
					partnerName: 'SWV',
					state: 'verstuurd',
					sentOn: '2026-10-01'
				}
			] as SwvRequest[],
			searches: [{ ...whose, id: 'search', startedOn: '2026-10-20', steps: [], asked: [] }] as unknown as Search[]
		},
		at
	);

	test('begins with what waits longest for another; then what waits for the school, drafts last', () => {
		expect(rows.map(({ id }) => id)).toEqual(['long', 'asked', 'swv', 'search', 'short', 'answered', 'draft']);
		expect(rows.map(({ weeks }) => weeks)).toEqual([10, 9, 6, 3, 2, 1, null]);
	});

	test('says what waits too long, and that one asked already', () => {
		expect(rows.filter(({ isLate }) => isLate).map(({ id }) => id)).toEqual(['long', 'swv']);
	});

	test('is filtered by state and by partner', () => {
		const ids = (filter: { state: string; partner: string }) => filterRows(rows, filter).map(({ id }) => id);
		expect(ids({ state: 'verwijzing_state_draft', partner: '' })).toEqual(['draft']);
		expect(ids({ state: '', partner: 'Team Jeugd' })).toEqual(['long']);
		expect(ids({ state: 'verwijzing_state_draft', partner: 'Team Jeugd' })).toEqual([]);
		expect(ids({ state: '', partner: '' })).toHaveLength(7);
	});
});
