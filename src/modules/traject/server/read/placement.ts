import { getOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Draft } from '#platform/web/drafts.ts';
import { NotFound } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { mayDecide, mayNameGuides, mayReadReasons, mayWriteGoals, type OwnInvolvement } from '../../access.ts';
import { waysOut } from '../../arrangement.ts';
import { conditionsFor } from '../../conditions.ts';
import { minutesOf } from '../../hours.ts';
import { roomOf } from '../../room.ts';
import { daysTaken, hardEndOf, mayReopenOn, proposedEnd } from '../../traject.ts';
import type { PlacementLine, PlacementView, Step } from '../../views.ts';
import { listArrangements } from '../settings.ts';
import { getEntrant } from './entrant.ts';
import { head, locationsOf, namesOf } from './pupil.ts';
import { listPlacementRows, listPlaces } from './rows.ts';
import { listHelpers, listLocations, yearOf, type YearOfDay } from './school.ts';
import { shownOf } from './shown.ts';

/** One placement of this pupil and what the actor is to the pupil. Throws NotFound, also for who may not read it. */
export async function getPlacement(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string
): Promise<{ own: OwnInvolvement; row: PlacementLine }> {
	const [own, [row]] = await Promise.all([
		getOwnInvolvement(db, actor, pupilId),
		listPlacementRows(db, { id, pupilIds: [pupilId] })
	]);
	if (!row) throw new NotFound('placement');
	return { own, row };
}

/** Everything about one placement, for staff: pupil and parents read theirs on the page of all. */
export async function viewPlacement(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	draft?: Draft
): Promise<PlacementView> {
	const today = todayOf(actor);
	const { own, row } = await getPlacement(db, actor, pupilId, id);
	if (!own.sees.includes('team')) throw new NotFound('placement');
	const [pupil, arrangements, places, locations, staff, reason, steps, year] = await Promise.all([
		getEntrant(db, pupilId),
		listArrangements(db),
		listPlaces(db, row.arrangementKey),
		listLocations(db),
		listHelpers(db),
		findReason(db, id),
		listSteps(db, id),
		yearOf(db, today)
	]);
	const arrangement = arrangements.find(({ key }) => key === row.arrangementKey) ?? null;
	const [placement] = await shownOf(db, [row], places, today);
	const room = arrangement && roomOf(arrangement, places, today);
	const from = row.fromOn ?? room?.freeFrom ?? today;
	const ended = steps.find(({ kind }) => kind === 'beëindigd');
	const isOpen = row.state === 'wacht' || row.state === 'geplaatst';
	record(db, actor, { act: reason ? 'traject.viewReasons' : 'traject.view', pupilId, subjectId: id });
	return {
		pupil: head(pupil),
		today,
		owner: actor.personId,
		draft,
		placement: placement!,
		arrangement,
		room,
		conditions: arrangement && isOpen ? conditionsFor(arrangement, pupil, from, namesOf(locations)) : [],
		reason,
		steps,
		hours: hoursOf(row, year, today),
		hardEnd: arrangement && hardEndOf(arrangement.duration, from),
		proposedFrom: from,
		proposedEnd: proposedEnd(arrangement?.duration ?? null, from),
		waysOut: arrangement ? waysOut(arrangement, row.moduleKey) : [],
		locations: locationsOf(arrangement, locations),
		staff,
		me: actor.personId,
		may: {
			decide: mayDecide(own),
			reopen: row.state === 'beëindigd' && mayDecide(own) && ended !== undefined && mayReopenOn(ended.onDay, today),
			goals: isOpen && mayWriteGoals(own),
			guides: row.state === 'geplaatst' && mayNameGuides(own),
			read: mayReadReasons(own)
		}
	};
}

/** What the guidance takes this school year, and took until today. */
function hoursOf(row: PlacementLine, { name, span, holidays }: YearOfDay, today: string): PlacementView['hours'] {
	const days = daysTaken(row, today);
	if (!days) return null;
	const effort = { ...days, weeklyMinutes: row.weeklyMinutes, locationId: row.locationId };
	const planned = minutesOf(effort, span, holidays);
	const spent = minutesOf(effort, { fromOn: span.fromOn, untilOn: today }, holidays);
	return planned === null || spent === null ? null : { planned, spent, year: name };
}

async function findReason({ sql }: Db, placementId: string): Promise<PlacementView['reason']> {
	const [row] = await sql<NonNullable<PlacementView['reason']>[]>`
		select r.need, r.entry_reason as "entryReason", concat_ws(' ', p.given_name, p.infix, p.family_name) as by, r.version
		from placement_reason r
		join person p on p.school_id = r.school_id and p.id = r.by_id
		where r.school_id = (select app_school()) and r.placement_id = ${placementId}`;
	return row ?? null;
}

/** The day on which its end was decided; null where it did not end, or for who may not read it. */
export async function findEndDecided({ sql }: Db, placementId: string): Promise<string | null> {
	const [row] = await sql<{ onDay: string }[]>`
		select max(on_day)::text as "onDay" from placement_step
		where school_id = (select app_school()) and placement_id = ${placementId} and kind = 'beëindigd'`;
	return row?.onDay ?? null;
}

/** What was decided, the last first: only what the actor may read. */
const listSteps = ({ sql }: Db, placementId: string): Promise<Step[]> =>
	sql<Step[]>`
		select s.kind, s.on_day::text as "onDay", concat_ws(' ', p.given_name, p.infix, p.family_name) as by, s.why
		from placement_step s
		join person p on p.school_id = s.school_id and p.id = s.by_id
		where s.school_id = (select app_school()) and s.placement_id = ${placementId}
		order by s.created_at desc, s.id`.then((rows) => [...rows]);
