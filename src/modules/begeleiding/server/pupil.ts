import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { viewerOf } from '#modules/leerlingen/index.ts';
import { getSubject } from '#modules/logboek/server/index.ts';
import { mayMakeCard } from '../card/access.ts';
import { runsOn } from '../card/card.ts';
import { mayReadSessions, mayWriteSession } from '../sessions/access.ts';
import { hoursByYear } from '../sessions/session.ts';
import { minutesIn } from '../time-out/time-out.ts';
import { listCards } from './cards/rows.ts';
import { listSessions, listSpent } from './sessions/rows.ts';
import { listTimeOuts } from './time-outs/rows.ts';
import { roomSettings } from './time-outs/views.ts';
import { listTrainingsOf } from './trainings/rows.ts';

const sessionsShown = 30;
const timeOutsShown = 5;

/** All guidance of one pupil on one page: sessions with their hours, the card, time-outs, trainings. */
export async function viewPupilGuidance(
	{ db, actor, params, today, url }: Context<{ leerling: string }>,
	now = new Date()
) {
	const subject = await getSubject(db, actor, params.leerling);
	const { own } = subject;
	if (!mayReadSessions(own)) throw new NotFound('page');
	const isTeam = own.sees.includes('team');
	const all = url.searchParams.has('alles');
	const [sessions, spent, cards, timeOuts, trainings, { longAfter }] = await Promise.all([
		listSessions(db, subject.id, { limit: all ? 1000 : sessionsShown + 1 }),
		isTeam ? listSpent(db, subject.id) : [],
		listCards(db, { pupilIds: [subject.id] }),
		isTeam ? listTimeOuts(db, { pupilId: subject.id }) : [],
		listTrainingsOf(db, subject.id, today),
		roomSettings(db)
	]);
	record(db, actor, { act: 'begeleiding.view', pupilId: subject.id });
	const card = cards.find((each) => runsOn(each, today)) ?? null;
	return {
		viewer: viewerOf(actor),
		pupil: { id: subject.id, name: subject.name, givenName: subject.givenName },
		today,
		isTeam,
		sessions: all ? sessions : sessions.slice(0, sessionsShown),
		hasMore: !all && sessions.length > sessionsShown,
		hours: hoursByYear(spent),
		card,
		earlierCards: cards.filter((each) => each !== card),
		timeOuts: {
			count: timeOuts.length,
			newest: timeOuts.slice(0, timeOutsShown).map((row) => ({ ...row, minutes: minutesIn(row, now) })),
			longAfter
		},
		trainings,
		can: { write: mayWriteSession(own), makeCard: mayMakeCard(own) }
	};
}
export type PupilGuidance = Awaited<ReturnType<typeof viewPupilGuidance>>;

/** For the dossier page: what there is, in a few words; null where the actor reads none of it. */
export async function findGuidanceGlance(db: Db, actor: Actor, pupilId: string, today: string) {
	const [row] = await db.sql<{ card: boolean; sessions: number; timeOuts: number; trainings: number }[]>`
		select
			exists (select from goal_card c where c.school_id = ${actor.schoolId} and c.pupil_id = ${pupilId}
				and ${today}::date between c.from_on and c.until_on and (c.stopped_on is null or c.stopped_on > ${today}::date)) as card,
			(select count(*)::int from session_note n
				where n.school_id = ${actor.schoolId} and n.pupil_id = ${pupilId} and n.removed_on is null) as sessions,
			(select count(*)::int from time_out o
				where o.school_id = ${actor.schoolId} and o.pupil_id = ${pupilId} and o.removed_on is null
					and o.in_at > ${today}::date - interval '28 days') as "timeOuts",
			(select count(*)::int from training_member m where m.school_id = ${actor.schoolId} and m.pupil_id = ${pupilId}) as trainings`;
	return row ?? { card: false, sessions: 0, timeOuts: 0, trainings: 0 };
}
export type GuidanceGlance = Awaited<ReturnType<typeof findGuidanceGlance>>;
