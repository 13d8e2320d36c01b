import { describe, expect, test } from 'vitest';
import { fix, mayFix, whatIsMissing, type VersionFacts } from './fixing.ts';
import { complete, content, draft, father, mother, today } from './opp.fixture.ts';
import { edit, nextOpp, type OppVersion } from './opp.ts';

const talk = complete.consultations[0]!;

describe('what is missing', () => {
	test('nothing: it is fixed, by whom and when', () => {
		const fixing = fix(draft, complete, { personId: 'mentor', on: today, goals: [] });
		expect(fixing).toMatchObject({ isFixed: true, version: { state: 'fixed', fixedOn: today, fixedBy: 'mentor' } });
	});

	test('the version says what the pupil works on on the day on which it is fixed', () => {
		const older = { ...draft, content: { ...content, goals: ['Ik ben op tijd.'] } };
		const fixing = fix(older, complete, { personId: 'mentor', on: today, goals: ['Ik vraag hulp.'] });
		expect(fixing).toMatchObject({ version: { content: { ...content, goals: ['Ik vraag hulp.'] } } });
	});

	test.each<[string, Partial<OppVersion['content']>]>([
		['opp_missing_destination', { destination: null }],
		['opp_missing_grounds', { grounds: '  ' }],
		['opp_missing_supporting', { supporting: [] }],
		['opp_missing_hindering', { hindering: [''] }],
		['opp_missing_support', { support: '' }]
	])('O2: %s', (key, part) => {
		expect(whatIsMissing(edit(draft, { ...content, ...part }), complete, today)).toEqual([key]);
	});

	test('O2: deviations, programme and goals may be empty', () => {
		const bare = edit(draft, { ...content, deviations: '', programme: [], goals: [] });
		expect(mayFix(bare, complete, today)).toBe(true);
	});

	test.each<[string, Partial<VersionFacts>]>([
		['opp_missing_signatory', { signatories: [] }],
		['opp_missing_consultation', { consultations: [] }],
		['opp_missing_consultation', { consultations: [{ ...talk, on: '2026-10-03' }] }],
		['opp_missing_consultation', { consultations: [{ ...talk, versionId: 'v0' }] }],
		['opp_missing_invitation', { consultations: [{ ...talk, invited: ['mother'] }] }],
		['opp_missing_second_invitation', { consultations: [{ ...talk, attended: [] }] }],
		['opp_missing_words', { words: [] }],
		['opp_missing_words', { words: [{ versionId: 'v1', on: today, form: 'not given', reason: ' ' }] }],
		['opp_missing_answer', { statements: complete.statements.slice(0, 1) }]
	])('O3–O5: %s (%#)', (key, part) => {
		const facts = { ...complete, ...part };
		expect(whatIsMissing(draft, facts, today)).toEqual([key]);
		expect(mayFix(draft, facts, today)).toBe(false);
		expect(fix(draft, facts, { personId: 'mentor', on: today, goals: [] })).toEqual({ isFixed: false, missing: [key] });
	});

	test('parents who stay away twice do not hold up the plan', () => {
		const stayedAway = { ...talk, attended: [] };
		expect(mayFix(draft, { ...complete, consultations: [stayedAway, { ...stayedAway, on: today }] }, today)).toBe(true);
	});

	test('O4: with only refusals the version can be fixed', () => {
		const statements = [mother, father].map(({ personId }) => ({
			versionId: 'v1',
			personId,
			actionPartRevision: 2,
			on: today,
			answer: 'refuses' as const,
			reason: 'Te veel hulp',
			disputeCommittee: 'Landelijke geschillencommissie'
		}));
		expect(mayFix(draft, { ...complete, statements }, today)).toBe(true);
	});

	test('an answer to an earlier action part does not count', () => {
		const changed = edit(draft, { ...content, actionPart: [{ what: 'Rekenen met hulp', byWhom: '', when: '' }] });
		expect(whatIsMissing(changed, complete, today)).toEqual(['opp_missing_answer']);
	});
});

describe('O6: an evaluation without change', () => {
	const first = fix(draft, complete, { personId: 'mentor', on: today, goals: [] });
	if (!first.isFixed) throw new Error('the fixture is complete');
	const evaluation = nextOpp(first.version, {
		id: 'v2',
		kind: 'evaluation',
		on: '2027-05-11',
		explanation: 'Het plan past nog.',
		goals: []
	});
	const facts: VersionFacts = {
		earlier: [first.version],
		signatories: [mother],
		consultations: [{ ...talk, versionId: 'v2', on: '2027-05-11', invited: ['mother'] }],
		statements: complete.statements,
		words: [{ versionId: 'v2', on: '2027-05-11', form: 'not given', reason: 'Noa wilde niets zeggen.' }]
	};

	test('gives a dated, fixed version and replaces its predecessor, with the agreement still standing', () => {
		const fixing = fix(evaluation, facts, { personId: 'mentor', on: '2027-05-12', goals: [] });
		expect(fixing).toMatchObject({
			isFixed: true,
			version: { number: 2, kind: 'evaluation', fixedOn: '2027-05-12' },
			replaced: { id: 'v1', state: 'replaced', fixedOn: today }
		});
	});

	test('needs its own talk, its own words and how it went', () => {
		const bare = { ...evaluation, explanation: '' };
		expect(
			whatIsMissing(bare, { ...facts, consultations: complete.consultations, words: complete.words }, today)
		).toEqual(['opp_missing_explanation', 'opp_missing_consultation', 'opp_missing_words']);
	});

	test('silence is not kept: who was silent is asked again', () => {
		const both = {
			...facts,
			signatories: [mother, father],
			consultations: [{ ...talk, versionId: 'v2', on: '2027-05-11' }]
		};
		expect(whatIsMissing(evaluation, both, '2027-05-12')).toEqual(['opp_missing_answer']);
	});
});
