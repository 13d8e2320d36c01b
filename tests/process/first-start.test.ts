import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAsAdministrator } from '#platform/database/connect.ts';
import { readPostmaster } from '#platform/database/postmaster.ts';
import { codeAt, stepAt } from '#platform/identity/totp.ts';
import { buildWhenStale, cleanUp, newFolder, startServer, type ServerProcess } from './server.ts';
import { visitor } from './visitor.ts';

const origin = 'https://zicht.example';
const password = 'vier gele tapirs dansen';
const form = {
	school: 'De Linde',
	setup: 'pro-assen',
	givenName: 'An',
	infix: '',
	familyName: 'Blom',
	email: 'an@delinde.example.nl',
	password
};
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

const visit = () => visitor(server.url, origin);

async function turnOnSecondFactor(browser: ReturnType<typeof visit>) {
	const secret = (await browser.get('/inloggen/tweede-stap/maken')).text.match(/secret=([A-Z2-7]{32})/)![1]!;
	await browser.post('/inloggen/tweede-stap/maken', { code: codeAt(secret, stepAt(new Date())) });
}

async function mailTo(address: string): Promise<string> {
	for (let i = 0; i < 60; i++) {
		const [mail] = await sql<{ text: string }[]>`
			select payload->>'text' as text from outbox where payload->>'to' = ${address}
			union all select data->'payload'->>'text' from job.job where data->'payload'->>'to' = ${address}`;
		if (mail) return mail.text;
		await sleep(50);
	}
	throw new Error(`no mail to ${address}`);
}

test('from an empty server to a colleague who signs in', async () => {
	const code = server.output().match(/code: ([0-9A-Z-]{19})/)![1]!;
	expect((await visit().get('/inloggen')).to, 'there is nothing to sign in to yet').toBe('/eerste-start');
	expect((await visit().post('/eerste-start', { ...form, serverCode: '0000-0000-0000-0000' })).status).toBe(422);
	expect((await visit().post('/eerste-start', { ...form, serverCode: code, password: 'Welkom2026!!' })).status).toBe(
		422
	);

	const administrator = visit();
	expect((await administrator.post('/eerste-start', { ...form, serverCode: code })).to).toBe(
		'/inloggen/tweede-stap/maken'
	);
	await turnOnSecondFactor(administrator);
	expect((await visit().get('/eerste-start')).status).toBe(404);
	expect((await visit().get('/inloggen')).status).toBe(200);
	expect((await visit().post('/eerste-start', { ...form, serverCode: code })).status).toBe(404);

	const added = await administrator.post('/school/mensen/nieuw', {
		givenName: 'Bo',
		infix: '',
		familyName: 'Kok',
		email: 'bo@delinde.example.nl',
		roles: 'zorgcoordinator',
		location: '',
		invite: 'on'
	});
	expect(added).toMatchObject({ status: 303, to: '/school/mensen' });
	expect((await administrator.get('/school/mensen')).text).toContain('uitgenodigd tot');

	const link = (await mailTo('bo@delinde.example.nl')).match(/\/uitnodiging\/\w+/)![0];
	const colleague = visit();
	expect((await colleague.get(link)).text).toContain('Welkom, Bo Kok');
	expect((await colleague.post(link, { way: 'mail' })).status).toBe(422);
	expect((await colleague.post(link, { password })).to).toBe('/inloggen/tweede-stap/maken');
	expect((await visit().post(link, { password })).status).toBe(409);
	await turnOnSecondFactor(colleague);
	expect((await colleague.get('/mijn-account')).status).toBe(200);
	expect((await colleague.get('/school/mensen')).status).toBe(404);

	const [bo] = await sql<{ id: string }[]>`select id from person where given_name = 'Bo'`;
	expect((await administrator.post(`/school/mensen/${bo!.id}?/uitnodigen`)).status).toBe(409);
	expect((await administrator.post(`/school/mensen/${bo!.id}?/stoppen`)).status).toBe(303);
	expect((await colleague.get('/mijn-account')).to).toMatch(/^\/inloggen\?/);
});

test('a proof of long ago is asked again before accounts are changed', async () => {
	await sql`update auth.attempt set locked_until = null`;
	const administrator = visit();
	await sql`delete from auth."twoFactor"`;
	await sql`update auth."user" set "twoFactorEnabled" = false`;
	await administrator.post('/inloggen', { email: form.email, password });
	await turnOnSecondFactor(administrator);
	expect((await administrator.get('/school/mensen/nieuw')).status).toBe(200);
	await sql`update auth.session set "provedAt" = now() - interval '11 minutes'`;
	expect((await administrator.get('/school/mensen/nieuw')).to).toBe('/bevestig?terug=%2Fschool%2Fmensen%2Fnieuw');
	expect((await administrator.post('/bevestig', { password: 'mis', terug: '/school/mensen/nieuw' })).status).toBe(422);
	expect((await administrator.post('/bevestig', { password, terug: '/school/mensen/nieuw' })).to).toBe(
		'/school/mensen/nieuw'
	);
	expect((await administrator.get('/school/mensen/nieuw')).status).toBe(200);
});
