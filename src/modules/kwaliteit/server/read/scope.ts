import type { PupilPlace } from '#modules/leerlingen/index.ts';
import { listOwnPupils } from '#modules/leerlingen/server/index.ts';
import type { SchoolSetup } from '#modules/scholen/index.ts';
import { m } from '#paraglide/messages.js';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { maySeeSchoolFigures } from '../../access.ts';
import { placesOf, schoolPhases, type Place } from '../../places.ts';

/** Nothing means: all pupils that the actor sees. Who is no mentor and does not answer for the school has no figures. */
export async function scopeOf(db: Db, actor: Actor): Promise<string[] | undefined> {
	if (maySeeSchoolFigures(actor)) return undefined;
	const own = await listOwnPupils(db, actor);
	if (own.length === 0) throw new NotFound('figures');
	return own.map(({ id }) => id);
}

export type PlaceWithMentors = Place & { mentors: string | null };

/** Where these pupils belong on a day, in the words of the school. */
export function partsOf(setup: SchoolSetup, pupils: readonly PupilPlace[]): PlaceWithMentors[] {
	const places = placesOf(pupils, schoolPhases(setup), (number) => m.kwaliteit_phase({ number }));
	return places.map((place, at) => ({ ...place, mentors: pupils[at]?.mentors ?? null }));
}
