import type { Page } from '@playwright/test';
import { demo } from './support/demo.ts';
import { account, allAccounts, type Account } from './support/people.ts';
import { inDatabase } from './support/in-database.ts';
import { addressesOfMeeting, addressesOfPupils, type Tried } from './support/routes.ts';
import { expect, signInAsPerson, test } from './support/test.ts';

/** Who knows an address of somebody else's pupil, by whatever way, and tries it. */
const strangers = ['partner', 'ouder', 'leerling', 'vakdocent'] as const;

const enter = (page: Page, { school, personId, name }: Account): Promise<void> =>
	signInAsPerson(page, { schoolId: school.id, personId, name });

test('an address with an id of another pupil opens for nobody: every route there is @plain', async ({
	otherDevice
}) => {
	test.setTimeout(240_000);
	const addresses = await addressesOfPupils();
	expect(addresses.length).toBeGreaterThan(100);
	const pupils = new Set(addresses.map(({ pupilId }) => pupilId));
	const names = await namesOf([...pupils]);
	const devices = new Map<string, Page>();

	/** The address as this person gets it. */
	async function get(person: Account, path: string) {
		let page = devices.get(person.personId);
		if (!page) {
			page = await otherDevice();
			devices.set(person.personId, page);
			await enter(page, person);
		}
		const answer = await page.request.get(path, { maxRedirects: 0 });
		return { status: answer.status(), text: await answer.text() };
	}

	const opened = new Set<string>();
	for (const { path, table, pupilId, schoolId } of addresses) {
		for (const role of strangers) {
			const { status, text } = await get(strangerOf(role, schoolId, pupils), path);
			expect.soft(status, `${role} ${path}`).toBe(404);
			expect.soft(text.includes(names.get(pupilId)!), `${role} reads a name at ${path}`).toBe(false);
		}
		// It is the person that keeps it shut, and not the address.
		for (const role of ['zorgcoordinator', 'administratie']) {
			if (!opened.has(table) && (await get(ofSchool(role, schoolId), path)).status < 400) opened.add(table);
		}
	}
	const tried = new Set(addresses.map(({ table }: Tried) => table));
	expect([...tried.difference(opened)], 'what nobody of the school opens, for want of a row').toEqual([]);
});

/** That it is held, who is asked to the table and when, everybody of the school may know. */
const knownToStaff = ['', '/tafel', '/kalender'].map((end) => `/overleg/[overleg=uuid]${end}`);

test('a meeting opens for nobody who has no seat, and a point that is not theirs for no partner who has one @plain', async ({
	otherDevice
}) => {
	test.setTimeout(120_000);
	const { point, paths } = await addressesOfMeeting();
	expect(paths.size).toBeGreaterThan(7);
	const seated = new Set(await seatsAt(point.meetingId));
	const at = (role: string, isSeated: boolean) => {
		const found = allAccounts().find(
			(one) =>
				one.role === role &&
				one.school.id === point.schoolId &&
				seated.has(one.personId) === isSeated &&
				!one.pupils.some(({ id }) => id === point.pupilId) &&
				one.personId !== point.pupilId
		);
		if (!found) throw new Error(`no ${role} for this`);
		return found;
	};
	const opensForSeat = new Set([...knownToStaff, '/overleg/[overleg=uuid]/vergadering']);
	const people: [string, Account, (route: string) => boolean][] = [
		['a partner of another table', at('partner', false), () => false],
		['a parent', at('ouder', false), () => false],
		['a pupil', at('leerling', false), () => false],
		// Who brings in, as this set-up says, can bring in an own pupil.
		[
			'a mentor of others',
			at('mentor', false),
			(route) => knownToStaff.includes(route) || route === '/overleg/[overleg=uuid]/inbrengen'
		],
		// There is no such point for a partner at the table: the page of a point says so, and shows the others.
		[
			'a partner at this table',
			at('partner', true),
			(route) => opensForSeat.has(route) || route.endsWith('/vergadering/[punt=uuid]')
		]
	];
	for (const [who, person, opens] of people) {
		const page = await otherDevice();
		await enter(page, person);
		for (const [route, path] of paths) {
			// A note is kept there, and nothing read.
			if (route.endsWith('/notitie')) continue;
			const answer = await page.request.get(path, { maxRedirects: 0 });
			const all = JSON.stringify(answer.headers()) + (await answer.text());
			expect.soft(answer.status(), `${who} ${route}`).toBe(opens(route) ? 200 : 404);
			for (const secret of point.secrets)
				expect.soft(all.includes(secret), `${who} reads ${secret} at ${route}`).toBe(false);
		}
		const { origin } = new URL(demo().url);
		const note = await page.request.post(`/overleg/${point.meetingId}/vergadering/${point.itemId}/notitie`, {
			form: { text: 'Van wie is dit?', version: '0' },
			headers: { origin }
		});
		expect.soft(note.status(), `${who} writes a note`).toBe(404);
	}
	const care = await otherDevice();
	await enter(care, ofSchool('zorgcoordinator', point.schoolId));
	for (const [route, path] of paths) {
		if (route.endsWith('/notitie')) continue;
		expect.soft((await care.request.get(path)).status(), `the care coordinator ${route}`).toBe(200);
	}
});

test('a file opens for nobody who has nothing to do with the pupil, not even its name @plain', async ({
	page: care,
	otherDevice
}) => {
	const [indication] = await inDatabase(
		(sql) => sql<{ id: string; pupilId: string; schoolId: string }[]>`
			select i.id, i.pupil_id as "pupilId", i.school_id as "schoolId" from indication i
			join school s on s.id = i.school_id and s.name like '%De Zwaluw' order by i.id limit 1`
	);
	const { id, pupilId, schoolId } = indication!;
	await enter(care, ofSchool('zorgcoordinator', schoolId));
	await care.goto(`/leerlingen/${pupilId}/indicaties/${id}`);
	const name = 'beschikking-noordwijk.pdf';
	await care.getByLabel('Papier toevoegen').setInputFiles({
		name,
		mimeType: 'application/pdf',
		buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
	});
	await care.getByRole('button', { name: 'Toevoegen', exact: true }).click();
	const path = (await care.getByRole('link', { name }).getAttribute('href'))!;
	expect((await care.request.get(path)).status(), 'the care coordinator').toBe(200);
	for (const role of strangers) {
		const page = await otherDevice();
		await enter(page, strangerOf(role, schoolId, new Set([pupilId])));
		for (const address of [path, `${path}?klein`]) {
			const answer = await page.request.get(address, { maxRedirects: 0 });
			expect.soft(answer.status(), `${role} ${address}`).toBe(404);
			const all = JSON.stringify(answer.headers()) + (await answer.text());
			expect.soft(all.includes('noordwijk'), `${role} reads the name of the file`).toBe(false);
		}
	}
});

const seatsAt = (meetingId: string): Promise<string[]> =>
	inDatabase(async (sql) => {
		const rows = await sql<{ id: string }[]>`
			select person_id as id from meeting_seat where meeting_id = ${meetingId} and from_on <= until_on`;
		return rows.map(({ id }) => id);
	});

/** Somebody of this role at the same school who has nothing to do with any of these pupils. */
function strangerOf(role: (typeof strangers)[number], schoolId: string, pupils: ReadonlySet<string>): Account {
	const found = allAccounts().find(
		(one) =>
			one.role === role &&
			// Whoever teaches anybody of a demo school may teach each of them: a colleague of another school then.
			(role === 'vakdocent' ? one.school.id !== schoolId : one.school.id === schoolId) &&
			!one.pupils.some(({ id }) => pupils.has(id)) &&
			!pupils.has(one.personId)
	);
	if (!found) throw new Error(`no ${role} who knows none of them`);
	return found;
}

function ofSchool(role: string, schoolId: string): Account {
	const { name } = allAccounts().find(({ school }) => school.id === schoolId)!.school;
	return account({ school: name, role });
}

const namesOf = (ids: readonly string[]): Promise<Map<string, string>> =>
	inDatabase(async (sql) => {
		const rows = await sql<{ id: string; name: string }[]>`
			select id, concat_ws(' ', given_name, infix, family_name) as name from pupil where id = any (${ids as string[]})`;
		return new Map(rows.map(({ id, name }) => [id, name]));
	});
