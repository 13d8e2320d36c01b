import type { Page } from '@playwright/test';
import { inDatabase } from './support/in-database.ts';
import {
	account,
	expect,
	expectAccessible,
	firstPupilOf,
	shot,
	signInAs,
	signInAsPerson,
	test
} from './support/test.ts';

const said = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible();

/** The next evaluation of the day is today. */
async function boardOfToday(schoolId: string): Promise<string> {
	const [board] = await inDatabase(
		(sql) => sql<{ id: string }[]>`
			update meeting set on_day = app_today()
			where school_id = ${schoolId} and id = (
				select m.id from meeting m
				where m.school_id = ${schoolId} and m.kind_key = 'evaluatie-van-de-dag' and m.state = 'planned' and m.on_day >= app_today()
				order by m.on_day, m.starts_at limit 1)
			returning id`
	);
	return board!.id;
}

test('a mentor puts a signal on the board in a few seconds; at the evaluation of the day it is handled @phone', async ({
	page,
	otherDevice
}) => {
	test.setTimeout(90_000);
	const mentor = account({ school: 'De Es', role: 'mentor' });
	const { id: pupilId, name } = firstPupilOf(mentor);
	const boardId = await boardOfToday(mentor.school.id);
	const signal = `Lachte vandaag weer (${test.info().project.name})`;

	await signInAsPerson(page, { schoolId: mentor.school.id, personId: mentor.personId, name: mentor.name });
	await page.goto('/vandaag');
	await expect(page.getByRole('link', { name: 'Signaal voor Evaluatie van de dag' })).toBeVisible();
	await expectAccessible(page);
	// From the dossier: one click, one line, one button.
	await page.goto(`/leerlingen/${pupilId}`);
	await page.getByRole('link', { name: 'Signaal', exact: true }).click();
	await expect(page.getByLabel('Over wie')).toHaveValue(`leerling ${pupilId}`);
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Geef door' }).click();
	await said(page, 'Schrijf in een paar woorden wat je zag.');
	await page.getByLabel('Wat zag je?').fill(signal);
	await page.getByRole('button', { name: 'Geef door' }).click();
	await said(page, 'Het signaal staat op de agenda van Evaluatie van de dag.');

	const care = await otherDevice();
	await signInAs(care, { school: 'De Es', role: 'zorgcoordinator' });
	await care.goto(`/overleg/${boardId}`);
	const ofPupil = care.locator('section').filter({ has: care.getByRole('heading', { level: 2, name, exact: true }) });
	await expect(ofPupil.getByText(signal)).toBeVisible();
	await expectAccessible(care);
	await shot(care, 'overleg-signalen');
	await care.goto(`/overleg/${boardId}/vergadering`);
	const begin = care.getByRole('button', { name: 'Begin het overleg' });
	if (await begin.isVisible()) await begin.click();
	await care.goto(`/overleg/${boardId}/vergadering`);
	await care.getByRole('listitem').filter({ hasText: signal }).getByRole('link').first().click();
	await said(care, signal);
	await care.getByLabel('Jouw notitie').fill('Fijn. De mentor zegt het ook tegen thuis.');
	const point = care.url();
	await care.getByRole('button', { name: /^Klaar/ }).click();
	await expect(care).not.toHaveURL(point);
	await care.goto(`/overleg/${boardId}`);
	await expect(ofPupil.getByRole('listitem').filter({ hasText: signal }).getByText('besproken')).toBeVisible();
});
