import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import { calendarFile } from '#platform/calendar/calendar.ts';
import type { Db } from '#platform/database/session.ts';
import { senderAddress } from '#platform/mail/sender.ts';
import { addressOf } from '#platform/running.ts';
import { NotFound } from '#platform/web/errors.ts';
import { meetingPath } from '../paths.ts';

type Row = { id: string; name: string; version: number; at: string; minutes: number; place: string; school: string };

/**
 * The meetings at whose table the actor sits, for one's own calendar: what kind, when and where. A calendar is read on other
 * screens by other people, so nothing of the agenda is in it. Recorded.
 */
export const downloadOwn = (db: Db, actor: Actor): Promise<string> =>
	download(
		db,
		actor,
		db.sql`m.on_day >= (select app_today()) - 30 and exists (
		select from meeting_seat s
		where s.school_id = m.school_id and s.meeting_id = m.id and s.person_id = ${actor.personId} and s.from_on <= s.until_on)`
	);

/** One of them. Throws NotFound when it is called off, or not for this actor. */
export async function downloadMeeting(db: Db, actor: Actor, id: string): Promise<string> {
	return download(db, actor, db.sql`m.id = ${id}`, id);
}

async function download(db: Db, actor: Actor, which: ReturnType<Db['sql']>, id?: string): Promise<string> {
	const rows = await db.sql<Row[]>`
		select m.id, m.name, m.version, to_char((m.on_day + m.starts_at) at time zone 'Europe/Amsterdam' at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
			m.minutes, concat_ws(', ', nullif(m.place, ''), l.name) as place, c.name as school
		from meeting m
		join school c on c.id = m.school_id
		left join location l on l.school_id = m.school_id and l.id = m.location_id
		where m.school_id = ${actor.schoolId} and m.state <> 'cancelled' and ${which}
		order by m.on_day, m.starts_at, m.id limit 400`;
	if (id && rows.length === 0) throw new NotFound('meeting');
	record(db, actor, { act: 'overleg.downloadCalendar', subjectId: id, detail: { count: rows.length } });
	const madeAt = new Date();
	return calendarFile(
		rows.map(({ id: meetingId, name, version, at, minutes, place, school }) => ({
			uid: `overleg-${meetingId}`,
			version,
			at: new Date(at),
			minutes,
			place,
			title: name,
			url: addressOf(meetingPath(meetingId)),
			organizer: { name: school, email: senderAddress() },
			madeAt
		})),
		'PUBLISH'
	);
}
