import { describe, expect, test } from 'vitest';
import { content, draft } from './opp.fixture.ts';
import { chainOf, edit, evaluate, maySucceed, offer, replace, succeed, type OppVersion } from './opp.ts';

const fixed: OppVersion = { ...draft, state: 'fixed', fixedOn: '2026-10-02', fixedBy: 'mentor' };

describe('editing', () => {
	test('a changed action part makes earlier answers void', () => {
		const changed = edit(draft, { ...content, actionPart: [{ what: 'Iets anders', byWhom: '', when: '' }] });
		expect(changed.actionPartRevision).toBe(draft.actionPartRevision + 1);
	});

	test.each([
		['other fields', { ...content, grounds: 'Noa wil graag koken.' }],
		['an empty row', { ...content, actionPart: [...content.actionPart, { what: ' ', byWhom: '', when: '' }] }]
	])('%s leave the answers standing', (_, next) => {
		expect(edit(draft, next).actionPartRevision).toBe(draft.actionPartRevision);
	});

	test('O7: a fixed version never changes', () => {
		expect(() => edit(fixed, content)).toThrow('is fixed, not draft');
		expect(() => offer(fixed, '2026-10-03')).toThrow('is fixed, not draft');
	});
});

describe('the chain', () => {
	test('a successor names its predecessor and starts as its copy, unread and unfixed', () => {
		const next = succeed(fixed, { id: 'v2', kind: 'adjustment', on: '2027-01-11', explanation: 'Andere stage' });
		expect(next).toMatchObject({ id: 'v2', number: 2, kind: 'adjustment', state: 'draft', predecessorId: 'v1' });
		expect(next).toMatchObject({ offeredOn: null, fixedOn: null, fixedBy: null, content: fixed.content });
	});

	test('O6: an evaluation is a version of its own', () => {
		expect(evaluate(fixed, { id: 'v2', on: '2027-05-11', explanation: 'Het gaat goed' }).kind).toBe('evaluation');
	});

	test('only the version in force is succeeded or replaced', () => {
		expect(() => succeed(draft, { id: 'v2', kind: 'adjustment', on: '2027-01-11', explanation: '' })).toThrow();
		expect(() => replace(replace(fixed))).toThrow('is replaced, not fixed');
	});

	test.each([
		['nothing fixed yet', [draft], false],
		['a fixed version', [fixed], true],
		['a fixed version with a draft beside it', [fixed, { ...draft, id: 'v2' }], false],
		['only replaced versions', [replace(fixed)], false]
	])('%s: a new version may start: %#', (_, versions, may) => {
		expect(maySucceed(versions)).toBe(may);
	});

	test('the version in force is found among older ones', () => {
		const older = { ...replace(fixed), id: 'v0' };
		expect(chainOf([older, fixed]).current?.id).toBe('v1');
		expect(chainOf([]).current).toBeNull();
	});
});
