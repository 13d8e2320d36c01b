import type { Page } from '@playwright/test';
import { sparePupils } from './support/families.ts';
import { inDatabase } from './support/in-database.ts';
import { expect, expectAccessible, shot, signInAs, signInAsPerson, test, type Person } from './support/test.ts';

const projects = ['js', 'nojs', 'phone'];

/** A pupil of its own for each journey, whose parents were asked for no consent, and an empty ZAT a week from now with one partner. */
async function aTable() {
	const pupil = (await sparePupils())[31 + projects.indexOf(test.info().project.name)]!;
	// The table of the journey before is not the next one any more.
	await inDatabase(
		(sql) => sql`update meeting set state = 'cancelled' where place like 'kamer %' and state = 'planned'`
	);
	const [found] = await inDatabase(
		(sql) => sql<(Person & { meetingId: string; careId: string; facts: string[] })[]>`
			with seed as (
				select m.* from meeting m where m.school_id = ${pupil.schoolId} and m.kind_key = 'zat' and m.state = 'planned'
				order by m.on_day limit 1
			), made as (
				insert into meeting (school_id, id, kind_key, name, subject, circle, consent, location_id, place, on_day, starts_at, minutes, partner_days, chair_id)
				select school_id, gen_random_uuid(), kind_key, name, subject, circle, consent, location_id, ${`kamer ${test.info().project.name}`},
					app_today() + 1, starts_at, minutes, partner_days, chair_id from seed
				returning id, school_id, on_day, chair_id
			), guest as (
				select s.school_id, s.person_id, s.partner_id from meeting_seat s join seed on seed.school_id = s.school_id and seed.id = s.meeting_id
				where s.kind = 'partner' order by s.person_id limit 1
			), seats as (
				insert into meeting_seat (school_id, meeting_id, person_id, kind, partner_id, may_note, from_on, until_on, added_by_id)
				select made.school_id, made.id, guest.person_id, 'partner', guest.partner_id, false, app_today(), made.on_day + 3, made.chair_id from made, guest
				union all
				select made.school_id, made.id, made.chair_id, 'lid', null, true, app_today(), made.on_day + 30, made.chair_id from made
				returning 1
			)
			select made.id as "meetingId", made.chair_id as "careId", guest.person_id as "personId", guest.school_id as "schoolId",
				'the partner' as name, (select array[p.given_name, p.family_name, g.name] from pupil p
					join group_member gm on gm.school_id = p.school_id and gm.pupil_id = p.id and app_today() between gm.from_on and coalesce(gm.until_on, 'infinity')
					join school_group g on g.school_id = gm.school_id and g.id = gm.group_id
					where p.school_id = made.school_id and p.id = ${pupil.personId} limit 1) as facts
			from made, guest, seats limit 1`
	);
	return { pupil, ...found! };
}

const said = (page: Page, text: string) => expect(page.getByText(text, { exact: false }).first()).toBeVisible();

test('a mentor brings in without a name, the care coordinator reads it through, a partner reads the question and nothing else @phone', async ({
	page,
	otherDevice
}) => {
	test.setTimeout(120_000);
	const { pupil, meetingId, careId, facts, ...partner } = await aTable();
	await signInAsPerson(page, { ...pupil, personId: pupil.mentorId, name: 'the mentor' });
	await page.goto(`/leerlingen/${pupil.personId}`);
	await page.getByRole('link', { name: 'Inbrengen bij overleg' }).click();
	await expectAccessible(page);
	await page.getByRole('link', { name: /ZAT/ }).first().click();
	await said(page, 'Er is nog niet overal toestemming voor');
	await expectAccessible(page);
	await page.getByLabel('Wat moet iedereen aan tafel weten?').fill('Komt vaak te laat.');
	await page.getByRole('button', { name: 'Zet op de agenda' }).click();
	await said(page, 'Schrijf wat je de tafel vraagt.');
	await expect(page.getByLabel('Wat moet iedereen aan tafel weten?')).toHaveValue('Komt vaak te laat.');
	await page.getByLabel('Wat vraag je aan de tafel?').fill(`Hoe helpen we ${pupil.givenName} met opstaan?`);
	await page.getByLabel('Anoniem inbrengen').check();
	await page.getByRole('button', { name: 'Zet op de agenda' }).click();
	await said(page, 'Het staat op de agenda.');
	await said(page, 'nog nalezen');
	await expectAccessible(page);
	expect(page.url()).toContain(meetingId);

	const guest = await otherDevice();
	await signInAsPerson(guest, { ...partner, name: 'the partner' });
	await guest.goto(`/overleg/${meetingId}`);
	await said(guest, 'Er staat nog niets op de agenda');

	const care = await otherDevice();
	await signInAsPerson(care, { schoolId: pupil.schoolId, personId: careId, name: 'the care coordinator' });
	await care.goto(`/overleg/${meetingId}`);
	await expectAccessible(care);
	await shot(care, 'agenda');
	await care.getByRole('link', { name: 'Nalezen' }).click();
	await said(care, 'Eén woord zegt misschien wie het is');
	await said(care, 'naam van de leerling');
	await expectAccessible(care);
	await care.getByRole('link', { name: 'Tekst aanpassen' }).click();
	await care.getByLabel('Wat vraag je aan de tafel?').fill('Hoe helpen we iemand met opstaan?');
	await care.getByRole('button', { name: 'Bewaar' }).click();
	await care.getByRole('link', { name: 'Nalezen' }).click();
	await said(care, 'Dat zegt niet dat de tekst veilig is.');
	await care.getByRole('button', { name: 'Zo mogen partners het lezen' }).click();
	await said(care, 'Lees de tekst en vink dit aan.');
	await care.getByRole('checkbox').check();
	await care.getByRole('button', { name: 'Zo mogen partners het lezen' }).click();
	await said(care, 'Nagelezen. Partners lezen nu de vraag.');

	await guest.goto(`/overleg/${meetingId}`);
	await expect(guest.getByRole('heading', { name: 'Leerling A' })).toBeVisible();
	await said(guest, 'Hoe helpen we iemand met opstaan?');
	await expectAccessible(guest);
	const source = await (await guest.request.get(`/overleg/${meetingId}`)).text();
	expect(source).toContain('Leerling A');
	for (const secret of [...facts, pupil.personId, pupil.mentorId]) expect(source, secret).not.toContain(secret);
	const calendar = await (await guest.request.get(`/overleg/${meetingId}/kalender`)).text();
	expect(calendar).toContain('BEGIN:VEVENT');
	for (const secret of facts) expect(calendar, secret).not.toContain(secret);

	await care.emulateMedia({ media: 'print' });
	await expect(care.getByText(pupil.givenName).first()).toBeHidden();
	await expect(care.getByText('Leerling A', { exact: true })).toBeVisible();
	await care.emulateMedia({ media: 'screen' });

	await care.getByRole('button', { name: /^Van de agenda/ }).click();
	await said(care, 'Van de agenda gehaald');
	await guest.reload();
	await said(guest, 'Er staat nog niets op de agenda');
	await care.getByRole('button', { name: 'Zet terug' }).click();
	await said(care, 'Het punt staat weer op de agenda.');
});

test('the care coordinator takes what waits, and sets the order', async ({ page }) => {
	test.setTimeout(90_000);
	const { meetingId, careId, pupil } = await aTable();
	await signInAsPerson(page, { schoolId: pupil.schoolId, personId: careId, name: 'the care coordinator' });
	await page.goto('/overleg');
	await expectAccessible(page);
	await page.goto(`/overleg/${meetingId}`);
	for (const title of ['Eerste punt', 'Tweede punt']) {
		await page.getByRole('link', { name: 'Inbrengen', exact: true }).click();
		await page.getByRole('link', { name: 'Onderwerp' }).click();
		await page.getByLabel('Welk onderwerp').fill(title);
		await page.getByLabel('Wat vraag je aan de tafel?').fill('Wie doet wat?');
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Zet op de agenda' }).click();
		await said(page, 'Het staat op de agenda.');
	}
	const titles = page.locator('ol h3');
	await expect(titles).toHaveText(['Eerste punt', 'Tweede punt']);
	await page.getByRole('button', { name: /^Omhoog/ }).click();
	await expect(titles).toHaveText(['Tweede punt', 'Eerste punt']);
	await page
		.getByRole('button', { name: /^Zet erop/ })
		.first()
		.click();
	await said(page, 'Het staat op de agenda.');
	await expect(titles).toHaveCount(3);
	await expectAccessible(page);
});

test('a mentor of another group finds no such agenda point @script', async ({ page }) => {
	const { meetingId } = await aTable();
	await signInAs(page, { school: 'Het Getij', role: 'mentor' });
	expect((await page.goto(`/overleg/${meetingId}`))?.status()).toBe(404);
});
