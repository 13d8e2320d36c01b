import { gzipSync } from 'node:zlib';
import { rounded } from '../median.ts';
import { site, type Site } from '../site.ts';
import type { Figures } from './index.ts';

const mostPages = 60;

/** The script that a page sends, squeezed as on the way to a browser: over all pages that a mentor, a parent and a pupil reach by links. */
export const scriptFigures: Figures = {
	names: ['js.max_kb_gzip', 'js.pages_without_script'],
	async measure() {
		const at = await site('school');
		const { mentorId, parentId, pupilId } = at.cast;
		const bytesByRoute = new Map<string, number>();
		for (const personId of [mentorId, parentId, pupilId]) await walk(at, await at.cookieOf(personId), bytesByRoute);
		const sizes = [...bytesByRoute.values()];
		return {
			'js.max_kb_gzip': rounded(Math.max(...sizes) / 1000),
			'js.pages_without_script': sizes.filter((size) => size === 0).length
		};
	}
};

/** One page of each kind: `/leerlingen/…` once, however many pupils there are. */
async function walk({ url, cast }: Site, cookie: string, bytesByRoute: Map<string, number>): Promise<void> {
	const waiting = ['/vandaag', '/leerlingen', `/leerlingen/${cast.pupilId}`, '/mijn-account', '/berichten', '/zoeken'];
	const seen = new Set<string>();
	for (let path = waiting.shift(); path && seen.size < mostPages; path = waiting.shift()) {
		const route = path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*');
		if (seen.has(route)) continue;
		seen.add(route);
		const answer = await fetch(url + path, { headers: { cookie } });
		if (!answer.ok || !answer.headers.get('content-type')?.includes('text/html')) continue;
		const html = await answer.text();
		const scripts = await allScripts(url, scriptsOf(html, path));
		bytesByRoute.set(route, Math.max(bytesByRoute.get(route) ?? 0, scripts));
		waiting.push(...linksOf(html));
	}
}

const linksOf = (html: string): string[] =>
	[...html.matchAll(/<a [^>]*href="(\/[^"#?]*)/g)]
		.map(([, path]) => path!)
		.filter((path) => !/uitloggen|bestanden|pdf/.test(path));

const scriptsOf = (html: string, path: string): string[] =>
	[...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="([^"]+\.js)"/g)].map(([, address]) => pathOf(address!, path));

/** A script and everything that it imports at once, as gzip bytes. */
async function allScripts(url: string, first: string[]): Promise<number> {
	const waiting = [...first];
	const sizes = new Map<string, number>();
	for (let path = waiting.shift(); path; path = waiting.shift()) {
		if (sizes.has(path)) continue;
		const text = await (await fetch(url + path)).text();
		sizes.set(path, gzipSync(text).length);
		const imports = [...text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)];
		waiting.push(...imports.map(([, address]) => pathOf(address!, path!)));
	}
	return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

const pathOf = (address: string, from: string): string => new URL(address, `http://here.invalid${from}`).pathname;
