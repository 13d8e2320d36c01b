import type { Page } from '@playwright/test';
import { demo } from './support/demo.ts';
import { parentsOf, sparePupils, type Pupil } from './support/families.ts';
import { inDatabase } from './support/in-database.ts';
import { account, expect, expectAccessible, shot, signInAsPerson, test, type Person } from './support/test.ts';

const projects = ['js', 'nojs', 'phone'];
const question = 'Past er hulp bij het opstaan?';
const facts = 'Komt sinds de herfst vaak te laat.';
const noted = 'Wij bellen deze week met de huisarts.';

type Made = { meetingId: string; itemId: string; nextId: string; chairId: string; consentId: string };

/**
 * A pupil of 12 of its own for each journey, with one parent who decides; a meeting that is being held, with a partner who may
 * write along; the pupil by name on its agenda, then a subject; and the question to the parent whether that may be.
 */
async function aTable() {
	const at = projects.indexOf(test.info().project.name);
	const spare = (await sparePupils())[40 + at]!;
	// A name that nobody else has: found anywhere, it is this pupil's.
	const pupil = { ...spare, givenName: `Quirinus${at}`, name: `Quirinus${at} Proefkonijn${at}` };
	const [parent] = await parentsOf(pupil.personId);
	const { personId: partnerPersonId, name } = account({ school: 'De Zwaluw', role: 'partner' });
	const [made] = await inDatabase(async (sql) => {
		await sql`
			update pupil set born_on = app_today() - interval '12 years', given_name = ${pupil.givenName}, infix = '', family_name = ${`Proefkonijn${at}`}
			where id = ${pupil.personId}`;
		await sql`
			update person set given_name = ${pupil.givenName}, infix = '', family_name = ${`Proefkonijn${at}`} where id = ${pupil.personId}`;
		await sql`update contact set has_custody = false where pupil_id = ${pupil.personId} and person_id <> ${parent!.personId}`;
		return sql<Made[]>`
			with seed as (
				select m.* from meeting m
				where m.school_id = ${pupil.schoolId} and m.subject = 'leerlingen' and m.consent = 'ouders of anoniem' order by m.on_day limit 1
			), of as (
				select s.partner_id, p.name from partner_person s join partner p on p.school_id = s.school_id and p.id = s.partner_id
				where s.school_id = ${pupil.schoolId} and s.person_id = ${partnerPersonId} limit 1
			), made as (
				insert into meeting (school_id, id, kind_key, name, subject, circle, consent, place, on_day, starts_at, minutes, partner_days, chair_id, state)
				select school_id, gen_random_uuid(), kind_key, 'Overleg met partner ' || ${at}::int, subject, circle, consent, 'kamer', app_today(), starts_at, 60,
					partner_days, chair_id, 'held' from seed
				returning id, school_id, on_day, chair_id, kind_key, partner_days
			), seats as (
				insert into meeting_seat (school_id, meeting_id, person_id, kind, partner_id, may_note, from_on, until_on, added_by_id)
				select school_id, id, chair_id, 'lid', null, true, on_day - 40, on_day + 30, chair_id from made
				union all
				select made.school_id, id, ${partnerPersonId}, 'partner', of.partner_id, true, on_day - 40, on_day + partner_days, chair_id from made, of
				returning 1
			), item as (
				insert into agenda_item (school_id, id, meeting_id, position, about, question, facts)
				select school_id, gen_random_uuid(), id, 1, 'leerling', ${question}, ${facts} from made
				returning school_id, id
			), next as (
				insert into agenda_item (school_id, id, meeting_id, position, about, title, question)
				select school_id, gen_random_uuid(), id, 2, 'onderwerp', 'Fietsenstalling', 'Wie houdt toezicht?' from made
				returning school_id, id
			), origin as (
				insert into agenda_origin (school_id, item_id, brought_in_by_id, source)
				select one.school_id, one.id, made.chair_id, 'zorgteam' from (select * from item union all select * from next) one, made returning 1
			), who as (
				insert into agenda_pupil (school_id, item_id, pupil_id, name)
				select school_id, id, ${pupil.personId}, ${pupil.name} from item returning 1
			), asked as (
				insert into consent (school_id, id, pupil_id, purpose, subject_key, subject_name, from_on, until_on, asked_by_id, asked_on)
				select school_id, gen_random_uuid(), ${pupil.personId}, 'overleg', kind_key, 'het overleg', on_day, on_day + 60, chair_id, on_day from made
				returning school_id, id, pupil_id
			), words as (
				insert into consent_words (school_id, consent_id, pupil_id, what, why)
				select school_id, id, pupil_id, 'Hoe het opstaan gaat.', 'Samen hulp bedenken.' from asked returning 1
			), whom as (
				insert into consent_partner (school_id, consent_id, pupil_id, partner_id, name)
				select asked.school_id, id, pupil_id, of.partner_id, of.name from asked, of returning 1
			)
			select made.id as "meetingId", item.id as "itemId", next.id as "nextId", made.chair_id as "chairId", asked.id as "consentId"
			from made, item, next, asked, origin, who, seats, words, whom limit 1`;
	});
	const partner: Person = { schoolId: pupil.schoolId, personId: partnerPersonId, name };
	return { ...made!, pupil, parent: parent!, partner };
}

const said = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible();

/** What nobody from outside may read of this pupil: also not half of it, and not the question. */
async function secretsOf({ personId, name, givenName }: Pupil): Promise<string[]> {
	const [found] = await inDatabase(
		(sql) => sql<{ born: string }[]>`select born_on::text as born from pupil where id = ${personId}`
	);
	return [personId, givenName, name.split(' ')[1]!, found!.born, question, facts];
}

/** The pages and files of a meeting, as the browser gets them: what stands in none of them cannot be found in one. */
async function sourcesOf(
	page: Page,
	paths: readonly string[]
): Promise<{ path: string; status: number; all: string }[]> {
	const got = [];
	for (const path of paths) {
		const answer = await page.request.get(path, { maxRedirects: 0 });
		got.push({ path, status: answer.status(), all: JSON.stringify(answer.headers()) + (await answer.text()) });
	}
	return got;
}

async function sayYes(phone: Page, { personId }: Pupil, consentId: string): Promise<void> {
	await phone.goto(`/leerlingen/${personId}/toestemmingen/${consentId}`);
	await phone.getByRole('button', { name: 'Ja, dat mag' }).click();
	await said(phone, 'De school mag dit tot en met');
}

async function withdraw(phone: Page): Promise<void> {
	await phone.getByText('Ik trek mijn toestemming in').click();
	await phone.getByRole('button', { name: 'Intrekken', exact: true }).click();
	await said(phone, 'U trok uw toestemming in op');
}

test('a parent withdraws consent while a partner sits at the table: the pupil is gone from there @phone', async ({
	page: table,
	otherDevice
}) => {
	test.setTimeout(120_000);
	const { meetingId, itemId, nextId, chairId, consentId, pupil, parent, partner } = await aTable();
	const secrets = await secretsOf(pupil);
	const meeting = `/overleg/${meetingId}`;
	const point = `${meeting}/vergadering/${itemId}`;
	const chair = { schoolId: pupil.schoolId, personId: chairId, name: 'the chair' };

	await signInAsPerson(table, partner);
	await table.goto(`${meeting}/vergadering`);
	await expect(table.getByText(pupil.givenName), 'before anybody says yes').toHaveCount(0);
	const phone = await otherDevice({ viewport: { width: 390, height: 844 } });
	await signInAsPerson(phone, parent);
	await sayYes(phone, pupil, consentId);

	await table.goto(point);
	await said(table, question);
	await expect(table.getByRole('heading', { level: 1 })).toContainText(pupil.givenName);
	await table.getByLabel('Jouw notitie').fill(noted);
	await table.getByRole('button', { name: 'Bewaren', exact: true }).click();
	await said(table, 'Bewaard.');
	await table.getByLabel('Jouw notitie').fill(`${noted} En nog iets.`);

	await withdraw(phone);

	// What was being typed is said not to be kept, and stays on the screen; nothing else of the pupil does.
	await table.getByRole('button', { name: 'Bewaren', exact: true }).click();
	await said(table, 'Dit punt staat niet op de agenda');
	await said(table, 'En nog iets.');
	for (const secret of secrets) expect(await table.content(), secret).not.toContain(secret);
	await expectAccessible(table);
	await shot(table, 'overleg-punt-weg');
	await table.goto(point);
	await said(table, 'toestemming kan worden ingetrokken');
	await expect(table.getByText('En nog iets.')).toHaveCount(0);
	await table
		.getByRole('link', { name: /Fietsenstalling/ })
		.first()
		.click();
	await said(table, 'Wie houdt toezicht?');

	const typing = await table.request.post(`${point}/notitie`, {
		form: { text: 'Nog eens', version: '1' },
		headers: { origin: new URL(demo().url).origin }
	});
	expect(typing.status(), 'a note that is kept while one types').toBe(404);
	const open = [
		'/vandaag',
		'/overleg',
		'/overleg/kalender',
		'/overleg/zorgen',
		'/gedeeld-met-mij',
		meeting,
		`${meeting}/kalender`,
		`${meeting}/vergadering`,
		`${meeting}/vergadering/${nextId}`,
		point
	];
	const shut = [
		`${meeting}/punt/${itemId}`,
		`${meeting}/punt/${itemId}/nalezen`,
		`${meeting}/inbrengen`,
		`/leerlingen/${pupil.personId}`,
		`/leerlingen/${pupil.personId}/overleg`,
		`/leerlingen/${pupil.personId}/overleg/pdf`,
		`/leerlingen/${pupil.personId}/inbrengen`
	];
	for (const { path, status, all } of await sourcesOf(table, open)) {
		expect(status, path).toBe(200);
		for (const secret of secrets.filter((one) => !path.includes(one))) expect(all, path).not.toContain(secret);
		expect(all, `the own note about the pupil at ${path}`).not.toContain('huisarts');
	}
	for (const { path, status, all } of await sourcesOf(table, shut)) {
		expect(status, path).toBe(404);
		for (const secret of secrets.filter((one) => !path.includes(one))) expect(all, path).not.toContain(secret);
	}

	// The school goes on: the point, the pupil, and what the partner wrote while that was allowed.
	const school = await otherDevice();
	await signInAsPerson(school, chair);
	await school.goto(point);
	await said(school, question);
	await said(school, noted);
	await expect(school.getByText('En nog iets.')).toHaveCount(0);
	await said(school, 'Geen toestemming');
	await expectAccessible(school);
});

test('a page that only stands open, or on which a partner types, lets go of the pupil by itself @script', async ({
	page: table,
	otherDevice
}) => {
	test.setTimeout(90_000);
	const { meetingId, itemId, consentId, pupil, parent, partner } = await aTable();
	const secrets = await secretsOf(pupil);
	await signInAsPerson(table, partner);
	const phone = await otherDevice();
	await signInAsPerson(phone, parent);
	await sayYes(phone, pupil, consentId);
	const typing = await otherDevice();
	await signInAsPerson(typing, partner);
	for (const page of [table, typing]) {
		await page.goto(`/overleg/${meetingId}/vergadering/${itemId}`);
		await said(page, question);
	}
	await withdraw(phone);
	await typing.getByLabel('Jouw notitie').pressSequentially('Dit typte ik nog.');
	await said(typing, 'Dit typte ik nog.');
	for (const page of [typing, table]) {
		await expect(page.getByText('Dit punt staat niet op de agenda')).toBeVisible({ timeout: 15_000 });
		for (const secret of secrets) expect(await page.content(), secret).not.toContain(secret);
	}
	await said(typing, 'Het is niet bewaard');
	await said(typing, 'Dit typte ik nog.');
});

test("a partner's seat ends with the days after the meeting: then everything of it is shut @plain", async ({
	page,
	otherDevice
}) => {
	const { meetingId, itemId, nextId, pupil, partner, chairId } = await aTable();
	const meeting = `/overleg/${meetingId}`;
	const pages = [
		meeting,
		`${meeting}/kalender`,
		`${meeting}/tafel`,
		`${meeting}/vergadering`,
		`${meeting}/vergadering/${nextId}`,
		`${meeting}/vergadering/${itemId}`
	];
	/** So many days have passed since the meeting; the seats move along with it. */
	const passed = (extra: number) =>
		inDatabase(
			(sql) => sql`update meeting set on_day = app_today() - partner_days - ${extra}::int where id = ${meetingId}`
		);
	const statuses = async () => (await sourcesOf(page, pages)).map(({ status }) => status);

	await signInAsPerson(page, partner);
	await passed(0);
	expect(await statuses(), 'on the last day').toEqual(pages.map(() => 200));
	await passed(1);
	expect(await statuses(), 'the day after').toEqual(pages.map(() => 404));
	const elsewhere = await sourcesOf(page, ['/vandaag', '/overleg', '/overleg/kalender']);
	for (const { path, all } of elsewhere) expect(all, path).not.toContain(meetingId);
	const { origin } = new URL(demo().url);
	const typing = await page.request.post(`${meeting}/vergadering/${nextId}/notitie`, {
		form: { text: 'Toch nog', version: '0' },
		headers: { origin }
	});
	expect(typing.status()).toBe(404);
	const school = await otherDevice();
	await signInAsPerson(school, { schoolId: pupil.schoolId, personId: chairId, name: 'the chair' });
	await school.goto(`${meeting}/vergadering`);
	await said(school, 'Fietsenstalling');
});
