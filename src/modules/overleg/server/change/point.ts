import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import type { ItemAbout } from '../../agenda.ts';
import type { MeetingCircle } from '../../kinds.ts';
import { takesDecisions } from '../../minutes.ts';
import { isOpen, type MeetingState } from '../../overleg.ts';
import { getMeeting } from '../read/meetings.ts';

export type Where = { meetingId: string; pointId: string };
/** Where an action is agreed on: at a point, or by the table about no point at all. */
export type AgreedAt = { meetingId: string; pointId: string | null };
export type AtPoint = { about: ItemAbout; state: MeetingState; circle: MeetingCircle; mayDecide: boolean };

/** A point at whose table the actor sits and decides along, while it meets. Throws NotFound, or refuses who may not. */
export async function getPointToDecide(db: Db, actor: Actor, where: Where): Promise<AtPoint> {
	const point = await findAtPoint(db, actor, where);
	if (!point) throw new NotFound('point');
	if (!isOpen(point.state)) throw new Refusal('overleg_refusal_over');
	if (!point.mayDecide) throw new Refusal('overleg_refusal_table');
	if (!takesDecisions(point.state)) throw new Refusal('overleg_refusal_not_begun');
	return point;
}

/** A table at which the actor sits, while it meets; the same answers as at one of its points. */
export async function getTableToDecide(db: Db, actor: Actor, meetingId: string): Promise<void> {
	const { state, seat } = await getMeeting(db, actor, meetingId);
	if (!isOpen(state)) throw new Refusal('overleg_refusal_over');
	if (seat === null || actor.kind !== 'medewerker') throw new Refusal('overleg_refusal_table');
	if (!takesDecisions(state)) throw new Refusal('overleg_refusal_not_begun');
}

export async function findAtPoint(
	{ sql }: Db,
	{ schoolId }: Actor,
	{ meetingId, pointId }: Where
): Promise<AtPoint | null> {
	const [point] = await sql<AtPoint[]>`
		select i.about, m.state, m.circle, app_decides_item(i.id) as "mayDecide"
		from agenda_item i
		join meeting m on m.school_id = i.school_id and m.id = i.meeting_id
		where i.school_id = ${schoolId} and i.meeting_id = ${meetingId} and i.id = ${pointId}`;
	return point ?? null;
}
