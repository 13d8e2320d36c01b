import { expect, test } from 'vitest';
import { goalIdeas } from '#modules/plan/index.ts';
import { goalSentences } from './goal-sentences.ts';
import { goalSlots } from './goal-settings.ts';
import { demoSchools } from './schools.ts';
import { inventedSetup } from './setups.ts';

const all = Object.values(goalSentences).flatMap(({ says }) => says.map(([, sentence]) => sentence));
const read = Object.values(goalSentences).flatMap(({ how, goed, moeilijk, willen }) => [
	...how,
	goed,
	moeilijk,
	willen
]);

test('at least eighty goals, each said once and about the pupil', () => {
	expect(new Set(all).size).toBe(all.length);
	expect(all.length).toBeGreaterThanOrEqual(80);
	expect(all.filter((sentence) => !sentence.startsWith('Ik '))).toEqual([]);
});

test('a pupil can read them: at most ten words a sentence', () => {
	const sentences = [...all, ...read].flatMap((text) => text.split(/(?<=[.!?]) /));
	expect(sentences.filter((sentence) => sentence.split(' ').length > 10)).toEqual([]);
});

test('others can see it: no verbs of knowing', () => {
	expect(all.filter((sentence) => /^Ik (begrijp|snap|weet|ken|leer|kan|wil|durf|voel)\b/.test(sentence))).toEqual([]);
});

test('each slot has words', () => {
	const slots = all.flatMap((sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot!));
	expect(slots.filter((slot) => !(slot in goalSlots))).toEqual([]);
	expect(new Set(slots)).toEqual(new Set(Object.keys(goalSlots)));
});

test.each(demoSchools)('$name has each competence on its list', async (school) => {
	const keys = goalIdeas(await inventedSetup(school)).map(({ source }) => source.key);
	expect(new Set(keys)).toEqual(new Set(Object.keys(goalSentences)));
});
