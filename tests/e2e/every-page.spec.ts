import type { Page } from '@playwright/test';
import { followLinks, pagesOfPlan, patternOf } from './support/pages.ts';
import { smallTargets, wordsOn } from './support/shown.ts';
import { supportPagesOf, supportVisitors } from './support/support-pages.ts';
import { expect, expectAccessible, firstPupilOf, signInAs, signInAsPerson, test } from './support/test.ts';
import { giveVoices, saidOn } from './support/voice.ts';

/** Light at a desk, dark on a phone: each page is seen in both colours and at both widths. */
const looks = {
	'light, at a desk': { colorScheme: 'light', width: 1280 },
	'dark, on a phone': { colorScheme: 'dark', width: 390 }
} as const;

const ofPupil = ['', '/plan', '/doelen', '/opp', '/gegevens', '/betrokken', '/logboek', '/toestemmingen'];
const pages = {
	mentor: {
		who: { school: 'De Zwaluw', role: 'mentor', group: '2A' },
		pupil: [
			...ofPupil,
			'/plan/wijzigen',
			'/doelen/nieuw',
			'/logboek/nieuw',
			'/pesten/nieuw',
			'/overdracht',
			'/toestemmingen/nieuw',
			'/inbrengen'
		],
		others: [
			'/vandaag',
			'/leerlingen',
			'/zoeken?q=stage',
			'/berichten',
			'/berichten/nieuw',
			'/aantekeningen',
			'/partners',
			'/overleg',
			'/toestemmingen',
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

for (const [look, { colorScheme, width }] of Object.entries(looks)) {
	const set = async (page: Page) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
	};
	for (const [role, { who, pupil, others }] of Object.entries(pages)) {
		test(`what a ${role} opens can be read by everybody, ${look} @script`, async ({ page }) => {
			test.setTimeout(90_000);
			await set(page);
			const dossier = who ? `/leerlingen/${firstPupilOf(await signInAs(page, who)).id}` : '';
			for (const address of [...others, ...pupil.map((part) => dossier + part)]) await expectReadable(page, address);
		});
	}
	for (const [role, find] of Object.entries(pagesOfPlan)) {
		test(`what a ${role} opens of plans and talks can be read by everybody, ${look} @script`, async ({ page }) => {
			test.setTimeout(120_000);
			await set(page);
			for (const address of await find(page)) await expectReadable(page, address);
		});
	}
	for (const visitor of supportVisitors) {
		test(`what a ${visitor} opens can be read by everybody, ${look} @script`, async ({ page }) => {
			test.setTimeout(120_000);
			await set(page);
			const { who, addresses } = await supportPagesOf(visitor);
			await signInAsPerson(page, who);
			for (const address of addresses) await expectReadable(page, address);
		});
	}
}

/** One button reads what stands on the page: the title first, and all the rest. */
async function expectHeard(page: Page, address: string): Promise<void> {
	const shown = await wordsOn(page);
	expect(shown.length, `words on ${address}`).toBeGreaterThan(3);
	await page.getByRole('banner').getByRole('button', { name: 'Lees voor', exact: true }).click();
	await expect.poll(() => saidOn(page), address).not.toEqual([]);
	const heard = (await saidOn(page)).join(' ');
	expect(
		shown.filter((word) => !heard.includes(word)),
		`not heard on ${address}`
	).toEqual([]);
}

const mostWords = 60;

/** What stands there in words of the pupil, of the plan that they made together, or as names: so many words more. */
const ownWords: Record<string, { whose: string; more: number }> = {
	'/vandaag': { whose: 'the goals of a school day, and how the pupil does them', more: 40 },
	'/leerlingen/[id]/plan/poster': { whose: 'the plan, to print', more: 50 },
	'/leerlingen/[id]/doelen/[id]': { whose: 'the goal, and how the pupil does it', more: 20 },
	'/leerlingen/[id]/hulpkaart': { whose: 'the lines of the card', more: 50 },
	'/leerlingen/[id]/opp/[id]': { whose: 'what the pupil wants', more: 10 },
	'/leerlingen/[id]/gegevens': { whose: 'names and addresses', more: 10 },
	'/leerlingen/[id]/rooster': { whose: 'subjects and teachers', more: 10 },
	'/leerlingen/[id]/betrokken?pagina=': { whose: 'days', more: 10 },
	'/leerlingen/[id]/logboek/[id]': { whose: 'what somebody wrote, when it is short', more: 20 },
	'/leerlingen/[id]/gesprekken/[id]': { whose: 'what the pupil said at the talk', more: 30 },
	'/leerlingen/[id]/toestemmingen/[id]': { whose: 'what the school asks', more: 40 },
	'/leerlingen/[id]/zorgdossier/verslag/[id]': { whose: 'what the report says', more: 100 },
	'/berichten/[id]': { whose: 'the newest message', more: 60 }
};

const pupils = { 'with an IOP': 'De Zwaluw', 'with a MOP': 'Het Getij' };

for (const [kind, school] of Object.entries(pupils)) {
	test(`a pupil ${kind} reads few words and presses nothing smaller than a finger, wherever the links lead @script`, async ({
		page
	}) => {
		test.setTimeout(180_000);
		await page.setViewportSize({ width: 390, height: 844 });
		await signInAs(page, { school, role: 'leerling' });
		const look = async (address: string) => {
			const shown = await wordsOn(page);
			expect(shown.length, `words on ${address}`).toBeGreaterThan(2);
			const { pathname, search } = new URL(page.url());
			const more = (ownWords[patternOf(pathname + search)] ?? ownWords[patternOf(pathname)])?.more ?? 0;
			expect.soft(shown.length, `${address}: ${shown.join(' ')}`).toBeLessThanOrEqual(mostWords + more);
			expect.soft(await smallTargets(page), address).toEqual([]);
		};
		const found = await followLinks(page, look, { ofEachKind: 3 });
		expect(found.length, found.join(' ')).toBeGreaterThan(20);
	});
}

test('a pupil hears everything on every page by one button @script', async ({ page }) => {
	test.setTimeout(120_000);
	await giveVoices(page);
	await signInAs(page, pages.pupil.who);
	const found = await followLinks(page, (address) => expectHeard(page, address));
	expect(found.length, found.join(' ')).toBeGreaterThan(20);
});

async function expectReadable(page: Page, address: string): Promise<void> {
	const answer = await page.goto(address);
	expect(answer?.status(), address).toBe(200);
	await expectAccessible(page);
	const tooWide = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect.soft(tooWide, `pixels beside the screen on ${address}`).toBe(0);
}
