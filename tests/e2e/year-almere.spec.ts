import type { Page } from '@playwright/test';
import { parentsOf } from './support/families.ts';
import { dossierOf, offerTimes, prepare, section, talksOfRound } from './support/talks.ts';
import { expect, expectAccessible, phone, signInAs, signInAsPerson, test } from './support/test.ts';

const school = 'Het Getij';
const mentorOf4A = { school, role: 'mentor', group: '4A' };

/** Everybody gets a talk in a round of the school's calendar that has none yet. */
async function fill(page: Page, round: string): Promise<void> {
	await signInAs(page, { school, role: 'directeur' });
	await page.goto('/school/rondes');
	const fold = section(page, 'Gestart').locator('details', { hasText: round });
	if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
	await fold.getByRole('button', { name: 'Nieuwe leerlingen toevoegen' }).click();
	await expect(page.getByText(/leerlingen kregen een gesprek erbij/)).toBeVisible();
}

test('a coaching talk comes in the pupil’s own rhythm, and gives the MOP a small goal', async ({
	page: mentor,
	otherDevice
}, info) => {
	test.setTimeout(60_000);
	const group = info.project.name === 'js' ? '2A' : '3A';
	const { school: at } = await signInAs(mentor, { school, role: 'mentor', group });
	const [talk = ''] = await talksOfRound(mentor, 'Coachingsgesprek');
	const dossier = dossierOf(talk);

	await test.step('the pupil prepares it', async () => {
		const pupil = await otherDevice(phone);
		await signInAsPerson(pupil, { schoolId: at.id, personId: dossier.split('/').at(-1)!, name: 'the pupil' });
		await prepare(pupil, talk, ['De kas opruimen', 'Op tijd beginnen', 'Ik begin om negen uur']);
	});

	await test.step('the talk makes the next version of the MOP; no talk with the parents comes of it', async () => {
		await mentor.goto(talk);
		const comes = section(mentor, 'Als je op ‘klaar’ drukt');
		await expect(comes).toContainText(/MOP versie \d+/);
		await expect(comes).not.toContainText('Gesprek met de ouders');
		for (const goal of await mentor.getByRole('article').all())
			await goal.getByRole('radio', { name: 'Gehaald' }).check();
		await mentor.getByRole('radio', { name: 'Ik begin om negen uur' }).check();
		await section(mentor, 'Afspraken').getByRole('radio', { name: 'Ja' }).check();
		await expect(mentor.getByRole('main')).not.toContainText('IOP');
		await expectAccessible(mentor);
		await mentor.getByRole('button', { name: 'Klaar', exact: true }).click();
		await expect(section(mentor, /^MOP, versie \d+$/)).toContainText('Ik begin om negen uur');
	});

	await test.step('the next one is proposed by the pupil’s rhythm', async () => {
		await mentor.goto(`${dossier}/gesprekken`);
		await mentor.getByLabel('Elke … weken').fill('4');
		await mentor.getByRole('button', { name: 'Ritme bewaren' }).click();
		await expect(mentor.getByText('Het ritme is bewaard.')).toBeVisible();
		await expect(mentor.getByText(/^Het volgende gesprek is rond /)).toBeVisible();
		await mentor.getByRole('link', { name: 'Gesprek plannen' }).click();
		await expect(mentor.getByText(/^Elke 4 weken: het volgende is rond /)).toBeVisible();
		await expect(mentor.getByRole('radio', { name: 'Coachingsgesprek' })).toBeChecked();
		await mentor.getByLabel('Hoe laat?').fill('16:45');
		await mentor.getByRole('button', { name: 'Gesprek plannen' }).click();
		await expect(mentor.getByText('Het gesprek is gepland.')).toBeVisible();
		const next = section(mentor, 'Komende gesprekken').getByRole('listitem').filter({ hasText: '16.45 uur' });
		await expect(next).toContainText('Coachingsgesprek');
	});
});

test('in June the MOP is made for a year, and parents, pupil and mentor sit at one table @plain', async ({
	page: mentor,
	otherDevice
}) => {
	test.setTimeout(120_000);
	await test.step('everybody gets a plan talk, and a talk of three', async () => {
		await fill(mentor, 'MOP maken en evalueren');
		await fill(mentor, 'Driehoeksgesprek 2');
	});

	await test.step('the plan talk asks what the school reckons with, and which programme it will be', async () => {
		await signInAs(mentor, mentorOf4A);
		const [talk = ''] = await talksOfRound(mentor, 'MOP maken en evalueren');
		await mentor.goto(talk);
		await expect(mentor.getByRole('heading', { level: 1 })).toContainText('Jaargesprek met');
		await mentor.getByLabel('Wat wil je dit jaar?').fill('Ik wil mijn heftruckbewijs halen.');
		await mentor.getByLabel('Waar houdt de school rekening mee?').fill('Korte opdrachten, een voor een.');
		await mentor
			.getByLabel('Welk programma volgt de leerling dit jaar?')
			.fill('Logistiek, drie dagen in het magazijn.');
		await expect(mentor.getByLabel('Hoe houden school en thuis contact?'), 'that is Hardenberg’s').toHaveCount(0);
		await section(mentor, 'Afspraken').getByRole('radio', { name: 'Een beetje' }).check();
		await expectAccessible(mentor);
		await mentor.getByRole('button', { name: 'Klaar', exact: true }).click();
		const plan = section(mentor, /^MOP, versie \d+$/);
		for (const words of ['heftruckbewijs', 'een voor een', 'in het magazijn']) await expect(plan).toContainText(words);
	});

	await test.step('the talk of three: a parent picks the time, the parents’ words stand in the report', async () => {
		await offerTimes(mentor, 5);
		const [talk = ''] = await talksOfRound(mentor, 'Driehoeksgesprek 2');
		const pupilId = dossierOf(talk).split('/').at(-1)!;
		const [parent] = await parentsOf(pupilId);
		const home = await otherDevice(phone);
		await signInAsPerson(home, parent!);
		await home.goto(`${talk}/tijd`);
		await home.getByRole('radio').first().check();
		await home.getByRole('button', { name: 'Deze tijd kiezen' }).click();
		await expect(home.getByText('De tijd staat vast.')).toBeVisible();
		await mentor.goto(talk);
		await mentor.getByLabel('In hun eigen woorden').fill('Thuis ruimt hij het schuurtje op.');
		await mentor.getByRole('button', { name: 'Klaar', exact: true }).click();
		await expect(mentor.getByText('Je hoeft niets meer te schrijven.')).toBeVisible();
		await home.goto(talk);
		await expect(home.getByText('Thuis ruimt hij het schuurtje op.')).toBeVisible();
	});
});
