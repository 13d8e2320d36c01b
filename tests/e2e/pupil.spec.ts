import type { Page } from '@playwright/test';
import { inDatabase } from './support/in-database.ts';
import { sparePupils, type Pupil } from './support/families.ts';
import { wordsOn } from './support/shown.ts';
import { expect, expectAccessible, shot, signInAs, signInAsPerson, test } from './support/test.ts';
import { giveVoices, saidOn } from './support/voice.ts';

const projects = ['js', 'nojs', 'phone'];

/** Each journey has a pupil of its own, so that none disturbs another; with the goal and the talk that it needs. */
async function aPupil(page: Page, at: number): Promise<{ pupil: Pupil; talkId: string }> {
	const pupil = (await sparePupils())[at + 5 * projects.indexOf(test.info().project.name)]!;
	const talkId = await arrange(pupil.personId, pupil.mentorId);
	await signInAsPerson(page, pupil);
	return { pupil, talkId };
}

/** A goal for every day, whatever lessons there are, and a talk that is open. */
const arrange = (pupilId: string, mentorId: string): Promise<string> =>
	inDatabase(async (sql) => {
		await sql`delete from score where pupil_id = ${pupilId}`;
		await sql`update goal set state = 'stopped', ended_on = current_date - 1 where pupil_id = ${pupilId} and state = 'running'`;
		await sql`
			insert into goal (school_id, id, pupil_id, plan, origin, behaviour, place, moment, helper, from_on, changed_by_id)
			select school_id, gen_random_uuid(), id, 'iop', 'pupil', 'Ik vraag hulp als ik vastloop.', 'Keuken', 'Bij het koken', 'Bas',
				current_date - 30, ${mentorId}
			from pupil where id = ${pupilId}`;
		// In a weekend or a holiday a pupil with lessons has no goal of today.
		await sql`
			update lesson set from_on = least(from_on, current_date - 1), until_on = current_date - 1
			where until_on >= current_date and (pupil_id = ${pupilId} or group_id in (
				select group_id from group_member where pupil_id = ${pupilId} and coalesce(until_on, 'infinity') >= current_date))`;
		await sql`update talk set state = 'cancelled' where pupil_id = ${pupilId} and state = 'open'`;
		const [talk] = await sql<{ id: string }[]>`
			insert into talk (school_id, id, pupil_id, kind, lead_id, planned_at, changed_by_id)
			select school_id, gen_random_uuid(), id, 'leerlinggesprek', ${mentorId}, now() + interval '1 day', ${mentorId}
			from pupil where id = ${pupilId} returning id`;
		return talk!.id;
	});

test('a pupil sees the goal of today, says with one tap how it went, and takes it back @phone', async ({ page }) => {
	await aPupil(page, 0);
	await page.goto('/vandaag');
	await expect(page.getByText('Ik vraag hulp als ik vastloop.')).toBeVisible();
	await expect(page.getByText('Keuken')).toBeVisible();
	expect((await wordsOn(page)).length).toBeLessThanOrEqual(60);
	await expectAccessible(page);
	await shot(page, 'leerling-doel');

	const face = page.getByRole('button', { name: 'Lukt met hulp' });
	await face.click();
	await expect(page.getByRole('status').filter({ hasText: 'Bewaard' })).toBeVisible();
	await expect(face).toHaveAttribute('aria-pressed', 'true');

	await page.getByText('Zeg er iets bij').click();
	await page.getByLabel('Wat wil je zeggen?').fill('Bas hielp mij.');
	await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await expect(page.getByRole('blockquote')).toHaveText('Bas hielp mij.');
	await expectAccessible(page);

	await page.getByRole('button', { name: 'Toch niet' }).click();
	await expect(face).toHaveAttribute('aria-pressed', 'false');
	await expect(page.getByText('Bas hielp mij.')).toBeHidden();
	await expect(page.getByText('Bewaard')).toBeHidden();
});

test('a pupil prepares the talk by choosing and writing, and shows it to the mentor when it is done @phone', async ({
	page,
	otherDevice
}) => {
	const { pupil, talkId } = await aPupil(page, 1);
	const address = `/leerlingen/${pupil.personId}/gesprekken/${talkId}/voorbereiden`;
	const desk = await otherDevice({ viewport: { width: 1280, height: 900 } });
	await signInAsPerson(desk, { ...pupil, personId: pupil.mentorId, name: 'the mentor' });

	await page.goto('/vandaag');
	await page.getByRole('link', { name: 'Bereid je gesprek voor' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Wat ging goed?' })).toBeVisible();
	expect((await wordsOn(page)).length).toBeLessThanOrEqual(60);
	await expectAccessible(page);
	await shot(page, 'leerling-voorbereiden');
	await page.getByLabel('Rustig blijven').check();
	await page.getByRole('button', { name: 'Bewaar en ga verder' }).click();

	await expect(page.getByRole('heading', { level: 1, name: 'Wat was moeilijk?' })).toBeVisible();
	await page.getByRole('heading', { name: 'Schrijf' }).click();
	await page.getByLabel('In mijn woorden').fill('Lang doorwerken in de middag.');
	await page.getByRole('button', { name: 'Bewaar en ga verder' }).click();

	await page.getByLabel('Plannen').check();
	await page.getByRole('button', { name: 'Bewaar en ga verder' }).click();

	await expect(page.getByRole('heading', { level: 1, name: 'Mijn gesprek' })).toBeVisible();
	await expect(page.getByText('Nu zie alleen jij dit.')).toBeVisible();
	await expect(page.getByText('Lang doorwerken in de middag.')).toBeVisible();
	await expectAccessible(page);
	await desk.goto(address);
	await expect(desk.getByText('heeft nog niets gedeeld')).toBeVisible();

	await page.getByRole('button', { name: 'Klaar: laat het mijn mentor zien' }).click();
	await expect(page.getByText('Je mentor ziet dit ook.')).toBeVisible();
	await desk.goto(address);
	for (const said of ['Rustig blijven', 'Lang doorwerken in de middag.', 'Plannen']) {
		await expect(desk.getByText(said)).toBeVisible();
	}
	await expectAccessible(desk);

	await page.getByRole('button', { name: 'Toch nog niet laten zien' }).click();
	await desk.goto(address);
	await expect(desk.getByText('heeft nog niets gedeeld')).toBeVisible();
});

test('the week of a pupil is open at one day, and another day is a tap away @phone', async ({ page }) => {
	await signInAs(page, { school: 'De Zwaluw', role: 'leerling' });
	await page.goto('/rooster');
	const days = page.getByRole('main').locator('details');
	expect(await days.count()).toBeGreaterThanOrEqual(5);
	await expect(days.and(page.locator('[open]'))).toHaveCount(1);
	await shot(page, 'leerling-rooster');

	// In another week than this one it is the first day, also on a Friday.
	await page.getByRole('link', { name: 'Volgende week' }).click();
	await expect(page.getByRole('link', { name: 'Deze week' })).toBeVisible();
	const closed = days.last();
	const lessons = closed.locator('summary + *');
	await expect(lessons).toBeHidden();
	await closed.locator('summary').click();
	await expect(lessons).toBeVisible();
	await expect(days.and(page.locator('[open]'))).toHaveCount(1);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('table'), 'on paper the whole week').toBeVisible();
});

test('the plan is one sheet of paper @plain', async ({ page }) => {
	const { pupil } = await aPupil(page, 2);
	await page.goto('/vandaag');
	await page.getByRole('link', { name: 'Mijn plan als poster' }).click();
	await expect(page).toHaveURL(`/leerlingen/${pupil.personId}/plan/poster`);
	await expect(page.getByRole('heading', { level: 3, name: 'Ik vraag hulp als ik vastloop.' })).toBeVisible();
	await expectAccessible(page);
	const pages = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
	expect(pages.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('where the device has no Dutch voice, the bundled one is heard, and stops @script @phone', async ({ page }) => {
	await page.addInitScript(() => {
		const heard: { seconds: number; loudest: number; stopped: boolean }[] = [];
		Object.assign(window, { heard });
		const { start } = AudioBufferSourceNode.prototype;
		AudioBufferSourceNode.prototype.start = function (...when) {
			const sound = this.buffer!.getChannelData(0);
			heard.push({
				seconds: this.buffer!.duration,
				loudest: sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0),
				stopped: false
			});
			this.context.addEventListener('statechange', () => {
				heard.at(-1)!.stopped = this.context.state === 'closed';
			});
			start.apply(this, when);
		};
		Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [], cancel() {} } });
	});
	const asked: string[] = [];
	page.on('request', (request) => request.url().includes('voice.worker') && asked.push(request.url()));
	await aPupil(page, 3);
	await page.goto('/vandaag');
	const button = page.getByRole('button', { name: 'Lees voor: Dit is je doel' });
	await expect(button).toBeVisible();
	expect(asked, 'the voice is not fetched before somebody wants to hear it').toEqual([]);

	await button.focus();
	await page.keyboard.press('Enter');
	const stop = page.getByRole('button', { name: 'Stop' });
	await expect(stop).toBeVisible();
	const heard = () => page.evaluate(() => (window as never as { heard: { seconds: number }[] }).heard);
	await expect.poll(heard, { timeout: 15_000 }).toHaveLength(1);
	expect(asked).toHaveLength(1);
	expect(asked[0], 'from our own server').toContain(new URL(page.url()).origin);
	const [sound] = (await heard()) as { seconds: number; loudest: number }[];
	expect(sound!.seconds).toBeGreaterThan(1);
	expect(sound!.loudest).toBeGreaterThan(0.2);

	await page.keyboard.press('Enter');
	await expect(button).toBeVisible();
	await expect.poll(heard).toMatchObject([{ stopped: true }]);
});

test('the device’s own Dutch voice comes first, and only one that lives on the device @script', async ({ page }) => {
	await giveVoices(page);
	await aPupil(page, 4);
	await page.goto('/vandaag');
	const button = page.getByRole('button', { name: 'Lees voor: Hoe ging het vandaag?' });
	await button.click();
	await expect
		.poll(() => saidOn(page))
		.toEqual(['here: Hoe ging het vandaag? Lukt nog niet. Lukt met hulp. Lukt meestal zelf. Lukt altijd zelf.']);
	await expect(button).toBeVisible();
});

test('without script there is no button that does nothing @plain', async ({ page }) => {
	await aPupil(page, 4);
	await page.goto('/vandaag');
	await expect(page.getByRole('button', { name: 'Lees voor' })).toHaveCount(0);
});
