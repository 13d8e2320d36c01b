import { beforeAll, expect, test } from 'vitest';
import { handOver } from '#platform/running.ts';
import { readSettings } from '#platform/settings.ts';
import { readMetrics } from './metrics.ts';
import { finishRequest, logError, requestId, startRequest } from './request.ts';

beforeAll(() => {
	const settings = readSettings({ LOG_LEVEL: 'silent' });
	handOver({ settings, place: { url: 'postgres://localhost/none' }, mode: 'demo', secret: 'x'.repeat(32) });
});

function eventFor(path: string, route: string | null) {
	return { request: new Request(`http://localhost${path}`), route: { id: route } } as Parameters<
		typeof finishRequest
	>[0];
}

test('an answer carries the id of its request and is not kept by the browser', () => {
	const event = eventFor('/', '/');
	const { id } = startRequest(event);
	const { headers } = finishRequest(event, new Response());
	expect(headers.get('x-request-id')).toBe(id);
	expect(headers.get('cache-control')).toBe('private, no-store');
	expect(logError(event, new Error('x'))).toBe(id);
	expect(requestId(eventFor('/', '/'))).toBe('');
});

test('what says how it may be kept, keeps its word', () => {
	const event = eventFor('/', '/');
	startRequest(event);
	const answer = new Response(null, { headers: { 'cache-control': 'max-age=60' } });
	expect(finishRequest(event, answer).headers.get('cache-control')).toBe('max-age=60');
});

test('requests are measured by route, never by address', async () => {
	for (const [path, route] of [
		['/leerlingen/8d1f', '/leerlingen/[leerling]'],
		['/made-up/8d1f', null]
	] as const) {
		const event = eventFor(path, route);
		startRequest(event);
		finishRequest(event, new Response());
	}
	const { text } = await readMetrics();
	expect(text).toContain(
		'http_request_duration_seconds_count{method="GET",route="/leerlingen/[leerling]",status="200"} 1'
	);
	expect(text).toContain('route="unmatched"');
	expect(text).not.toContain('8d1f');
});
