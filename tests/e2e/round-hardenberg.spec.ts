import type { Page } from '@playwright/test';
import { parentsOf } from './support/families.ts';
import { dossierOf, judgementOf, offerTimes, plan, prepare, section, talksOfRound } from './support/talks.ts';
import { expect, expectAccessible, phone, shot, signInAs, signInAsPerson, test } from './support/test.ts';

const school = 'De Zwaluw';
const round = 'IOP-gesprek 3';

/** A round that nobody had a talk in yet is taken back, and begun anew. */
async function begin(page: Page): Promise<void> {
	await signInAs(page, { school, role: 'directeur' });
	await page.goto('/school/rondes');
	const running = section(page, 'Gestart').locator('details', { hasText: new RegExp(`^\\s*${round}`) });
	await running.locator('summary').click();
	await running.getByRole('button', { name: 'Ronde terugdraaien' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Ronde terugdraaien' }).click();
	await expect(page.getByText('De ronde is teruggedraaid.')).toBeVisible();
	const proposed = section(page, 'Nog te starten').locator('details', { hasText: new RegExp(`^\\s*${round}`) });
	if ((await proposed.getAttribute('open')) === null) await proposed.locator('summary').click();
	await expect(proposed).toContainText('Na elk gesprek volgt binnen 7 dagen een gesprek met de ouders.');
	await proposed.getByRole('button', { name: 'Ronde starten' }).click();
	await expect(page.getByText(/^De ronde is gestart: \d+ gesprekken/)).toBeVisible();
	await expectAccessible(page);
	await shot(page, 'rondes');
}

test('a round at Hardenberg: pupil, mentor and parents, from the first day to the signature @plain', async ({
	page: mentor,
	otherDevice
}) => {
	test.setTimeout(120_000);
	await test.step('the director begins the round', () => begin(mentor));

	await signInAs(mentor, { school, role: 'mentor', group: '5B' });
	const talk = await test.step('the mentor offers times, and plans the talk of a pupil', async () => {
		await offerTimes(mentor, 4, 'IOP-gesprek met ouders 3');
		for (const address of await talksOfRound(mentor, round)) {
			await mentor.goto(address);
			if (!(await mentor.getByText('Evaluatie van het OPP').isVisible())) continue;
			// Not somebody whose parents missed an earlier talk of the year.
			if ((await judgementOf(mentor, 'N22', dossierOf(address))).includes('gemist')) continue;
			await plan(mentor, address, 1);
			return address;
		}
		throw new Error('Nobody has an OPP to evaluate');
	});
	const dossier = dossierOf(talk);
	const pupilId = dossier.split('/').at(-1)!;
	await mentor.goto(talk);
	const name = (await mentor.getByRole('heading', { level: 1 }).innerText()).replace('Gesprek met ', '');
	const [parent, other] = await parentsOf(pupilId);

	const pupil = await otherDevice(phone);
	await test.step('the pupil chooses, and writes', async () => {
		await signInAsPerson(pupil, { ...parent!, personId: pupilId, name });
		await pupil.goto(`${talk}/voorbereiden`);
		await pupil.getByLabel('Op tijd').check();
		await pupil.getByRole('button', { name: 'Bewaar en ga verder' }).click();
		await expect(pupil.getByRole('heading', { level: 1, name: 'Wat was moeilijk?' })).toBeVisible();
		await prepare(pupil, talk, ['Als het druk is', 'Ik wil zelf bellen'], { from: 'moeilijk' });
	});

	await test.step('the mentor holds the talk', async () => {
		await mentor.goto(talk);
		await expect(section(mentor, `${name} vertelt`)).toContainText('Op tijd');
		await mentor.getByRole('radio', { name: 'Ik wil zelf bellen' }).check();
		await mentor.getByRole('article').first().getByRole('radio', { name: 'Gehaald' }).check();
		await section(mentor, 'Afspraken').getByRole('radio', { name: 'Een beetje' }).check();
		await mentor.getByRole('button', { name: 'Klaar', exact: true }).click();
		await expect(mentor.getByText('Je hoeft niets meer te schrijven.')).toBeVisible();
		expect(await judgementOf(mentor, 'N23', dossier), 'a little is not yet').not.toContain('voldaan');
	});

	await test.step('the pupil reads on the phone what was said, and puts a name under it', async () => {
		await pupil.goto(talk);
		await expect(pupil.getByRole('blockquote').filter({ hasText: 'Ik wil zelf bellen' })).toBeVisible();
		await expectAccessible(pupil);
		await sign(pupil, 'Ja');
	});

	const home = await otherDevice(phone);
	const parentsTalk = await test.step('a parent picks a time, and says beforehand what to talk about', async () => {
		await signInAsPerson(home, parent!);
		await home.goto('/vandaag');
		await home.getByRole('link', { name: 'Kies een tijd' }).first().click();
		await expectAccessible(home);
		await shot(home, 'ouder-tijd');
		await home.getByRole('radio').first().check();
		await home.getByRole('button', { name: 'Deze tijd kiezen' }).click();
		await expect(home.getByText('De tijd staat vast.')).toBeVisible();
		const address = new URL(home.url()).pathname.replace(/\/tijd$/, '');
		await home.goto(`${address}/voorbereiden`);
		await home.getByLabel('Wat wilt u bespreken?').fill('Hoe gaat het met de stage?');
		await home.getByRole('button', { name: 'Bewaren en delen met de mentor' }).click();
		await expect(home.getByText('De mentor kan dit nu lezen.')).toBeVisible();
		return address;
	});

	await test.step('the talk with the parents: who came, and what they say', async () => {
		await mentor.goto(parentsTalk);
		await expect(mentor.getByRole('heading', { level: 1, name: `Gesprek met ${name} en ouders` })).toBeVisible();
		await expect(mentor.getByText('Overleg over het OPP vastgelegd')).toBeVisible();
		const present = mentor.getByRole('group', { name: 'Wie is erbij?' });
		await expect(present.getByRole('checkbox', { name: parent!.name })).toBeChecked();
		if (other) await present.getByRole('checkbox', { name: other.name }).uncheck();
		await mentor.getByLabel('In hun eigen woorden').fill('Thuis belt zij nu zelf de tandarts.');
		await expectAccessible(mentor);
		await mentor.getByRole('button', { name: 'Klaar', exact: true }).click();
		await expect(mentor.getByText('Je hoeft niets meer te schrijven.')).toBeVisible();
		for (const norm of ['N19', 'N22']) expect(await judgementOf(mentor, norm, dossier), norm).toContain('voldaan');
	});

	await test.step('the parent reads it on the phone and signs; once', async () => {
		await home.goto(parentsTalk);
		await expect(home.getByText('Thuis belt zij nu zelf de tandarts.')).toBeVisible();
		await expectAccessible(home);
		await shot(home, 'ouder-verslag');
		await sign(home, 'Ja, het klopt');
		await expect(home.getByRole('button', { name: 'Naam eronder zetten' })).toHaveCount(0);
		await mentor.goto(parentsTalk);
		await expect(section(mentor, 'Gelezen door')).toContainText(parent!.name);
	});

	await test.step('the OPP knows that it was talked about', async () => {
		await mentor.goto(`${dossier}/opp`);
		await mentor.getByRole('link', { name: 'Concept openen' }).click();
		await expect(mentor.getByRole('main')).toContainText('Thuis belt zij nu zelf de tandarts.');
	});
});

async function sign(reader: Page, answer: string): Promise<void> {
	await reader.getByRole('radio', { name: answer, exact: true }).check();
	await reader.getByRole('button', { name: 'Naam eronder zetten' }).click();
	await expect(reader.getByText('Bedankt. De naam staat onder het verslag.')).toBeVisible();
}
