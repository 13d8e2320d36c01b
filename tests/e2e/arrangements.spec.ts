import type { Locator, Page } from '@playwright/test';
import { parentsOf } from './support/families.ts';
import { section } from './support/talks.ts';
import { account, expect, expectAccessible, phone, signInAs, signInAsPerson, test } from './support/test.ts';

const school = 'De Es';

const fillDate = async (of: Locator | Page, label: string, [day, month, year]: [string, string, string]) => {
	const group = of.getByRole('group', { name: label });
	await group.getByLabel('Dag').fill(day);
	await group.getByLabel('Maand').fill(month);
	await group.getByLabel('Jaar').fill(year);
};

/** A pupil of this mentor who is in no arrangement and waits for none. */
async function pupilWithout(page: Page, pupils: { id: string; name: string }[]): Promise<{ id: string; name: string }> {
	for (const pupil of pupils) {
		await page.goto(`/leerlingen/${pupil.id}/trajecten`);
		if (await page.getByText('heeft nog geen traject').isVisible()) return pupil;
	}
	throw new Error('every pupil has a placement');
}

test('a mentor asks for a place, the care team gives it and ends it, and the parents read what is theirs @plain', async ({
	page: mentor,
	otherDevice
}) => {
	test.setTimeout(60_000);
	// Of whom not everything is met, and who is not yet 18.
	const { pupils, school: at } = await signInAs(mentor, { school, role: 'mentor', group: '4A' });
	const { id, name } = await pupilWithout(mentor, pupils);
	const tracks = `/leerlingen/${id}/trajecten`;
	const care = await otherDevice();
	const parent = await otherDevice(phone);
	await signInAs(care, { school, role: 'zorgcoordinator' });
	const [mother] = await parentsOf(id);
	await signInAsPerson(parent, { ...mother!, schoolId: at.id });

	await test.step('the mentor asks, and says why although not everything is met', async () => {
		await mentor.goto(tracks);
		await mentor.getByRole('link', { name: 'Plaats aanvragen' }).click();
		await expectAccessible(mentor);
		await mentor.getByRole('link', { name: 'Basis+groep' }).click();
		await expect(mentor.getByText(/^Leerjaar 1, 2, 3\. De leerling zit in leerjaar/)).toBeVisible();
		await mentor.getByLabel('nodig, en waarom?').fill('Durft niets te zeggen in een grote groep.');
		await mentor.getByLabel('Doelen, op elke regel één').fill('Zegt in de kring één ding\nVraagt hulp');
		await mentor.getByLabel('Niet alles klopt. Waarom past het toch?').fill('De groep is klein, en dat helpt hier.');
		await expectAccessible(mentor);
		await mentor.getByRole('button', { name: 'Zet op de wachtlijst' }).click();
		await expect(mentor.getByText('De leerling staat op de wachtlijst')).toBeVisible();
		await expect(section(mentor, 'Waarom')).toContainText('Durft niets te zeggen');
	});

	await test.step('the parents do not read that it is asked for', async () => {
		await parent.goto(tracks);
		await expect(parent.getByText('heeft nu geen extra hulp')).toBeVisible();
	});

	await test.step('the care team gives the place, with a guide', async () => {
		await care.goto('/arrangementen/basisplus');
		await section(care, 'Wachtlijst')
			.getByRole('listitem')
			.filter({ hasText: name })
			.getByRole('link', { name: 'Plaatsen' })
			.click();
		await expectAccessible(care);
		await fillDate(care, 'Laatste dag', ['31', '12', '2030']);
		await care
			.getByLabel('Begeleider', { exact: false })
			.first()
			.selectOption({ label: account({ school, role: 'vakdocent' }).name });
		await care.getByLabel('Uren begeleiding per week').fill('1,5');
		await care.getByRole('button', { name: 'Plaats de leerling' }).click();
		await expect(care.getByText('De leerling is geplaatst')).toBeVisible();
		await expect(section(care, 'Begeleiders')).toContainText('31 december 2030');
		await expectAccessible(care);
	});

	await test.step('the parents read since when, with whom and what for, and nothing of why', async () => {
		await parent.goto(tracks);
		const own = section(parent, 'Basis+groep');
		await expect(own).toContainText(account({ school, role: 'vakdocent' }).name);
		await expect(own).toContainText('Zegt in de kring één ding');
		await expect(parent.getByRole('main')).not.toContainText('Durft niets te zeggen');
		await expectAccessible(parent);
	});

	await test.step('everybody who is involved sees who guides, and because of what', async () => {
		await mentor.goto(`/leerlingen/${id}/betrokken`);
		await expect(mentor.getByText('begeleidt bij Basis+groep').first()).toBeVisible();
	});

	await test.step('it ends with what comes of it', async () => {
		await care.goto(tracks);
		await care.getByRole('link', { name: 'Openen' }).click();
		await care.getByRole('link', { name: 'Afronden' }).click();
		await care.getByRole('group', { name: 'Doel: Vraagt hulp' }).getByRole('radio', { name: 'deels gelukt' }).check();
		await care.getByRole('radio', { name: 'Reguliere klas' }).check();
		await care.getByLabel('Waarom dit besluit?').fill('Het gaat goed in de klas.');
		await expectAccessible(care);
		await care.getByRole('button', { name: 'Rond het traject af' }).click();
		await expect(care.getByText('Het traject is afgerond')).toBeVisible();
		await parent.goto(tracks);
		await expect(parent.getByText('heeft nu geen extra hulp')).toBeVisible();
	});
});

test('where all places are taken, a place is given only by name with a reason', async ({ page: care }) => {
	const { pupils } = await signInAs(care, { school, role: 'zorgcoordinator' });
	const { id } = await pupilWithout(care, pupils.toReversed());
	await care.goto(`/leerlingen/${id}/trajecten/nieuw?arrangement=balans`);
	await expect(care.getByText(/^Alle 10 plaatsen zijn bezet\./)).toBeVisible();
	await care.getByLabel('nodig, en waarom?').fill('Komt de helft van de weken niet.');
	await care.getByLabel('Voorrang op de wachtlijst').check();
	await care.getByLabel('Waarom kan het niet wachten?').fill('Zit nu hele dagen thuis.');
	await care.getByRole('button', { name: 'Zet op de wachtlijst' }).click();
	await care.getByRole('link', { name: 'Plaatsen' }).click();
	await fillDate(care, 'Eerste dag', ['1', '12', '2026']);
	await care.getByLabel('Waarom deze leerling nu?').fill('De anderen kunnen wachten.');
	await care.getByRole('button', { name: 'Plaats de leerling' }).click();
	await expect(care.getByRole('alert')).toContainText('Op een van deze dagen is er geen plaats.');
	await expect(care.getByLabel('Waarom deze leerling nu?')).toHaveValue('De anderen kunnen wachten.');
	await care.getByLabel('Waarom mag het toch?').fill('Er komt een leerkracht bij.');
	await care.getByRole('button', { name: 'Plaats de leerling' }).click();
	await expect(care.getByText('De leerling is geplaatst')).toBeVisible();
	await expect(care.getByText(/: Er komt een leerkracht bij\.$/)).toBeVisible();
});
