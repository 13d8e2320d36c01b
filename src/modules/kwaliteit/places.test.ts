import { expect, test } from 'vitest';
import { partsIn, placesIn, placesOf, schoolPhases, type Whereabouts } from './places.ts';

const phases = [
	{ key: 'onder', name: 'Onderbouw', stages: [1, 2] },
	{ key: 'boven', name: null, stages: [3, 4, 5] }
];
const pupil = (over: Partial<Whereabouts> = {}): Whereabouts => ({
	pupilId: 'noa',
	groupId: 'g',
	group: '2B',
	groupLocation: 'Noord',
	stage: 2,
	locationId: 'l',
	location: 'Noord',
	firstOn: '2025-08-01',
	...over
});
const placed = (over: Partial<Whereabouts>) => placesOf([pupil(over)], phases, (number) => `Fase ${number}`)[0]!;

test.each([
	[
		'in a phase by the year of school life',
		{ stage: 1 },
		'phase',
		{ id: 'onder', name: 'Onderbouw', lasting: 'onder' }
	],
	[
		'a phase without a name is called by its number',
		{ stage: 4 },
		'phase',
		{ id: 'boven', name: 'Fase 2', lasting: 'boven' }
	],
	['a year that no phase has', { stage: 6 }, 'phase', null],
	['a year that nobody knows', { stage: null }, 'phase', null],
	[
		'in the cohort of the first day here',
		{ firstOn: '2025-08-01' },
		'cohort',
		{ id: '2025', name: '2025-2026', lasting: '2025' }
	],
	['who came in spring', { firstOn: '2025-03-01' }, 'cohort', { id: '2024', name: '2024-2025', lasting: '2024' }],
	['who was never enrolled', { firstOn: null }, 'cohort', null],
	['without a group', { groupId: null, group: null }, 'group', null]
] as const)('%s', (_, over, of, expected) => {
	expect(placed(over)[of]).toEqual(expected);
});

test('who belongs to every part that is chosen', () => {
	const places = placesOf(
		[pupil(), pupil({ pupilId: 'tim', stage: 3 }), pupil({ pupilId: 'eva', groupId: 'h', group: '10A' })],
		phases,
		String
	);
	expect(placesIn(places, { group: 'g', phase: 'onder' }).map(({ pupilId }) => pupilId)).toEqual(['noa']);
	expect(placesIn(places, {}).length).toBe(3);
	expect(partsIn(places, 'group').map(({ name }) => name)).toEqual(['2B', '10A']);
});

test('where a school names no phases, ours hold', () => {
	expect(schoolPhases({ normen: { fasen: 'niet vermeld' } } as never).map(({ stages }) => stages)).toEqual([
		[1, 2],
		[3],
		[4, 5, 6]
	]);
});

test('groups of the same name at two locations say where they are; in another year they are known by both', () => {
	const places = placesOf(
		[
			pupil(),
			pupil({ pupilId: 'tim', groupId: 'h', groupLocation: 'Zuid' }),
			pupil({ pupilId: 'eva', groupId: 'i', group: '3A' })
		],
		phases,
		String
	);
	expect(partsIn(places, 'group').map(({ name, lasting }) => [name, lasting])).toEqual([
		['2B · Noord', '2B · Noord'],
		['2B · Zuid', '2B · Zuid'],
		['3A', '3A · Noord']
	]);
});
