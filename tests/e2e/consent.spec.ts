import type { Page } from '@playwright/test';
import { parentsOf, sparePupils } from './support/families.ts';
import { inDatabase } from './support/in-database.ts';
import { expect, expectAccessible, shot, signInAs, signInAsPerson, test } from './support/test.ts';

const projects = ['js', 'nojs', 'phone'];

/** A child of 12 of its own for each journey, with one parent who decides. */
async function aChild() {
	// Behind those that the journeys of pupils and of parents take.
	const child = (await sparePupils())[27 + projects.indexOf(test.info().project.name)]!;
	const [parent] = await parentsOf(child.personId);
	await inDatabase(async (sql) => {
		await sql`update pupil set born_on = app_today() - interval '12 years' where id = ${child.personId}`;
		await sql`update contact set has_custody = false where pupil_id = ${child.personId} and person_id <> ${parent!.personId}`;
		await sql`update consent set ended_on = app_today(), ended_by_id = asked_by_id, end_reason = 'x' where pupil_id = ${child.personId}`;
	});
	return { child, parent: parent! };
}

const said = (page: Page, text: string) => expect(page.getByText(text, { exact: false }).first()).toBeVisible();

test('a mentor asks, a parent says yes and withdraws it: each sees it at once @phone', async ({
	page,
	otherDevice
}) => {
	test.setTimeout(90_000);
	const { child, parent } = await aChild();
	await signInAsPerson(page, { ...child, personId: child.mentorId, name: 'the mentor' });
	await page.goto(`/leerlingen/${child.personId}/toestemmingen`);
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Toestemming vragen' }).first().click();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Vragen', exact: true }).click();
	await said(page, 'Kies een overleg.');
	await page.getByLabel('Onderzoek', { exact: true }).check();
	await page.getByLabel('Wat delen we?').fill('Wat goed gaat met lezen, en wat niet.');
	await page.getByLabel('Waarom?').fill('Dan weten we welke hulp past.');
	await page.getByRole('button', { name: 'Vragen', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Onderzoek' })).toBeVisible();
	await said(page, 'Het mag nog niet: we wachten op');
	await expectAccessible(page);

	const phone = await otherDevice({ viewport: { width: 390, height: 844 } });
	await signInAsPerson(phone, parent);
	await phone.goto('/vandaag');
	await phone.getByRole('link', { name: 'Lees en antwoord' }).click();
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText(
		`Mag de school ${child.givenName} laten onderzoeken?`
	);
	await said(phone, 'Wat goed gaat met lezen, en wat niet.');
	await expectAccessible(phone);
	await shot(phone, 'ouder-toestemming');
	await phone.getByRole('button', { name: 'Ja, dat mag' }).click();
	await said(phone, 'De school mag dit tot en met');
	await expectAccessible(phone);
	await page.reload();
	await said(page, 'Iedereen zei ja.');

	await phone.getByText('Ik trek mijn toestemming in').click();
	await phone.getByRole('button', { name: 'Intrekken', exact: true }).click();
	await said(phone, 'U trok uw toestemming in op');
	await page.reload();
	await said(page, 'De toestemming is ingetrokken');
	await expectAccessible(page);
});

test('the care team finds a partner, adds one and lets somebody in @phone', async ({ page }) => {
	test.setTimeout(60_000);
	await signInAs(page, { school: 'De Zwaluw', role: 'zorgcoordinator' });
	await page.goto('/partners');
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Partner toevoegen' }).click();
	await page.getByRole('button', { name: 'Partner toevoegen' }).click();
	await said(page, 'Vul de naam van de organisatie in.');
	const name = `Samen Sterk ${test.info().project.name}`;
	await page.getByLabel('Naam', { exact: true }).fill(name);
	await page.getByLabel('Soort').selectOption({ label: 'Welzijn' });
	await page.getByRole('button', { name: 'Partner toevoegen' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	await expectAccessible(page);

	await page.getByRole('link', { name: 'Iemand toelaten' }).click();
	await expectAccessible(page);
	await page.getByLabel('Voornaam').fill('Noa');
	await page.getByLabel('Achternaam').fill('Kuiper');
	await page.getByLabel('Functie').fill('Consulent');
	await page.getByLabel('E-mail').fill(`noa-${test.info().project.name}@samensterk.example`);
	await page.getByRole('button', { name: 'Toelaten' }).click();
	await said(page, 'De uitnodiging is onderweg.');
	await expect(page.getByRole('heading', { name: 'Noa Kuiper' })).toBeVisible();

	await page.getByRole('button', { name: 'Naar het archief' }).click();
	await said(page, 'Deze partner staat in het archief');
	await page.getByRole('button', { name: 'Terug uit het archief' }).click();
	await expect(page.getByText('Deze partner staat in het archief')).toHaveCount(0);
});
