import { expect, expectAccessible, firstPupilOf, signInAs, test } from './support/test.ts';

/** Light at a desk, dark on a phone: each page is seen in both colours and at both widths. */
const looks = {
	'light, at a desk': { colorScheme: 'light', width: 1280 },
	'dark, on a phone': { colorScheme: 'dark', width: 390 }
} as const;

const ofPupil = ['', '/opp', '/gegevens', '/betrokken', '/logboek'];
const pages = {
	mentor: {
		who: { school: 'De Zwaluw', role: 'mentor', group: '2A' },
		pupil: [...ofPupil, '/logboek/nieuw', '/pesten/nieuw', '/overdracht'],
		others: [
			'/vandaag',
			'/leerlingen',
			'/zoeken?q=stage',
			'/berichten',
			'/berichten/nieuw',
			'/aantekeningen',
			'/mijn-account'
		]
	},
	parent: {
		who: { school: 'De Zwaluw', role: 'ouder' },
		pupil: ofPupil,
		others: ['/vandaag', '/berichten', '/mijn-account']
	},
	pupil: {
		who: { school: 'De Zwaluw', role: 'leerling' },
		pupil: [...ofPupil, '/logboek/nieuw'],
		others: ['/vandaag', '/berichten', '/mijn-account']
	},
	newcomer: {
		who: undefined,
		pupil: [],
		others: ['/inloggen', '/inloggen/vergeten', '/inloggen/mail', '/inloggen/code', '/demo']
	}
};

for (const [role, { who, pupil, others }] of Object.entries(pages)) {
	for (const [look, { colorScheme, width }] of Object.entries(looks)) {
		test(`what a ${role} opens can be read by everybody, ${look} @script`, async ({ page }) => {
			test.setTimeout(90_000);
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 900 });
			const dossier = who ? `/leerlingen/${firstPupilOf(await signInAs(page, who)).id}` : '';
			for (const address of [...others, ...pupil.map((part) => dossier + part)]) {
				const answer = await page.goto(address);
				expect(answer?.status(), address).toBe(200);
				await expectAccessible(page);
				const tooWide = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(tooWide, `pixels beside the screen on ${address}`).toBe(0);
			}
		});
	}
}
