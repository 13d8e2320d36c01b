import type { Page } from '@playwright/test';
import { inDatabase } from './support/in-database.ts';
import { expect, expectAccessible, phone, shot, signInAsPerson, test, type Person } from './support/test.ts';

/** A guide of De Zwaluw with a pupil who has a goal card, that pupil's parent, the last day that was marked, and a training. */
type World = { guide: Person; pupil: Person; parent: Person; day: string; training: string; meeting: string };

const findWorld = (): Promise<World> =>
	inDatabase(async (sql) => {
		const [row] = await sql<
			Record<'schoolId' | 'guideId' | 'pupilId' | 'parentId' | 'givenName' | 'day' | 'training' | 'meeting', string>[]
		>`
			select c.school_id as "schoolId", c.guide_id as "guideId", c.pupil_id as "pupilId", p.given_name as "givenName",
				(select max(k.on_day)::text from goal_card_mark k where k.card_id = c.id) as day,
				(select o.person_id from contact o where o.pupil_id = c.pupil_id and o.has_custody limit 1) as "parentId",
				t.id as training,
				(select s.id from training_session s where s.training_id = t.id and s.on_day < current_date order by s.on_day desc limit 1) as meeting
			from goal_card c
			join school s on s.id = c.school_id and s.name like '%De Zwaluw%'
			join pupil p on p.school_id = c.school_id and p.id = c.pupil_id
			join training_member m on m.school_id = c.school_id and m.pupil_id = c.pupil_id and m.audience = 'team'
			join training t on t.school_id = m.school_id and t.id = m.training_id
			order by c.id limit 1`;
		if (!row) throw new Error('the demo has no goal card');
		const person = (personId: string, name: string): Person => ({ schoolId: row.schoolId, personId, name });
		return {
			guide: person(row.guideId, 'the guide'),
			pupil: person(row.pupilId, row.givenName),
			parent: person(row.parentId, 'the parent'),
			day: row.day,
			training: row.training,
			meeting: row.meeting
		};
	});

test('a guide taps how a lesson went, looks back on the day and writes a session', async ({ page }) => {
	const { guide, pupil, day } = await findWorld();
	await signInAsPerson(page, guide);
	await page.goto(`/leerlingen/${pupil.personId}/leskaart?dag=${day}`);
	await page.getByRole('button', { name: 'Een beetje' }).first().click();
	// The lesson that was tapped is the one that is open.
	await expect(page.getByRole('button', { name: 'Een beetje', pressed: true }).first()).toBeVisible();
	await expectAccessible(page);

	await shot(page, 'leskaart');
	await page.getByRole('link', { name: 'Terugblikken' }).click();
	await page.getByLabel('Wat ging goed?').fill('Begon elke les op tijd');
	await page.getByRole('button', { name: 'Terugblik bewaren' }).click();
	await expect(page.getByText('De terugblik is bewaard.')).toBeVisible();
	await expect(page.getByText('Begon elke les op tijd')).toBeVisible();

	await page.goto('/begeleiding');
	await shot(page, 'begeleiding');
	await page.getByRole('link', { name: pupil.name, exact: false }).first().click();
	await page.getByRole('link', { name: 'Sessie schrijven' }).click();
	await expect(page.getByText('begeleiding van het gezin')).toBeVisible();
	await page.getByLabel('Wat deden jullie').fill('De tas opnieuw ingedeeld');
	await page.getByLabel('Minuten').fill('25');
	await shot(page, 'sessie');
	await page.getByRole('button', { name: 'Sessie bewaren' }).click();
	await expect(page.getByText('De sessie is bewaard.')).toBeVisible();
	await page.getByRole('link', { name: '25 min' }).first().click();
	await page.getByRole('link', { name: 'Verbeteren' }).click();
	await page.getByLabel('Wat deden jullie').fill('De tas en het kluisje ingedeeld');
	await page.getByRole('button', { name: 'Bewaren' }).click();
	await expect(page.getByText('De sessie is verbeterd.')).toBeVisible();
});

test('one tap in, one tap out of the time-out room; what helped comes after', async ({ page }) => {
	const { guide, pupil } = await findWorld();
	await inDatabase(
		(sql) =>
			sql`update time_out set out_at = in_at, out_by_id = in_by_id, went_to = 'les' where pupil_id = ${pupil.personId} and out_at is null`
	);
	await signInAsPerson(page, guide);
	await page.goto('/begeleiding/time-out');
	await page.getByLabel('Wie?').selectOption(pupil.personId);
	await page.getByRole('radio', { name: 'Boos of verdrietig' }).check({ force: true });
	await page.getByRole('button', { name: 'Nu binnen', exact: true }).click();
	await expect(page.getByText(`${pupil.name} is binnen.`)).toBeVisible();
	await expect(page.getByRole('heading', { name: /^Nu binnen: [1-9]/ })).toBeVisible();
	await shot(page, 'time-out');
	await expectAccessible(page);
	await page.getByRole('button', { name: `${pupil.name} gaat weg: Terug naar de les` }).click();
	await page.getByRole('link', { name: 'Wat hielp?' }).click();
	await page.getByLabel('Wat hielp?').fill('Een rondje buiten');
	await page.getByRole('button', { name: 'Bewaren' }).click();
	await expect(page.getByText('De time-out is bijgewerkt.')).toBeVisible();
});

test('who was at a meeting of a training, on one form', async ({ page }) => {
	const { guide, training, meeting } = await findWorld();
	await signInAsPerson(page, guide);
	await page.goto(`/begeleiding/trainingen/${training}/${meeting}`);
	const there = page.getByRole('checkbox', { name: /^Aanwezig/ });
	for (const box of await there.all()) await box.check();
	await there.first().uncheck();
	await shot(page, 'training');
	await page.getByRole('button', { name: 'Aanwezigheid bewaren' }).click();
	await expect(page.getByText(/^Bewaard: 3 van 4 waren er/)).toBeVisible();
});

test('a pupil sees the week as faces, and what both sides said of a day that is over', async ({ otherDevice }) => {
	const { pupil, day } = await findWorld();
	const card = `/leerlingen/${pupil.personId}/leskaart`;
	const page = await otherDevice(phone);
	await signInAsPerson(page, pupil);
	await page.goto(`${card}/week?week=${day}`);
	await expect(page.getByText(/keer goed/).first()).toBeVisible();
	await expectAccessible(page);
	await shot(page, 'leerling-week');
	// A day that is over is read: what both sides said, and nothing to tap.
	await page.goto(`${card}?dag=${day}`);
	await expect(page.getByText(/^Jij: /).first()).toBeVisible();
	await expect(page.getByRole('button', { name: 'Helemaal' })).toHaveCount(0);
});

const looks = { 'at a desk': 1280, 'on a phone': 390 } as const;
for (const [look, width] of Object.entries(looks)) {
	test(`every page of daily guidance can be read by everybody, ${look} @script`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.setViewportSize({ width, height: 900 });
		const { guide, pupil, parent, day, training, meeting } = await findWorld();
		const dossier = `/leerlingen/${pupil.personId}`;
		const card = ['', `?dag=${day}`, `/week?week=${day}`].map((part) => `${dossier}/leskaart${part}`);
		const visit = async (who: Person, addresses: string[]) => {
			await signInAsPerson(page, who);
			for (const address of addresses) {
				const answer = await page.goto(address);
				expect(answer?.status(), address).toBe(200);
				await expectAccessible(page);
			}
		};
		await visit(guide, [
			'/begeleiding',
			'/begeleiding/time-out',
			'/begeleiding/trainingen',
			`/begeleiding/trainingen/${training}`,
			`/begeleiding/trainingen/${training}/${meeting}`,
			`${dossier}/begeleiding`,
			`${dossier}/begeleiding/sessies/nieuw`,
			`${dossier}/begeleiding/time-outs`,
			`${dossier}/leskaart/nieuw`,
			`${dossier}/leskaart/wijzigen`,
			`${dossier}/leskaart/terugblik?dag=${day}`,
			...card
		]);
		await visit(parent, [`${dossier}/begeleiding`, ...card]);
		await visit(pupil, [
			`${dossier}/begeleiding`,
			`${dossier}/leskaart`,
			`${dossier}/leskaart/week`,
			`${dossier}/leskaart/mijn-dag`
		]);
	});
}

test('a parent finds no time-out and no training on indication @plain', async ({ page }) => {
	const { parent, pupil, training } = await findWorld();
	const show = async (page: Page, address: string) => (await page.goto(address))?.status();
	await signInAsPerson(page, parent);
	expect(await show(page, `/begeleiding/trainingen/${training}`)).toBe(404);
	expect(await show(page, '/begeleiding/time-out')).toBe(404);
	expect(await show(page, `/leerlingen/${pupil.personId}/begeleiding/time-outs`)).toBe(404);
	await page.goto(`/leerlingen/${pupil.personId}/begeleiding`);
	await expect(page.getByRole('heading', { name: 'Time-outs' })).toBeHidden();
});
