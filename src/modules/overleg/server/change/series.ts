import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { isWeekend } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound } from '#platform/web/errors.ts';
import type { EndSeriesForm, StartSeriesForm } from '../../forms.ts';
import { seriesPath } from '../../paths.ts';
import { daysOf } from '../../rhythm.ts';
import { meeting, meetingSeries } from '../tables.ts';
import { columnsOf, kindToPlan } from './plan.ts';
import { seatAll } from './seats.ts';

/** Meetings that come back: all of them are in the calendar at once, not on days without school. */
export async function startSeries(db: Db, actor: Actor, input: StartSeriesForm, today: string): Promise<Done> {
	const { kind, partnerDays } = await kindToPlan(db, actor, input.kind);
	if (input.fromOn < today) throw new FormIssue({ fromOn: 'overleg_form_past' });
	const holidays = await db.sql<{ startsOn: string; endsOn: string }[]>`
		select starts_on::text as "startsOn", ends_on::text as "endsOn" from period
		where school_id = ${actor.schoolId} and kind = 'vakantie' and starts_on <= ${input.untilOn} and ends_on >= ${input.fromOn}`;
	const isSchoolDay = (day: string) =>
		!isWeekend(day) && !holidays.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
	const days = daysOf(input, isSchoolDay);
	if (days.length === 0) throw new FormIssue({ untilOn: 'overleg_form_no_days' });
	const seriesId = randomUUID();
	const same = {
		schoolId: actor.schoolId,
		...columnsOf(kind),
		locationId: input.location,
		place: input.place,
		startsAt: input.time,
		minutes: input.minutes,
		chairId: input.chair
	};
	const { interval, every, weekdays, fromOn, untilOn } = input;
	await db.insert(meetingSeries).values({ ...same, id: seriesId, interval, every, weekdays, fromOn, untilOn });
	const meetings = days.map((onDay) => ({ ...same, id: randomUUID(), seriesId, onDay, partnerDays }));
	await db.insert(meeting).values(meetings);
	await seatAll(
		db,
		actor,
		meetings.map(({ id }) => id),
		{ ...input, today }
	);
	record(db, actor, {
		act: 'overleg.startSeries',
		subjectId: seriesId,
		detail: { kind: kind.key, count: days.length }
	});
	return { to: seriesPath, said: 'overleg_said_series', params: { count: days.length } };
}

/** No more of it from tomorrow on; what has points on its agenda stays, so that nobody's question is lost. */
export async function endSeries(db: Db, actor: Actor, { series }: EndSeriesForm, today: string): Promise<Done> {
	const ended = await db.sql`
		update meeting_series set from_on = least(from_on, ${today}), until_on = ${today}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${series} and until_on > ${today} returning id`;
	if (ended.length === 0) throw new NotFound('series');
	const cancelled = await db.sql`
		update meeting m set state = 'cancelled', version = version + 1
		where m.school_id = ${actor.schoolId} and m.series_id = ${series} and m.on_day > ${today} and m.state = 'planned'
			and app_meeting_is_empty(m.id)
		returning id`;
	record(db, actor, { act: 'overleg.endSeries', subjectId: series, detail: { count: cancelled.length } });
	return { to: seriesPath, said: 'overleg_said_series_ended', params: { count: cancelled.length } };
}
