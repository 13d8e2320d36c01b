import type { Page } from '@playwright/test';
import { sparePupils } from './support/families.ts';
import { inDatabase } from './support/in-database.ts';
import { fillDay } from './support/route.ts';
import { section } from './support/talks.ts';
import { expect, expectAccessible, shot, signInAsPerson, test, type Person } from './support/test.ts';

const projects = ['js', 'nojs', 'phone'];
type Made = { meetingId: string; itemId: string; chairId: string; ownerId: string; owner: string };

/** A pupil of its own for each journey, on the agenda of a meeting of today; and a teacher who has nothing else to do. */
async function aTable() {
	const at = projects.indexOf(test.info().project.name);
	const pupil = (await sparePupils())[36 + at]!;
	const [made] = await inDatabase(
		(sql) => sql<Made[]>`
			with seed as (
				select m.* from meeting m
				where m.school_id = ${pupil.schoolId} and m.subject = 'leerlingen' and m.consent = 'niet nodig' order by m.on_day limit 1
			), owner as (
				select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name from person p
				where p.school_id = ${pupil.schoolId} and p.kind = 'medewerker' and not p.archived
					and not exists (select from role_assignment r where r.school_id = p.school_id and r.person_id = p.id)
					and not exists (select from group_staff g where g.school_id = p.school_id and g.person_id = p.id and g.role in ('mentor', 'stagiair'))
				order by p.id offset ${at} limit 1
			), made as (
				insert into meeting (school_id, id, kind_key, name, subject, circle, consent, place, on_day, starts_at, minutes, partner_days, chair_id)
				select school_id, gen_random_uuid(), kind_key, 'Overleg van de proef', subject, circle, consent, 'kamer', app_today(), starts_at, 60,
					partner_days, chair_id from seed
				returning id, school_id, on_day, chair_id
			), seats as (
				insert into meeting_seat (school_id, meeting_id, person_id, kind, may_note, from_on, until_on, added_by_id)
				select school_id, id, chair_id, 'lid', true, on_day, on_day + 30, chair_id from made returning 1
			), item as (
				insert into agenda_item (school_id, id, meeting_id, position, about, question, facts)
				select school_id, gen_random_uuid(), id, 1, 'leerling', 'Hoe komt de dag rustig op gang?', 'Begint vaak te laat.' from made
				returning school_id, id
			), origin as (
				insert into agenda_origin (school_id, item_id, brought_in_by_id, source)
				select item.school_id, item.id, made.chair_id, 'zorgteam' from item, made returning 1
			), who as (
				insert into agenda_pupil (school_id, item_id, pupil_id, name)
				select school_id, id, ${pupil.personId}, ${pupil.name} from item returning 1
			)
			select made.id as "meetingId", item.id as "itemId", made.chair_id as "chairId", owner.id as "ownerId", owner.name as owner
			from made, item, owner, seats, origin, who`
	);
	return { pupil, ...made! };
}

const said = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible();

test('a table begins, writes down, decides, agrees and closes; who does it sees the task; the dossier has the decision @phone', async ({
	page,
	otherDevice
}) => {
	test.setTimeout(90_000);
	const { pupil, meetingId, itemId, chairId, ownerId, owner } = await aTable();
	const person = (personId: string, name: string): Person => ({ schoolId: pupil.schoolId, personId, name });
	await signInAsPerson(page, person(chairId, 'the chair'));
	await page.goto(`/overleg/${meetingId}/vergadering`);
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Begin het overleg' }).click();
	await expect(page).toHaveURL(new RegExp(`/vergadering/${itemId}$`));
	await said(page, 'Hoe komt de dag rustig op gang?');
	await expectAccessible(page);

	await page.getByLabel('Jouw notitie').fill('Met een vaste start lukt het.');
	await page.getByLabel('Besluit', { exact: false }).first().fill('De dag begint in de rustige ruimte.');
	await page.getByRole('radio', { name: 'Leerling en ouders' }).check();
	await page.getByLabel('Wat gaat iemand doen?').fill('De rustige ruimte vrijmaken');
	await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
	await said(page, 'Kies wie het doet.');
	await expect(page.getByLabel('Jouw notitie')).toHaveValue('Met een vaste start lukt het.');
	await page.getByLabel('Wie', { exact: true }).selectOption(ownerId);
	await fillDay(page, 'Wanneer klaar', 0);
	await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
	await said(page, 'Bewaard.');
	await said(page, 'De dag begint in de rustige ruimte.');
	await said(page, new RegExp(`${owner}, voor`));
	await expectAccessible(page);
	await shot(page, 'overleg-punt');
	await page.getByRole('button', { name: 'Klaar, volgend punt' }).click();
	await said(page, 'Alle punten zijn besproken.');

	await page.getByLabel('Wat gaat iemand doen?').fill('De wijkagent bellen');
	await fillDay(page, 'Wanneer klaar', 0);
	await page.getByRole('button', { name: 'Zet erbij' }).click();
	await said(page, 'Kies wie het doet.');
	await expect(page.getByLabel('Wat gaat iemand doen?')).toHaveValue('De wijkagent bellen');
	await expectAccessible(page);
	await page.getByLabel('Wie', { exact: true }).selectOption(ownerId);
	await page.getByRole('button', { name: 'Zet erbij' }).click();
	await said(page, 'De actie is bewaard.');
	await said(page, 'De wijkagent bellen');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Overleg afronden' }).first().click();
	await expectAccessible(page);
	await page.getByRole('dialog').getByRole('button', { name: 'Overleg afronden' }).click();
	await said(page, 'Afgerond. Dit is besloten.');
	await expect(section(page, 'Van het hele overleg')).toContainText('De wijkagent bellen');
	await expectAccessible(page);

	const teacher = await otherDevice();
	await signInAsPerson(teacher, person(ownerId, owner));
	await teacher.goto('/vandaag');
	await said(teacher, 'De rustige ruimte vrijmaken');
	await teacher.getByRole('button', { name: 'Gedaan: De rustige ruimte vrijmaken' }).click();
	await said(teacher, 'Gedaan.');
	await teacher.goto('/vandaag');
	await teacher.getByRole('button', { name: 'Gedaan: De wijkagent bellen' }).click();
	await said(teacher, 'Gedaan.');
	await teacher.goto('/overleg/acties?toon=klaar');
	await said(teacher, 'De wijkagent bellen');
	await said(teacher, 'De rustige ruimte vrijmaken');
	await expectAccessible(teacher);
	const found = '/zoeken?q=begint+rustige+ruimte';
	await teacher.goto(found);
	await expect(teacher.getByText(pupil.name)).toHaveCount(0);

	const mentor = await otherDevice();
	await signInAsPerson(mentor, person(pupil.mentorId, 'the mentor'));
	await mentor.goto(`/leerlingen/${pupil.personId}`);
	await mentor.getByRole('link', { name: 'Besluiten uit overleg' }).click();
	await said(mentor, 'De dag begint in de rustige ruimte.');
	await expectAccessible(mentor);
	await mentor.goto(found);
	const hit = section(mentor, 'Besluiten uit overleg').getByRole('listitem').filter({ hasText: pupil.name });
	await expect(hit).toContainText('De dag begint in de rustige ruimte.');
	await expectAccessible(mentor);
	await hit.getByRole('link').click();
	await said(mentor, 'De dag begint in de rustige ruimte.');
	const child = await otherDevice();
	await signInAsPerson(child, pupil);
	await child.goto(`/leerlingen/${pupil.personId}/overleg`);
	await said(child, 'De dag begint in de rustige ruimte.');
	await expect(child.getByText('vaste start')).toHaveCount(0);
});

test('what one types at the table is kept while typing, and another note-taker reads it @script', async ({
	page,
	otherDevice
}) => {
	const { pupil, meetingId, itemId, chairId, ownerId, owner } = await aTable();
	await inDatabase(
		(sql) => sql`
			insert into meeting_seat (school_id, meeting_id, person_id, kind, may_note, from_on, until_on, added_by_id)
			values (${pupil.schoolId}, ${meetingId}, ${ownerId}, 'lid', true, app_today(), app_today() + 30, ${chairId})`
	);
	const point = `/overleg/${meetingId}/vergadering/${itemId}`;
	await signInAsPerson(page, { schoolId: pupil.schoolId, personId: chairId, name: 'the chair' });
	const other = await otherDevice();
	await signInAsPerson(other, { schoolId: pupil.schoolId, personId: ownerId, name: owner });
	await other.goto(point);
	await other.getByLabel('Jouw notitie').fill('Ik typ ook nog');
	await page.goto(point);
	await page.getByLabel('Jouw notitie').fill('Moeder brengt voortaan zelf.');
	await expect(page.getByText(/Bewaard om/)).toBeVisible({ timeout: 10_000 });
	await expect(other.getByText('Moeder brengt voortaan zelf.')).toBeVisible({ timeout: 15_000 });
	await expect(other.getByLabel('Jouw notitie')).toHaveValue('Ik typ ook nog');
	await page.getByLabel('Jouw notitie').pressSequentially(' En belt.');
	await page.waitForTimeout(2_500);
	await page.reload();
	await expect(page.getByLabel('Jouw notitie')).toHaveValue('Moeder brengt voortaan zelf. En belt.');
	await expect(page.getByText('Ik typ ook nog')).toBeVisible();
});
