import type { Page } from '@playwright/test';
import { parentsOf } from './families.ts';
import { inDatabase } from './in-database.ts';
import { account, signInAs, signInAsPerson, type Person } from './people.ts';

const school = 'De Zwaluw';
const mentor = { school, role: 'mentor', group: '2B' };
const uuid = '[0-9a-f-]{36}';

/** Whoever has goals, scores, an open talk and talks that were held. */
function esmee(): Person & { dossier: string } {
	const { pupils, school: at } = account(mentor);
	const { id, name } = pupils.find((pupil) => pupil.name.startsWith('Esmee '))!;
	return { schoolId: at.id, personId: id, name, dossier: `/leerlingen/${id}` };
}

/** The addresses on this page that look like this. */
async function links(page: Page, from: string, pattern: string): Promise<string[]> {
	await page.goto(from);
	const addresses = await page
		.locator('main a[href]')
		.evaluateAll((all) => all.map((a) => new URL((a as HTMLAnchorElement).href)));
	const found = addresses.map(({ pathname }) => pathname).filter((path) => new RegExp(`${pattern}$`).test(path));
	if (found.length === 0) throw new Error(`${from} has no link to ${pattern}`);
	return found;
}

/** The first and the last of them: what is to come and what was, the newest and the oldest. */
async function ends(page: Page, from: string, pattern: string): Promise<[string, string]> {
	const found = await links(page, from, pattern);
	return [found[0]!, found.at(-1)!];
}

/** The pages of the living plan, by who opens them. Signs in, and follows links to those that have no address of their own. */
export const pagesOfPlan: Record<string, (page: Page) => Promise<string[]>> = {
	async mentor(page) {
		await signInAs(page, mentor);
		const { dossier } = esmee();
		const [group] = (await links(page, '/vandaag', `/groepen/${uuid}/scoren`)).map((path) =>
			path.replace('/scoren', '')
		);
		const [open, held] = await ends(page, `${dossier}/gesprekken`, `/gesprekken/${uuid}`);
		const goals = await links(page, `${dossier}/doelen`, `/doelen/${uuid}`);
		const [goal] = goals;
		return [
			'/gesprekken',
			'/gesprekken/tijden',
			'/rooster',
			'/kwaliteit',
			'/kwaliteit/N8',
			...['scoren', 'rooster', 'kaart'].map((part) => `${group}/${part}`),
			...['', '/plannen', '/voorbereiden'].map((part) => `${open}${part}`),
			...['', '/scores', '/wijzigen', '/afsluiten'].map((part) => `${goal}${part}`),
			...['gesprekken', 'gesprekken/nieuw', 'rooster', 'rooster/nieuw', 'plan/poster'].map(
				(part) => `${dossier}/${part}`
			),
			held,
			await ownScore()
		];
	},
	async pupil(page) {
		const { dossier, ...person } = esmee();
		await signInAsPerson(page, person);
		const [held] = await links(page, `${dossier}/gesprekken`, `/gesprekken/${uuid}`);
		const [goal] = await links(page, `${dossier}/doelen`, `/doelen/${uuid}`);
		return [
			'/vandaag',
			'/rooster',
			held!,
			goal!,
			`${goal}/scores`,
			...['gesprekken', 'rooster', 'plan/poster'].map((part) => `${dossier}/${part}`),
			...(await openTalk(page)).flatMap((talk) => [
				talk,
				...asked.map((question) => `${talk}/voorbereiden?vraag=${question}`)
			])
		];
	},
	async parent(page) {
		const { dossier, personId } = esmee();
		const [parent] = await parentsOf(personId);
		await signInAsPerson(page, parent!);
		const [held] = await links(page, `${dossier}/gesprekken`, `/gesprekken/${uuid}`);
		return [
			'/vandaag',
			held!,
			...['gesprekken', 'doelen', 'rooster'].map((part) => `${dossier}/${part}`),
			...(await openTalk(page))
		];
	},
	async director(page) {
		await signInAs(page, { school, role: 'directeur' });
		const [timetable] = await links(page, '/school/rooster', `/groepen/${uuid}/rooster`);
		const [lesson] = await links(page, timetable!, `/rooster/${uuid}`);
		return [
			'/school/rondes',
			'/school/rooster',
			'/school/rooster/import',
			'/gesprekken',
			'/kwaliteit',
			'/rooster',
			...['', '/nieuw', '/beheer'].map((part) => `${timetable}${part}`),
			lesson!
		];
	}
};

/** Leads to a file, or away from the pages of this person. */
const isNoPage = /^\/(bestanden|taal|uitloggen|demo|thema)\b|\/(pdf|agenda)$/;

/** `/leerlingen/[id]/doelen/[id]` for the page of any goal; a query that chooses what stands on the page belongs to it. */
export const patternOf = (address: string): string =>
	address.replaceAll(new RegExp(uuid, 'g'), '[id]').replace(/=(?!goed|moeilijk|willen|klaar)[^&]*/g, '=');

/**
 * All pages that one reaches by links from the first one, also those behind a fold: of each kind the first that are found.
 * Somebody must be signed in; `look` sees each of them.
 */
export async function followLinks(
	page: Page,
	look: (address: string) => Promise<void> = async () => {},
	{ ofEachKind = 1 } = {}
): Promise<string[]> {
	const seen = new Map<string, number>();
	const found = ['/vandaag'];
	for (const address of found) {
		await page.goto(address);
		await look(address);
		const links = await page
			.locator('a[href]')
			.evaluateAll((all) => all.map((a) => new URL((a as HTMLAnchorElement).href)))
			.then((all) => all.filter(({ origin }) => origin === new URL(page.url()).origin));
		for (const { pathname, search } of links) {
			const kind = patternOf(pathname + search);
			const count = seen.get(kind) ?? 0;
			if (isNoPage.test(pathname) || count >= ofEachKind || found.includes(pathname + search)) continue;
			seen.set(kind, count + 1);
			found.push(pathname + search);
		}
	}
	return found;
}

/** The page on which the mentor puts a score of some days ago right. Whoever stood before the class that day gave it. */
async function ownScore(): Promise<string> {
	const { personId } = account(mentor);
	const [own] = await inDatabase(
		(sql) => sql<{ path: string }[]>`
			select '/leerlingen/' || pupil_id || '/scores/' || id || '/verbeteren' as path from score s
			where scored_by_id = ${personId} and goal_id is not null and scored_on < current_date - 2
				and not exists (select from score later where later.corrects_id = s.id)
			order by scored_on desc, id limit 1`
	);
	if (!own) throw new Error('The mentor gave no score');
	return own.path;
}

const asked = ['goed', 'moeilijk', 'willen', 'klaar'];

/** Families have no link to a talk that is still to come, but may open it. */
async function openTalk(page: Page): Promise<string[]> {
	const context = await page
		.context()
		.browser()!
		.newContext({ baseURL: new URL(page.url()).origin });
	const desk = await context.newPage();
	await signInAs(desk, mentor);
	const [open] = await ends(desk, `${esmee().dossier}/gesprekken`, `/gesprekken/${uuid}`);
	await context.close();
	return [open];
}
