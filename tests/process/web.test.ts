import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWhenStale, cleanUp, newFolder, startServer, type ServerProcess } from './server.ts';

let server: ServerProcess;
let behindProxy: ServerProcess;
let production: ServerProcess;

beforeAll(async () => {
	buildWhenStale();
	server = await startServer(newFolder());
	behindProxy = await startServer(newFolder(), { TRUST_PROXY: '1', METRICS_TOKEN: 'a-token-of-some-length' });
	production = await startServer(newFolder(), { ZICHT_MODE: 'production', ORIGIN: 'https://zicht.example' });
}, 120_000);
afterAll(cleanUp);

function switchLanguage(to: ServerProcess, headers: Record<string, string>, back = '/') {
	const body = new URLSearchParams({ language: 'en', back });
	return fetch(`${to.url}/taal`, {
		method: 'POST',
		body,
		redirect: 'manual',
		headers: { accept: 'text/html', ...headers }
	});
}

describe('a form', () => {
	test('is taken on plain http', async () => {
		const answer = await switchLanguage(server, { origin: server.url }, '/mijn-dag');
		expect(answer.status).toBe(303);
		expect(answer.headers.get('location')).toBe('/mijn-dag');
		expect(answer.headers.get('set-cookie')).toMatch(/^PARAGLIDE_LOCALE=en;/);
		expect(answer.headers.get('set-cookie')).not.toContain('Secure');
	});

	test.each([
		['another site', 'https://elsewhere.example'],
		['no site', 'null'],
		['the same host by another protocol', 'https']
	])('from %s is refused', async (_, origin) => {
		const from = origin === 'https' ? server.url.replace('http:', 'https:') : origin;
		expect((await switchLanguage(server, { origin: from })).status).toBe(403);
	});

	test.each(['x-forwarded-proto', 'x-zicht-protocol'])(
		'cannot claim https by %s without a trusted proxy',
		async (name) => {
			const origin = server.url.replace('http:', 'https:');
			expect((await switchLanguage(server, { origin, [name]: 'https' })).status).toBe(403);
		}
	);

	test('is taken from https behind a trusted proxy, and its cookie is for https', async () => {
		const headers = {
			origin: 'https://zicht.example',
			'x-forwarded-proto': 'https',
			'x-forwarded-host': 'zicht.example'
		};
		const answer = await switchLanguage(behindProxy, headers);
		expect(answer.status).toBe(303);
		expect(answer.headers.get('set-cookie')).toContain('Secure');
	});

	test('is taken from ORIGIN and from nowhere else', async () => {
		expect((await switchLanguage(production, { origin: 'https://zicht.example' })).status).toBe(303);
		expect((await switchLanguage(production, { origin: production.url })).status).toBe(403);
	});
});

describe('headers', () => {
	test.each([
		['x-content-type-options', 'nosniff'],
		['referrer-policy', 'same-origin'],
		['x-frame-options', 'DENY'],
		['cross-origin-opener-policy', 'same-origin'],
		['permissions-policy', expect.stringContaining('camera=(self), microphone=(self), geolocation=()')],
		['content-security-policy', expect.stringMatching(/default-src 'self'.*frame-ancestors 'none'/)],
		['x-robots-tag', 'noindex, nofollow'],
		['strict-transport-security', null],
		['server', null]
	])('%s', async (name, value) => {
		expect((await fetch(server.url)).headers.get(name)).toEqual(value);
	});

	test('a file and a missing page have them too', async () => {
		for (const path of ['/icon.svg', '/no-such-page']) {
			expect((await fetch(server.url + path)).headers.get('x-content-type-options')).toBe('nosniff');
		}
	});

	test('https is remembered, and only a demo hides from search engines', async () => {
		const { headers } = await fetch(production.url);
		expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d+/);
		expect(headers.get('x-robots-tag')).toBeNull();
	});
});

test.each([
	['a demo', () => server, 200],
	['production', () => production, 404]
])('the gallery of the design system in %s: %i', async (_, where, status) => {
	expect((await fetch(`${where().url}/dev/ui`)).status).toBe(status);
});

describe('for machines', () => {
	test('health says that the database answers', async () => {
		const answer = await fetch(`${server.url}/health`);
		expect(answer.status).toBe(200);
		expect(await answer.json()).toEqual({ database: 'ok' });
	});

	test('metrics are for this machine', async () => {
		const answer = await fetch(`${server.url}/metrics`);
		expect(answer.status).toBe(200);
		expect(await answer.text()).toContain('http_request_duration_seconds');
	});

	test.each([
		['nothing', {}, 404],
		['a wrong token', { authorization: 'Bearer a-token-of-sume-length' }, 404],
		['the token', { authorization: 'Bearer a-token-of-some-length' }, 200]
	])('metrics through a proxy with %s: %s → %i', async (_, headers, status) => {
		const answer = await fetch(`${behindProxy.url}/metrics`, {
			headers: { 'x-forwarded-for': '127.0.0.1, 203.0.113.9', ...(headers as Record<string, string>) }
		});
		expect(answer.status).toBe(status);
	});
});
