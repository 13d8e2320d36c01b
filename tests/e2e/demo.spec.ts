import { account, expect, expectAccessible, shot, test } from './support/test.ts';

test('whoever tries Zicht becomes somebody with one click @phone', async ({ page }) => {
	const mentor = account({ role: 'mentor' });
	await page.goto('/demo');
	await expect(page.getByRole('heading', { level: 1, name: 'Wie wil je zijn?' })).toBeVisible();
	await expectAccessible(page);
	await shot(page, 'demo');

	await page.getByRole('button', { name: mentor.name }).first().click();
	await page.goto('/leerlingen');
	await expect(page.getByText(mentor.name).first()).toBeAttached();
	await expect(page.getByRole('table')).toContainText(mentor.pupils[0]!.name);
});

test('who is nobody is asked to sign in, and comes back to the page', async ({ page }) => {
	await page.goto('/leerlingen');
	await expect(page).toHaveURL(/\/inloggen\?terug=%2Fleerlingen$/);
	await expectAccessible(page);
});
