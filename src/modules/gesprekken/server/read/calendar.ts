import { m } from '#paraglide/messages.js';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import { calendarFile } from '#platform/calendar/calendar.ts';
import type { Db } from '#platform/database/session.ts';
import { senderAddress } from '#platform/mail/sender.ts';
import { addressOf } from '#platform/running.ts';
import { NotFound } from '#platform/web/errors.ts';
import { isWithParents } from '../../gesprekken.ts';
import { talkPaths } from '../../paths.ts';
import { getTalkOf } from './talk.ts';

/** The planned talk as a file for the reader's own calendar. Recorded. Throws NotFound while it has no time. */
export async function downloadCalendar(db: Db, actor: Actor, pupilId: string, talkId: string): Promise<string> {
	const [talk, [school]] = await Promise.all([
		getTalkOf(db, actor, pupilId, talkId),
		db.sql<{ name: string }[]>`select name from school where id = ${actor.schoolId}`
	]);
	if (!talk.plannedAt || talk.state !== 'open') throw new NotFound('talk');
	record(db, actor, { act: 'gesprekken.downloadCalendar', pupilId, subjectId: talkId });
	const { version, minutes, place, plannedAt: at } = talk;
	const name = school?.name ?? '';
	const paths = talkPaths(pupilId, talkId);
	return calendarFile(
		{
			uid: `gesprek-${talkId}`,
			version,
			at,
			minutes,
			place,
			title: m.gesprekken_calendar_title({ school: name }),
			url: addressOf(isWithParents(talk.kind) ? paths.time : paths.page),
			organizer: { name, email: senderAddress() },
			madeAt: new Date()
		},
		'PUBLISH'
	);
}
