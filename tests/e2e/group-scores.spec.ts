import type { Page } from '@playwright/test';
import { expect, expectAccessible, expireSessionsOf, shot, signInAs, test } from './support/test.ts';

const mentorOf2B = { school: 'De Zwaluw', role: 'mentor', group: '2B' };
const competences = {
	keyboard: 'hulp-vragen',
	offline: 'doorwerken',
	plain: 'netjes-opruimen',
	expired: 'luisteren-naar-uitleg',
	slip: 'op-tijd'
};

/** A mentor in front of the group, with one competence to score. */
async function open(page: Page, competence: string) {
	await page.goto('/leerlingen');
	await page.getByRole('link', { name: '2B', exact: true }).first().click();
	await page.getByRole('link', { name: 'Scoor 2B' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scoor 2B');
	await page.goto(`${page.url()}?wat=${competence}`);
}

const rows = (page: Page) => page.locator('main ul > li').filter({ has: page.getByRole('radio') });
const chosen = (page: Page) => page.getByRole('radio', { checked: true });
const status = (page: Page) => page.locator('zicht-scores [role=status]');
const saved = /^Alles bewaard om \d+\.\d\d uur$/;

test('a group is scored by keyboard, about one key a pupil @script', async ({ page }) => {
	await signInAs(page, mentorOf2B);
	await open(page, competences.keyboard);
	await expectAccessible(page);
	const count = await rows(page).count();
	await rows(page).first().getByRole('radio').first().focus();
	for (let row = 0; row < count; row++) await page.keyboard.press(String(1 + (row % 4)));
	await expect(chosen(page)).toHaveCount(count);
	await expect(status(page)).toHaveText(saved);
	await shot(page, 'groep-scoren');
	await expectAccessible(page);

	await page.reload();
	await expect(chosen(page)).toHaveCount(count);
	await expect(rows(page).nth(2).getByRole('radio', { name: /^3/ })).toBeChecked();
});

test('arrows move over the pupils, Backspace clears, Enter goes down @script', async ({ page }) => {
	await signInAs(page, mentorOf2B);
	await open(page, competences.slip);
	const radio = (row: number, value: number) =>
		rows(page)
			.nth(row)
			.getByRole('radio')
			.nth(value - 1);
	await radio(0, 1).focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(radio(2, 1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('2');
	await expect(radio(1, 2)).toBeChecked();
	await expect(radio(2, 1)).toBeFocused();
	await expect(status(page)).toHaveText(saved);

	await test.step('another value soon after is a slip, and needs no reason', async () => {
		await page.keyboard.press('ArrowUp');
		await expect(radio(1, 2)).toBeFocused();
		const answer = page.waitForResponse('**/scores');
		await page.keyboard.press('4');
		await expect(radio(1, 4)).toBeChecked();
		await answer;
		await page.reload();
		await expect(radio(1, 4)).toBeChecked();
		await expect(chosen(page)).toHaveCount(1);
	});

	await test.step('what was cleared is gone, also on the server', async () => {
		await radio(1, 4).focus();
		const answer = page.waitForResponse('**/scores');
		await page.keyboard.press('Backspace');
		await answer;
		await expect(chosen(page)).toHaveCount(0);
		await page.reload();
		await expect(chosen(page)).toHaveCount(0);
	});
});

test('without a connection the scores wait in the browser, and are sent once @script', async ({ page, context }) => {
	await signInAs(page, mentorOf2B);
	await open(page, competences.offline);
	const kept: Record<string, string>[] = [];
	page.on('response', async (answer) => {
		if (answer.url().endsWith('/scores')) kept.push((await answer.json()) as Record<string, string>);
	});
	await rows(page).first().getByRole('radio').first().focus();
	await context.setOffline(true);
	for (const key of ['4', '3', '2']) await page.keyboard.press(key);
	await expect(status(page)).toHaveText('3 scores wachten op internet. Ze blijven op dit apparaat staan.');
	const inBrowser = await page.evaluate(() => Object.values({ ...localStorage }).join(' '));
	expect(inBrowser, 'no name of a pupil stays on the device').not.toContain(
		(await rows(page).first().getByRole('link').first().textContent())!.split(' ')[0]!
	);

	await context.setOffline(false);
	await expect(status(page)).toHaveText(saved);
	await page.reload();
	await expect(chosen(page)).toHaveCount(3);
	await page.reload();
	await expect(chosen(page)).toHaveCount(3);
	expect(kept.flatMap((outcomes) => Object.values(outcomes))).toEqual(['kept', 'kept', 'kept']);
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('who was signed out keeps the scores, signs in again, and they are sent @script', async ({ page }) => {
	const mentor = await signInAs(page, mentorOf2B);
	await open(page, competences.expired);
	await expireSessionsOf(mentor);
	await rows(page).first().getByRole('radio').first().focus();
	await page.keyboard.press('3');
	await expect(status(page)).toHaveText('Je bent niet meer ingelogd. Je scores blijven op dit apparaat staan.');
	await page.getByRole('link', { name: 'Log opnieuw in' }).click();
	await page.getByRole('link', { name: 'Kies wie je wilt zijn' }).click();
	await page.getByRole('button', { name: mentor.name }).first().click();
	await expect(status(page)).toHaveText(saved);
	await expect(chosen(page)).toHaveCount(1);
});

test('a group is scored with a plain form, and a score is not kept twice @plain', async ({ page }) => {
	await signInAs(page, mentorOf2B);
	await open(page, competences.plain);
	await expectAccessible(page);
	for (const [row, value] of [3, 2, 4].entries()) {
		await rows(page)
			.nth(row)
			.getByRole('radio')
			.nth(value - 1)
			.check();
	}
	await page.getByRole('button', { name: 'Scores bewaren' }).click();
	await expect(page.getByText('3 scores bewaard.')).toBeVisible();
	await expect(chosen(page)).toHaveCount(3);
	await page.getByRole('button', { name: 'Scores bewaren' }).click();
	await expect(page.getByText('Er was niets nieuws om te bewaren.')).toBeVisible();
});

test('on a phone each pupil has large targets @phone', async ({ page }) => {
	await signInAs(page, mentorOf2B);
	await open(page, competences.keyboard);
	for (const target of await rows(page).first().getByRole('radio').all()) {
		const { width, height } = (await target.boundingBox())!;
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
	}
	const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
	expect(await page.evaluate(tooWide), 'pixels beside the screen').toBe(0);
	await expectAccessible(page);
});

test('who does not score this group finds no screen for it @plain', async ({ page }) => {
	await signInAs(page, mentorOf2B);
	await open(page, competences.keyboard);
	const { pathname } = new URL(page.url());
	await signInAs(page, { school: 'De Zwaluw', role: 'ouder' });
	const answer = await page.goto(pathname);
	expect(answer!.status()).toBe(404);
});
