import { viewerOf } from '#modules/leerlingen/index.ts';
import { getOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Draft } from '#platform/web/drafts.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { mayAsk, mayDecide } from '../../access.ts';
import type { Arrangement } from '../../arrangement.ts';
import { conditionsFor } from '../../conditions.ts';
import { roomOf } from '../../room.ts';
import type { AskView, PupilPlacementsView } from '../../views.ts';
import { listArrangements } from '../settings.ts';
import { getEntrant, type Pupil } from './entrant.ts';
import { listPlacementRows, listPlaces } from './rows.ts';
import { listLocations } from './school.ts';
import { shownOf, sorted } from './shown.ts';

/** Where the pupil is, waits and was: for staff, and for the pupil and the parents what is shared with them. */
export async function viewPlacements(db: Db, actor: Actor, pupilId: string): Promise<PupilPlacementsView> {
	const today = todayOf(actor);
	const [own, pupil, rows, places] = await Promise.all([
		getOwnInvolvement(db, actor, pupilId),
		getEntrant(db, pupilId),
		listPlacementRows(db, { pupilIds: [pupilId] }),
		listPlaces(db)
	]);
	// Who only keeps the pupil's data reads nothing that is written about the pupil.
	if (!own.sees.includes('gedeeld')) throw new NotFound('placements');
	record(db, actor, { act: 'traject.view', pupilId });
	return {
		pupil: head(pupil),
		viewer: viewerOf(actor),
		today,
		...sorted(await shownOf(db, rows, places, today)),
		may: { ask: mayAsk(own) }
	};
}

/** What one can ask a place in, how full each is, and what the chosen one asks of this pupil. */
export async function viewAsk(
	db: Db,
	actor: Actor,
	pupilId: string,
	key: string | null,
	draft?: Draft
): Promise<AskView> {
	const today = todayOf(actor);
	const [own, pupil, arrangements, places, locations, running] = await Promise.all([
		getOwnInvolvement(db, actor, pupilId),
		getEntrant(db, pupilId),
		listArrangements(db),
		listPlaces(db),
		listLocations(db),
		listPlacementRows(db, { pupilIds: [pupilId], states: ['wacht', 'geplaatst'] })
	]);
	if (!mayAsk(own)) throw new NotFound('placements');
	const choices = arrangements.map((arrangement) => ({ arrangement, room: roomOf(arrangement, places, today) }));
	const chosen = choices.find(({ arrangement }) => arrangement.key === key);
	return {
		pupil: head(pupil),
		today,
		owner: actor.personId,
		draft,
		choices,
		chosen: chosen
			? {
					...chosen,
					conditions: conditionsFor(chosen.arrangement, pupil, today, namesOf(locations)),
					hasOwn: running.some(({ arrangementKey }) => arrangementKey === key)
				}
			: null,
		locations: locationsOf(chosen?.arrangement ?? null, locations),
		locationId: pupil.locationId,
		may: { decide: mayDecide(own) }
	};
}

export const head = ({ id, name, givenName }: Pupil) => ({ id, name, givenName });

export const namesOf = (locations: readonly { key: string; name: string }[]): Map<string, string> =>
	new Map(locations.map(({ key, name }) => [key, name]));

/** Where the arrangement is, as far as the set-up says; else all locations that are open. */
export const locationsOf = (
	arrangement: Pick<Arrangement, 'locations'> | null,
	locations: readonly { id: string; key: string; name: string; isClosed: boolean }[]
): { id: string; name: string }[] =>
	locations
		.filter(({ key, isClosed }) => !isClosed && (arrangement?.locations?.includes(key) ?? true))
		.map(({ id, name }) => ({ id, name }));

/** The arrangement of the school's catalogue. Refuses one that is not in it (any more). */
export function requireArrangement(arrangements: readonly Arrangement[], key: string): Arrangement {
	const found = arrangements.find((arrangement) => arrangement.key === key);
	if (!found) throw new Refusal('traject_refusal_unknown');
	return found;
}
