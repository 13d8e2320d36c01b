import { getOwnInvolvement, getPupilHead, listInvolved } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import { mayRefer, maySeeReferrals, type OwnInvolvement } from '../../access.ts';

/** The pupil whom a page is about, and what the actor is to this pupil today. */
export type Subject = { id: string; name: string; givenName: string; own: OwnInvolvement };

/** For the care team, and who opened the file with a reason; for others there is no such page. */
export async function getSubject(db: Db, actor: Actor, pupilId: string): Promise<Subject> {
	const [{ id, name, givenName }, own] = await Promise.all([
		getPupilHead(db, actor, pupilId),
		getOwnInvolvement(db, actor, pupilId)
	]);
	if (!maySeeReferrals(own)) throw new NotFound('referrals');
	return { id, name, givenName, own };
}

export async function requireReferrer(db: Db, actor: Actor, pupilId: string): Promise<Subject> {
	const subject = await getSubject(db, actor, pupilId);
	if (!mayRefer(subject.own)) throw new Refusal('verwijzing_refusal_not_yours');
	return subject;
}

/** A form that is not there for who may only read. */
export async function getReferrer(db: Db, actor: Actor, pupilId: string): Promise<Subject> {
	const subject = await getSubject(db, actor, pupilId);
	if (!mayRefer(subject.own)) throw new NotFound('form');
	return subject;
}

/** Who can own a step: of those who read it. */
export async function listOwners(db: Db, pupilId: string): Promise<{ id: string; name: string }[]> {
	const involved = await listInvolved(db, pupilId);
	const reading = involved.filter(({ sees, kind }) => sees.includes('zorg') && kind === 'medewerker');
	return [...new Map(reading.map(({ personId: id, name }) => [id, { id, name }])).values()];
}

/** Who reads what stands on these pages, each once. */
export async function listReaders(db: Db, pupilId: string): Promise<string[]> {
	const involved = await listInvolved(db, pupilId);
	return [...new Set(involved.filter(({ sees }) => sees.includes('zorg')).map(({ name }) => name))];
}
