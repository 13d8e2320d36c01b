import { globSync, readFileSync } from 'node:fs';
import { inDatabase } from './in-database.ts';

/*
 * Every address under a pupil, read from the routes themselves: whoever adds a page, adds it to what is tried. What stands
 * behind an id is said once, by the words before it.
 */

/** A row whose id stands in an address, and whose it is. */
export type Row = { id: string; pupilId: string; schoolId: string };
/** An address with an id of an existing row in it. `table` is where that row stands. */
export type Tried = Row & { table: string; path: string };

const tables: Record<string, string> = {
	doelen: 'goal',
	evaluatie: 'support_evaluation',
	gesprekken: 'talk',
	indicaties: 'indication',
	logboek: 'log_entry',
	maatregelen: 'measure',
	observaties: 'observation',
	'ondersteuning/plan': 'support_plan_version',
	opp: 'opp_version',
	overleg: 'agenda_pupil',
	pesten: 'bullying_case',
	plan: 'iop_version',
	rooster: 'lesson',
	scores: 'score',
	sessies: 'session_note',
	toestemmingen: 'consent',
	trajecten: 'placement',
	verwijzingen: 'referral',
	'verwijzingen/andere-school': 'other_school',
	'verwijzingen/swv': 'swv_request',
	verzoek: 'support_request',
	vragenronde: 'question_round',
	werkplan: 'work_plan_version',
	'zorgdossier/diagnose': 'diagnosis',
	'zorgdossier/verslag': 'care_report'
};

const begin = '/leerlingen/[leerling=uuid]';

/** The routes under a pupil that one can open, as they are written: `/leerlingen/[leerling=uuid]/doelen/[doel=uuid]/wijzigen`. */
export const routesOfPupil = (): string[] => routesUnder(begin);

function routesUnder(start: string): string[] {
	const opens = (file: string) =>
		file.endsWith('.svelte') || /export (const|function) GET\b/.test(readFileSync(file, 'utf8'));
	const files = globSync('src/routes/**/{+page.svelte,+server.ts}').filter(opens);
	const routes = files.map((file) =>
		file
			.replace(/^src\/routes/, '')
			.replace(/\/\([a-z]+\)/g, '')
			.replace(/\/\+[^/]+$/, '')
	);
	return [...new Set(routes)].filter((route) => route.startsWith(start)).toSorted();
}

/** A point about somebody anonymous whose words nobody read through yet: not even the partners at that table may read it. */
export type SecretPoint = { schoolId: string; meetingId: string; itemId: string; pupilId: string; secrets: string[] };

/** Each route of a meeting with such a point, and what nobody who is not of the table reads there. */
export async function addressesOfMeeting(): Promise<{ point: SecretPoint; paths: Map<string, string> }> {
	const [point] = await inDatabase(
		(sql) => sql<SecretPoint[]>`
			select i.school_id as "schoolId", i.meeting_id as "meetingId", i.id as "itemId", p.id as "pupilId",
				array[p.id::text, concat_ws(' ', p.given_name, p.infix, p.family_name), p.born_on::text, i.question, i.facts] as secrets
			from agenda_item i
			join meeting m on m.school_id = i.school_id and m.id = i.meeting_id and m.state = 'planned' and m.circle = 'zorg'
			join agenda_pupil ap on ap.school_id = i.school_id and ap.item_id = i.id
			join pupil p on p.school_id = ap.school_id and p.id = ap.pupil_id
			join school s on s.id = i.school_id and s.name like '%De Zwaluw'
			where i.is_anonymous and i.checked_at is null and i.state = 'open' and m.series_id is not null
			order by m.on_day, i.position limit 1`
	);
	if (!point) throw new Error('The demo has no anonymous point that nobody read yet');
	const routes = routesUnder('/overleg/[overleg=uuid]');
	const fillIn = (route: string) =>
		route.replace('[overleg=uuid]', point.meetingId).replace('[punt=uuid]', point.itemId);
	return { point, paths: new Map(routes.map((route) => [route, fillIn(route)])) };
}

/** Each route with the id of a row that exists, and of the pupil that it is about. */
export async function addressesOfPupils(): Promise<Tried[]> {
	const rows = new Map<string, Row | undefined>();
	const found: Tried[] = [];
	for (const route of routesOfPupil()) {
		const table = tableOf(route);
		if (!rows.has(table)) rows.set(table, await rowOf(table));
		const row = rows.get(table);
		if (!row) throw new Error(`The demo has no ${table} to try ${route} with`);
		found.push({ ...row, table, path: fill(route, row) });
	}
	return found;
}

/** `/leerlingen/…/doelen/[doel=uuid]/wijzigen` → `goal`; without an id of its own, the pupil. */
function tableOf(route: string): string {
	const [before, param] = route
		.slice(begin.length)
		.replace('[soort=zorgsoort]', 'diagnose')
		.split(/\/\[([a-z]+)=uuid\]/);
	if (param === undefined) return 'pupil';
	const words = before!.slice(1).split('/');
	const table = tables[words.slice(-2).join('/')] ?? tables[words.at(-1)!];
	if (!table) throw new Error(`Say in tests/e2e/support/routes.ts what the id of ${route} is`);
	return table;
}

const fill = (route: string, { pupilId, id }: Row): string =>
	route
		.replace('[leerling=uuid]', pupilId)
		.replace('[soort=zorgsoort]', 'diagnose')
		.replace(/\[[a-z]+=uuid\]/, id);

/** One row of a demo school, of a pupil who is there. */
function rowOf(table: string): Promise<Row | undefined> {
	return inDatabase(async (sql) => {
		const [pupil, id] = table === 'pupil' ? ['id', 'id'] : ['pupil_id', table === 'agenda_pupil' ? 'item_id' : 'id'];
		const [row] = await sql<Row[]>`
			select t.${sql(id)} as id, t.${sql(pupil)} as "pupilId", t.school_id as "schoolId" from ${sql(table)} t
			join enrolment e on e.school_id = t.school_id and e.pupil_id = t.${sql(pupil)} and e.until_on is null
			where e.from_on <= current_date
			order by t.school_id, t.${sql(pupil)}, t.${sql(id)} limit 1`;
		return row;
	});
}
