/** Talks and meetings as a file for people's calendars (iCalendar, RFC 5545 and 5546). It says that there is one, and nothing about whom. */
import { Temporal } from 'temporal-polyfill';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export type CalendarEvent = {
	/** The same as long as it is the same event: a calendar changes what stands there. */
	uid: string;
	/** Counts up with each change: a calendar keeps the newest. */
	version: number;
	at: Date;
	minutes: number;
	place: string;
	title: string;
	url: string;
	organizer: { name: string; email: string };
	/** Who gets it by mail. */
	attendee?: string;
	/** When the file is made. */
	madeAt: Date;
};

export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/** `PUBLISH` to download; `REQUEST` by mail, so that a move changes what stands there; `CANCEL` takes it away. */
export function calendarFile(events: CalendarEvent | readonly CalendarEvent[], method: CalendarMethod): string {
	const calendar = ical({
		method: ICalCalendarMethod[method],
		prodId: { company: 'Zicht', product: 'Agenda', language: 'NL' },
		timezone: { name: 'Europe/Amsterdam', generator: () => timesOfTheNetherlands }
	});
	for (const event of [events].flat()) {
		const { uid, version, at, minutes, place, title, url, organizer, attendee, madeAt } = event;
		const made = calendar.createEvent({
			id: `${uid}@zicht`,
			sequence: version,
			stamp: madeAt,
			start: instantOf(at),
			end: instantOf(new Date(at.getTime() + minutes * 60_000)),
			timezone: 'Europe/Amsterdam',
			summary: title,
			location: place || null,
			url,
			status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
			organizer
		});
		if (attendee && method !== 'PUBLISH') made.createAttendee({ email: attendee, rsvp: false });
	}
	return calendar.toString();
}

/** The library reads a plain Date by the clock of the server. */
const instantOf = (at: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(at.getTime());

/** Summer and winter time, as all of the European Union has had them since 1996. */
const timesOfTheNetherlands = [
	'BEGIN:VTIMEZONE',
	'TZID:Europe/Amsterdam',
	'BEGIN:DAYLIGHT',
	'TZOFFSETFROM:+0100',
	'TZOFFSETTO:+0200',
	'TZNAME:CEST',
	'DTSTART:19960331T020000',
	'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
	'END:DAYLIGHT',
	'BEGIN:STANDARD',
	'TZOFFSETFROM:+0200',
	'TZOFFSETTO:+0100',
	'TZNAME:CET',
	'DTSTART:19961027T030000',
	'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
	'END:STANDARD',
	'END:VTIMEZONE'
].join('\r\n');
