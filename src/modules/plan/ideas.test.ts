import { describe, expect, test } from 'vitest';
import { groupIdeas, mayNameSomebody, type UsedBehaviour } from './ideas.ts';
import type { GoalIdea } from './settings.ts';

test.each([
	['Ik vraag hulp als ik vastloop', false],
	['Ik oefen mijn woorden voor Engels', false],
	['Ik werk samen met Noor', true],
	['Ik groet mevrouw Hoekstra', true],
	['Noor en ik dekken de tafel', false],
	['Ik kom op tijd. Ik pak mijn boek.', false],
	['Ik kom op tijd. Dan help ik Finn.', true]
])('“%s” may name somebody inside the sentence: %s', (behaviour, may) => {
	// A name at the beginning cannot be told from any other word there: the database looks for names of pupils.
	expect(mayNameSomebody(behaviour)).toBe(may);
});

const idea = (key: string, behaviour: string): GoalIdea => ({
	source: { list: 'competenties', key },
	name: key,
	behaviour,
	pillars: [],
	kind: 'leervoorwaardelijk'
});
const used = (behaviour: string, key: string | null, count = 1): UsedBehaviour => ({ behaviour, key, count });

describe('ideas', () => {
	const list = [idea('op-tijd', 'Ik ben op tijd.'), idea('hulp-vragen', 'Ik steek mijn hand op.')];

	test('what was chosen most stands first, and the school’s own words are not said twice', () => {
		const { groups } = groupIdeas(list, [
			used('ik steek mijn hand op', 'competenties:hulp-vragen', 3),
			used('Ik vraag de juf', 'competenties:hulp-vragen'),
			used('Ik zit om negen uur klaar', 'competenties:op-tijd')
		]);
		expect(groups.map(({ name, count }) => [name, count])).toEqual([
			['hulp-vragen', 4],
			['op-tijd', 1]
		]);
		expect(groups[0]!.used.map(({ behaviour }) => behaviour)).toEqual(['Ik vraag de juf']);
	});

	test('own words, and those of an item that left the list, stand together', () => {
		const { own } = groupIdeas(list, [used('Ik fiets naar stage', null), used('Ik ruim op', 'competenties:weg')]);
		expect(own.map(({ behaviour }) => behaviour)).toEqual(['Ik fiets naar stage', 'Ik ruim op']);
	});

	test('what may name somebody is not offered', () => {
		expect(groupIdeas(list, [used('Ik help Lotte met lezen', null)]).own).toEqual([]);
	});
});
