import type { Page } from '@playwright/test';
import { expect, expectAccessible, signInAs, test } from './support/test.ts';

const school = 'Het Getij';
const setup = '/school/inrichting';

async function keep(page: Page, button: string): Promise<void> {
	await page.getByLabel('Waarom?').last().fill('Zo heet het bij ons (voorbeeld)');
	await page.getByRole('button', { name: button }).click();
}

test('a school with other words: a level and a kind of meeting of its own, on screen, and both work the same day @plain', async ({
	page: keeper,
	otherDevice
}) => {
	test.setTimeout(60_000);
	const care = await otherDevice();
	await signInAs(keeper, { school, role: 'beheerder' });
	await signInAs(care, { school, role: 'zorgcoordinator' });

	await test.step('without a rhythm that is whole it is not kept, and what was typed stays', async () => {
		await keeper.goto(`${setup}/overleggen/wijzigen`);
		await expectAccessible(keeper);
		await keeper.getByLabel('Naam', { exact: false }).first().fill('Zorgtafel');
		await keeper.getByLabel('Onderwerp').selectOption('leerlingen');
		await keeper.getByLabel('Keer', { exact: true }).fill('1');
		await keep(keeper, 'Toevoegen');
		await expect(keeper.getByText('Zo klopt de inrichting niet').first()).toBeVisible();
		await expect(keeper.getByLabel('Keer', { exact: true })).toHaveValue('1');
		await expect(keeper.getByLabel('Naam', { exact: false }).first()).toHaveValue('Zorgtafel');
	});

	await test.step('how often, who sits there, and whether parents are asked', async () => {
		await keeper.getByLabel('Per', { exact: true }).selectOption('week');
		await keeper.getByLabel(/^Elke/).fill('3');
		await keeper.getByText('Leden', { exact: true }).click();
		await keeper.getByRole('group', { name: 'Kies: Leden' }).getByLabel('Leerplichtambtenaar', { exact: true }).check();
		await keeper.getByLabel(/^Toestemming/).selectOption('ouders of anoniem');
		await keep(keeper, 'Toevoegen');
		await expect(keeper.getByRole('link', { name: 'Zorgtafel' })).toBeVisible();
	});

	await test.step('the care coordinator plans one at once', async () => {
		await care.goto('/overleg/nieuw');
		await care.getByRole('link', { name: 'Zorgtafel' }).click();
		await expect(care.getByRole('heading', { level: 1, name: 'Zorgtafel' })).toBeVisible();
	});

	await test.step('the school’s name of a level stands wherever levels stand', async () => {
		await keeper.goto(`${setup}/zicht.ondersteuning.niveaus/wijzigen`);
		await keeper.getByLabel('Naam', { exact: false }).first().fill('Trede twee');
		await keeper.getByLabel(/^Niveau/).selectOption('extra');
		await keep(keeper, 'Toevoegen');
		await care.goto('/ondersteuning');
		await expect(care.getByText('Trede twee').first()).toBeAttached();
	});

	await test.step('and both can lapse again', async () => {
		for (const [list, name] of [
			['zicht.ondersteuning.niveaus', 'Trede twee'],
			['overleggen', 'Zorgtafel']
		] as const) {
			await keeper.goto(`${setup}/${list}`);
			await keeper.getByRole('link', { name }).click();
			await keeper.getByText(`${name} laten vervallen`).click();
			const ending = keeper.locator('form[action="?/end"]');
			await ending.getByLabel('Waarom?').fill('Het was een voorbeeld');
			await ending.getByRole('button', { name: 'Laten vervallen' }).click();
			await expect(keeper.getByRole('link', { name })).toHaveCount(0);
		}
		await care.goto('/ondersteuning');
		await expect(care.getByText('Trede twee')).toHaveCount(0);
	});
});
