import { timingSafeEqual } from 'node:crypto';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const registry = new Registry();
collectDefaultMetrics({ register: registry });
const requestSeconds = new Histogram({
	name: 'http_request_duration_seconds',
	help: 'Time to answer a request, by route',
	labelNames: ['method', 'route', 'status'],
	buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
	registers: [registry]
});

export type MeasuredRequest = { method: string; route: string; status: number; ms: number };

export function measureRequest({ method, route, status, ms }: MeasuredRequest): void {
	requestSeconds.observe({ method, route, status }, ms / 1000);
}

export async function readMetrics(): Promise<{ text: string; contentType: string }> {
	return { text: await registry.metrics(), contentType: registry.contentType };
}

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** From this machine itself, not through a proxy on it; or with the token. */
export function mayReadMetrics(request: Request, address: string, token: string | undefined): boolean {
	const isForwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => request.headers.has(name));
	if (loopback.test(address) && !isForwarded) return true;
	return token !== undefined && isSame(request.headers.get('authorization') ?? '', `Bearer ${token}`);
}

function isSame(given: string, expected: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(expected)];
	return a.length === b.length && timingSafeEqual(a, b);
}
