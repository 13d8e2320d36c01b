import { inDatabase } from './support/in-database.ts';
import {
	account,
	expect,
	expectAccessible,
	shot,
	signInAs,
	signInAsPerson,
	test,
	type Person
} from './support/test.ts';

const school = 'De Zwaluw';
const { id: schoolId } = account({ school, role: 'mentor' }).school;

/** A pupil of 2B without a help card, whose mentor and teachers are those of the group. */
const withoutCard = () =>
	inDatabase(async (sql) => {
		const [pupil] = await sql<{ id: string; name: string }[]>`
			select p.id, p.given_name as name from pupil p join group_member m on m.pupil_id = p.id
			join school_group g on g.id = m.group_id and g.name = '2B'
			where p.school_id = ${schoolId} and coalesce(m.until_on, current_date) >= current_date
				and not exists (select from help_card c where c.pupil_id = p.id) order by p.id limit 1`;
		return pupil!;
	});

test('a help card says what works and no diagnosis; whoever teaches the pupil reads it', async ({
	page,
	otherDevice
}) => {
	const pupil = await withoutCard();
	const card = `/leerlingen/${pupil.id}/hulpkaart`;
	await signInAs(page, { school, role: 'mentor', group: '2B' });
	await page.goto(`${card}/schrijven`);
	const works = page.getByRole('textbox', { name: 'Regel 1' }).first();
	await works.fill('Rust, want autisme');
	await page.getByRole('radio', { name: 'Ja' }).check({ force: true });
	await page.getByRole('button', { name: 'Hulpkaart bewaren' }).click();
	await expect(page.getByText('Dit klinkt als een diagnose')).toBeVisible();
	await expect(works).toHaveValue('Rust, want autisme');
	await expectAccessible(page);
	await works.fill('Eén opdracht tegelijk, op het bord');
	await page.getByRole('button', { name: 'Hulpkaart bewaren' }).click();
	await expect(page.getByText('De hulpkaart is bewaard.')).toBeVisible();

	const teacher = await otherDevice();
	await signInAs(teacher, { school, role: 'vakdocent', involvedWith: pupil.id });
	await teacher.goto(`/leerlingen/${pupil.id}`);
	await expect(teacher.getByText('Eén opdracht tegelijk, op het bord')).toBeVisible();
	await teacher.goto(card);
	await expect(teacher.getByRole('link', { name: 'Kaart aanpassen' })).toHaveCount(0);

	const [full] = await inDatabase(
		(sql) => sql<{ path: string }[]>`
			select '/leerlingen/' || c.pupil_id || '/hulpkaart' as path from help_card c join help_card_line l on l.card_id = c.id
			join group_member m on m.pupil_id = c.pupil_id join school_group g on g.id = m.group_id and g.name = '2B'
			where c.school_id = ${schoolId} and c.replaced_on is null group by c.pupil_id order by count(*) desc, c.pupil_id limit 1`
	);
	await teacher.goto(full!.path);
	await expect(teacher.getByRole('heading', { name: 'Zo help je' })).toBeVisible();
	await shot(teacher, 'hulpkaart');
});

test('a work plan is evaluated with the pupil, and the next one begins', async ({ page }) => {
	const [plan] = await inDatabase(
		(sql) => sql<{ coach: string; path: string }[]>`
			select coach_id as coach, '/leerlingen/' || pupil_id || '/werkplan/' || id as path from work_plan_version
			where school_id = ${schoolId} and state = 'fixed' and coach_id is not null
				and not exists (select from work_plan_evaluation e where e.version_id = work_plan_version.id) order by id limit 1`
	);
	const coach: Person = { schoolId, personId: plan!.coach, name: 'the coach' };
	await signInAsPerson(page, coach);
	await page.goto(`${plan!.path}/evalueren`);
	for (const goal of await page.getByRole('radio', { name: 'Gaat door' }).all()) await goal.check({ force: true });
	await page.getByLabel('Wat hielp, en wat niet?').fill('Elke dinsdag oefenen hielp');
	await page.getByRole('radio', { name: 'Een volgend werkplan', exact: true }).check({ force: true });
	await shot(page, 'werkplan-evalueren');
	await page.getByRole('button', { name: 'Evaluatie bewaren' }).click();
	await expect(page.getByText('Het werkplan is geëvalueerd. Hier is het volgende.')).toBeVisible();
	await expectAccessible(page);
	await page.goto(plan!.path);
	await expect(page.getByText('Elke dinsdag oefenen hielp')).toBeVisible();
});

test('a director opens a care file with a reason, which the care team sees @plain', async ({ page, otherDevice }) => {
	const [fact] = await inDatabase(
		(sql) => sql<{ pupilId: string; what: string }[]>`
			select d.pupil_id as "pupilId", d.what from diagnosis d
			where d.school_id = ${schoolId} and archived_on is null order by d.id limit 1`
	);
	const file = `/leerlingen/${fact!.pupilId}/zorgdossier`;
	await signInAs(page, { school, role: 'directeur' });
	await page.goto(file);
	await expect(page.getByRole('main')).not.toContainText(fact!.what);
	await page.getByRole('link', { name: 'Dossier openen met reden' }).click();
	await page.getByLabel('Waarom is dit nodig?').fill('Klacht van de ouders over de hulp');
	await page.getByRole('button', { name: 'Dossier openen' }).click();
	await expect(page.getByText('Het zorgteam ziet dat je het opende.')).toBeVisible();
	await page.goto(file);
	await expect(page.getByText(fact!.what).first()).toBeVisible();
	await expectAccessible(page);

	const care = await otherDevice();
	await signInAs(care, { school, role: 'zorgcoordinator' });
	await care.goto('/vandaag');
	await expect(care.getByText('Klacht van de ouders over de hulp').first()).toBeVisible();
});

test('a report that is shared opens for the partner with a reason, until the care team stops it @plain', async ({
	page,
	otherDevice
}) => {
	const [share] = await inDatabase(
		(sql) => sql<{ personId: string; reportId: string; pupilId: string }[]>`
			select person_id as "personId", report_id as "reportId", pupil_id as "pupilId" from report_share
			where school_id = ${schoolId} and ended_at is null limit 1`
	);
	const { personId, reportId, pupilId } = share!;
	await signInAsPerson(page, { schoolId, personId, name: 'the partner' });
	await page.goto('/gedeeld-met-mij');
	await shot(page, 'partner-gedeeld');
	await page.getByRole('main').getByRole('link').first().click();
	await expect(page.getByRole('heading', { name: 'Waarvoor open je dit verslag?' })).toBeVisible();
	await shot(page, 'partner-verslag');
	await page.getByLabel('Hulp aan de leerling', { exact: true }).check();
	await page.getByRole('button', { name: 'Verslag openen' }).click();
	await expect(page.getByText('Samenvatting', { exact: true }).first()).toBeVisible();
	expect((await page.goto(`/leerlingen/${pupilId}`))?.status()).toBe(404);

	const care = await otherDevice();
	await signInAs(care, { school, role: 'zorgcoordinator' });
	await care.goto(`/leerlingen/${pupilId}/zorgdossier/verslag/${reportId}/delen`);
	await shot(care, 'verslag-delen');
	await care.getByRole('button', { name: 'Stoppen' }).first().click();
	await expect(care.getByText('Gedeeld met')).toBeVisible();
	expect((await page.goto(`/gedeeld-met-mij/${reportId}`))?.status()).toBe(404);
});

test('the care coordinator sees what waits, and opens a case from the list @plain', async ({ page }) => {
	await signInAs(page, { school, role: 'zorgcoordinator' });
	await page.goto('/vandaag');
	await shot(page, 'zorg-vandaag');
	await page.goto('/ondersteuning');
	await shot(page, 'zorg-overzicht');
	await page.getByRole('main').locator('a[href$="/ondersteuning"][href^="/leerlingen/"]').first().click();
	await expect(page).toHaveURL(/\/ondersteuning$/);
	await shot(page, 'zorg-leerling');
	await page.goto('/observaties');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
