import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { meetingKinds } from '../../kinds.ts';
import { careTeam, mayPlan, mayRun, maySeat } from '../../access.ts';
import { isOpen } from '../../overleg.ts';
import type { MeetingLine, MeetingsFilter, MeetingsView, Seated, TableView } from '../../views.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { addDays } from '#platform/text/dates.ts';
import { hasRole } from '#platform/access/actor.ts';
import { listTablePeople } from './people.ts';

/** How long a meeting that is over stays in the list; all of them are found from the dossiers and the series. */
const pastDays = 60;
const comingDays = 120;

/** Columns of a meeting `m`; `mine` is the seat of the actor. */
const lineOf = ({ sql }: Db) => sql`
	m.id, m.kind_key as "kindKey", m.name, m.subject, m.circle, m.on_day::text as "onDay", to_char(m.starts_at, 'HH24:MI') as "startsAt",
	m.minutes, m.place, l.name as location, m.location_id as "locationId", m.state,
	concat_ws(' ', c.given_name, c.infix, c.family_name) as chair, mine.kind as seat, m.series_id is not null as "isInSeries",
	case when mine.kind is null then 0 else (select count(*)::int from agenda_item i where i.school_id = m.school_id and i.meeting_id = m.id and i.state <> 'off') end as points`;

/** The tables of which a line is made. */
const fromMeetings = ({ sql }: Db, personId: string) => sql`
	from meeting m
	left join location l on l.school_id = m.school_id and l.id = m.location_id
	join person c on c.school_id = m.school_id and c.id = m.chair_id
	left join meeting_seat mine on mine.school_id = m.school_id and mine.meeting_id = m.id and mine.person_id = ${personId}
		and (select app_today()) between mine.from_on and mine.until_on`;

/** The meetings of the coming months and of the last two, the actor's own first. */
export async function viewMeetings(db: Db, actor: Actor, today: string, filter: MeetingsFilter): Promise<MeetingsView> {
	const isStaff = actor.kind === 'medewerker';
	const [lines, setup, locations, [open]] = await Promise.all([
		db.sql<MeetingLine[]>`
			select ${lineOf(db)} ${fromMeetings(db, actor.personId)}
			where m.school_id = ${actor.schoolId} and m.on_day between ${addDays(today, -pastDays)} and ${addDays(today, comingDays)}
				and (${filter.soort ?? null}::text is null or m.kind_key = ${filter.soort ?? null})
				and (${filter.locatie ?? null}::uuid is null or m.location_id = ${filter.locatie ?? null})
			order by m.on_day, m.starts_at, m.id
			limit 400`,
		isStaff ? setupOf(db) : null,
		isStaff
			? db.sql<{ id: string; name: string }[]>`
				select id, name from location where school_id = ${actor.schoolId} and closed_on is null order by name`
			: [],
		hasRole(actor, ...careTeam)
			? db.sql<{ open: number }[]>`
				select count(*)::int as open from partner_concern where school_id = ${actor.schoolId} and answered_at is null`
			: [{ open: 0 }]
	]);
	const isComing = ({ onDay, state }: MeetingLine) => state === 'held' || (onDay >= today && state === 'planned');
	const coming = lines.filter(isComing);
	return {
		today,
		mine: coming.filter(({ seat }) => seat !== null),
		others: coming.filter(({ seat }) => seat === null),
		past: lines.filter((line) => !isComing(line)).toReversed(),
		filter,
		kinds: setup ? meetingKinds(setup).map(({ key, name }) => ({ id: key, name })) : [],
		locations: locations.length > 1 ? [...locations] : [],
		concerns: open?.open ?? 0,
		may: { plan: mayPlan(actor, 'team') || mayPlan(actor, 'zorg'), concern: actor.kind === 'extern' }
	};
}

export type FoundMeeting = TableView['meeting'] & { chairId: string };

/** One meeting that the actor may know of. Throws NotFound. */
export async function getMeeting(db: Db, actor: Actor, id: string): Promise<FoundMeeting> {
	const [found] = await db.sql<FoundMeeting[]>`
		select ${lineOf(db)}, m.version, m.consent, m.partner_days as "partnerDays", m.chair_id as "chairId"
		${fromMeetings(db, actor.personId)}
		where m.school_id = ${actor.schoolId} and m.id = ${id}`;
	if (!found) throw new NotFound('meeting');
	return found;
}

/** Meetings that are planned from today on, for as long as the list of them reaches; the first one first. */
export const comingMeetings = (db: Db, actor: Actor, today: string): Promise<FoundMeeting[]> => db.sql<FoundMeeting[]>`
	select ${lineOf(db)}, m.version, m.consent, m.partner_days as "partnerDays", m.chair_id as "chairId"
	${fromMeetings(db, actor.personId)}
	where m.school_id = ${actor.schoolId} and m.state = 'planned' and m.on_day between ${today} and ${addDays(today, comingDays)}
	order by m.on_day, m.starts_at, m.id`;

/** Who sits at the table, and who can still be asked. */
export async function viewTable(db: Db, actor: Actor, id: string, today: string): Promise<TableView> {
	const meeting = await getMeeting(db, actor, id);
	const may = { seat: maySeat(actor, meeting) && isOpen(meeting.state), run: mayRun(actor, meeting) };
	const [seats, people] = await Promise.all([
		listSeats(db, actor, meeting),
		may.seat ? listTablePeople(db, actor) : []
	]);
	const seated = new Set(seats.map(({ personId }) => personId));
	return {
		meeting,
		seats,
		people: people
			.filter((person) => !seated.has(person.id))
			.map(({ id, name, text, partnerId }) => ({ id, name, text, partnerId })),
		today,
		may
	};
}

export const listSeats = ({ sql }: Db, { schoolId }: Actor, { id, chairId }: FoundMeeting) => sql<Seated[]>`
	select s.person_id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name, s.kind, o.name as partner,
		s.may_note as "mayNote", s.until_on::text as "untilOn", s.person_id = ${chairId} as "isChair"
	from meeting_seat s
	join person p on p.school_id = s.school_id and p.id = s.person_id
	left join partner o on o.school_id = s.school_id and o.id = s.partner_id
	where s.school_id = ${schoolId} and s.meeting_id = ${id} and s.from_on <= s.until_on
	order by s.person_id = ${chairId} desc, s.kind = 'partner', p.family_name, p.given_name, s.person_id`;
