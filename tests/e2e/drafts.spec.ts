import type { Page } from '@playwright/test';
import { expect, expectAccessible, expireSessionsOf, firstPupilOf, signInAs, test } from './support/test.ts';

const mentorOf2B = { school: 'De Zwaluw', role: 'mentor', group: '2B' };
const text = (page: Page) => page.getByLabel('Wat is er gebeurd?');

/** A mentor in front of an empty form for the log. */
async function beginEntry(page: Page) {
	const mentor = await signInAs(page, mentorOf2B);
	const address = `/leerlingen/${firstPupilOf(mentor).id}/logboek/nieuw`;
	await page.goto(address);
	await expect(text(page)).toHaveValue('');
	return { mentor, address };
}

async function keep(page: Page, words: string): Promise<void> {
	await page.getByRole('button', { name: 'In het logboek zetten' }).click();
	await expect(page.getByText('Het staat in het logboek.')).toBeVisible();
	await expect(page.getByText(words).first()).toBeVisible();
}

test('what is being typed is kept on the server, and goes on at another desk @script', async ({
	page,
	otherDevice
}) => {
	const { address } = await beginEntry(page);
	await text(page).fill('Vandaag hielp hij een klasgenoot met');
	await expect(page.getByText(/^Bewaard om \d+\.\d\d uur$/)).toBeVisible();

	const home = await otherDevice();
	await signInAs(home, mentorOf2B);
	await home.goto(address);
	await expect(text(home)).toHaveValue('Vandaag hielp hij een klasgenoot met');
	await text(home).fill('Vandaag hielp hij een klasgenoot met opruimen.');
	await keep(home, 'Vandaag hielp hij een klasgenoot met opruimen.');

	await home.goto(address);
	await expect(text(home), 'the draft went with the entry').toHaveValue('');
});

test('who was away too long signs in again, and finds the text back', async ({ page }) => {
	const { mentor, address } = await beginEntry(page);
	const words = 'Zij vertelde dat haar oma ziek is.';
	await text(page).fill(words);
	await expireSessionsOf(mentor);
	await page.getByRole('button', { name: 'In het logboek zetten' }).click();

	await expect(page).toHaveURL(/\/inloggen\?terug=/);
	await expect(page.getByText('Wat je typte is bewaard')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Kies wie je wilt zijn' }).click();
	await page.getByRole('button', { name: mentor.name }).first().click();

	await expect(page).toHaveURL(address);
	await expect(text(page)).toHaveValue(words);
	await keep(page, words);
});

test('somebody who was signed out elsewhere keeps the text in the tab @script', async ({ page, otherDevice }) => {
	const { mentor, address } = await beginEntry(page);
	const words = 'Hij wil graag bij de fietsenmaker kijken.';
	await text(page).fill('Hij wil');
	await expect(page.getByText(/^Bewaard om/)).toBeVisible();

	const elsewhere = await otherDevice();
	await signInAs(elsewhere, mentorOf2B);
	await elsewhere.goto('/mijn-account');
	await elsewhere.getByRole('button', { name: 'Log alle andere apparaten uit' }).click();
	await expect(elsewhere.getByText('Uitgelogd.')).toBeVisible();

	await text(page).fill(words);
	await expect(page.getByText('Je bent niet meer ingelogd.')).toBeVisible();
	await page.getByRole('button', { name: 'In het logboek zetten' }).click();
	await expect(page).toHaveURL(/\/inloggen\?terug=/);
	await signInAs(page, { ...mentorOf2B, name: mentor.name });
	await page.goto(address);
	await expect(text(page)).toHaveValue(words);
	await keep(page, words);
});
