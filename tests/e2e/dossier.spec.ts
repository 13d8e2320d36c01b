import { account, expect, expectAccessible, firstPupilOf, shot, signInAs, test } from './support/test.ts';

test('a mentor opens the list and a dossier @phone', async ({ page }) => {
	const mentor = await signInAs(page, { role: 'mentor' });
	const pupil = firstPupilOf(mentor);
	await page.goto('/leerlingen');
	await expectAccessible(page);
	await shot(page, 'leerlingen');

	await page.getByRole('link', { name: pupil.name }).first().click();
	await expect(page).toHaveURL(`/leerlingen/${pupil.id}`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(pupil.name);
	await expectAccessible(page);
	await shot(page, 'dossier');
});

test('a parent sees the own child, and of another pupil not even that there is a dossier', async ({ page }) => {
	const other = firstPupilOf(account({ role: 'mentor' }));
	const parent = await signInAs(page, { role: 'ouder', strangerTo: other.id });
	const child = firstPupilOf(parent);

	const own = await page.goto(`/leerlingen/${child.id}`);
	expect(own?.status()).toBe(200);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(child.name.split(' ')[0]!);
	await expectAccessible(page);

	const forbidden = await page.goto(`/leerlingen/${other.id}`);
	const unknown = await page.request.get('/leerlingen/00000000-0000-4000-8000-000000000000');
	expect([forbidden?.status(), unknown.status()]).toEqual([404, 404]);
	await expect(page.getByRole('main')).not.toContainText(other.name);
});
