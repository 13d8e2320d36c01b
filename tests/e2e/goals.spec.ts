import { expect, firstPupilOf, signInAs, test } from './support/test.ts';

test('a mentor writes a goal with help, changes it and takes that back, and ends it', async ({ page }) => {
	const mentor = await signInAs(page, { school: 'De Zwaluw', role: 'mentor', group: '2B' });
	const goals = `/leerlingen/${firstPupilOf(mentor).id}/doelen`;
	const goal = page.getByLabel('Wat gaan we zien?');

	await page.goto(`${goals}/nieuw`);
	await goal.fill('Ik probeer mijn werk af te maken');
	// What was typed here before and not sent stands there as a draft.
	await page.getByRole('textbox', { name: /^Waar/ }).fill('');
	await page.getByLabel('Wie helpt').fill('mijn tante');
	// With script the hints come by themselves; without, somebody asks for them.
	const ask = page.getByRole('button', { name: 'Kijk mee met dit doel' });
	if (await ask.isVisible()) await ask.click();
	await expect(page.getByText('Je kunt ‘proberen’ niet zien.')).toBeVisible();
	await page.getByRole('button', { name: 'Ik maak mijn werk af' }).click();
	await expect(goal).toHaveValue('Ik maak mijn werk af');
	await expect(page.getByText('Je kunt ‘proberen’ niet zien.')).toBeHidden();
	await expect(page.getByLabel('Wie helpt')).toHaveValue('mijn tante');

	// Where and when are still open: that is said, and does not stop anybody.
	await expect(page.getByText('Waar gebeurt het?')).toBeVisible();
	await page.getByRole('button', { name: 'Doel toevoegen' }).last().click();
	await expect(page.getByRole('heading', { level: 1, name: 'Ik maak mijn werk af' })).toBeVisible();
	const address = page.url();

	await page.goto(`${address}/wijzigen`);
	await goal.fill('Ik werk door tot de bel gaat');
	await page.getByRole('button', { name: 'Doel bewaren' }).last().click();
	await page.getByRole('link', { name: 'Vorige woorden terugzetten' }).first().click();
	await page.getByRole('button', { name: 'Vorige woorden terugzetten' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Ik maak mijn werk af' })).toBeVisible();

	await page.goto(`${address}/afsluiten`);
	await page.getByRole('radio', { name: /^Gehaald/ }).check();
	await page.getByRole('button', { name: 'Doel afsluiten' }).click();
	await expect(page.getByText('Het doel is gehaald.')).toBeVisible();
	await page.getByRole('link', { name: 'Doel weer oppakken' }).click();
	await page.getByRole('button', { name: 'Doel weer oppakken' }).click();
	await expect(page.getByText('Het doel loopt weer.')).toBeVisible();
});

test('an idea of the school comes into the form, and what was typed stays', async ({ page }) => {
	const mentor = await signInAs(page, { school: 'De Zwaluw', role: 'mentor', group: '2B' });
	await page.goto(`/leerlingen/${firstPupilOf(mentor).id}/doelen/nieuw`);
	const place = page.getByRole('textbox', { name: /^Waar/ });
	await place.fill('Bij techniek');
	await page.getByText('Hulp vragen', { exact: false }).first().click();
	await page.getByRole('button', { name: 'Ik steek mijn hand op als ik iets niet snap.' }).click();
	await expect(page.getByLabel('Wat gaan we zien?')).toHaveValue('Ik steek mijn hand op als ik iets niet snap.');
	await expect(page.getByText('Van de lijst van de school: Hulp vragen.')).toBeVisible();
	await expect(place).toHaveValue('Bij techniek');
});
