import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { leave } from '#platform/jobs/outbox.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import { maySeat } from '../../access.ts';
import type { LeaveForm, SeatForm } from '../../forms.ts';
import { isOpen, staffSeatDays } from '../../overleg.ts';
import { meetingPath, tablePath } from '../../paths.ts';
import { getMeeting, type FoundMeeting } from '../read/meetings.ts';

type Asked = { chair: string; people: readonly string[]; today: string };

/**
 * Gives these people a seat at these meetings: the chair and staff as members who write along, who speaks for a partner as a
 * partner who reads, until so many days after it (S4). Of a stranger the database makes none.
 */
export async function seatAll(
	db: Db,
	actor: Actor,
	meetingIds: readonly string[],
	{ chair, people, today }: Asked
): Promise<void> {
	const seated = await db.sql<{ personId: string; kind: string }[]>`
		insert into meeting_seat (school_id, meeting_id, person_id, kind, partner_id, may_note, from_on, until_on, added_by_id)
		select m.school_id, m.id, p.id, case p.kind when 'extern' then 'partner' else 'lid' end, of.partner_id, p.kind = 'medewerker',
			least(${today}::date, m.on_day), m.on_day + case p.kind when 'extern' then m.partner_days else ${staffSeatDays} end, ${actor.personId}
		from meeting m
		join person p on p.school_id = m.school_id and p.id = any (${[...new Set([chair, ...people])]}::uuid[]) and not p.archived
		left join lateral (
			select s.partner_id from partner_person s
			where s.school_id = p.school_id and s.person_id = p.id and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')
			order by s.partner_id limit 1
		) of on p.kind = 'extern'
		where m.school_id = ${actor.schoolId} and m.id = any (${[...meetingIds]}::uuid[]) and (p.kind = 'medewerker' or of.partner_id is not null)
		returning person_id as "personId", kind`;
	const [first] = meetingIds;
	const partners = new Set(seated.filter(({ kind }) => kind === 'partner').map(({ personId }) => personId));
	for (const personId of partners) if (first) await tell(db, actor, personId, first);
}

/** One more person at the table. */
export async function addSeat(db: Db, actor: Actor, id: string, input: SeatForm, today: string): Promise<Done> {
	const found = await getToSeat(db, actor, id);
	const [person] = await db.sql<{ kind: string; partnerId: string | null }[]>`
		select p.kind, (
			select s.partner_id from partner_person s
			where s.school_id = p.school_id and s.person_id = p.id and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')
			order by s.partner_id limit 1) as "partnerId"
		from person p where p.school_id = ${actor.schoolId} and p.id = ${input.person} and not p.archived`;
	const isExtern = person?.kind === 'extern';
	if (!person || (isExtern && !person.partnerId)) throw new FormIssue({ person: 'overleg_form_person' });
	const kind = isExtern ? 'partner' : input.kind === 'partner' ? 'gast' : input.kind;
	const days = isExtern ? found.partnerDays : staffSeatDays;
	await db.sql`
		insert into meeting_seat as s (school_id, meeting_id, person_id, kind, partner_id, may_note, from_on, until_on, added_by_id)
		values (${actor.schoolId}, ${id}, ${input.person}, ${kind}, ${person.partnerId}, ${input.mayNote},
			least(${today}::date, ${found.onDay}::date), ${found.onDay}::date + ${days}::int, ${actor.personId})
		on conflict (school_id, meeting_id, person_id) do update
		set kind = excluded.kind, partner_id = excluded.partner_id, may_note = excluded.may_note, from_on = excluded.from_on,
			until_on = excluded.until_on, added_by_id = excluded.added_by_id`;
	if (isExtern) await tell(db, actor, input.person, id);
	record(db, actor, {
		act: 'overleg.seat',
		subjectId: id,
		detail: { personId: input.person, kind, mayNote: input.mayNote }
	});
	return { to: tablePath(id), said: 'overleg_said_seated' };
}

/** The seat ends today: from this moment the agenda is closed to that person. */
export async function endSeat(db: Db, actor: Actor, id: string, { person }: LeaveForm): Promise<Done> {
	const found = await getToSeat(db, actor, id);
	if (person === found.chairId) throw new Refusal('overleg_refusal_chair');
	await db.sql`
		update meeting_seat set until_on = from_on - 1
		where school_id = ${actor.schoolId} and meeting_id = ${id} and person_id = ${person}`;
	record(db, actor, { act: 'overleg.endSeat', subjectId: id, detail: { personId: person } });
	return { to: tablePath(id), said: 'overleg_said_left' };
}

async function getToSeat(db: Db, actor: Actor, id: string): Promise<FoundMeeting> {
	const found = await getMeeting(db, actor, id);
	if (!maySeat(actor, found)) throw new Refusal('overleg_refusal_seat');
	if (!isOpen(found.state)) throw new Refusal('overleg_refusal_over');
	return found;
}

/** That something waits, and a link: what it is about one reads after signing in. */
const tell = (db: Db, actor: Actor, personId: string, meetingId: string): Promise<void> =>
	leave(db, actor, 'mail', { letter: 'ready', personId, path: meetingPath(meetingId) });
