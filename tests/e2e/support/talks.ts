import type { Locator, Page } from '@playwright/test';
import { addDays } from '#platform/text/dates.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { expect } from './test.ts';

/** The part of the page under this heading. */
export const section = (page: Page, heading: string | RegExp): Locator =>
	page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: heading }) });

/** The address of the pupil whose talk it is. */
export const dossierOf = (talk: string): string => talk.replace(/\/gesprekken\/.*$/, '');

/** Types into a field. */
export type Write = (field: Locator, text: string) => Promise<void>;
const fill: Write = (field, text) => field.fill(text);

async function fillDay(form: Page, days: number): Promise<void> {
	const [year, month, day] = addDays(todayInTheNetherlands(), days).split('-');
	await form.getByLabel('Dag', { exact: true }).fill(String(Number(day)));
	await form.getByLabel('Maand').fill(String(Number(month)));
	await form.getByLabel('Jaar', { exact: true }).fill(year!);
}

/** The mentor is to be found in so many days, at some hours of the afternoon. */
export async function offerTimes(mentor: Page, days: number, round?: string): Promise<void> {
	await mentor.goto('/gesprekken');
	await mentor.getByRole('link', { name: 'Tijden aanbieden' }).click();
	if (round) await mentor.getByRole('link', { name: round }).click();
	await fillDay(mentor, days);
	await mentor.getByRole('button', { name: 'Tijden aanbieden' }).click();
	await expect(mentor.getByText(/tijden staan klaar/)).toBeVisible();
}

/** The mentor sets the time of a talk: in so many days, at nine. */
export async function plan(mentor: Page, talk: string, days: number): Promise<void> {
	await mentor.goto(`${talk}/plannen`);
	await fillDay(mentor, days);
	await mentor.getByLabel('Hoe laat?', { exact: false }).fill('09:00');
	await mentor.getByRole('button', { name: 'Gesprek plannen' }).click();
	await expect(mentor.getByText('Het gesprek is gepland.')).toBeVisible();
}

/** The addresses of the open talks of a round on the mentor's list that nobody prepared yet. */
export async function talksOfRound(mentor: Page, round: string | RegExp): Promise<string[]> {
	return (await unprepared(mentor, round)).map((address) => address.replace(toPlan, ''));
}

/** Of these the ones that have a time: the round that runs, and none that has yet to begin. */
export async function plannedTalks(mentor: Page, round: string | RegExp): Promise<string[]> {
	return (await unprepared(mentor, round)).filter((address) => !toPlan.test(address));
}

/** What has no time yet is a link to where one plans it. */
const toPlan = /\/plannen$/;

async function unprepared(mentor: Page, round: string | RegExp): Promise<string[]> {
	await mentor.goto('/gesprekken');
	const talks = mentor.getByRole('listitem').filter({ hasText: round }).filter({ hasText: 'nog niet voorbereid' });
	return talks
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

/** Answers the questions on the pupil's own phone, and shows it to the mentor. */
export async function prepare(
	pupil: Page,
	talk: string,
	answers: readonly string[],
	{ write = fill, from = 'goed' }: { write?: Write; from?: string } = {}
): Promise<void> {
	await pupil.goto(`${talk}/voorbereiden?vraag=${from}`);
	for (const answer of answers) {
		await pupil.getByRole('heading', { name: 'Schrijf' }).click();
		await write(pupil.getByLabel('In mijn woorden'), answer);
		const here = pupil.url();
		await pupil.getByRole('button', { name: 'Bewaar en ga verder' }).click();
		// The form goes when the draft is safe: a finger is slower than that, and this is not.
		await expect(pupil).not.toHaveURL(here);
	}
	await pupil.getByRole('button', { name: 'Klaar: laat het mijn mentor zien' }).click();
	await expect(pupil.getByText('Je mentor ziet dit ook.')).toBeVisible();
}

/** How the norm judges this pupil, on the page behind the school's figure. */
export async function judgementOf(reader: Page, norm: string, dossier: string): Promise<string> {
	await reader.goto(`/kwaliteit/${norm}`);
	const row = reader.getByRole('row').filter({ has: reader.locator(`a[href^="${dossier}"]`) });
	return row.getByRole('cell').nth(1).innerText();
}
