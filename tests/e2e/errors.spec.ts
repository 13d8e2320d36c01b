import { expect, expectAccessible, signInAs, test } from './support/test.ts';

for (const [what, address] of [
	['a page that never was', '/bestaat-niet'],
	['an address that is no number of a pupil', '/leerlingen/jayden'],
	['a pupil that is not there', '/leerlingen/00000000-0000-4000-8000-000000000000']
] as const) {
	test(`${what} gets a page that says so, with a way back`, async ({ page }) => {
		await signInAs(page, { role: 'mentor' });
		const answer = await page.goto(address);
		expect(answer?.status()).toBe(404);
		await expect(page.getByRole('heading', { name: 'Deze bladzijde is er niet' })).toBeVisible();
		await expect(page.getByText('Hulp nodig? Noem dit nummer')).toBeVisible();
		await expectAccessible(page);
		await expect(page.getByRole('link', { name: 'Naar het begin' })).toHaveAttribute('href', '/');
	});
}

test('a form sent from another site is refused', async ({ page }) => {
	await signInAs(page, { role: 'mentor' });
	const answer = await page.request.post('/taal', {
		form: { language: 'en' },
		headers: { origin: 'http://example.org' }
	});
	expect(answer.status()).toBe(403);
});
