import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings, requireOriginFor } from './settings.ts';
import { explain } from './start-problem.ts';

test('without anything set there are sensible values', () => {
	expect(readSettings({})).toMatchObject({
		port: 3000,
		host: '127.0.0.1',
		dataFolder: resolve('.data'),
		trustedProxies: 0,
		mailFrom: 'zicht@localhost',
		uploadLimitMb: 50,
		draftDays: 60
	});
});

test('an empty value is a value that is not set', () => {
	expect(readSettings({ PORT: ' ', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined });
});

describe('what is taken', () => {
	test.each([
		['PORT', '0', { port: 0 }],
		['ORIGIN', 'https://zicht.school.nl/', { origin: 'https://zicht.school.nl' }],
		['DATABASE_URL', 'postgresql://a:b@host/zicht', { databaseUrl: 'postgresql://a:b@host/zicht' }],
		['TRUST_PROXY', '2', { trustedProxies: 2 }],
		['ZICHT_MODE', 'production', { mode: 'production' }],
		['SMTP_URL', 'smtps://mail.example:465', { smtpUrl: 'smtps://mail.example:465' }],
		['MAIL_FROM', 'Zicht <zicht@school.example>', { mailFrom: 'Zicht <zicht@school.example>' }],
		['LOG_LEVEL', 'debug', { logLevel: 'debug' }]
	])('%s=%s', (name, value, expected) => {
		expect(readSettings({ [name]: value })).toMatchObject(expected);
	});
});

describe('what is refused, in one line that names it and does not repeat it', () => {
	test.each([
		['PORT', '65536'],
		['PORT', '3e3'],
		['ORIGIN', 'https://zicht.school.nl/pad'],
		['ORIGIN', 'ftp://zicht.school.nl'],
		['DATABASE_URL', 'mysql://a:b@host/zicht'],
		['TRUST_PROXY', 'yes'],
		['ZICHT_MODE', 'test'],
		['ZICHT_SECRET', 'too short'],
		['SMTP_URL', 'mail.example'],
		['MAIL_FROM', 'the school'],
		['LOG_LEVEL', 'loud'],
		['METRICS_TOKEN', 'short'],
		['UPLOAD_LIMIT_MB', '0']
	])('%s=%s', (name, value) => {
		const line = explanationOf({ [name]: value });
		expect(line).toMatch(new RegExp(`^${name} moet .* zijn\\. / ${name} must be .*\\.$`));
		expect(line).not.toContain(`=${value}`);
	});
});

test('several wrong values give a line each', () => {
	expect(explanationOf({ PORT: 'x', HOST: 'x', LOG_LEVEL: 'x' }).split('\n')).toHaveLength(2);
});

test('production needs an address, a demo does not', () => {
	expect(() => requireOriginFor('demo', readSettings({}))).not.toThrow();
	expect(() => requireOriginFor('production', readSettings({}))).toThrow('ORIGIN is needed');
	expect(() => requireOriginFor('production', readSettings({ ORIGIN: 'https://zicht.example' }))).not.toThrow();
});

function explanationOf(environment: Record<string, string>): string {
	try {
		readSettings(environment);
		return '';
	} catch (error) {
		return explain(error);
	}
}
