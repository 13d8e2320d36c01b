import type { Actor } from '#platform/access/actor.ts';
import { record, recordHourly } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import { getLogSettings, getSubject } from '#modules/logboek/server/index.ts';
import { listLessonsOn } from '#modules/rooster/server/index.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { mayChangeTimeOut, mayRemoveTimeOut, maySeeRoom, maySeeRoomPattern } from '../../time-out/access.ts';
import { minutesIn, type Happened } from '../../time-out/time-out.ts';
import { getTimeOut, listPupilsToSend, listTimeOuts, type TimeOut } from './rows.ts';

type AnyPage = Context<Record<string, string>>;

/** So many pupils who come often are one tap away. */
const mostTiles = 6;

/** After how many minutes a time-out is long, and what places the school names. */
export async function roomSettings(db: Db) {
	const [setup, { places }] = await Promise.all([setupOf(db), getLogSettings(db)]);
	return { longAfter: setup.zicht.ondersteuning.time_out_minuten, places };
}

/** The room: who is in there now and since how long, who was today, and who may be sent. */
export async function viewRoom({ db, actor, today }: AnyPage, now = new Date()) {
	if (!maySeeRoom(actor)) throw new NotFound('page');
	const [timeOuts, pupils, settings] = await Promise.all([
		listTimeOuts(db, { fromOn: today, untilOn: today }),
		listPupilsToSend(db, actor),
		roomSettings(db)
	]);
	// A screen in the room asks again all day: one line an hour says so.
	for (const { pupilId, id } of timeOuts)
		recordHourly(db, actor, { act: 'begeleiding.viewRoom', pupilId, subjectId: id });
	const often = pupils.filter(({ lately }) => lately > 0).toSorted((a, b) => b.lately - a.lately);
	const shown = timeOuts.map((each) => ({ ...each, minutes: minutesIn(each, now) }));
	return {
		now: shown.filter(({ outAt }) => outAt === null).toReversed(),
		done: shown.filter(({ outAt }) => outAt !== null),
		often: often.slice(0, mostTiles),
		pupils,
		...settings,
		maySeePattern: maySeeRoomPattern(actor),
		owner: actor.personId
	};
}
export type RoomView = Awaited<ReturnType<typeof viewRoom>>;

/** One time-out, to complete or put right. */
export async function viewTimeOut({ db, actor, params, today, draft }: Context<{ timeout: string }>, now = new Date()) {
	const row = await getTimeOut(db, params.timeout);
	const [own, settings, { hoursToCorrect }, lessons, kept] = await Promise.all([
		findOwnInvolvement(db, actor, row.pupilId),
		roomSettings(db),
		getLogSettings(db),
		listLessonsOn(db, [row.pupilId], row.onDay),
		draft('change')
	]);
	record(db, actor, { act: 'begeleiding.viewTimeOut', pupilId: row.pupilId, subjectId: row.id });
	return {
		timeOut: { ...row, minutes: minutesIn(row, now) },
		...settings,
		/** Lessons of that day, to choose from where the pupil came. */
		lessons: [
			...new Set(
				(lessons.get(row.pupilId) ?? []).map(({ title, subjectName }) => title || subjectName || '').filter(Boolean)
			)
		],
		today,
		owner: actor.personId,
		hours: hoursToCorrect,
		can: {
			change: mayChangeTimeOut(own, row, now, hoursToCorrect),
			remove: mayRemoveTimeOut(actor, own, row, now, hoursToCorrect)
		},
		draft: kept
	};
}
export type TimeOutView = Awaited<ReturnType<typeof viewTimeOut>>;

const happenedOf = (rows: readonly TimeOut[], now: Date): Happened[] =>
	rows.map((row) => ({ ...row, minutes: minutesIn(row, now) }));

/** The patterns of this school year over all pupils whom the actor sees: for who leads, and the care team. */
export async function viewRoomPattern({ db, actor, today }: AnyPage, now = new Date()) {
	if (!maySeeRoomPattern(actor)) throw new NotFound('page');
	const { name: schoolYear, startsOn } = schoolYearOf(today);
	const [rows, settings] = await Promise.all([listTimeOuts(db, { fromOn: startsOn }), roomSettings(db)]);
	record(db, actor, { act: 'begeleiding.viewRoomPattern' });
	return { schoolYear, happened: happenedOf(rows, now), ...settings };
}

/** Of one pupil, over the years: each of them, and the patterns. */
export async function viewPupilTimeOuts({ db, actor, params }: Context<{ leerling: string }>, now = new Date()) {
	const subject = await getSubject(db, actor as Actor, params.leerling);
	if (!subject.own.sees.includes('team')) throw new NotFound('page');
	const [rows, settings] = await Promise.all([
		listTimeOuts(db, { pupilId: subject.id, withRemoved: true }),
		roomSettings(db)
	]);
	record(db, actor, { act: 'begeleiding.viewTimeOuts', pupilId: subject.id });
	const standing = rows.filter(({ removedOn }) => removedOn === null);
	return {
		pupil: { id: subject.id, name: subject.name, givenName: subject.givenName },
		timeOuts: rows.map((row) => ({ ...row, minutes: minutesIn(row, now) })),
		happened: happenedOf(standing, now),
		...settings
	};
}
export type RoomPatternView = Awaited<ReturnType<typeof viewRoomPattern>>;
export type PupilTimeOutsView = Awaited<ReturnType<typeof viewPupilTimeOuts>>;
