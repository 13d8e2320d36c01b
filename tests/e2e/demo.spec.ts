import { account, expect, expectAccessible, shot, signInAs, test } from './support/test.ts';

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

test('on Monday morning three things wait for the mentor, the most urgent with its button @phone', async ({ page }) => {
	await signInAs(page, { role: 'mentor', group: '2B' });
	await page.goto('/vandaag');
	await expect(
		page.getByRole('heading', { level: 1, name: /^(Goedemorgen,|Goedemiddag,|Goedenavond,|Dag) Hanneke$/ })
	).toBeVisible();
	await expect(page.getByText('Drie dingen vandaag.')).toBeVisible();
	const things = page.getByRole('heading', { level: 3 });
	await expect(things.filter({ hasText: 'heeft nog geen vastgesteld OPP' })).toHaveCount(2);
	await expect(things.filter({ hasText: 'ontbreken de eigen woorden' })).toHaveCount(1);
	const first = page.getByRole('listitem').filter({ has: things }).first();
	await expect(first).toContainText('te laat');
	await expect(first).toContainText('Alleen jouw besluit ontbreekt.');
	await expectAccessible(page);
	await shot(page, 'vandaag');

	await first.getByRole('link', { name: 'OPP vaststellen' }).click();
	await expect(page.getByText('Alles is er. Alleen jouw besluit ontbreekt.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'OPP vaststellen' }).first()).toBeVisible();
});

test('who is nobody is asked to sign in, and comes back to the page', async ({ page }) => {
	await page.goto('/leerlingen');
	await expect(page).toHaveURL(/\/inloggen\?terug=%2Fleerlingen$/);
	await expectAccessible(page);
});
