import { expect, expectAccessible, signInAs, test } from './support/test.ts';

test('a reader changes the language, stays on the page, and finds it again later', async ({ page }) => {
	await signInAs(page, { role: 'mentor' });
	await page.goto('/leerlingen?sort=groep');
	await expect(page.locator('html')).toHaveAttribute('lang', 'nl');

	await page.goto('/demo');
	await page.getByRole('button', { name: 'English' }).first().click();
	await expect(page).toHaveURL('/demo');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expectAccessible(page);

	await page.goto('/leerlingen');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
