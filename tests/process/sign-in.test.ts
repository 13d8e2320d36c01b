import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAsAdministrator } from '#platform/database/connect.ts';
import { readPostmaster } from '#platform/database/postmaster.ts';
import { hashPassword } from '#platform/identity/password.ts';
import { codeAt, stepAt } from '#platform/identity/totp.ts';
import { hashTextOf } from '#platform/identity/tokens.ts';
import { readSetupFile } from '#modules/scholen/server/index.ts';
import { buildWhenStale, cleanUp, newFolder, startServer, type ServerProcess } from './server.ts';
import { visitor } from './visitor.ts';

const origin = 'https://zicht.example';
const password = 'vier gele tapirs dansen';
const sessionName = '__Host-zicht_sessie';
let server: ServerProcess;
let sql: ReturnType<typeof openAsAdministrator>;

beforeAll(async () => {
	buildWhenStale();
	const folder = newFolder();
	server = await startServer(folder, { ZICHT_MODE: 'production', ORIGIN: origin });
	const { socket, port } = readPostmaster(join(folder, 'postgres'))!;
	sql = openAsAdministrator({ socket, port, database: 'zicht' });
}, 120_000);
afterAll(async () => {
	await sql?.end();
	await cleanUp();
});

/** A school with one person who has an account. Production: the school is real, also in a test. */
async function makeAccount(kind = 'medewerker', isDemo = false) {
	const [schoolId, personId, userId] = [randomUUID(), randomUUID(), randomUUID()];
	const email = `${userId.slice(0, 8)}@delinde.example.nl`;
	await sql`insert into school (id, name, is_demo) values (${schoolId}, 'De Linde', ${isDemo})`;
	await sql`insert into setup_version (school_id, number, valid_from_on, document, why)
		values (${schoolId}, 1, '2000-01-01', ${sql.json((await readSetupFile('pro-hardenberg')) as never)}, '')`;
	await sql`insert into person (school_id, id, kind, given_name, family_name) values (${schoolId}, ${personId}, ${kind}, 'An', 'Blom')`;
	await sql`insert into auth."user" (id, name, email, "emailVerified") values (${userId}, 'An Blom', ${email}, true)`;
	await sql`insert into auth.account (id, "accountId", "providerId", "userId", password, "updatedAt")
		values (${userId}, ${userId}, 'credential', ${userId}, ${await hashPassword(password)}, now())`;
	await sql`insert into auth.membership (user_id, school_id, person_id) values (${userId}, ${schoolId}, ${personId})`;
	return { schoolId, personId, userId, email };
}

const visit = () => visitor(server.url, origin);

/** Makes the second factor on screen; gives the secret and the backup codes that the page showed. */
async function makeSecondFactor(browser: ReturnType<typeof visit>) {
	const page = await browser.get('/inloggen/tweede-stap/maken');
	const secret = page.text.match(/secret=([A-Z2-7]{32})/)![1]!;
	const done = await browser.post('/inloggen/tweede-stap/maken', { code: codeAt(secret, stepAt(new Date())) });
	return {
		secret,
		backupCodes: [...done.text.matchAll(/<code[^>]*>([0-9A-Z]{4}-[0-9A-Z]{4})<\/code>/g)].map((match) => match[1]!)
	};
}

describe('staff', () => {
	test('come in with a password and a second factor, and reach nothing before both', async () => {
		const { email } = await makeAccount();
		const browser = visit();
		expect(await browser.post('/inloggen', { email, password })).toMatchObject({
			status: 303,
			to: '/inloggen/tweede-stap/maken'
		});
		expect((await browser.get('/mijn-account')).to).toMatch(/^\/inloggen\/tweede-stap\/maken\?/);
		const before = browser.cookies.get(sessionName);
		const { secret, backupCodes } = await makeSecondFactor(browser);
		expect(backupCodes).toHaveLength(10);
		expect(browser.cookies.get(sessionName)).not.toBe(before);
		expect((await browser.get('/mijn-account')).status).toBe(200);

		const again = visit();
		expect(await again.post('/inloggen', { email, password })).toMatchObject({
			status: 303,
			to: '/inloggen/tweede-stap'
		});
		expect((await again.get('/mijn-account')).to).toMatch(/^\/inloggen\?/);
		// The code that turned it on was used: the same one within its half minute is refused.
		expect((await again.post('/inloggen/tweede-stap', { code: codeAt(secret, stepAt(new Date())) })).status).toBe(422);
		expect((await again.post('/inloggen/tweede-stap', { code: codeAt(secret, stepAt(new Date()) + 1) })).to).toBe(
			'/vandaag'
		);

		const third = visit();
		await third.post('/inloggen', { email, password });
		expect((await third.post('/inloggen/tweede-stap', { code: backupCodes[0]! })).to).toBe('/vandaag');
		const fourth = visit();
		await fourth.post('/inloggen', { email, password });
		expect((await fourth.post('/inloggen/tweede-stap', { code: backupCodes[0]! })).status).toBe(422);
	});
});

describe('a session', () => {
	test('has a cookie that scripts, other sites and plain http do not get, and is kept as a hash', async () => {
		const { email } = await makeAccount('ouder');
		const browser = visit();
		await browser.post('/inloggen', { email, password });
		const line = browser.seen.find((text) => text.startsWith(sessionName))!;
		for (const word of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(line).toContain(word);
		const token = browser.cookies.get(sessionName)!;
		expect(await sql`select 1 from auth.session where token = ${token}`).toHaveLength(0);
		expect(await sql`select 1 from auth.session where token = ${hashTextOf(token)}`).toHaveLength(1);
	});

	test('that somebody planted beforehand does not become the owner’s', async () => {
		const [attacker, victim] = [await makeAccount('ouder'), await makeAccount('ouder')];
		const planted = visit();
		await planted.post('/inloggen', { email: attacker.email, password });
		const token = planted.cookies.get(sessionName)!;
		const browser = visit();
		browser.cookies.set(sessionName, token);
		await browser.post('/inloggen', { email: victim.email, password });
		expect(browser.cookies.get(sessionName)).not.toBe(token);
		expect(await sql`select 1 from auth.session where token = ${hashTextOf(token)}`).toHaveLength(0);
	});

	test('ends at its time, and at signing out', async () => {
		const { email } = await makeAccount('ouder');
		const browser = visit();
		await browser.post('/inloggen', { email, password });
		const token = browser.cookies.get(sessionName)!;
		await sql`update auth.session set "expiresAt" = now() - interval '1 second' where token = ${hashTextOf(token)}`;
		expect((await browser.get('/mijn-account')).to).toMatch(/^\/inloggen\?/);

		await browser.post('/inloggen', { email, password });
		const second = browser.cookies.get(sessionName)!;
		await browser.post('/uitloggen');
		browser.cookies.set(sessionName, second);
		expect((await browser.get('/mijn-account')).to).toMatch(/^\/inloggen\?/);
	});
});

describe('who guesses', () => {
	const withoutTyped = (text: string) => text.replaceAll(/value="[^"]*"/g, '').replaceAll(/nonce-?="?[^" ]*/g, '');

	test('gets the same answer, as slowly, whether the account exists or not', async () => {
		const { email } = await makeAccount();
		const timed = async (address: string) => {
			const startedAt = performance.now();
			const answer = await visit().post('/inloggen', { email: address, password: 'niet dit wachtwoord' });
			return { answer, ms: performance.now() - startedAt };
		};
		await timed('warm@example.nl');
		const [known, unknown] = [await timed(email), await timed('niemand@delinde.example.nl')];
		expect(known.answer.status).toBe(422);
		expect(withoutTyped(known.answer.text)).toBe(withoutTyped(unknown.answer.text));
		expect(unknown.ms).toBeGreaterThan(known.ms / 3);
		expect(known.answer.text).toContain(`value="${email}"`);
		expect(known.answer.text).not.toContain('niet dit wachtwoord');
	});

	test('waits longer and longer, also with the right password, also for an account that does not exist', async () => {
		const { email } = await makeAccount('ouder');
		for (const address of [email, 'nooit@delinde.example.nl']) {
			for (let i = 0; i < 4; i++)
				expect((await visit().post('/inloggen', { email: address, password: 'mis' })).status).toBe(422);
			const answer = await visit().post('/inloggen', { email: address, password });
			expect(answer.status).toBe(409);
			expect(answer.text).toMatch(/Probeer het weer na \d+\.\d\d uur/);
		}
		await sql`update auth.attempt set locked_until = null`;
		expect((await visit().post('/inloggen', { email, password })).status).toBe(303);
		expect((await visit().post('/inloggen', { email, password: 'mis' })).status).toBe(422);
	});

	test('learns nothing from asking for a mail', async () => {
		const { email } = await makeAccount('ouder');
		const ask = (address: string) => visit().post('/inloggen/mail', { email: address });
		expect(await ask(email)).toEqual(await ask('niemand@elders.example.nl'));
	});
});

describe('a mail link', () => {
	test('is used by the button, not by looking, and once', async () => {
		const { email, schoolId } = await makeAccount('ouder');
		await visit().post('/inloggen/mail', { email });
		const code = await linkTo(schoolId, '/inloggen/link/');
		for (let i = 0; i < 3; i++) expect((await visit().get(`/inloggen/link/${code}`)).text).toContain('<form');
		const browser = visit();
		expect((await browser.post(`/inloggen/link/${code}`)).to).toBe('/vandaag');
		expect((await browser.get('/mijn-account')).status).toBe(200);
		expect((await visit().post(`/inloggen/link/${code}`)).status).toBe(409);
	});

	test('is not for staff', async () => {
		const { email, schoolId } = await makeAccount();
		await visit().post('/inloggen/mail', { email });
		expect(await sql`select 1 from auth.invitation where school_id = ${schoolId}`).toHaveLength(0);
	});

	async function linkTo(schoolId: string, path: string): Promise<string> {
		for (let i = 0; i < 50; i++) {
			const [mail] = await sql<{ text: string }[]>`
				select payload->>'text' as text from outbox where school_id = ${schoolId}
				union all select data->'payload'->>'text' from job.job where data->>'schoolId' = ${schoolId}`;
			if (mail) return mail.text.split(path)[1]!.split(/\s/)[0]!;
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		throw new Error('no mail');
	}
});

describe('forms and addresses', () => {
	test.each(['https://elsewhere.example', 'null', 'http://localhost'])('a form from %s is refused', async (from) => {
		const { email } = await makeAccount('ouder');
		expect((await visitor(server.url, from).post('/inloggen', { email, password })).status).toBe(403);
	});

	test.each([
		'https://elsewhere.example/',
		'//elsewhere.example',
		'/\\elsewhere.example',
		'javascript:alert(1)',
		'/.//elsewhere.example'
	])('after the sign-in nobody is sent to %s', async (terug) => {
		const { email } = await makeAccount('ouder');
		expect((await visit().post('/inloggen', { email, password, terug })).to).toBe('/vandaag');
	});

	test('after the sign-in one goes back to where one was', async () => {
		const { email } = await makeAccount('ouder');
		expect((await visit().post('/inloggen', { email, password, terug: '/berichten?blad=2' })).to).toBe(
			'/berichten?blad=2'
		);
	});
});

describe('the demo’s open door in production', () => {
	test('does not exist, whatever is sent', async () => {
		const { schoolId, personId } = await makeAccount('medewerker', true);
		const browser = visit();
		for (const path of ['/demo', '/demo?mode=demo', '/demo?demo=1']) {
			expect((await browser.get(path, { 'x-zicht-mode': 'demo', cookie: 'mode=demo; demo=1' })).status).toBe(404);
			expect(
				(await browser.post(path, { persoon: `${schoolId} ${personId}`, mode: 'demo' }, { 'x-zicht-mode': 'demo' }))
					.status
			).toBe(404);
		}
		expect(browser.seen.filter((line) => line.includes('sessie'))).toEqual([]);
		expect((await browser.get('/inloggen')).text).not.toContain('/demo');
	});
});
