import { globSync } from 'node:fs';
import type { APIRequestContext, Page } from '@playwright/test';
import { listWrittenMails } from '#platform/mail/send.ts';
import { demo } from './support/demo.ts';
import { inDatabase } from './support/in-database.ts';
import { allAccounts, type Account } from './support/people.ts';
import { expect, signInAsPerson, test } from './support/test.ts';

/*
 * A pupil sits on the agenda without a name, and a partner sits at the table. The partner opens whatever there is to open, by
 * links and by every address of Zicht, as page and as data, and asks the search. Nowhere stands who it is.
 */

type Hidden = { meetingId: string; schoolId: string; pupilId: string; name: string; secrets: string[] };

test('a partner who looks everywhere does not learn who an anonymous pupil is @plain', async ({ otherDevice }) => {
	test.setTimeout(180_000);
	const hidden = await anonymousPupils();
	expect(hidden.map(({ state }) => state).toSorted(), 'one at a meeting to come, one at a meeting that was').toEqual([
		'closed',
		'planned'
	]);
	const guest = await otherDevice();
	const partner = await enterAs(guest, 'partner', hidden[0]!);
	const opened = await openEverything(guest.request, hidden);

	// It was worth looking: both tables are open to this partner, and Zicht has an answer to most addresses.
	for (const { meetingId } of hidden) expect(opened.get(`/overleg/${meetingId}`)).toContain('Leerling A');
	expect(opened.size).toBeGreaterThan(20);
	for (const [address, answer] of opened)
		for (const { name, secrets } of hidden)
			for (const secret of secrets)
				expect.soft(answer.includes(secret), `${secret} of ${name} at ${address}`).toBe(false);

	const care = await otherDevice();
	await enterAs(care, 'zorgcoordinator', hidden[0]!);
	for (const { meetingId, name } of hidden)
		expect(await (await care.request.get(`/overleg/${meetingId}`)).text(), 'who may know, reads it there').toContain(
			name
		);

	const [{ email } = { email: '' }] = await inDatabase(
		(sql) => sql<{ email: string }[]>`
			select email from reach where school_id = ${partner.school.id} and person_id = ${partner.personId}`
	);
	await askToTheTable(care, partner, hidden.find(({ state }) => state === 'planned')!.meetingId);
	const mails = await expectMailsTo(email);
	for (const mail of mails)
		for (const { secrets } of hidden)
			for (const secret of secrets) expect.soft(mail.includes(secret), `${secret} in a mail`).toBe(false);
});

/** Of both meetings of De Zwaluw with partners: who stands there as a letter, and all that would tell who it is. */
const anonymousPupils = () =>
	inDatabase(async (sql) => [
		...(await sql<(Hidden & { state: string })[]>`
			select distinct on (m.state) i.meeting_id as "meetingId", i.school_id as "schoolId", p.id as "pupilId", m.state,
				concat_ws(' ', p.given_name, p.infix, p.family_name) as name,
				array_remove(array[p.id::text, concat_ws(' ', p.given_name, p.infix, p.family_name), concat_ws(' ', p.infix, p.family_name),
					p.born_on::text, extract(day from p.born_on) || '-' || extract(month from p.born_on) || '-' || extract(year from p.born_on),
					'Groep ' || g.name, g.id::text, o.brought_in_by_id::text] || (
						select array_agg(concat_ws(' ', parent.given_name, parent.infix, parent.family_name))
						from contact c join person parent on parent.school_id = c.school_id and parent.id = c.person_id
						where c.school_id = p.school_id and c.pupil_id = p.id), null) as secrets
			from agenda_item i
			join school s on s.id = i.school_id and s.name like '%De Zwaluw'
			join meeting m on m.school_id = i.school_id and m.id = i.meeting_id and m.series_id is not null
			join agenda_origin o on o.school_id = i.school_id and o.item_id = i.id
			join agenda_pupil ap on ap.school_id = i.school_id and ap.item_id = i.id
			join pupil p on p.school_id = ap.school_id and p.id = ap.pupil_id
			join group_member gm on gm.school_id = p.school_id and gm.pupil_id = p.id
				and app_today() between gm.from_on and coalesce(gm.until_on, 'infinity')
			join school_group g on g.school_id = gm.school_id and g.id = gm.group_id
			where i.is_anonymous and i.checked_at is not null and i.state <> 'off'
			order by m.state, m.on_day`)
	]);

/** Somebody of this role who has a seat there. */
async function enterAs(page: Page, role: string, { meetingId, schoolId }: Hidden): Promise<Account> {
	const seats = await inDatabase(
		(sql) => sql<{ id: string }[]>`select person_id as id from meeting_seat where meeting_id = ${meetingId}`
	);
	const seated = new Set(seats.map(({ id }) => id));
	const person = allAccounts().find((one) => one.role === role && seated.has(one.personId));
	if (!person) throw new Error(`no ${role} at this table`);
	await signInAsPerson(page, { schoolId, personId: person.personId, name: person.name });
	return person;
}

/** By address: what came back, its headers too. From every route without an id and every search, on along every link. */
async function openEverything(request: APIRequestContext, hidden: readonly Hidden[]): Promise<Map<string, string>> {
	const words = hidden.flatMap(({ name }) => [name, ...name.split(' ')]);
	const searches = words.map((word) => `/zoeken?q=${encodeURIComponent(word)}`);
	const ids = hidden.flatMap(({ meetingId, pupilId }) => [
		`/overleg/${meetingId}`,
		`/leerlingen/${pupilId}/overleg/pdf`
	]);
	const left = [...routesWithoutId(), ...searches, ...ids];
	const opened = new Map<string, string>();
	const seen = new Set(left);
	for (let address = left.shift(); address !== undefined; address = left.shift()) {
		const answer = await request.get(address);
		const body = await answer.text();
		// A search says the words again that were asked for.
		opened.set(address, JSON.stringify(answer.headers()) + withoutAsked(body, address));
		if (!answer.headers()['content-type']?.includes('html')) continue;
		const [path = '', query] = address.split('?');
		const links = [...body.matchAll(/href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
		const data = `${path === '/' ? '' : path}/__data.json${query ? `?${query}` : ''}`;
		for (const next of [data, ...links]) {
			if (seen.has(next) || /^\/(_app|uitloggen|demo)/.test(next)) continue;
			seen.add(next);
			left.push(next);
		}
	}
	return opened;
}

const routesWithoutId = (): string[] =>
	globSync('src/routes/**/{+page.svelte,+server.ts}')
		.map((file) =>
			file
				.replace(/^src\/routes/, '')
				.replaceAll(/\/\([a-z]+\)/g, '')
				.replace(/\/\+[^/]+$/, '')
		)
		// Only a demo has a page with everybody on it.
		.filter((route) => route !== '' && !route.includes('[') && route !== '/demo');

function withoutAsked(body: string, address: string): string {
	const asked = new URL(address, 'http://zicht').searchParams.get('q');
	return asked ? body.replaceAll(asked, '').replaceAll(encodeURIComponent(asked), '') : body;
}

async function askToTheTable(care: Page, { personId }: Account, meetingId: string): Promise<void> {
	const { origin } = new URL(demo().url);
	const answer = await care.request.post(`/overleg/${meetingId}/tafel?/plaats`, {
		form: { person: personId, kind: 'partner' },
		headers: { origin }
	});
	expect(answer.ok()).toBe(true);
}

/** Everything that was ever mailed to this address; waits until there is something. */
async function expectMailsTo(email: string): Promise<string[]> {
	let mails: string[] = [];
	await expect
		.poll(async () => {
			const all = await listWrittenMails(demo().mails, 1000);
			mails = all.filter(({ to }) => to === email).map((mail) => JSON.stringify(mail));
			return mails.length;
		})
		.toBeGreaterThan(0);
	return mails;
}
