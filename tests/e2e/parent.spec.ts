import type { Page } from '@playwright/test';
import { parentsOf, sparePupils, type Pupil } from './support/families.ts';
import { inDatabase } from './support/in-database.ts';
import { expect, expectAccessible, shot, signInAsPerson, test } from './support/test.ts';

const projects = ['js', 'nojs', 'phone'];

/** Each journey has a child of its own, so that none disturbs another; with a held talk, and an agreement of the parent. */
async function aParent(page: Page, at: number): Promise<{ childId: string; childName: string }> {
	// Behind those that the journeys of pupils take.
	const child = (await sparePupils())[15 + at + 4 * projects.indexOf(test.info().project.name)]!;
	const [parent] = await parentsOf(child.personId);
	await arrange(child, parent!.personId);
	await signInAsPerson(page, parent!);
	return { childId: child.personId, childName: child.givenName };
}

/** A goal with both lines rising, a talk that was held, one agreement of the parent, and a talk that comes. */
const arrange = ({ personId: pupilId, mentorId: mentor }: Pupil, parentId: string) =>
	inDatabase(async (sql) => {
		await sql`delete from score where pupil_id = ${pupilId}`;
		await sql`update goal set state = 'stopped', ended_on = current_date - 1 where pupil_id = ${pupilId} and state = 'running'`;
		await sql`update talk set held_on = held_on - 60 where pupil_id = ${pupilId} and state = 'held' and held_on > current_date - 31`;
		await sql`update talk set state = 'cancelled' where pupil_id = ${pupilId} and state = 'open'`;
		await sql`update talk_agreement set done_on = current_date where pupil_id = ${pupilId} and done_on is null`;
		await sql`
		with goal as (
			insert into goal (school_id, id, pupil_id, plan, origin, behaviour, place, moment, helper, from_on, changed_by_id)
			select school_id, gen_random_uuid(), id, 'iop', 'pupil', 'Ik vraag hulp als ik vastloop.', 'Keuken', 'Bij het koken', 'Bas',
				current_date - 40, ${mentor}
			from pupil where id = ${pupilId} returning school_id, id, pupil_id
		)
		insert into score (school_id, id, pupil_id, goal_id, scored_on, scored_by_id, side, scale, value, step, steps, is_sufficient)
		select goal.school_id, gen_random_uuid(), goal.pupil_id, goal.id, current_date - 30 + 7 * week,
			case side when 'pupil' then goal.pupil_id else ${mentor}::uuid end, side, 'vier-stappen',
			(array['nog-niet', 'met-hulp', 'meestal'])[week], week, 4, week > 2
		from goal, generate_series(1, 3) week, unnest(array['pupil', 'staff']) side`;
		const [talk] = await sql<{ id: string }[]>`
		insert into talk (school_id, id, pupil_id, kind, state, lead_id, held_on, changed_by_id)
		select school_id, gen_random_uuid(), id, 'oudergesprek', 'held', ${mentor}, current_date - 2, ${mentor}
		from pupil where id = ${pupilId} returning id`;
		await sql`
		insert into talk_record (school_id, talk_id, pupil_id, notes, closed_at, closed_by_id, changed_by_id)
		select school_id, ${talk!.id}, id, 'Thuis gaat het ook goed.', now(), ${mentor}, ${mentor} from pupil where id = ${pupilId}`;
		await sql`
		insert into talk_agreement (school_id, id, talk_id, pupil_id, owner_id, what, due_on, added_by_id)
		select school_id, gen_random_uuid(), ${talk!.id}, id, ${parentId}, 'Samen de tas inpakken', current_date + 2, ${mentor}
		from pupil where id = ${pupilId}`;
		await sql`
		insert into talk (school_id, id, pupil_id, kind, lead_id, planned_at, place, changed_by_id)
		select school_id, gen_random_uuid(), id, 'oudergesprek', ${mentor}, now() + interval '9 days', 'Lokaal 4', ${mentor}
		from pupil where id = ${pupilId}`;
	});

test('a parent sees at once how it goes, what is asked, the goals and the talk that comes @phone', async ({ page }) => {
	const { childName } = await aParent(page, 0);
	await page.goto('/vandaag');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Het gaat steeds beter met ${childName}`);
	await expect(page.getByText(`${childName} ziet dat zelf, en de school ziet het ook.`)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Dit vragen wij u' })).toBeVisible();
	await expect(page.getByRole('article', { name: 'Ik vraag hulp als ik vastloop.' })).toContainText(
		'Lukt meestal zelf'
	);
	await expect(page.getByText('Lokaal 4')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Een andere tijd kiezen' })).toHaveAttribute('href', /\/tijd$/);
	await expect(page.getByRole('link', { name: /^Schrijf naar/ })).toBeVisible();
	await expectAccessible(page);
	await shot(page, 'ouder-hoe-gaat-het');
});

test('a parent reads the report and signs it, and is asked no more @phone', async ({ page }) => {
	await aParent(page, 1);
	await page.goto('/vandaag');
	await page.getByRole('link', { name: 'Lezen en tekenen' }).click();
	await expect(page.getByText('Thuis gaat het ook goed.')).toBeVisible();
	await expectAccessible(page);
	await page.getByLabel('Ja, het klopt').check();
	await page.getByRole('button', { name: 'Naam eronder zetten' }).click();
	await expect(page.getByText('Bedankt. De naam staat onder het verslag.')).toBeVisible();
	await page.goto('/vandaag');
	await expect(page.getByRole('link', { name: 'Lezen en tekenen' })).toHaveCount(0);
});

test('a parent says with one click that an agreement is kept, and takes it back where it stands @phone', async ({
	page
}) => {
	await aParent(page, 2);
	await page.goto('/vandaag');
	const agreement = page.getByRole('button', { name: 'Gedaan: Samen de tas inpakken' });
	await agreement.click();
	await expect(page.getByRole('status').filter({ hasText: 'Gedaan. Het staat bij het verslag.' })).toBeVisible();
	await expect(agreement).toHaveCount(0);

	await page.getByRole('link', { name: 'Toch niet gedaan' }).click();
	await expect(page.getByText('gedaan', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Toch niet gedaan: Samen de tas inpakken' }).click();
	await expect(page.getByRole('button', { name: 'Gedaan: Samen de tas inpakken' })).toBeVisible();
	await page.goto('/vandaag');
	await expect(agreement).toBeVisible();
});

test('a parent reads the plan and an earlier version, and chooses about mail @phone', async ({ page }) => {
	const { childName, childId } = await aParent(page, 3);
	await page.goto(`/leerlingen/${childId}/plan`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Plan van ${childName}`);
	await expect(page.getByRole('link', { name: 'Aanpassen' })).toHaveCount(0);
	await expectAccessible(page);
	await shot(page, 'ouder-plan');
	await page.getByRole('link', { name: /^Versie 1$/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Plan van ${childName}, versie 1`);
	await expectAccessible(page);

	await page.goto('/mijn-account');
	await page.getByLabel('Stuur mij een mail als er nieuws is').uncheck();
	await page.getByRole('button', { name: 'Keuze bewaren' }).click();
	await expect(page.getByText('U krijgt geen mail meer over nieuws.')).toBeVisible();
	await expect(page.getByLabel('Stuur mij een mail als er nieuws is')).not.toBeChecked();
	await expectAccessible(page);
});

test('another child does not exist for a parent @phone', async ({ page }) => {
	await aParent(page, 0);
	const [stranger] = await sparePupils();
	for (const part of ['', '/plan', '/plan/wijzigen', '/doelen']) {
		expect((await page.goto(`/leerlingen/${stranger!.personId}${part}`))?.status(), part).toBe(404);
	}
});
