// The floor: what no framework can be faster than. Bare node:http that reads the same rows as the page does, by the same
// statements, as the same actor in one transaction, and writes them down as minimal HTML. It keeps no log of reading.
// Started by bench/figures/floor.ts as a process of its own.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readDue } from '#modules/leerlingen/index.ts';
import { listPupils, viewDossier } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { open } from '#platform/database/connect.ts';
import type { EmbeddedPlace } from '#platform/database/place.ts';
import type { Db } from '#platform/database/session.ts';
import { dueSources } from '../src/routes/(app)/leerlingen/due.ts';
import { timelineSources } from '../src/routes/(app)/leerlingen/[leerling=uuid]/timeline.ts';

type Floor = { place: EmbeddedPlace; actor: Actor; pupilId: string; today: string };

const { place, actor, pupilId, today } = JSON.parse(process.argv[2] ?? '') as Floor;
const pool = open(place, 'zicht_app', { max: 10 });

const pages: Record<string, (db: Db) => Promise<unknown>> = {
	'/list': async (db) => {
		const filter = { mine: false, left: false, sort: 'naam', page: 1 } as const;
		const list = await listPupils(db, actor, filter);
		const due = await readDue(
			db,
			actor,
			list.rows.map(({ id }) => id),
			today,
			dueSources
		);
		return { ...list, due: [...due] };
	},
	'/dossier': (db) =>
		viewDossier(db, actor, pupilId, {
			filter: { limit: 20 },
			today,
			sources: { timeline: timelineSources, due: dueSources }
		})
};

createServer((request, response) => {
	const page = pages[request.url ?? ''];
	if (!page) return void response.writeHead(404).end();
	inTransaction(page).then(
		(rows) =>
			response
				.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
				.end(`<!doctype html><title>Zicht</title>${htmlOf(rows)}`),
		(problem) => response.writeHead(500).end(String(problem))
	);
}).listen(0, '127.0.0.1', function (this: Server) {
	console.log((this.address() as AddressInfo).port);
});

function inTransaction(read: (db: Db) => Promise<unknown>): Promise<unknown> {
	return pool.begin((sql) => {
		const entered =
			sql`select set_config('app.school', ${actor.schoolId}, true), set_config('app.person', ${actor.personId}, true), set_config('app.today', '', true)`.execute();
		const withoutLog = { sql, atEnd: () => {} } as unknown as Db;
		return Promise.all([read(withoutLog), entered]).then(([rows]) => rows);
	});
}

function htmlOf(value: unknown): string {
	if (Array.isArray(value)) return `<ul>${value.map((each) => `<li>${htmlOf(each)}`).join('')}</ul>`;
	if (value && typeof value === 'object' && !(value instanceof Date)) return htmlOf(Object.values(value));
	return String(value ?? '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;');
}
