import { hasBirthday, parentsOf } from './support/families.ts';
import { dossierOf, offerTimes, prepare, section, plannedTalks } from './support/talks.ts';
import {
	expect,
	expectAccessible,
	expireSessionsOf,
	phone,
	shot,
	signInAs,
	signInAsPerson,
	test
} from './support/test.ts';

const school = 'De Zwaluw';
/** Not those with parents. */
const roundOfPupils = /IOP-gesprek \d/;
/** Each project has groups of its own. */
const groupsOf: Record<string, { two: string; away: string; adult: string }> = {
	js: { two: '1A', away: '1B', adult: '5A' },
	nojs: { two: '1C', away: '2A', adult: '5C' }
};

test('two people write at the same talk: both texts stand there, and nothing is lost', async ({
	page: mentor,
	otherDevice
}, info) => {
	const { name } = await signInAs(mentor, { school, role: 'mentor', group: groupsOf[info.project.name]!.two });
	const [talk = ''] = await plannedTalks(mentor, roundOfPupils);
	const care = await otherDevice();
	await signInAs(care, { school, role: 'zorgcoordinator' });
	await mentor.goto(talk);
	await care.goto(talk);

	await mentor.getByLabel('Wat spreken we af?').fill('Mentor belt vóór vrijdag de bakker.');
	await mentor.getByRole('button', { name: 'Later verder' }).click();
	await expect(mentor.getByText('Bewaard. Je kunt later verder.')).toBeVisible();

	await care.getByLabel('Wat spreken we af?').fill('Moeder belt vóór maandag de bakker.');
	await care.getByLabel('Wat moet er in het verslag?').fill('Het was een rustig gesprek.');
	await care.getByRole('button', { name: 'Later verder' }).click();
	await expect(care.getByText(`${name} schreef intussen ook in dit gesprek.`)).toBeVisible();
	const agreed = care.getByRole('group', { name: /^Welke tekst bewaren we\? Wat spreken we af/ });
	await expect(agreed).toContainText('Moeder belt vóór maandag de bakker.');
	await expect(agreed).toContainText('Mentor belt vóór vrijdag de bakker.');
	await expect(care.getByRole('group', { name: /^Welke tekst/ }), 'only what both wrote').toHaveCount(1);
	await expect(care.getByLabel('Wat moet er in het verslag?')).toHaveValue('Het was een rustig gesprek.');
	await expectAccessible(care);
	await shot(care, 'gesprek-twee-mensen', agreed);
	await agreed.getByLabel(`Tekst van ${name}`).check();
	await care.getByRole('button', { name: 'Later verder' }).click();
	await expect(care.getByText('Bewaard. Je kunt later verder.')).toBeVisible();

	await mentor.reload();
	await expect(mentor.getByLabel('Wat spreken we af?')).toHaveValue('Mentor belt vóór vrijdag de bakker.');
	await expect(mentor.getByLabel('Wat moet er in het verslag?')).toHaveValue('Het was een rustig gesprek.');
});

test('two people choose the next goal: the second sees what the first wrote', async ({
	page: mentor,
	otherDevice
}, info) => {
	await signInAs(mentor, { school, role: 'mentor', group: groupsOf[info.project.name]!.two });
	const talk = (await plannedTalks(mentor, roundOfPupils)).at(-1)!;
	const care = await otherDevice();
	await signInAs(care, { school, role: 'zorgcoordinator' });
	await mentor.goto(talk);
	await care.goto(talk);
	await mentor.getByLabel('Wat gaan we zien?').first().fill('Ik groet de buschauffeur.');
	await mentor.getByRole('button', { name: 'Later verder' }).click();
	await expect(mentor.getByText('Bewaard. Je kunt later verder.')).toBeVisible();

	await care.getByLabel('Wat gaan we zien?').first().fill('Ik steek mijn hand op.');
	await care.getByRole('button', { name: 'Later verder' }).click();
	await expect(section(care, 'Volgend doel')).toContainText('Ik groet de buschauffeur.');
	await expect(care.getByLabel('Wat gaan we zien?').first()).toHaveValue('Ik steek mijn hand op.');
	await expectAccessible(care);
});

test('who is signed out in the middle of a talk signs in again, and finds everything back', async ({ page }, info) => {
	const mentor = await signInAs(page, { school, role: 'mentor', group: groupsOf[info.project.name]!.away });
	const [talk = ''] = await plannedTalks(page, roundOfPupils);
	await page.goto(talk);
	const words = 'Wij bellen vóór vrijdag samen de garage.';
	await page.getByLabel('Wat spreken we af?').fill(words);
	await page.getByLabel('Wat gaan we zien?').first().fill('Ik bel zelf.');
	await page.getByRole('article').first().getByRole('radio', { name: 'We stoppen ermee' }).check();
	await expireSessionsOf(mentor);
	await page.getByRole('button', { name: 'Klaar', exact: true }).click();

	await expect(page).toHaveURL(/\/inloggen\?terug=/);
	await expect(page.getByText('Wat je typte is bewaard')).toBeVisible();
	await page.getByRole('link', { name: 'Kies wie je wilt zijn' }).click();
	await signInAs(page, { school, role: 'mentor', name: mentor.name });
	await page.goto(talk);
	await expect(page.getByLabel('Wat spreken we af?')).toHaveValue(words);
	await expect(page.getByLabel('Wat gaan we zien?').first()).toHaveValue('Ik bel zelf.');
	await expect(page.getByRole('article').first().getByRole('radio', { name: 'We stoppen ermee' })).toBeChecked();
	await section(page, 'Afspraken').getByRole('radio', { name: 'Nog niet' }).check();
	await page.getByRole('button', { name: 'Klaar', exact: true }).click();
	await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible();
});

test('who turns 18 in the middle of a round decides alone: parents read no further, the pupil signs', async ({
	page: mentor,
	otherDevice
}, info) => {
	test.setTimeout(60_000);
	await signInAs(mentor, { school, role: 'mentor', group: groupsOf[info.project.name]!.adult });
	await offerTimes(mentor, 4);
	const [talk = ''] = await plannedTalks(mentor, roundOfPupils);
	const dossier = dossierOf(talk);
	const pupilId = dossier.split('/').at(-1)!;
	await hasBirthday(pupilId, 17);
	const [parent] = await parentsOf(pupilId);
	const pupil = await otherDevice(phone);
	const home = await otherDevice(phone);
	await signInAsPerson(pupil, { ...parent!, personId: pupilId, name: 'the pupil' });
	await signInAsPerson(home, parent!);

	await prepare(pupil, talk, ['Alleen reizen', 'Vroeg opstaan', 'Ik reis zelf naar stage']);
	await mentor.goto(talk);
	await mentor.getByRole('article').first().getByRole('radio', { name: 'Gehaald' }).check();
	await section(mentor, 'Afspraken').getByRole('radio', { name: 'Ja' }).check();
	await mentor.getByRole('button', { name: 'Klaar', exact: true }).click();
	await expect(mentor.getByText('Je hoeft niets meer te schrijven.')).toBeVisible();
	await mentor.goto(`${dossier}/gesprekken`);
	const following = section(mentor, 'Komende gesprekken').getByRole('link', { name: /^IOP-gesprek met ouders/ });
	const parentsTalk = (await following.getAttribute('href'))!;

	await test.step('at 17 the parents read the report and may pick a time; the pupil may not', async () => {
		await home.goto(talk);
		await expect(home.getByText('“Ik reis zelf naar stage”')).toBeVisible();
		await home.goto(`${parentsTalk}/tijd`);
		await expect(home.getByRole('button', { name: 'Deze tijd kiezen' })).toBeVisible();
		await pupil.goto(`${parentsTalk}/tijd`);
		await expect(pupil.getByRole('button', { name: 'Deze tijd kiezen' })).toHaveCount(0);
	});

	await hasBirthday(pupilId, 18);
	await test.step('from the birthday nothing of it exists for the parents', async () => {
		for (const address of [dossier, talk, `${talk}/pdf`, `${parentsTalk}/tijd`, `${parentsTalk}/agenda`])
			expect((await home.request.get(address)).status(), address).toBe(404);
		await home.goto('/vandaag');
		await expect(home.locator(`a[href^="${dossier}"]`)).toHaveCount(0);
	});

	await test.step('the pupil picks the time, and signs the report', async () => {
		await pupil.goto(`${parentsTalk}/tijd`);
		await pupil.getByRole('radio').first().check();
		await pupil.getByRole('button', { name: 'Deze tijd kiezen' }).click();
		await expect(pupil.getByText('De tijd staat vast.')).toBeVisible();
		await pupil.goto(talk);
		await pupil.getByRole('radio', { name: 'Ja', exact: true }).check();
		await pupil.getByRole('button', { name: 'Naam eronder zetten' }).click();
		await expect(pupil.getByText('Bedankt. De naam staat onder het verslag.')).toBeVisible();
	});

	await test.step('at the talk that follows the parents are not expected', async () => {
		await mentor.goto(parentsTalk);
		const present = mentor.getByRole('group', { name: 'Wie is erbij?' });
		await expect(present.getByRole('checkbox')).toHaveCount(1);
		await expect(present).not.toContainText(parent!.name);
	});
});
