import { getOwnInvolvement, getPupilHead, listInvolved } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { isFamily, isInCareCircle, mayReadInstructions, type OwnInvolvement } from '../../access.ts';
import { careTeam } from '../../zorgdossier.ts';

/** The pupil whom a page of the care file is about, and what the actor is to this pupil today. */
export type Subject = { id: string; name: string; givenName: string; own: OwnInvolvement };

/** Throws NotFound for whoever sees nothing that is written about the pupil. */
export async function getSubject(db: Db, actor: Actor, pupilId: string): Promise<Subject> {
	const [{ id, name, givenName }, own] = await Promise.all([
		getPupilHead(db, actor, pupilId),
		getOwnInvolvement(db, actor, pupilId)
	]);
	if (!mayReadInstructions(own) && !isInCareCircle(own) && !isFamily(own)) throw new NotFound('care file');
	return { id, name, givenName, own };
}

type InvolvedPerson = Awaited<ReturnType<typeof listInvolved>>[number];

export type CareCircle = {
	/** Who keeps the file: whom one asks. */
	keepers: string[];
	/** Who leads the school and opened it with a reason, until when. */
	opened: { name: string; why: string; untilOn: string }[];
};

/** Who reads the whole care file today. */
export async function findCircle(db: Db, pupilId: string): Promise<CareCircle> {
	const involved = await listInvolved(db, pupilId);
	return {
		keepers: [...new Set(involved.filter(({ role }) => isCareTeamRole(role)).map(({ name }) => name))],
		opened: involved.filter(({ role }) => role === 'inzage').map(({ name, why, untilOn }) => ({ name, why, untilOn }))
	};
}

export const isCareTeamRole = (role: string): boolean => (careTeam as readonly string[]).includes(role);

/** Who is involved today in one of these roles, each once. */
export async function listNameable(
	db: Db,
	pupilId: string,
	roles: readonly string[]
): Promise<{ id: string; name: string; roles: string[] }[]> {
	const people = new Map<string, InvolvedPerson[]>();
	for (const person of await listInvolved(db, pupilId)) {
		if (roles.includes(person.role)) people.set(person.personId, [...(people.get(person.personId) ?? []), person]);
	}
	return [...people].map(([id, lines]) => ({ id, name: lines[0]!.name, roles: lines.map(({ role }) => role) }));
}
