import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { getOwnInvolvement, getPupilHead } from '#modules/leerlingen/server/index.ts';
import { readsSupport, type OwnInvolvement } from '../../access.ts';
import type { PupilName } from '../../names.ts';

/** The pupil whom a page is about, and what the actor is to this pupil today. */
export type Subject = { pupil: PupilName & { bornOn: string }; own: OwnInvolvement };

/** Throws NotFound for who may know the pupil but reads nothing of the dossier. */
export async function getSubject(db: Db, actor: Actor, pupilId: string): Promise<Subject> {
	const [own, { id, name, givenName, bornOn }] = await Promise.all([
		getOwnInvolvement(db, actor, pupilId),
		getPupilHead(db, actor, pupilId)
	]);
	if (!readsSupport(own)) throw new NotFound('pupil');
	return { pupil: { id, name, givenName, bornOn }, own };
}

/** As above, for what the team reads: to parents and pupil it does not exist. */
export async function getTeamSubject(db: Db, actor: Actor, pupilId: string): Promise<Subject> {
	const subject = await getSubject(db, actor, pupilId);
	if (!subject.own.sees.includes('team')) throw new NotFound('pupil');
	return subject;
}

/** The whole name of a person `p`; nothing where the actor may not know who it is. */
export const nameOf = ({ sql }: Db) => sql`
	case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end`;
