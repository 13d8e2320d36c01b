import type { Actor } from '#platform/access/actor.ts';
import { recordHourly } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Draft } from '#platform/web/drafts.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayRun, maySeat } from '../../access.ts';
import {
	audiencesFor,
	evaluationDayFor,
	missingAtClosing,
	takesDecisions,
	type ActionAtClosing,
	type Missing
} from '../../minutes.ts';
import type {
	Action,
	Decision,
	OthersNote,
	PointView,
	Presence,
	Removed,
	Room,
	RoomView
} from '../../minutes-views.ts';
import { isOpen } from '../../overleg.ts';
import type { Point } from '../../views.ts';
import { getMeeting, type FoundMeeting } from './meetings.ts';
import { listPoints } from './points.ts';

type Asked = { today: string; pointId?: string };

/** The table while it meets: its agenda, who is there, and what is still to be answered. Throws NotFound for who has no seat. */
export async function viewRoom(db: Db, actor: Actor, id: string, { today, pointId }: Asked): Promise<RoomView> {
	const { room, found } = await readRoom(db, actor, id, today);
	const [missing, decisions, actions, removed, staff] = await Promise.all([
		room.may.write ? listMissing(db, actor, found, room) : [],
		listDecisions(db, actor, id),
		listActions(db, actor, id),
		room.may.write ? listRemovedActions(db, actor, { meetingId: id, pointId: null }) : [],
		room.may.write ? listStaff(db, actor, id) : []
	]);
	recordHourly(db, actor, { act: 'overleg.viewRoom', subjectId: id });
	const outcomes = room.points.map(({ id: pointId }) => ({
		pointId,
		decisions: decisions.filter(({ itemId }) => itemId === pointId),
		actions: actions.filter(({ itemId }) => itemId === pointId)
	}));
	return {
		...room,
		missing,
		outcomes: outcomes.filter((outcome) => outcome.decisions.length + outcome.actions.length > 0),
		actions: actions.filter(({ itemId }) => itemId === null),
		removed: [...removed],
		staff: [...staff],
		isGone: pointId !== undefined
	};
}

type AtPoint = { meetingId: string; pointId: string };
/** Without a point: what the table agreed on as a whole. */
type AtTable = { meetingId: string; pointId: string | null };
type Drafts = { draft(action: string): Promise<Draft | undefined> };

/** One point as the table treats it; nothing when it is not there for this reader, or not any more: consent can be withdrawn. */
export async function findPoint(
	db: Db,
	actor: Actor,
	{ meetingId, pointId }: AtPoint,
	{ today, draft }: { today: string } & Drafts
): Promise<PointView | null> {
	const { room, found } = await readRoom(db, actor, meetingId, today);
	const point = room.points.find(({ id }) => id === pointId);
	const [row] = point ? await findRow(db, actor, pointId) : [];
	if (!point || !row) return null;
	const mayDecide = row.mayDecide && takesDecisions(found.state);
	const [notes, decisions, actions, removed, staff, kept] = await Promise.all([
		listNotes(db, actor, pointId),
		listDecisions(db, actor, meetingId, pointId),
		listActions(db, actor, meetingId, pointId),
		mayDecide ? listRemoved(db, actor, { meetingId, pointId }) : { decisions: [], actions: [] },
		mayDecide ? listStaff(db, actor, meetingId) : [],
		draft('punt')
	]);
	const own = notes.find(({ byId }) => byId === actor.personId);
	recordHourly(db, actor, {
		act: 'overleg.viewPoint',
		subjectId: pointId,
		...(point.pupil && { pupilId: point.pupil.id })
	});
	return {
		...room,
		point,
		opensDossier: row.opens,
		note: { text: own?.text ?? '', version: own?.version ?? 0 },
		others: notes.filter(({ byId, text }) => byId !== actor.personId && text.trim() !== ''),
		decisions,
		actions,
		removed,
		mayNote: row.mayNote && isOpen(found.state),
		mayDecide,
		mayEvaluate: point.sight === 3 && actor.kind === 'medewerker' && found.state === 'closed',
		audiences: audiencesFor(found.circle),
		evaluateOn: evaluationDayFor(found.onDay),
		staff: [...staff],
		draft: kept && withNote(kept, own?.text ?? '')
	};
}

/** While somebody types the note is kept with the point, and what is begun of a decision or an action as a draft. */
const withNote = (draft: Draft, note: string): Draft => ({ ...draft, fields: { text: note, ...draft.fields } });

async function readRoom(db: Db, actor: Actor, id: string, today: string): Promise<{ room: Room; found: FoundMeeting }> {
	const found = await getMeeting(db, actor, id);
	const [points, seats, next] = await Promise.all([
		listSessionPoints(db, actor, id),
		listPresence(db, actor, found),
		findNext(db, actor, found)
	]);
	if (found.seat === null && points.length === 0 && !mayRun(actor, found)) throw new NotFound('meeting');
	const isAtTable = found.seat !== null && actor.kind === 'medewerker';
	const { chairId, partnerDays, consent, ...meeting } = found;
	return {
		found,
		room: {
			me: actor.personId,
			today,
			meeting,
			points,
			seats: [...seats],
			next,
			may: {
				run: mayRun(actor, found) && isAtTable,
				presence: maySeat(actor, found) && isAtTable && isOpen(found.state),
				write: isAtTable && found.state === 'held'
			}
		}
	};
}

/** What the table treats: points that were taken off stand on the page of the agenda. */
export const listSessionPoints = async (db: Db, actor: Actor, meetingId: string): Promise<Point[]> =>
	(await listPoints(db, actor, meetingId)).filter(({ state }) => state !== 'off');

const listPresence = ({ sql }: Db, { schoolId }: Actor, { id, chairId }: FoundMeeting) => sql<Presence[]>`
	select s.person_id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name, s.kind, o.name as partner,
		s.may_note as "mayNote", s.until_on::text as "untilOn", s.person_id = ${chairId} as "isChair", s.was_present as "wasPresent"
	from meeting_seat s
	join person p on p.school_id = s.school_id and p.id = s.person_id
	left join partner o on o.school_id = s.school_id and o.id = s.partner_id
	where s.school_id = ${schoolId} and s.meeting_id = ${id} and s.from_on <= s.until_on
	order by s.person_id = ${chairId} desc, s.kind = 'partner', p.family_name, p.given_name, s.person_id`;

/** The next meeting of the series that is still to be held; of a meeting alone the next of its kind. For the same circle only. */
export async function findNext(
	{ sql }: Db,
	{ schoolId }: Actor,
	{ id, onDay, startsAt }: Pick<FoundMeeting, 'id' | 'onDay' | 'startsAt'>
): Promise<{ id: string; onDay: string } | null> {
	const [next] = await sql<{ id: string; onDay: string }[]>`
		select n.id, n.on_day::text as "onDay"
		from meeting m
		join meeting n on n.school_id = m.school_id and n.state = 'planned' and n.id <> m.id and n.circle = m.circle
			and n.kind_key = m.kind_key and n.location_id is not distinct from m.location_id
			and (m.series_id is null or n.series_id = m.series_id)
		where m.school_id = ${schoolId} and m.id = ${id} and (n.on_day, n.starts_at) > (${onDay}::date, ${startsAt}::time)
		order by n.on_day, n.starts_at, n.id limit 1`;
	return next ?? null;
}

type Row = {
	mayNote: boolean;
	mayDecide: boolean;
	/** The actor may open the pupil's dossier. */
	opens: boolean;
};

const findRow = ({ sql }: Db, { schoolId }: Actor, id: string) => sql<Row[]>`
	select app_notes_item(i.id) as "mayNote", app_decides_item(i.id) as "mayDecide", p.id is not null as opens
	from agenda_item i
	left join agenda_pupil ap on ap.school_id = i.school_id and ap.item_id = i.id
	left join pupil p on p.school_id = ap.school_id and p.id = ap.pupil_id
	where i.school_id = ${schoolId} and i.id = ${id}`;

const listNotes = async ({ sql }: Db, { schoolId }: Actor, itemId: string) => {
	const rows = await sql<(Omit<OthersNote, 'changedAt'> & { version: number; changedAt: string })[]>`
		select n.by_id as "byId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name, n.text, n.version, n.changed_at as "changedAt"
		from agenda_note n
		join person p on p.school_id = n.school_id and p.id = n.by_id
		where n.school_id = ${schoolId} and n.item_id = ${itemId}
		order by p.given_name, n.by_id`;
	return rows.map((row) => ({ ...row, changedAt: new Date(row.changedAt) }));
};

type OfItem = { itemId: string | null };

const listDecisions = ({ sql }: Db, { schoolId }: Actor, meetingId: string, itemId: string | null = null) => sql<
	(Decision & OfItem)[]
>`
	select d.id, d.item_id as "itemId", d.text, d.audience, d.evaluate_on::text as "evaluateOn", d.evaluation, d.version
	from agenda_decision d
	join agenda_item i on i.school_id = d.school_id and i.id = d.item_id
	where d.school_id = ${schoolId} and i.meeting_id = ${meetingId} and (${itemId}::uuid is null or d.item_id = ${itemId}::uuid)
		and d.removed_at is null
	order by d.created_at, d.id`;

export const listActions = ({ sql }: Db, { schoolId }: Actor, meetingId: string, itemId: string | null = null) => sql<
	(Action & OfItem)[]
>`
	select a.id, a.item_id as "itemId", a.what, a.owner_id as "ownerId", concat_ws(' ', p.given_name, p.infix, p.family_name) as owner,
		a.due_on::text as "dueOn", a.done_on::text as "doneOn", a.version
	from meeting_action a
	join person p on p.school_id = a.school_id and p.id = a.owner_id
	where a.school_id = ${schoolId} and a.meeting_id = ${meetingId} and (${itemId}::uuid is null or a.item_id = ${itemId}::uuid)
		and a.removed_at is null
	order by a.due_on, a.created_at, a.id`;

async function listRemoved(db: Db, actor: Actor, at: AtPoint): Promise<PointView['removed']> {
	const [decisions, actions] = await Promise.all([
		db.sql<Removed[]>`
			select id, text from agenda_decision
			where school_id = ${actor.schoolId} and item_id = ${at.pointId} and removed_at is not null order by removed_at desc, id`,
		listRemovedActions(db, actor, at)
	]);
	return { decisions: [...decisions], actions: [...actions] };
}

const listRemovedActions = ({ sql }: Db, { schoolId }: Actor, { meetingId, pointId }: AtTable) => sql<Removed[]>`
	select id, what as text from meeting_action
	where school_id = ${schoolId} and meeting_id = ${meetingId} and item_id is not distinct from ${pointId}::uuid
		and removed_at is not null
	order by removed_at desc, id`;

const listStaff = ({ sql }: Db, { schoolId }: Actor, meetingId: string) => sql<{ id: string; name: string }[]>`
	select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name
	from person p
	left join meeting_seat s on s.school_id = p.school_id and s.person_id = p.id and s.meeting_id = ${meetingId} and s.from_on <= s.until_on
	where p.school_id = ${schoolId} and p.kind = 'medewerker' and not p.archived
	order by s.person_id is null, p.given_name, p.family_name, p.id`;

/** What must be answered before the meeting can be closed. An action of who left the school is nobody's. */
export async function listMissing(
	db: Db,
	actor: Actor,
	found: FoundMeeting,
	room: Pick<Room, 'points' | 'next'>
): Promise<Missing[]> {
	const actions = await db.sql<ActionAtClosing[]>`
		select a.id, a.what, case when not p.archived then a.owner_id end as "ownerId", a.due_on::text as "dueOn"
		from meeting_action a
		join person p on p.school_id = a.school_id and p.id = a.owner_id
		where a.school_id = ${actor.schoolId} and a.meeting_id = ${found.id} and a.removed_at is null
		order by a.created_at, a.id`;
	return missingAtClosing({
		points: room.points.map(({ id, title, state }) => ({ id, title, state })),
		actions,
		hasNext: room.next !== null
	});
}
