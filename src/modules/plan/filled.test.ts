import { describe, expect, test } from 'vitest';
import type { FormState } from '#platform/web/act.ts';
import { fillButton, filled, ideaButton } from './filled.ts';
import type { GoalIdea } from './settings.ts';

const idea: GoalIdea = {
	source: { list: 'competenties', key: 'op-tijd' },
	name: 'Op tijd',
	behaviour: 'Ik ben op tijd.',
	pillars: [],
	kind: 'leervoorwaardelijk'
};
const cooking: GoalIdea = { ...idea, source: { list: 'vakken', key: 'koken' }, name: 'Koken', behaviour: '' };
const sent = (values: FormState['values'], action = 'controleer'): FormState => ({ action, values, errors: {} });
const typed = { behaviour: 'Ik snap het', place: 'In de klas' };

describe('a press in the form', () => {
	test('on an offer fills that field and keeps the rest', () => {
		const form = filled(sent({ ...typed, fill: fillButton('behaviour', 'Ik vertel wat = wat') }));
		expect(form).toMatchObject({ action: 'bewaar', values: { behaviour: 'Ik vertel wat = wat', place: 'In de klas' } });
		expect(form!.values).not.toHaveProperty('fill');
	});

	test('on an idea of the school brings its words and where they come from', () => {
		const form = filled(sent({ ...typed, idea: ideaButton(idea) }), [idea, cooking]);
		expect(form!.values).toEqual({ behaviour: 'Ik ben op tijd.', place: 'In de klas', source: 'competenties:op-tijd' });
	});

	test('on a subject ticks it and leaves the words', () => {
		const form = filled(sent({ ...typed, subjects: 'techniek', idea: ideaButton(cooking) }), [idea, cooking]);
		expect(form!.values).toMatchObject({ behaviour: 'Ik snap het', subjects: ['techniek', 'koken'] });
	});

	test.each([
		['a field that is not the goal’s', { fill: 'version=9' }],
		['an idea that is not on the list', { idea: 'competenties:weg' }],
		['nothing', {}]
	])('on %s changes nothing', (_, pressed) => {
		expect(filled(sent({ ...typed, ...pressed }), [idea])!.values).toEqual(typed);
	});

	test('a form that was sent to be kept is left alone', () => {
		const form = sent({ ...typed, fill: fillButton('place', 'Thuis') }, 'bewaar');
		expect(filled(form)).toBe(form);
		expect(filled(null)).toBeNull();
	});
});
