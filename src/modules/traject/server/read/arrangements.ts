import { isStated } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { hasRole, type Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { careTeam, maySeeArrangements, maySeeNumbers } from '../../access.ts';
import { minutesOf, totalOf, type Effort, type Hours } from '../../hours.ts';
import { roomOf, takenByLocation } from '../../room.ts';
import { daysTaken, endsSoon } from '../../traject.ts';
import type { ArrangementView, OverviewLine, OverviewView, PlacementLine } from '../../views.ts';
import { arrangementsOf } from '../settings.ts';
import { listPlacementRows, listPlaces } from './rows.ts';
import { listLocations, yearOf, type YearOfDay } from './school.ts';
import { shownOf, sorted } from './shown.ts';

/** What the school offers, how full it is, and what ends soon. Names only of pupils whom the actor may know. */
export async function viewOverview(db: Db, actor: Actor): Promise<OverviewView> {
	if (!maySeeArrangements(actor)) throw new NotFound('arrangements');
	const today = todayOf(actor);
	const [setup, places, locations, year] = await Promise.all([
		setupOf(db),
		listPlaces(db),
		listLocations(db),
		yearOf(db, today)
	]);
	const rows = await listPlacementRows(db, { states: ['geplaatst', 'beëindigd'] });
	const nameOf = new Map(locations.map(({ id, name }) => [id, name]));
	const ending = rows.filter((row) => endsSoon(row, today)).toSorted((a, b) => a.endBy!.localeCompare(b.endBy!));
	record(db, actor, { act: 'traject.viewOverview', detail: { shown: ending.length } });
	return {
		today,
		yearName: year.name,
		lines: arrangementsOf(setup).map((arrangement): OverviewLine => {
			const own = rows.filter(({ arrangementKey }) => arrangementKey === arrangement.key);
			return {
				arrangement,
				room: roomOf(arrangement, places, today),
				byLocation: [...takenByLocation(places, arrangement.key, today)]
					.map(([id, taken]) => ({ name: id === null ? null : (nameOf.get(id) ?? null), taken }))
					.toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '')),
				ending: own.filter((row) => endsSoon(row, today)).length,
				hours: hoursOf(own, year, today)
			};
		}),
		ending: await shownOf(db, ending, places, today),
		isStated: isStated(setup.arrangementen),
		may: { numbers: maySeeNumbers(actor), setUp: hasRole(actor, 'beheerder', 'directeur') }
	};
}

/** One arrangement: who is there, who waits, what the school says of it. Also one that is no longer in the set-up. */
export async function viewArrangement(db: Db, actor: Actor, key: string): Promise<ArrangementView> {
	if (!maySeeArrangements(actor)) throw new NotFound('arrangement');
	const today = todayOf(actor);
	const [setup, places, locations, rows, year] = await Promise.all([
		setupOf(db),
		listPlaces(db, key),
		listLocations(db),
		listPlacementRows(db, { arrangementKey: key }),
		yearOf(db, today)
	]);
	const arrangement = arrangementsOf(setup).find((one) => one.key === key) ?? null;
	if (!arrangement && rows.length === 0) throw new NotFound('arrangement');
	const { current, waiting, past } = sorted(await shownOf(db, rows, places, today));
	const room = roomOf(arrangement ?? { key, capacity: null, duration: null }, places, today);
	record(db, actor, { act: 'traject.viewArrangement', detail: { key, shown: rows.length } });
	return {
		today,
		key,
		name: arrangement?.name ?? rows.at(-1)!.arrangementName,
		arrangement,
		locations: new Map(locations.map((location) => [location.key, location.name])),
		room,
		placed: current,
		waiting,
		past,
		unseen: {
			placed: Math.max(0, places.filter(({ state }) => state === 'geplaatst').length - current.length),
			waiting: Math.max(0, room.waiting - waiting.length)
		},
		yearName: year.name,
		hours: { ...hoursOf(rows, year, today), byPupil: hoursByPupil(rows, year, today) },
		may: { decide: hasRole(actor, ...careTeam) }
	};
}

const effortOf = (row: PlacementLine, today: string): Effort[] => {
	const days = daysTaken(row, today);
	return days ? [{ ...days, weeklyMinutes: row.weeklyMinutes, locationId: row.locationId }] : [];
};

const hoursOf = (rows: readonly PlacementLine[], { span, holidays }: YearOfDay, today: string): Hours =>
	totalOf(
		rows.flatMap((row) => effortOf(row, today)),
		span,
		holidays
	);

function hoursByPupil(rows: readonly PlacementLine[], { span, holidays }: YearOfDay, today: string) {
	return rows.flatMap((row) =>
		effortOf(row, today)
			.filter(({ fromOn, untilOn }) => fromOn <= span.untilOn && untilOn >= span.fromOn)
			.map((effort) => ({ name: row.pupilName, pupilId: row.pupilId, minutes: minutesOf(effort, span, holidays) }))
	);
}
