import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { m } from '#paraglide/messages.js';
import { talksPath } from '#modules/gesprekken/index.ts';
import { mayRunRounds } from '#modules/gesprekken/access.ts';
import { mayKeepCard } from '#modules/inloggen/access.ts';
import { readDue } from '#modules/leerlingen/index.ts';
import { PupilFilterQuery } from '#modules/leerlingen/forms.ts';
import { listPupils } from '#modules/leerlingen/server/index.ts';
import { scoresGroup } from '#modules/plan/server/index.ts';
import { mayAddPupil, mayChangeYear } from '#modules/leerlingen/access.ts';
import { maySeeNumbers } from '#modules/traject/access.ts';
import { arrangementsPath } from '#modules/traject/index.ts';
import { read } from '#platform/web/read.ts';
import { dueSources } from './due.ts';

export const load: PageServerLoad = read(async ({ db, actor, url, today }) => {
	const filter = PupilFilterQuery.parse(Object.fromEntries(url.searchParams));
	const list = await listPupils(db, actor, filter);
	const [only] = list.rows;
	// A parent with one child, or a pupil, has no use for a list.
	if (only && list.total === 1 && actor.kind !== 'medewerker') redirect(303, `/leerlingen/${only.id}`);
	const ids = list.rows.map((row) => row.id);
	const [due, mayScore] = await Promise.all([
		readDue(db, actor, ids, today, dueSources),
		filter.groupId && !filter.left ? scoresGroup(db, actor, filter.groupId) : false
	]);
	return {
		...list,
		filter,
		due,
		mayAdd: mayAddPupil(actor),
		mayChangeYear: mayChangeYear(actor),
		mayScore,
		arrangements: maySeeNumbers(actor) ? { href: arrangementsPath, label: m.traject_overview_title() } : null,
		talks: mayRunRounds(actor) ? { href: talksPath, label: m.gesprekken_menu() } : null,
		mayKeepCard: mayKeepCard(actor, { isMentor: list.filters.mine.includes(filter.groupId ?? '') })
	};
});
