import { expect, test } from 'vitest';
import { lessonName } from './words.ts';

const hour = { kind: 'planuur', title: '', subjectName: null } as const;

test.each(['IOP', 'MOP'])('the hour for the own plan is called as the school calls the plan: %s', (plan) => {
	expect(lessonName({ ...hour, plan, planHour: null })).toBe(`${plan}-uur`);
});

test('or by its own name, where the school has one', () => {
	expect(lessonName({ ...hour, plan: 'MOP', planHour: 'IOP-uur' })).toBe('IOP-uur');
});

test('a title of its own, or a subject, goes before that', () => {
	expect(lessonName({ ...hour, plan: 'IOP', planHour: null, title: 'Keuzewerk' })).toBe('Keuzewerk');
	expect(lessonName({ ...hour, plan: 'IOP', planHour: null, subjectName: 'Koken' })).toBe('Koken');
});
