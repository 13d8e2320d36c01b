import { describe, expect, test } from 'vitest';
import { content, draft } from './opp.fixture.ts';
import { edit, emptyContent, firstOpp, nextOpp, type OppVersion } from './opp.ts';

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
	});
});

describe('a new version', () => {
	test('the first begins with what is known, and nothing else', () => {
		const first = firstOpp('v1', '2026-09-14', { programme: ['Koken'] });
		expect(first.content).toEqual({ ...emptyContent, programme: ['Koken'] });
	});

	test.each(['adjustment', 'evaluation'] as const)('O6, O7: the %s is a copy with the goals of now', (kind) => {
		const goals = ['Ik vraag hulp.'];
		const next = nextOpp(fixed, { id: 'v2', kind, on: '2027-01-11', explanation: 'Andere stage', goals });
		expect(next).toMatchObject({ id: 'v2', kind, predecessorId: 'v1', content: { ...content, goals } });
		// Nobody has answered its action part yet.
		expect(next.actionPartRevision).toBe(1);
	});
});
