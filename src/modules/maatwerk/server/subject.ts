import { viewerOf } from '#modules/leerlingen/index.ts';
import { getOwnInvolvement, getPupilHead } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { TailorActor } from '../access.ts';
import type { Viewer } from '../views.ts';

/** The pupil whom a page is about, and what the actor is to this pupil today. */
export type Subject = {
	pupil: { id: string; name: string; givenName: string; group: string | null };
	viewer: Viewer;
	who: TailorActor;
};

/** Throws NotFound for who may know the pupil but reads nothing of the dossier. */
export async function getSubject(db: Db, actor: Actor, pupilId: string): Promise<Subject> {
	const [own, { id, name, givenName, group }] = await Promise.all([
		getOwnInvolvement(db, actor, pupilId),
		getPupilHead(db, actor, pupilId)
	]);
	if (!own.sees.includes('gedeeld')) throw new NotFound('pupil');
	return {
		pupil: { id, name, givenName, group },
		viewer: viewerOf(actor),
		who: { personId: actor.personId, kind: actor.kind, roles: own.as, sees: own.sees }
	};
}
