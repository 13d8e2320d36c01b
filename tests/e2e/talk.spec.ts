import { parentsOf } from './support/families.ts';
import { mailTo } from './support/mails.ts';
import { onePen } from './support/pen.ts';
import { dossierOf, judgementOf, offerTimes, prepare, section, plannedTalks } from './support/talks.ts';
import { expect, expectAccessible, phone, shot, signInAs, signInAsPerson, test } from './support/test.ts';

const school = 'De Zwaluw';
/** Not those with parents. */
const roundOfPupils = /IOP-gesprek \d/;
/** Each project has a group of its own. Not 2B: its mentor's Monday is told elsewhere. */
const groups: Record<string, string> = { js: '4A', nojs: '4B' };
const said = {
	good: 'Ik vroeg zelf hulp bij rekenen',
	hard: 'Stil zitten na de pauze',
	want: 'Ik kook een gerecht alleen'
};

test('what the pupil wants to say stands first at the talk, and both lines beside each goal @phone', async ({
	page
}) => {
	await signInAs(page, { school, role: 'mentor', group: '2B' });
	await page.goto('/gesprekken');
	await page
		.getByRole('listitem')
		.filter({ hasText: 'Esmee Otten' })
		.filter({ hasNotText: 'nog niet voorbereid' })
		.getByRole('link')
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1, name: 'Gesprek met Esmee' })).toBeVisible();
	await expect(page.getByText('“Ik wil koken zonder stappenkaart.”')).toBeVisible();
	const goals = section(page, 'Hoe ging het met de doelen?').getByRole('article');
	await expect(goals).toHaveCount(2);
	for (const goal of await goals.all()) {
		const drawing = goal.getByRole('img').filter({ visible: true });
		await expect(drawing).toHaveCount(1);
		await expect(drawing).toHaveAccessibleName(/Esmee.*Team|Team.*Esmee/s);
	}
	const parts = page.getByRole('navigation', { name: 'Stappen van het gesprek' });
	for (const part of await parts.getByRole('link').all()) {
		const { width, height } = (await part.boundingBox())!;
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
	}
	await parts.getByRole('link', { name: 'Afspraken' }).click();
	await expect(page.getByRole('heading', { level: 2, name: 'Afspraken' })).toBeInViewport();
	await expectAccessible(page);
	await shot(page, 'gesprek');
	await page.getByRole('main').getByRole('link', { name: 'Gesprekken' }).click();
	await expect(page, 'one goes back to where one came from').toHaveURL('/gesprekken');
});

test('what comes of the talk follows what is being typed @script', async ({ page }) => {
	await signInAs(page, { school, role: 'mentor', group: '3A' });
	const [talk] = await plannedTalks(page, roundOfPupils);
	await page.goto(talk!);
	const comes = section(page, 'Als je op ‘klaar’ drukt');
	await expect(comes).not.toContainText('1 nieuw');
	await page.getByLabel('Wat gaan we zien?').first().fill('Ik maak zelf een gerecht.');
	await expect(comes).toContainText('1 nieuw', { timeout: 10_000 });
	const here = page.locator('a[aria-current=location]');
	await expect(here).toHaveCount(1);
	await page.getByRole('link', { name: 'Afspraken' }).click();
	await expect(here).toHaveText(/Afspraken|Klaar/);
});

test('a talk leaves no paperwork: what was said at it is all that is ever written', async ({
	page: mentor,
	otherDevice
}, info) => {
	test.setTimeout(120_000);
	const pen = onePen();
	const group = groups[info.project.name]!;
	await signInAs(mentor, { school, role: 'mentor', group });
	await offerTimes(mentor, 3);

	const talk =
		await test.step('somebody has a talk this round, and the yearly evaluation of the OPP is due', async () => {
			for (const address of await plannedTalks(mentor, roundOfPupils)) {
				const isDue = await judgementOf(mentor, 'N8', dossierOf(address));
				await mentor.goto(address);
				const isEvaluated = await mentor.getByText('Evaluatie van het OPP').isVisible();
				if (isEvaluated && isDue.includes('nog te doen')) return address;
			}
			throw new Error(`Nobody in ${group} has a talk and an OPP to evaluate`);
		});
	const dossier = dossierOf(talk);
	const pupilId = dossier.split('/').at(-1)!;
	const name = (await mentor.getByRole('heading', { level: 1 }).innerText()).replace('Gesprek met ', '');
	const [parent] = await parentsOf(pupilId);
	const dueBefore = await judgementOf(mentor, 'N8', dossier);

	const pupil = await otherDevice(phone);
	await test.step('the pupil prepares it on a phone', async () => {
		await signInAsPerson(pupil, { ...parent!, personId: pupilId, name });
		await prepare(pupil, talk, Object.values(said), { write: pen.write });
	});

	const reached = await test.step('at the talk a goal is reached, and the pupil chose the next', async () => {
		await mentor.goto(talk);
		for (const words of Object.values(said)) {
			await expect(section(mentor, `${name} vertelt`).getByText(`“${words}”`)).toBeVisible();
		}
		const goal = section(mentor, 'Hoe ging het met de doelen?').getByRole('article').first();
		const behaviour = await goal.getByRole('heading').innerText();
		await goal.getByRole('radio', { name: 'Gehaald' }).check();
		await mentor.getByRole('radio', { name: said.want }).check();
		await pen.write(mentor.getByLabel('Wat spreken we af?'), `${name} belt vóór vrijdag met de kok.`);
		await section(mentor, 'Afspraken').getByRole('radio', { name: 'Ja' }).check();
		await expectAccessible(mentor);
		await mentor.getByRole('button', { name: 'Klaar', exact: true }).click();
		await expect(mentor.getByText('Je hoeft niets meer te schrijven.')).toBeVisible();
		return behaviour;
	});

	await test.step('the report stands there in the pupil’s words, also as PDF', async () => {
		for (const words of Object.values(said)) await expect(mentor.getByText(`“${words}”`)).toBeVisible();
		const plan = section(mentor, /^IOP, versie \d+$/).getByRole('listitem');
		await expect(plan.filter({ hasText: said.want })).toContainText('nieuw');
		await expect(plan.filter({ hasText: reached })).toContainText('Gehaald');
		await expect(section(mentor, 'Afspraken').getByRole('listitem')).toContainText(`${name} `);
		await expect(section(mentor, 'Hoort bij elkaar').getByRole('listitem')).toContainText('uitgenodigd');
		await expect(mentor.getByRole('main').getByRole('textbox'), 'nothing left to fill in').toHaveCount(0);
		await expectAccessible(mentor);
		await shot(mentor, 'gesprek-verslag');
		for (const reader of [mentor, pupil]) {
			const answer = await reader.request.get(`${talk}/pdf`);
			expect(answer.headers()['content-type']).toBe('application/pdf');
			expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
		}
	});

	await test.step('the plan has the goal, and the OPP its evaluation in the pupil’s words', async () => {
		await pupil.goto(`${dossier}/plan/poster`);
		await expect(pupil.getByRole('heading', { name: said.want })).toBeVisible();
		await expect(pupil.getByRole('heading', { name: reached })).toHaveCount(0);
		await mentor.goto(`${dossier}/opp`);
		await mentor.getByRole('main').getByRole('link', { name: 'Concept openen' }).click();
		for (const words of Object.values(said)) await expect(mentor.getByRole('main')).toContainText(words);
	});

	const parentsTalk = await test.step('the parents are asked within the week, and pick a time', async () => {
		await mentor.goto(`${dossier}/gesprekken`);
		const following = section(mentor, 'Komende gesprekken').getByRole('link', { name: /^IOP-gesprek met ouders/ });
		const address = new URL((await following.getAttribute('href'))!, mentor.url()).pathname;
		const { text, subject } = await mailTo(parent!.email, address);
		expect(`${subject} ${text}`, 'a mail says nothing about a pupil').not.toContain(name);
		const home = await otherDevice(phone);
		await signInAsPerson(home, parent!);
		await home.goto(talk);
		await expect(home.getByText(`“${said.want}”`)).toBeVisible();
		await home.goto(new URL(text.match(/https?:\S+\/tijd/)![0]).pathname);
		await home.getByRole('radio').first().check();
		await home.getByRole('button', { name: 'Deze tijd kiezen' }).click();
		await expect(home.getByText('De tijd staat vast.')).toBeVisible();
		await mentor.goto(talk);
		const next = section(mentor, 'Hoort bij elkaar').getByRole('listitem');
		await expect(next).toContainText('tijd gekozen');
		await next.getByRole('link').click();
		await expect(section(mentor, 'Hoort bij elkaar').getByRole('link')).toHaveAttribute('href', talk);
		return address;
	});

	await test.step('nothing about it waits for the mentor, and the norms have turned', async () => {
		await mentor.goto('/vandaag');
		for (const address of [talk, parentsTalk]) {
			await expect(mentor.getByRole('main').locator(`a[href^="${address}"]`)).toHaveCount(0);
		}
		expect(await judgementOf(mentor, 'N8', dossier), 'due in the next round').not.toBe(dueBefore);
		for (const norm of ['N9', 'N23']) expect(await judgementOf(mentor, norm, dossier), norm).toContain('voldaan');
	});

	expect(pen.written(), 'three answers and one agreement, each typed once by whoever knew it').toHaveLength(4);
});
