import { startServer, type ServerProcess } from '../tests/process/server.ts';
import { copyData, type Size } from './data.ts';
import type { Cast } from './school.ts';

/** A running Zicht with its data, and who is signed in there. */
export type Site = ServerProcess & {
	folder: string;
	port: number;
	cast: Cast;
	cookieOf(personId: string): Promise<string>;
};

const sites = new Map<Size, Promise<Site>>();

/** Started when first asked for; ended with the others by `cleanUp`. */
export function site(size: Size): Promise<Site> {
	const known = sites.get(size);
	if (known) return known;
	const starting = start(size);
	sites.set(size, starting);
	return starting;
}

async function start(size: Size): Promise<Site> {
	const { folder, cast } = await copyData(size);
	// A demo only because one must get in; what it does for a page is the same. Logged is what production logs.
	const server = await startServer(folder, { LOG_LEVEL: 'info' });
	const cookies = new Map<string, Promise<string>>();
	const cookieOf = (personId: string) => {
		const known = cookies.get(personId) ?? signIn(server.url, cast.schoolId, personId);
		cookies.set(personId, known);
		return known;
	};
	return { ...server, folder, port: Number(new URL(server.url).port), cast, cookieOf };
}

async function signIn(url: string, schoolId: string, personId: string): Promise<string> {
	const answer = await fetch(`${url}/demo`, {
		method: 'POST',
		headers: { origin: url, accept: 'text/html' },
		body: new URLSearchParams({ persoon: `${schoolId} ${personId}` }),
		redirect: 'manual'
	});
	const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
	if (answer.status !== 303 || cookies.length === 0) throw new Error(`Nobody could sign in: ${answer.status}`);
	return cookies.join('; ');
}
