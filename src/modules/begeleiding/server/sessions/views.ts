import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { viewerOf } from '#modules/leerlingen/index.ts';
import { listInvolved } from '#modules/leerlingen/server/index.ts';
import { correctableUntil } from '#modules/logboek/index.ts';
import { getLogSettings, getSubject } from '#modules/logboek/server/index.ts';
import { catalogue } from '#modules/scholen/server/index.ts';
import type { Db } from '#platform/database/session.ts';
import { guideRoles } from '../../guides.ts';
import { audiencesToWrite, mayAddToSession, mayCorrectSession, mayRemoveSession } from '../../sessions/access.ts';
import type { SessionAudience } from '../../sessions/session.ts';
import { getSession, listAlsoThere } from './rows.ts';

/** Who reads a note for this audience, by name, each once. */
async function readersBy(db: Db, pupilId: string, me: string): Promise<(audience: SessionAudience) => string[]> {
	const involved = await listInvolved(db, pupilId);
	return (audience) => [
		...new Set(
			involved.filter(({ personId, sees }) => personId !== me && sees.includes(audience)).map(({ name }) => name)
		)
	];
}

const arrangementsOf = async (db: Db) =>
	(await catalogue(db, 'arrangementen')).map(({ key, naam }) => ({ key, name: naam }));

/** The form for a note of a session. */
export async function viewNewSession({ db, actor, params, today, draft }: Context<{ leerling: string }>) {
	const subject = await getSubject(db, actor, params.leerling);
	const audiences = audiencesToWrite(subject.own);
	if (audiences.length === 0) throw new NotFound('form');
	const [readers, alsoThere, arrangements, kept] = await Promise.all([
		readersBy(db, subject.id, actor.personId),
		listAlsoThere(db, actor, subject.id, guideRoles),
		arrangementsOf(db),
		draft('default')
	]);
	return {
		pupil: { id: subject.id, name: subject.name, givenName: subject.givenName },
		owner: actor.personId,
		today,
		audiences: audiences.map((audience) => ({ audience, readers: readers(audience) })),
		alsoThere: alsoThere.map(({ id, name }) => ({ id, name })),
		arrangements,
		draft: kept
	};
}
export type NewSessionView = Awaited<ReturnType<typeof viewNewSession>>;

/** One note, to read, complete or put right. */
export async function viewSession(
	{ db, actor, params, today, draft }: Context<{ leerling: string; sessie: string }>,
	now = new Date()
) {
	const [subject, note, { hoursToCorrect }] = await Promise.all([
		getSubject(db, actor, params.leerling),
		getSession(db, actor, params.leerling, params.sessie),
		getLogSettings(db)
	]);
	const [readers, arrangements, correcting, adding] = await Promise.all([
		readersBy(db, subject.id, ''),
		arrangementsOf(db),
		draft('correct'),
		draft('add')
	]);
	record(db, actor, { act: 'begeleiding.viewSession', pupilId: subject.id, subjectId: note.id });
	return {
		viewer: viewerOf(actor),
		pupil: { id: subject.id, name: subject.name, givenName: subject.givenName },
		note,
		readers: readers(note.audience),
		arrangements,
		today,
		owner: actor.personId,
		correctableUntil: correctableUntil(note.createdAt, hoursToCorrect),
		can: {
			correct: mayCorrectSession(actor, subject.own, note, now, hoursToCorrect),
			add: mayAddToSession(subject.own, note),
			remove: mayRemoveSession(actor, subject.own, note, now, hoursToCorrect)
		},
		drafts: { correct: correcting, add: adding }
	};
}
export type SessionView = Awaited<ReturnType<typeof viewSession>>;
