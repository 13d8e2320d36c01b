// What tests of pupils look at: the list, the dossier and the log of acts.
import type { PupilFilter } from '#modules/leerlingen/views.ts';
import { listPupils, schoolLine, viewDossier } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { as } from './school.ts';

const all: PupilFilter = { mine: false, left: false, sort: 'naam', page: 1 };

export const list = (actor: Actor, filter: Partial<PupilFilter> = {}) =>
	as(actor, (db) => listPupils(db, actor, { ...all, ...filter }));

export const names = async (actor: Actor, filter: Partial<PupilFilter> = {}) =>
	(await list(actor, filter)).rows.map(({ name }) => name);

export const dossierOf = (actor: Actor, pupilId: string) =>
	as(actor, (db) =>
		viewDossier(db, actor, pupilId, {
			filter: { limit: 20 },
			today: actor.today!,
			sources: { timeline: [schoolLine], due: [] }
		})
	);

/** What was done with the pupil's file, in order. */
export const acts = (pupilId: string) =>
	asSystem(async ({ sql }) =>
		(await sql<{ act: string }[]>`select act from audit where pupil_id = ${pupilId} order by number`).map(
			({ act }) => act
		)
	);
