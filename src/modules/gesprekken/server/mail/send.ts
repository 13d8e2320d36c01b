import { baseLocale, isLocale } from '#paraglide/runtime.js';
import { m } from '#paraglide/messages.js';
import type { Db } from '#platform/database/session.ts';
import { calendarFile } from '#platform/calendar/calendar.ts';
import { queueMail } from '#platform/mail/queue.ts';
import { senderAddress } from '#platform/mail/sender.ts';
import { addressOf } from '#platform/running.ts';
import { dateInNetherlands } from '#platform/text/dates.ts';
import { talkPaths } from '../../paths.ts';
import type { Tell } from '../change/tell.ts';
import { talkLetter } from './letter.ts';
import { whenIn } from '../when-in-words.ts';

type Found = {
	pupilId: string;
	state: string;
	plannedAt: string | null;
	minutes: number;
	place: string;
	version: number;
	hasSlots: boolean;
};
type Reader = { personId: string; email: string; language: string; isTold: boolean };
type Event = { at: Date; minutes: number; place: string; version: number };

/**
 * Writes to who was asked to a talk by mail, in their own language. An invitation goes once, and not before there is a time:
 * one to pick, or the talk's own. A talk that is gone is only called off.
 */
export async function tellPeople(db: Db, schoolId: string, tell: Tell, now: Date): Promise<void> {
	const [[talk], [school], readers] = await Promise.all([
		findTalk(db, schoolId, tell.talkId),
		db.sql<{ name: string }[]>`select name from school where id = ${schoolId}`,
		listReaders(db, schoolId, tell, dateInNetherlands(now))
	]);
	const event = tell.news === 'cancelled' ? eventThen(tell) : talk && eventNow(talk);
	const isOff = tell.news === 'cancelled' ? !event : talk?.state !== 'open' || (!event && !talk.hasSlots);
	if (isOff || !school) return;
	const told = tell.news === 'invited' ? readers.filter(({ isTold }) => !isTold) : readers;
	const path = talk && tell.news !== 'cancelled' ? talkPaths(talk.pupilId, tell.talkId).time : '/vandaag';
	for (const { email, language } of told) {
		const link = addressOf(path);
		const locale = isLocale(language) ? language : baseLocale;
		const when = event ? whenIn(event.at, locale) : null;
		const mail = talkLetter({ news: tell.news, to: email, language: locale, school: school.name, link, when });
		const method = tell.news === 'cancelled' ? 'CANCEL' : 'REQUEST';
		const calendar =
			event &&
			({
				method,
				content: calendarFile(
					{
						...event,
						uid: `gesprek-${tell.talkId}`,
						title: m.gesprekken_calendar_title({ school: school.name }, { locale }),
						url: link,
						organizer: { name: school.name, email: senderAddress() },
						attendee: email,
						madeAt: now
					},
					method
				)
			} as const);
		await queueMail(db, { schoolId }, { ...mail, ...(calendar && tell.news !== 'reminder' && { calendar }) });
	}
	if (talk && tell.news !== 'cancelled') await noteSent(db, schoolId, tell.talkId, told);
}

async function findTalk(db: Db, schoolId: string, talkId: string): Promise<Found[]> {
	return db.sql<Found[]>`
		select k.pupil_id as "pupilId", k.state, k.planned_at as "plannedAt", k.minutes, k.place, k.version, exists (
			select from talk_slot s
			where s.school_id = k.school_id and s.round_id = k.round_id and s.lead_id = k.lead_id and s.talk_id is null
				and s.starts_at > now()) as "hasSlots"
		from talk k where k.school_id = ${schoolId} and k.id = ${talkId}`;
}

/**
 * Those who are named, or else everybody who was asked by mail. Who is not asked any more hears nothing: the child is 18, or
 * somebody lost custody.
 */
async function listReaders(
	db: Db,
	schoolId: string,
	{ talkId, people = null }: Omit<Tell, 'people'> & { people?: string[] | null },
	today: string
) {
	return db.sql<Reader[]>`
		select p.id as "personId", r.email, p.language, coalesce(v.sent_at is not null, false) as "isTold"
		from person p
		join reach r on r.school_id = p.school_id and r.person_id = p.id
		left join talk_invitation v on v.school_id = p.school_id and v.talk_id = ${talkId} and v.person_id = p.id
		where p.school_id = ${schoolId} and not p.archived and r.email is not null
			and case when ${people}::uuid[] is null then v.how = 'mail' else p.id = any (${people}::uuid[]) end
			and (v.person_id is null or v.person_id in (select talk_asked(${schoolId}, v.pupil_id, ${today}::date)))`;
}

async function noteSent(db: Db, schoolId: string, talkId: string, told: readonly Reader[]): Promise<void> {
	await db.sql`
		update talk_invitation set sent_at = now()
		where school_id = ${schoolId} and talk_id = ${talkId} and sent_at is null
			and person_id = any (${told.map(({ personId }) => personId)}::uuid[])`;
}

const eventNow = ({ plannedAt, minutes, place, version }: Found): Event | undefined =>
	plannedAt === null ? undefined : { at: new Date(plannedAt), minutes, place, version };

const eventThen = ({ was }: Tell): Event | undefined =>
	was && { at: new Date(was.at), minutes: was.minutes, place: '', version: was.version };
