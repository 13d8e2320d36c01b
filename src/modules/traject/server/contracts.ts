import {
	stateOfDue,
	type DueItem,
	type DueSource,
	type TimelineEntry,
	type TimelineSource
} from '#modules/leerlingen/index.ts';
import { linesOf, type DayTask, type NormOffer, type TaskOffer } from '#modules/kwaliteit/index.ts';
import type { Db } from '#platform/database/session.ts';
import { careTeam } from '../access.ts';
import { decidedInTime, factsUntil, type PlacementFacts } from '../norms.ts';
import { arrangementPath, arrangementsPath, placementPaths, pupilPlacementsPath } from '../paths.ts';
import { roomOf } from '../room.ts';
import { endsSoon, warnsFrom } from '../traject.ts';
import type { PlacementLine, StoppablePlacement } from '../views.ts';
import { listGoalsOf, listPlacementRows, listPlaces } from './read/rows.ts';
import { listArrangements } from './settings.ts';

/** PL, for the page of today and for the school's figures. */
export const placementNormOffer: NormOffer = {
	href: pupilPlacementsPath,
	async judge(db, { day, known, pupilIds, isPast }) {
		const [{ pupils }, found] = await Promise.all([
			known,
			db.sql<PlacementFacts[]>`
				select pupil_id as "pupilId", ends
				from placement_facts(${(pupilIds as string[] | undefined) ?? null}::uuid[], ${day.schoolYear.startsOn})`
		]);
		const endsOf = new Map(found.map(({ pupilId, ends }) => [pupilId, ends]));
		const all = pupils.map(({ pupilId }) => ({ pupilId, ends: endsOf.get(pupilId) ?? [] }));
		return linesOf([decidedInTime], isPast ? all.map((fact) => factsUntil(fact, day.today)) : all, pupils, day);
	}
};

/** Placements that begin and end, in the one line of the dossier; for the team also that a place was asked for. */
export const placementLine: TimelineSource = async (db, pupilId, { kind, fromOn, untilOn }) => {
	if (kind && kind !== 'traject') return [];
	const rows = await listPlacementRows(db, { pupilIds: [pupilId] });
	const isAsked = ({ at }: TimelineEntry) => (!fromOn || at >= fromOn) && (!untilOn || at <= untilOn);
	return rows.flatMap((row) => momentsOf(row)).filter(isAsked);
};

function momentsOf(row: PlacementLine): TimelineEntry[] {
	const { id, pupilId, arrangementName: name, fromOn, endedOn, askedOn, state } = row;
	const shared = { kind: 'traject' as const, href: pupilPlacementsPath(pupilId) };
	const moments: TimelineEntry[] = [];
	if (state === 'wacht') {
		const title = { key: 'traject_line_asked' as const, params: { name } };
		moments.push({ ...shared, id: `${id} asked`, at: askedOn, title, audience: 'team', author: row.askedBy });
	}
	if (fromOn && row.hasBegun && (state === 'geplaatst' || state === 'beëindigd')) {
		const title = { key: 'traject_line_began' as const, params: { name } };
		moments.push({
			...shared,
			id: `${id} began`,
			at: fromOn,
			title,
			text: row.moduleName ?? undefined,
			audience: 'gedeeld'
		});
	}
	if (state === 'beëindigd' && endedOn) {
		const title = { key: 'traject_line_ended' as const, params: { name } };
		moments.push({
			...shared,
			id: `${id} ended`,
			at: endedOn,
			title,
			text: row.outcome ?? undefined,
			audience: 'gedeeld'
		});
	}
	return moments;
}

/** From six weeks before the end of a placement: what comes after it is to be decided. For staff only. */
export const placementDue: DueSource = async (db, _actor, pupilIds, today) => {
	const rows = await listPlacementRows(db, { pupilIds, states: ['geplaatst'] });
	const due = new Map<string, DueItem[]>();
	for (const row of rows.filter((one) => endsSoon(one, today))) {
		const { id, pupilId, arrangementName: name, endBy } = row;
		const item: DueItem = {
			title: { key: 'traject_due', params: { name } },
			dueOn: endBy!,
			state: stateOfDue(endBy!, warnsFrom(endBy!), today),
			href: placementPaths(pupilId, id).page
		};
		due.set(pupilId, [...(due.get(pupilId) ?? []), item]);
	}
	return due;
};

/** What placements ask: of the care team and the guides to decide before an end, of the care team to give a free place. */
export const placementTasks: TaskOffer = async (db, actor, today) => {
	if (actor.kind !== 'medewerker' && actor.kind !== 'extern') return [];
	const [own, rows] = await Promise.all([
		db.sql<{ pupilId: string; isCareTeam: boolean; placementIds: string[] }[]>`
			select i.pupil_id as "pupilId", bool_or(i.role = any (${careTeam})) as "isCareTeam",
				coalesce(array_agg(g.source_id) filter (where g.id is not null), '{}') as "placementIds"
			from involvement i
			left join guide g on g.school_id = i.school_id and g.id = i.source_id and i.source = 'begeleiding'
			where i.school_id = ${actor.schoolId} and i.person_id = ${actor.personId}
				and (select app_today()) between i.from_on and i.until_on and (i.role = any (${careTeam}) or g.id is not null)
			group by i.pupil_id`,
		listPlacementRows(db, { states: ['geplaatst', 'wacht'] })
	]);
	const ofPupil = new Map(own.map((one) => [one.pupilId, one]));
	const mine = rows.filter(({ pupilId, id }) => {
		const is = ofPupil.get(pupilId);
		return is !== undefined && (is.isCareTeam || is.placementIds.includes(id));
	});
	const waiting = mine.filter(({ state, pupilId }) => state === 'wacht' && ofPupil.get(pupilId)?.isCareTeam);
	return [...mine.filter((row) => endsSoon(row, today)).map(endingTask), ...(await freePlaces(db, waiting, today))];
};

const endingTask = ({ id, pupilId, pupilName, arrangementName, endBy }: PlacementLine): DayTask => ({
	key: `placement ${id}`,
	title: { key: 'traject_task_ends', params: { name: pupilName, arrangement: arrangementName } },
	text: { key: 'traject_task_ends_text' },
	person: pupilName,
	pupilId,
	dueOn: endBy,
	href: placementPaths(pupilId, id).page,
	button: 'traject_task_do',
	instead: `norm PL ${pupilId}`,
	bundle: { key: 'placement ends', manyKey: 'traject_task_ends_many', href: arrangementsPath }
});

/** A place is free, or nobody said how many there are, and somebody waits. */
async function freePlaces(db: Db, waiting: readonly PlacementLine[], today: string): Promise<DayTask[]> {
	if (waiting.length === 0) return [];
	const [arrangements, places] = await Promise.all([listArrangements(db), listPlaces(db)]);
	return arrangements.flatMap((arrangement): DayTask[] => {
		const count = waiting.filter(({ arrangementKey }) => arrangementKey === arrangement.key).length;
		const { free } = roomOf(arrangement, places, today);
		if (count === 0 || free === 0) return [];
		return [
			{
				key: `arrangement ${arrangement.key}`,
				// Where nobody said how many places there are, people know.
				title: {
					key: free === null ? 'traject_task_waits' : 'traject_task_free',
					params: { arrangement: arrangement.name, count }
				},
				text: { key: 'traject_task_free_text' },
				dueOn: null,
				href: arrangementPath(arrangement.key),
				button: 'traject_task_free_do'
			}
		];
	});
}

/** Where these pupils are and for what they wait, for the caseload: as far as the actor may read it. */
export const listPlacements = (db: Db, pupilIds: readonly string[]): Promise<PlacementLine[]> =>
	pupilIds.length === 0 ? Promise.resolve([]) : listPlacementRows(db, { pupilIds, states: ['wacht', 'geplaatst'] });

/** What can end together with the support of this pupil, with the goals that one looks back upon then. */
export async function listStoppable(db: Db, pupilId: string): Promise<StoppablePlacement[]> {
	const rows = await listPlacements(db, [pupilId]);
	const goals = await listGoalsOf(
		db,
		rows.filter(({ hasBegun }) => hasBegun).map(({ id }) => id)
	);
	return rows.map((row) => ({ ...row, goals: goals.get(row.id) ?? [] }));
}

/** The pupils who are in this arrangement or wait for it, as far as the actor may read it. */
export const listPupilsIn = async ({ sql }: Db, key: string): Promise<string[]> =>
	(
		await sql<{ pupilId: string }[]>`
			select distinct pupil_id as "pupilId" from placement
			where school_id = (select app_school()) and arrangement_key = ${key} and state in ('wacht', 'geplaatst')`
	).map(({ pupilId }) => pupilId);

/** The arrangements of the school by name, to choose from. */
export const listArrangementNames = async (db: Db): Promise<{ key: string; name: string }[]> =>
	(await listArrangements(db)).map(({ key, name }) => ({ key, name }));
