import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { setPrivateHeaders } from './private-headers.ts';

const direct = { trustedProxies: 0 };
const oneProxy = { trustedProxies: 1 };
const forged = { 'x-zicht-protocol': 'https', 'x-zicht-host': 'evil.example', 'x-zicht-address': '127.0.0.1' };
const forwarded = {
	'x-forwarded-proto': 'https',
	'x-forwarded-host': 'zicht.example',
	'x-forwarded-for': '127.0.0.1, 203.0.113.9'
};

test.each([
	['plain', direct, {}, ['http', 'local:3000', '10.0.0.1']],
	['what a visitor makes up', direct, { ...forged, ...forwarded }, ['http', 'local:3000', '10.0.0.1']],
	['a proxy of ours', oneProxy, forwarded, ['https', 'zicht.example', '203.0.113.9']],
	['a proxy of ours that says nothing', oneProxy, forged, ['http', 'local:3000', '10.0.0.1']],
	['two proxies of ours', { trustedProxies: 2 }, forwarded, ['https', 'zicht.example', '127.0.0.1']],
	['a set origin', { ...direct, origin: 'https://set.example' }, forwarded, ['https', 'set.example', '10.0.0.1']]
])('%s', (_, trust, headers, [protocol, host, address]) => {
	const request = { headers: { host: 'local:3000', ...headers }, socket: { remoteAddress: '10.0.0.1' } };
	setPrivateHeaders(request as unknown as IncomingMessage, trust);
	expect(request.headers).toMatchObject({
		'x-zicht-protocol': protocol,
		'x-zicht-host': host,
		'x-zicht-address': address
	});
});
