import { codeAt, stepAt } from '#platform/identity/totp.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { cleanUp, newFolder, startServer, type ServerProcess } from '../process/server.ts';
import { freePort } from '../support/free-port.ts';
import { edexml } from './support/edexml.ts';
import { openMailbox, type Mailbox } from './support/mailbox.ts';
import { expect, expectAccessible, phone, shot, test } from './support/test.ts';

const strong = 'vier gele tapirs dansen';
const stronger = 'zeven paarse fietsen zingen';
const today = todayInTheNetherlands();

let server: ServerProcess;
let mailbox: Mailbox;
let url: string;

test.describe('a server that a school begins with', () => {
	test.beforeAll(async () => {
		test.setTimeout(120_000); // a whole server, with a database of its own, beside those of the others
		mailbox = await openMailbox();
		const port = await freePort();
		url = `http://localhost:${port}`;
		server = await startServer(newFolder(), {
			ZICHT_MODE: 'production',
			PORT: String(port),
			ORIGIN: url,
			SMTP_URL: mailbox.url
		});
	});
	test.afterAll(async () => {
		await cleanUp();
		await mailbox.close();
	});

	test('from the first start to everybody’s own way in @plain', async ({ page, otherDevice }) => {
		test.setTimeout(120_000);
		const codeNow = (secret: string, later = 0) => codeAt(secret.replaceAll(' ', ''), stepAt(new Date()) + later);
		let secret = '';
		let backupCodes: string[] = [];

		await test.step('whoever started the server makes the school and the own account', async () => {
			await page.goto(url);
			await expect(page.getByRole('heading', { level: 1, name: 'Begin met Zicht' })).toBeVisible();
			await expectAccessible(page);
			await page.getByLabel('Code van de server').fill('0000-0000-0000-0000');
			await page.getByLabel('Naam van de school').fill('De Linde');
			await page.getByLabel('Begin met de inrichting van').selectOption('PrO Assen');
			await page.getByLabel('Roepnaam').fill('An');
			await page.getByLabel('Achternaam').fill('Blom');
			await page.getByLabel('E-mailadres').fill('an@delinde.example.nl');
			await page.getByLabel('Nieuw wachtwoord').fill(strong);
			await page.getByRole('button', { name: 'School maken' }).click();
			await expect(page.getByText('Deze code klopt niet.').first()).toBeVisible();
			await expect(page.getByLabel('Naam van de school'), 'what was typed stays').toHaveValue('De Linde');

			await page.getByLabel('Code van de server').fill(server.output().match(/code: ([0-9A-Z-]{19})/)![1]!);
			await page.getByLabel('Nieuw wachtwoord').fill('Welkom2026!!');
			await page.getByRole('button', { name: 'School maken' }).click();
			await expect(page.getByText('Veel mensen kiezen dit').first()).toBeVisible();

			await page.getByLabel('Nieuw wachtwoord').fill(strong);
			await page.getByRole('button', { name: 'School maken' }).click();
			await expect(page.getByRole('heading', { level: 1, name: 'Maak je tweede stap' })).toBeVisible();
		});

		await test.step('a second step belongs to the password, and only a right code turns it on', async () => {
			await page.goto(`${url}/school/mensen`);
			await expect(page.getByRole('heading', { level: 1, name: 'Maak je tweede stap' })).toBeVisible();
			await expectAccessible(page);
			secret = await page.locator('code').innerText();
			await page.getByLabel('Code', { exact: true }).fill('000000');
			await page.getByRole('button', { name: 'Tweede stap aanzetten' }).click();
			await expect(page.getByText('Deze code klopt niet of is al gebruikt.').first()).toBeVisible();
			await page.getByLabel('Code', { exact: true }).fill(codeNow(secret));
			await page.getByRole('button', { name: 'Tweede stap aanzetten' }).click();
			await expect(page.getByRole('heading', { level: 1, name: 'Je tweede stap staat aan' })).toBeVisible();
			backupCodes = await page.locator('code').allInnerTexts();
			expect(backupCodes).toHaveLength(10);
			await page.getByRole('link', { name: 'Ik heb de codes bewaard' }).click();
			await expect(page).toHaveURL(/\/(vandaag|school\/mensen)$/);
		});

		await test.step('there is no demo here, and no second first start', async () => {
			for (const address of ['/demo', '/eerste-start'])
				expect((await page.request.get(url + address)).status(), address).toBe(404);
		});

		await test.step('signing out, and in again with password and code', async () => {
			await page.goto(`${url}/mijn-account`);
			await page.getByRole('main').getByRole('button', { name: 'Uitloggen' }).last().click();
			await expect(page.getByText('Je bent uitgelogd.')).toBeVisible();
			await enter('an@delinde.example.nl', strong);
			await page.getByLabel('Code').fill('123456');
			await page.getByRole('button', { name: 'Inloggen' }).click();
			await expect(page.getByText('Deze code klopt niet of is al gebruikt.').first()).toBeVisible();
			await page.getByLabel('Code').fill(codeNow(secret, 1));
			await page.getByRole('button', { name: 'Inloggen' }).click();
			await expect(page).toHaveURL(`${url}/vandaag`);
		});

		await test.step('a lost device is signed out from here', async () => {
			const lost = await otherDevice();
			await enter('an@delinde.example.nl', strong, lost);
			await lost.getByLabel('Code').fill(backupCodes[0]!);
			await lost.getByRole('button', { name: 'Inloggen' }).click();
			await expect(lost).toHaveURL(`${url}/vandaag`);

			await page.goto(`${url}/mijn-account`);
			await expect(page.getByText('nog 9 reservecodes')).toBeVisible();
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Log alle andere apparaten uit' }).click();
			await expect(page.getByText('Uitgelogd.')).toBeVisible();
			await lost.goto(`${url}/vandaag`);
			await expect(lost).toHaveURL(/\/inloggen/);
		});

		await test.step('a colleague is invited by mail and makes an own account', async () => {
			await page.goto(`${url}/school/mensen`);
			await page.getByRole('link', { name: 'Medewerker toevoegen' }).click();
			await page.getByLabel('Roepnaam').fill('Bo');
			await page.getByLabel('Achternaam').fill('Kok');
			await page.getByLabel('E-mailadres').fill('bo@delinde.example.nl');
			await page.getByLabel('administratie', { exact: true }).check();
			await page.getByRole('button', { name: 'Toevoegen' }).click();
			await expect(page.getByText('De uitnodiging is verstuurd.')).toBeVisible();

			const colleague = await otherDevice();
			await colleague.goto(await mailbox.link('bo@delinde.example.nl', '/uitnodiging/'));
			await expect(colleague.getByRole('heading', { level: 1, name: 'Welkom, Bo Kok' })).toBeVisible();
			await colleague.getByLabel('Nieuw wachtwoord').fill('Welkom2026!!');
			await colleague.getByRole('button', { name: 'Verder' }).click();
			await expect(colleague.getByText('Veel mensen kiezen dit').first()).toBeVisible();
			await colleague.getByLabel('Nieuw wachtwoord').fill(strong);
			await colleague.getByRole('button', { name: 'Verder' }).click();
			await colleague.getByLabel('Code', { exact: true }).fill(codeNow(await colleague.locator('code').innerText()));
			await colleague.getByRole('button', { name: 'Tweede stap aanzetten' }).click();
			await colleague.getByRole('link', { name: 'Ik heb de codes bewaard' }).click();
			await expect(colleague).toHaveURL(`${url}/vandaag`);

			await colleague.goto(`${url}/inloggen/vergeten`);
			await colleague.getByLabel('E-mailadres').fill('bo@delinde.example.nl');
			await colleague.getByRole('button', { name: 'Stuur de mail' }).click();
			await expect(colleague.getByText('Als dit adres bij ons bekend is')).toBeVisible();
			await colleague.goto(await mailbox.link('bo@delinde.example.nl', '/herstel/'));
			await colleague.getByLabel('Nieuw wachtwoord').fill(stronger);
			await colleague.getByRole('button', { name: 'Wachtwoord bewaren' }).click();
			await expect(colleague.getByText('Je nieuwe wachtwoord is bewaard.')).toBeVisible();
			await enter('bo@delinde.example.nl', strong, colleague);
			await expect(colleague.getByText('horen niet bij elkaar').first(), 'the old password').toBeVisible();
			await enter('bo@delinde.example.nl', stronger, colleague);
			await expect(colleague.getByRole('heading', { level: 1, name: 'Tweede stap' })).toBeVisible();
		});

		await test.step('the first pupil comes out of a file', async () => {
			await page.goto(`${url}/leerlingen/import`);
			await page.getByRole('button', { name: 'Bestand met leerlingen' }).setInputFiles({
				name: 'leerlingen.xml',
				mimeType: 'text/xml',
				buffer: edexml(
					[
						{
							key: '1',
							givenName: 'Jip',
							familyName: 'Zomer',
							born: `${Number(today.slice(0, 4)) - 13}-03-04`,
							group: '1A'
						}
					],
					{ location: 'De Linde', today }
				)
			});
			await page.getByRole('button', { name: 'Lees het bestand' }).click();
			await page.getByRole('button', { name: 'Verwerk 1 leerling' }).click({ timeout: 15_000 });
			await expect(page.getByRole('heading', { level: 1, name: 'Verwerkt' })).toBeVisible({ timeout: 15_000 });
		});

		await test.step('a pupil comes in with the card of the group and a PIN', async () => {
			await page.goto(`${url}/school/groepen`);
			await page.getByRole('link', { name: '1A' }).first().click();
			await page.getByRole('link', { name: 'Groepskaart' }).click();
			await page.getByRole('button', { name: 'Kaart maken' }).click();
			const card = await page.getByText(/\/groep\/[\w-]+/).innerText();
			await expect(page.getByRole('img', { name: 'QR-code om in te loggen' })).toBeVisible();
			await page.getByRole('button', { name: 'Pincode maken' }).click();
			const pin = await page.getByRole('status').locator('strong').innerText();

			const pupil = await otherDevice(phone);
			await pupil.goto(card);
			await pupil.getByRole('link', { name: 'Jip' }).click();
			await pupil.getByLabel('Je pincode').fill(pin === '8027' ? '8028' : '8027');
			await pupil.getByRole('button', { name: 'Inloggen' }).click();
			await expect(pupil.getByText('Deze pincode klopt niet.')).toBeVisible();
			await expectAccessible(pupil);
			await pupil.getByLabel('Je pincode').fill(pin);
			await pupil.getByRole('button', { name: 'Inloggen' }).click();
			await expect(pupil.getByText('Hoi Jip')).toBeVisible();
		});

		await test.step('a parent is invited by mail, and comes in with a link from then on', async () => {
			await page.goto(`${url}/zoeken?q=Zomer`);
			await page.getByRole('link', { name: 'Jip Zomer' }).first().click();
			await page.getByRole('link', { name: 'Gegevens wijzigen' }).click();
			await page.getByText('Ouder of contact toevoegen').click();
			const contact = page.locator('form', { has: page.getByRole('button', { name: 'Toevoegen' }) });
			await contact.getByLabel('Relatie met de leerling').selectOption('vader');
			await contact.getByLabel('Roepnaam').fill('Karim');
			await contact.getByLabel('Achternaam').fill('Zomer');
			await contact.getByLabel('Heeft gezag').check();
			await contact.getByLabel('E-mailadres').fill('karim@example.org');
			await contact.getByRole('button', { name: 'Toevoegen' }).click();
			await page.getByRole('link', { name: 'Uitnodigen' }).click();
			await page.getByRole('button', { name: 'Uitnodigen' }).click();
			await expect(page.getByText('De uitnodiging is verstuurd.')).toBeVisible();

			const parent = await otherDevice(phone);
			await parent.goto(await mailbox.link('karim@example.org', '/uitnodiging/'));
			await parent.getByText('Met een link per mail').click();
			await shot(parent, 'ouder-uitnodiging');
			await parent.getByRole('button', { name: 'Verder' }).click();
			await expect(parent.getByText('Dag Karim Zomer')).toBeVisible();

			await parent.context().clearCookies();
			await parent.goto(`${url}/inloggen`);
			await parent.getByRole('link', { name: 'Stuur mij een link per mail' }).click();
			await parent.getByLabel('E-mailadres').fill('karim@example.org');
			await parent.getByRole('button', { name: 'Stuur de link' }).click();
			await parent.goto(await mailbox.link('karim@example.org', '/inloggen/link/'));
			await parent.getByRole('button', { name: 'Inloggen' }).click();
			await expect(parent.getByText('Dag Karim Zomer')).toBeVisible();
		});

		async function enter(email: string, password: string, at = page): Promise<void> {
			await at.goto(`${url}/inloggen`);
			await at.getByLabel('E-mailadres').fill(email);
			await at.getByLabel('Wachtwoord').fill(password);
			await at.getByRole('button', { name: 'Inloggen' }).click();
		}
	});
});
