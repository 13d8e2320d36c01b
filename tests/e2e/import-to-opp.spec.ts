import { todayInTheNetherlands } from '#platform/web/today.ts';
import { edexml, type EdexmlPupil } from './support/edexml.ts';
import { expect, expectAccessible, phone, shot, signInAs, test } from './support/test.ts';

const today = todayInTheNetherlands();
const school = 'De Zwaluw';
const group = '1A';
const born = `${Number(today.slice(0, 4)) - 13}-03-04`;

test('a new pupil, from a file to an OPP that everybody said something about', async ({
	page: desk,
	otherDevice
}, info) => {
	test.setTimeout(120_000);
	// The journeys with and without script meet in one school: each brings its own pupils.
	const [givenName, family, key] = info.project.name === 'js' ? ['Sanne', 'Aalbers', 7001] : ['Fenna', 'Zwiers', 8001];
	const misspelt = `${family}e`;
	const classmate = `Jip ${family}`;
	const name = `${givenName} ${family}`;
	const classmates: EdexmlPupil[] = [
		{ key: `${key}`, givenName, familyName: misspelt, born, group },
		{ key: `${key + 1}`, givenName: 'Jip', familyName: family, born, group },
		{ key: `${key + 2}`, givenName: 'Noa', familyName: 'Bijker', group }
	];
	let dossier = '';
	let opp = '';
	let card = '';
	let pin = '';
	let letterCode = '';

	await test.step('the administration reads a file and sees beforehand what will happen', async () => {
		await signInAs(desk, { school, role: 'administratie' });
		await desk.goto('/leerlingen');
		await desk.getByRole('link', { name: 'Leerlingen inlezen' }).click();
		await read(classmates);
		await expect(desk.getByRole('heading', { level: 1, name: 'Dit zou er veranderen' })).toBeVisible();
		await expect(desk.getByRole('main')).toContainText('2 nieuw');
		await desk.getByRole('link', { name: /^Nieuw/ }).click();
		await expect(desk.getByRole('heading', { name: `${givenName} ${misspelt}` })).toBeVisible();
		await expectAccessible(desk);
		await shot(desk, 'inlezen');
		await desk.getByRole('link', { name: /^Fout/ }).click();
		await expect(desk.getByText('De geboortedatum ontbreekt.')).toBeVisible();
		await desk.goto(`/zoeken?q=${givenName}+${misspelt}`);
		await expect(
			desk.getByRole('main').getByRole('link', { name: `${givenName} ${misspelt}` }),
			'nothing is written yet'
		).toHaveCount(0);
		await desk.goBack();
		await desk.getByRole('button', { name: 'Verwerk 2 leerlingen' }).click();
		await expect(desk.getByRole('heading', { level: 1, name: 'Verwerkt' })).toBeVisible({ timeout: 15_000 });
	});

	await test.step('a second file corrects a name and misses somebody', async () => {
		await desk.goto('/leerlingen/import');
		await read([{ ...classmates[0]!, familyName: family }]);
		await desk.getByRole('link', { name: /^Gewijzigd/ }).click();
		await expect(desk.getByText(misspelt, { exact: true })).toBeVisible();
		await expect(desk.getByText(family, { exact: true })).toBeVisible();
		await desk.getByRole('link', { name: /^Niet meer in het bestand/ }).click();
		await expect(desk.getByRole('heading', { name: classmate })).toBeVisible();
		await desk.getByRole('button', { name: 'Verwerk 1 leerling' }).click();
		await expect(desk.getByRole('heading', { level: 1, name: 'Verwerkt' })).toBeVisible({ timeout: 15_000 });
		await expect(desk.getByText('1 leerling is nieuw of gewijzigd.')).toBeVisible();
	});

	await test.step('the administration adds the mother, who has custody, and prints a letter', async () => {
		await desk.goto(`/zoeken?q=${givenName}+${family}`);
		await desk.getByRole('link', { name }).first().click();
		await desk.getByRole('link', { name: 'Gegevens wijzigen' }).click();
		await desk.getByText('Ouder of contact toevoegen').click();
		const contact = desk.locator('form', { has: desk.getByRole('button', { name: 'Toevoegen' }) });
		await contact.getByLabel('Relatie met de leerling').selectOption('moeder');
		await contact.getByLabel('Roepnaam').fill('Wilma');
		await contact.getByLabel('Achternaam').fill(`${family}`);
		await contact.getByLabel('Heeft gezag').check();
		await contact.getByRole('button', { name: 'Toevoegen' }).click();
		await expect(desk.getByText('Het contact is toegevoegd.')).toBeVisible();
		await desk.getByRole('link', { name: 'Uitnodigen' }).click();
		await desk.getByRole('button', { name: 'Brief maken' }).click();
		await expect(desk.getByRole('heading', { name: 'De brief is klaar' })).toBeVisible();
		letterCode = await desk.getByText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/).innerText();
		await expectAccessible(desk);
	});

	await test.step('the mentor sees the new pupil and writes in the log', async () => {
		await signInAs(desk, { school, role: 'mentor', group });
		await desk.goto('/leerlingen');
		await desk.getByRole('link', { name }).first().click();
		await expect(desk.getByRole('heading', { level: 1 })).toContainText(name);
		dossier = new URL(desk.url()).pathname;
		await desk.goto(`${dossier}/logboek`);
		await desk.getByRole('link', { name: 'Nieuw in het logboek' }).click();
		await desk.getByRole('group', { name: 'Wat is het?' }).getByRole('radio').first().check();
		await desk.getByLabel('Wat is er gebeurd?').fill(`${givenName} vertelt dat koken leuk is.`);
		await desk.getByLabel('gedeeld').check();
		await desk.getByRole('button', { name: 'In het logboek zetten' }).click();
		await expect(desk.getByText('Het staat in het logboek.')).toBeVisible();
		await expect(desk.getByText(`${givenName} vertelt dat koken leuk is.`)).toBeVisible();
	});

	await test.step('the mentor makes a card for the group and a PIN for the pupil', async () => {
		await desk.goto('/vandaag');
		await desk.getByRole('link', { name: 'Groepskaart en pincodes' }).first().click();
		const make = desk.getByRole('button', { name: 'Kaart maken' });
		if (await make.isVisible()) await make.click();
		card = await desk.getByText(/\/groep\/[\w-]+/).innerText();
		const line = desk.getByRole('listitem').filter({ has: desk.getByRole('heading', { name }) });
		await line.getByRole('button', { name: 'Pincode maken' }).click();
		pin = await desk.getByRole('status').filter({ hasText: 'De pincode van' }).locator('strong').innerText();
	});

	await test.step('the mentor begins the OPP and fills it in', async () => {
		await desk.goto(dossier);
		await desk.getByRole('link', { name: 'OPP openen' }).click();
		await desk.getByRole('button', { name: 'OPP beginnen' }).click();
		await expect(desk.getByRole('heading', { level: 1 })).toContainText('schrijven');
		opp = new URL(desk.url()).pathname.replace('/bewerken', '');
		await desk.getByLabel('Uitstroombestemming').selectOption({ index: 1 });
		await desk.getByLabel('Waarom denken we dat?').fill(`${givenName} kookt graag en werkt netjes.`);
		await desk.getByLabel('Dit helpt').fill('Een vaste plek\nEen rustige uitleg');
		await desk.getByLabel('Dit maakt het moeilijk').fill('Drukte in de klas');
		await desk.getByLabel('Zo helpt de school').fill('Elke dag een kort gesprek bij de start.');
		await desk.getByLabel('Wat doen we?').first().fill('Twee keer per week koken in de schoolkeuken');
		await desk.getByLabel('Wie?', { exact: true }).first().fill('de mentor');
		await desk.getByLabel('Wanneer?').first().fill('dinsdag en donderdag');
		await shot(desk, 'opp-schrijven');
		await desk.getByRole('button', { name: 'Concept bewaren' }).click();
		await expect(desk.getByText('Het concept is bewaard.')).toBeVisible();
		await expect(desk.getByText('De leerling is nog niet gehoord.')).toBeVisible();
		await expectAccessible(desk);
		await shot(desk, 'opp-concept');
	});

	const pupil = await otherDevice(phone);
	await test.step('the pupil signs in with card and PIN, and says it in own words', async () => {
		await pupil.goto(card);
		await expectAccessible(pupil);
		await pupil.getByRole('link', { name: givenName }).click();
		await pupil.getByLabel('Je pincode').fill(pin);
		await pupil.getByRole('button', { name: 'Inloggen' }).click();
		await expect(pupil.getByText(`Hoi ${givenName}`)).toBeVisible();
		await shot(pupil, 'leerling-vandaag');
		// What is asked of a pupil is the first thing on the page.
		await pupil.getByRole('main').getByRole('link').first().click();
		await pupil.getByLabel('Dit wil ik zeggen').fill('Ik wil later in een keuken werken.');
		await shot(pupil, 'leerling-woorden');
		await pupil.getByRole('button', { name: 'Bewaar' }).first().click();
		await expect(pupil.getByText('Goed gedaan. Het staat erin.')).toBeVisible();
	});

	await test.step('the mentor shares the draft with the parents, and talks with them', async () => {
		await desk.goto(opp);
		await expect(desk.getByText('Ik wil later in een keuken werken.')).toBeVisible();
		await desk.getByRole('button', { name: 'Delen met ouders' }).click();
		await desk.getByRole('dialog').getByRole('button', { name: 'Delen met ouders' }).click();
		await expect(desk.getByText('De ouders kunnen het concept nu lezen.')).toBeVisible();
		await desk.getByRole('link', { name: 'Leg het gesprek met de ouders vast.' }).click();
		const attended = desk.getByRole('group', { name: 'Wie was erbij?' });
		await attended.getByLabel(/Wilma/).check();
		await desk.getByLabel('Wat is besproken?').fill('Moeder herkent het plan. Thuis kookt zij ook mee.');
		await desk.getByRole('button', { name: 'Gesprek vastleggen' }).click();
		await expect(desk.getByText('Het gesprek staat erin.')).toBeVisible();
		await expect(desk.getByRole('button', { name: 'OPP vaststellen' }), 'not before the mother answered').toHaveCount(
			0
		);
	});

	const parent = await otherDevice(phone);
	await test.step('the mother opens her account with the code of the letter, and signs on her phone', async () => {
		await parent.goto('/inloggen');
		await parent.getByRole('link', { name: 'Ik heb een code van school' }).click();
		await parent.getByLabel('Code').fill(letterCode.toLowerCase());
		await parent.getByRole('button', { name: 'Verder' }).click();
		await expect(parent.getByRole('heading', { name: /^Welkom, Wilma/ })).toBeVisible();
		await expectAccessible(parent);
		await parent.getByLabel('E-mailadres').fill(`wilma.${givenName}.${family}@example.org`);
		await parent.getByLabel('Nieuw wachtwoord').fill('vier gele tapirs dansen');
		await parent.getByRole('button', { name: 'Verder' }).click();
		await expect(parent.getByRole('link', { name: 'Plan lezen' })).toBeVisible();
		await shot(parent, 'ouder-vandaag');
		await expectAccessible(parent);
		await parent.getByRole('link', { name: 'Plan lezen' }).click();
		await expect(parent.getByText('Twee keer per week koken in de schoolkeuken')).toBeVisible();
		await shot(parent, 'ouder-tekenen');
		await parent.getByRole('button', { name: 'Ik teken' }).click();
		await expect(parent.getByText('Zet een vinkje om te tekenen.').first(), 'nobody signs by accident').toBeVisible();
		await parent.getByLabel('Ik heb de afspraken gelezen').check();
		await expectAccessible(parent);
		await parent.getByRole('button', { name: 'Ik teken' }).click();
		await expect(parent.getByText('Bedankt. U hebt getekend.')).toBeVisible();
	});

	await test.step('the mentor fixes it, and everybody who should has it as PDF', async () => {
		await desk.goto(opp);
		await expect(desk.getByText('Alles is er. Alleen jouw besluit ontbreekt.')).toBeVisible();
		await desk.getByRole('button', { name: 'OPP vaststellen' }).click();
		await desk.getByRole('dialog').getByRole('button', { name: 'OPP vaststellen' }).click();
		await expect(desk.getByText('Het OPP is vastgesteld.')).toBeVisible();
		await expect(desk.getByText('geldt nu')).toBeVisible();
		await shot(desk, 'opp-vastgesteld');
		for (const reader of [desk, pupil, parent]) {
			const answer = await reader.request.get(`${opp}/pdf`);
			expect(answer.headers()['content-type']).toBe('application/pdf');
			const document = await answer.body();
			expect(document.subarray(0, 5).toString()).toBe('%PDF-');
			expect(document.length).toBeGreaterThan(10_000);
		}
		await pupil.goto(opp);
		await expect(pupil.getByText('Ik wil later in een keuken werken.').first()).toBeVisible();
	});

	await test.step('who is not involved learns nothing', async () => {
		const stranger = await otherDevice();
		for (const who of [
			{ school, role: 'ouder' },
			{ school, role: 'leerling' },
			{ school, role: 'mentor', group: '5A' },
			{ school: 'Het Getij', role: 'directeur' }
		]) {
			await signInAs(stranger, who);
			for (const address of [dossier, `${dossier}/opp`, opp, `${opp}/pdf`, `${dossier}/betrokken`])
				expect((await stranger.request.get(address)).status(), `${address} for ${who.role}`).toBe(404);
			const found = await stranger.goto(`/zoeken?q=${givenName}+${family}`);
			if (found?.status() === 200) await expect(stranger.getByRole('main').getByRole('link', { name })).toHaveCount(0);
		}
	});

	async function read(pupils: EdexmlPupil[]): Promise<void> {
		await desk.getByRole('button', { name: 'Bestand met leerlingen' }).setInputFiles({
			name: 'leerlingen.xml',
			mimeType: 'text/xml',
			buffer: edexml(pupils, { location: school, today })
		});
		await desk.getByRole('button', { name: 'Lees het bestand' }).click();
		await expect(desk.getByRole('heading', { level: 1, name: 'Dit zou er veranderen' })).toBeVisible({
			timeout: 15_000
		});
	}
});
