import type { Actor } from '#platform/access/actor.ts';
import type { Audience } from '#platform/access/audience.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { NotFound } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { askers } from '../../access.ts';
import { overviews, type Overview } from '../../paths.ts';
import { daysOfNo, endsSoonDays } from '../../toestemming.ts';
import type { OverviewLine, OverviewView } from '../../views.ts';
import { around, lineOf, shown } from './consents.ts';
import { listConsents, listCustody, listPupils, type ConsentRow } from './rows.ts';

/** The consents of all pupils whom the actor guides, or of whose care team the actor is one. */
export async function viewOverview(db: Db, actor: Actor, asked: Overview | undefined): Promise<OverviewView> {
	if (actor.kind !== 'medewerker') throw new NotFound('consents');
	const today = todayOf(actor);
	const own = await listGuided(db, actor);
	const pupilIds = own.map(({ pupilId }) => pupilId);
	const rows = await listConsents(db, { pupilIds, untilFrom: addDays(today, -daysOfNo) });
	const ids = [...new Set(rows.map(({ pupilId }) => pupilId))];
	const [pupils, custody] = await Promise.all([listPupils(db, ids), listCustody(db, ids)]);
	const arounds = new Map(
		pupils.map((pupil) => {
			const involved = own.find(({ pupilId }) => pupilId === pupil.id)!;
			const who = { personId: actor.personId, kind: actor.kind, as: involved.roles, sees: involved.sees };
			const theirs = custody.filter(({ pupilId }) => pupilId === pupil.id);
			return [pupil.id, around(pupil, theirs, who, today)] as const;
		})
	);
	const sorted = overviews.map((which) => [which, rows.filter((row) => belongs[which](row, today))] as const);
	const which = asked ?? sorted.find(([, found]) => found.length > 0)?.[0] ?? 'wacht';
	const lines = sorted
		.find(([name]) => name === which)![1]
		.flatMap((row): OverviewLine[] => {
			const known = arounds.get(row.pupilId);
			return known ? [{ ...lineOf(row, known), pupil: shown(known.pupil) }] : [];
		});
	const counts = Object.fromEntries(sorted.map(([name, found]) => [name, found.length])) as Record<Overview, number>;
	return { which, counts, lines, today };
}

const belongs: Record<Overview, (row: ConsentRow, today: string) => boolean> = {
	wacht: ({ state }) => state === 'asked',
	nee: ({ state, said }, today) =>
		state === 'refused' || (state === 'withdrawn' && (said.at(-1)?.saidOn ?? '') > addDays(today, -daysOfNo)),
	'loopt-af': ({ isInForce, untilOn }, today) => isInForce && untilOn <= addDays(today, endsSoonDays),
	geldt: ({ isInForce }) => isInForce
};

type Guided = { pupilId: string; roles: string[]; sees: Audience[] };

async function listGuided({ sql }: Db, actor: Actor): Promise<Guided[]> {
	const rows = await sql<Guided[]>`
		select i.pupil_id as "pupilId", array_agg(distinct i.role) as roles, array_agg(distinct a) as sees
		from involvement i cross join unnest(i.sees) a
		where i.school_id = ${actor.schoolId} and i.person_id = ${actor.personId} and i.role = any (${[...askers]})
			and (select app_today()) between i.from_on and i.until_on
		group by i.pupil_id`;
	return [...rows];
}
