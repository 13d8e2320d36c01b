import { describe, expect, test } from 'vitest';
import { readSetupFile } from '#modules/scholen/server/index.ts';
import { swvKinds } from '../swv/swv.ts';
import { referralSettingsOf } from './settings.ts';

/** Each school's ways from its own set-up, and nothing of another school. */

describe('the ways along which a school refers', () => {
	test.each([
		[
			'pro-hardenberg',
			[
				['via-de-huisarts', 'huisarts'],
				['via-samen-doen', 'samen-doen'],
				['via-de-jeugdconsulent-van-twenterand', 'jeugdconsulenten']
			]
		],
		[
			'pro-assen',
			[
				['team-jeugd', 'team-jeugd'],
				['ggd', 'ggd'],
				['leerplicht', 'leerplicht'],
				['politie', 'politie']
			]
		],
		[
			'vmbo-klazienaveen',
			[
				[expect.any(String), 'swv'],
				[expect.any(String), 'renn4']
			]
		]
	])('%s', async (name, expected) => {
		const { routes } = referralSettingsOf(await readSetupFile(name));
		expect(routes.map(({ key, partnerKey }) => [key, partnerKey])).toEqual(expected);
	});

	test('of Almere say under which condition, where the document does', async () => {
		const { routes } = referralSettingsOf(await readSetupFile('pro-almere'));
		expect(routes.find(({ key }) => key === 'andere-aanbieder')).toMatchObject({
			partnerKey: null,
			condition: 'Alleen met een goede reden'
		});
		expect(routes.find(({ key }) => key === 'voorliggende-hulp-van-welzijn')?.condition).toBeNull();
	});
});

describe('what a school asks of its SWV', () => {
	test('is our list, and the committee that only the SWV sits in', async () => {
		const { kinds } = referralSettingsOf(await readSetupFile('pro-hardenberg'));
		expect(kinds.map(({ key }) => key)).toEqual([...swvKinds, 'cat']);
		expect(kinds.at(-1)?.name).toBe('Commissie van Advisering en Toewijzing (CAT)');
	});

	test('is our list where the set-up names no committee', async () => {
		const { kinds } = referralSettingsOf(await readSetupFile('pro-assen'));
		expect(kinds.map(({ key }) => key)).toEqual([...swvKinds]);
	});
});

test('after how many weeks one asks again is the school’s number', async () => {
	const setup = structuredClone(await readSetupFile('pro-assen'));
	expect(referralSettingsOf(setup).weeks).toBe(6);
	setup.zicht.ondersteuning.verwijzing_weken = 3;
	expect(referralSettingsOf(setup).weeks).toBe(3);
});
