import type { Page } from '@playwright/test';
import { account, expect, expectAccessible, firstPupilOf, shot, signInAs, test } from './support/test.ts';

const school = 'De Zwaluw';
const pupil = firstPupilOf(account({ school, role: 'ouder' }));
const mentor = { school, role: 'mentor', involvedWith: pupil.id };
const file = `/leerlingen/${pupil.id}/zorgdossier`;

async function fillDay(
	page: Page,
	legend: string,
	[day, month, year]: readonly [string, string, string]
): Promise<void> {
	const group = page.getByRole('group', { name: legend });
	await group.getByLabel('Dag').fill(day);
	await group.getByLabel('Maand').fill(month);
	await group.getByLabel('Jaar').fill(year);
}

test('what to do is for all, the cause for the care team', async ({ page, otherDevice }) => {
	await signInAs(page, { school, role: 'zorgcoordinator' });
	await page.goto(`${file}/medisch/nieuw`);
	await page.getByLabel('Wat is er aan de hand').fill('Astma (voorbeeld)');
	await page.getByLabel('Bij nood').fill('Wordt het niet minder: bel 112.');
	await page.getByRole('button', { name: 'Bewaren' }).click();
	await expect(page.getByText('Schrijf eerst wat te doen, en dan wat bij nood.').first()).toBeVisible();
	await expect(page.getByLabel('Wat is er aan de hand')).toHaveValue('Astma (voorbeeld)');
	await page.getByLabel('Wat te doen').fill('Laat rechtop zitten en rustig ademen.');
	await page.getByRole('button', { name: 'Bewaren' }).click();
	await expect(page.getByRole('heading', { name: 'Wie leest mee' })).toBeVisible();
	await expectAccessible(page);

	const teacher = await otherDevice();
	await signInAs(teacher, mentor);
	await teacher.goto(`/leerlingen/${pupil.id}`);
	await expect(teacher.getByText('Laat rechtop zitten en rustig ademen.').first()).toBeVisible();
	await teacher.goto(file);
	await expect(teacher.getByText('Wat hier verder kan staan, leest het zorgteam.')).toBeVisible();
	await expect(teacher.getByRole('main')).not.toContainText('Astma');
	await expectAccessible(teacher);
});

test('a report is opened with a reason, which the parents see', async ({ page, otherDevice }) => {
	await signInAs(page, { school, role: 'zorgcoordinator' });
	await page.goto(`${file}/verslag/nieuw`);
	await page.getByLabel('Welk onderzoek').fill('WISC-V (voorbeeld)');
	await fillDay(page, 'Op welke dag', ['1', '10', '2025']);
	await page.getByLabel('Door wie vastgesteld').fill('Een voorbeeldpraktijk');
	await page.getByLabel('Samenvatting').fill('Alleen voor wie het opent.');
	await page.getByRole('button', { name: 'Bewaren' }).click();
	await expect(page.getByRole('heading', { name: 'Waarvoor open je dit verslag?' })).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText('Alleen voor wie het opent.');
	await shot(page, 'verslag-openen');
	await expectAccessible(page);
	const address = page.url();
	await page.getByLabel('Overleg', { exact: true }).check();
	await page.getByRole('button', { name: 'Verslag openen' }).click();
	await expect(page.getByText('Alleen voor wie het opent.')).toBeVisible();

	const home = await otherDevice();
	await signInAs(home, mentor);
	expect((await home.goto(address))?.status()).toBe(404);
	await signInAs(home, { school, role: 'ouder', involvedWith: pupil.id });
	expect((await home.goto(address))?.status()).toBe(404);
	await home.goto(file);
	await expect(home.getByText('Verslagen van onderzoek')).toBeVisible();
	await expectAccessible(home);
	await home.goto(`/leerlingen/${pupil.id}/betrokken`);
	await expect(home.getByText('opende een verslag (Overleg)').first()).toBeVisible();
});

test('nothing is sent to another without consent', async ({ page }) => {
	await signInAs(page, { school, role: 'zorgcoordinator' });
	await page.goto(`/leerlingen/${pupil.id}/verwijzingen/nieuw`);
	await expectAccessible(page);
	await page.getByLabel('Naar wie').selectOption({ label: 'Via de huisarts (nog geen toestemming)' });
	await page.getByLabel('Waarom').fill('Voorbeeld');
	await page.getByLabel('Wat gaat er mee').fill('Een brief');
	await page.getByRole('button', { name: 'Als concept bewaren' }).click();
	await expect(page.getByText('Zonder toestemming gaat er niets weg.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Is verstuurd' })).toHaveCount(0);
	await expectAccessible(page);
	await page.goto('/verwijzingen');
	await expect(page.getByRole('link', { name: pupil.name }).first()).toBeVisible();
	await expectAccessible(page);
	await shot(page, 'verwijzingen');
});
