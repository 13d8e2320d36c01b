import type { IncomingMessage } from 'node:http';
import type { Settings } from '#platform/settings.ts';

/**
 * How the server tells the application by which protocol, host and from which address a request came. SvelteKit assumes
 * https and would refuse every form on plain http; here it learns the truth. Whatever a visitor sends under these names
 * is overwritten.
 */
export const privateHeaders = {
	protocol: 'x-zicht-protocol',
	host: 'x-zicht-host',
	address: 'x-zicht-address'
} as const;

type Trust = Pick<Settings, 'origin' | 'trustedProxies'>;

export function setPrivateHeaders(request: IncomingMessage, trust: Trust): void {
	request.headers[privateHeaders.protocol] = protocolOf(request, trust);
	request.headers[privateHeaders.host] = hostOf(request, trust);
	request.headers[privateHeaders.address] = addressOf(request, trust);
}

export function protocolOf(request: IncomingMessage, { origin, trustedProxies }: Trust): 'http' | 'https' {
	if (origin) return origin.startsWith('https:') ? 'https' : 'http';
	return trustedProxies > 0 && lastOf(request, 'x-forwarded-proto') === 'https' ? 'https' : 'http';
}

function hostOf(request: IncomingMessage, { origin, trustedProxies }: Trust): string {
	if (origin) return new URL(origin).host;
	return (trustedProxies > 0 && lastOf(request, 'x-forwarded-host')) || (request.headers.host ?? '');
}

/** Each proxy adds the address that it saw at the end: what stands before our own proxies' words anybody may have made up. */
function addressOf(request: IncomingMessage, { trustedProxies }: Trust): string {
	const seen = request.socket.remoteAddress ?? '';
	if (trustedProxies === 0) return seen;
	return listOf(request, 'x-forwarded-for').at(-trustedProxies) ?? seen;
}

function lastOf(request: IncomingMessage, name: string): string | undefined {
	return listOf(request, name).at(-1);
}

function listOf(request: IncomingMessage, name: string): string[] {
	const text = [request.headers[name] ?? []].flat().join(',');
	return text
		.split(',')
		.map((part) => part.trim())
		.filter(Boolean);
}
