import { requestOf } from '../connection.ts';
import { load } from '../load.ts';
import { median, rounded } from '../median.ts';
import { processorMs } from '../processor-time.ts';
import { site, type Site } from '../site.ts';
import type { Figures } from './index.ts';

const rounds = 5;
const requests = 300;
const warmUp = 400;

type Ask = (site: Site) => Promise<Buffer[]>;

export const askAsMentor = (at: Site, ...paths: string[]): Promise<Buffer[]> => askAs(at.cast.mentorId, at, paths);

const askAsCareTeam = (at: Site, ...paths: string[]): Promise<Buffer[]> => askAs(at.cast.careCoordinatorId, at, paths);

async function askAs(personId: string, { port, cookieOf }: Site, paths: string[]): Promise<Buffer[]> {
	const cookie = await cookieOf(personId);
	return paths.map((path) => requestOf(port, { path, cookie }));
}

const pages: Record<string, Ask> = {
	'page.list': (site) => askAsMentor(site, '/leerlingen'),
	'page.dossier': (site) => askAsMentor(site, `/leerlingen/${site.cast.pupilId}`),
	'page.vandaag': (site) => askAsMentor(site, '/vandaag'),
	'page.quality': (site) => askAsMentor(site, '/kwaliteit'),
	'page.groupscore': (site) => {
		const page = `/groepen/${site.cast.groupId}/scoren`;
		return askAsMentor(site, `${page}?wat=doelen`, `${page}?wat=op-tijd`);
	},
	'page.caseload': (site) => askAsCareTeam(site, '/ondersteuning'),
	'page.meeting': (site) =>
		askAsCareTeam(site, `/overleg/${site.cast.meetingId}`, `/overleg/${site.cast.meetingId}/vergadering`),
	search: (site) => askAsMentor(site, '/zoeken?q=jan', '/zoeken?q=stage', '/zoeken?q=de+vries', '/zoeken?q=telefoon')
};

/** What a page costs with one school of 300, and how that grows when 174 other schools stand around it. */
export const pageFigures: Figures = {
	names: ['page.list.cpu_ms', 'page.dossier.cpu_ms', ...Object.keys(pages).map((name) => `${name}.growth`)],
	async measure(wants) {
		const figures: Record<string, number> = {};
		const small = await site('school');
		for (const [name, ask] of Object.entries(pages)) {
			const wantsGrowth = wants(`${name}.growth`);
			if (!wantsGrowth && !wants(`${name}.cpu_ms`)) continue;
			if (!(await exists(small, ask))) continue;
			const [alone, among] = wantsGrowth
				? await alternately(ask, small, await site('sector'))
				: [await costs(ask, small)];
			figures[`${name}.cpu_ms`] = rounded(median(alone!));
			if (among) figures[`${name}.growth`] = rounded(median(among) / median(alone!));
		}
		return figures;
	}
};

async function exists(at: Site, ask: Ask): Promise<boolean> {
	try {
		await load(at.port, await ask(at), { requests: 1, connections: 1 });
		return true;
	} catch {
		return false;
	}
}

async function costs(ask: Ask, at: Site): Promise<number[]> {
	const asks = await ask(at);
	await load(at.port, asks, { requests: warmUp });
	const measured: number[] = [];
	for (let round = 0; round < rounds; round++) measured.push(await cpuMs(at, asks));
	return measured;
}

async function alternately(ask: Ask, small: Site, large: Site): Promise<[number[], number[]]> {
	const sites = [small, large];
	const asks = await Promise.all(sites.map(ask));
	const measured: [number[], number[]] = [[], []];
	for (const [at, { port }] of sites.entries()) await load(port, asks[at]!, { requests: warmUp });
	for (let round = 0; round < rounds; round++) {
		for (const [at, each] of sites.entries()) measured[at]!.push(await cpuMs(each, asks[at]!));
	}
	return measured;
}

/** Processor time of server and database together, per request. */
export async function cpuMs(at: Site, asks: readonly Buffer[], expect = 200): Promise<number> {
	const before = processorMs(at);
	await load(at.port, asks, { requests, expect });
	return (processorMs(at) - before) / requests;
}
