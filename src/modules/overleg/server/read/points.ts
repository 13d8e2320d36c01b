import { m } from '#paraglide/messages.js';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayBeAnonymous, needsOf, type PartnerConsent } from '../../agenda.ts';
import type { Point, PointView } from '../../views.ts';
import { getMeeting } from './meetings.ts';

type Row = Omit<Point, 'title' | 'pupil' | 'group' | 'needs' | 'consents' | 'origin'> & {
	title: string;
	pupilId: string | null;
	pupil: string | null;
	isOpen: boolean;
	groupId: string | null;
	group: string | null;
	byId: string | null;
	by: string;
	source: NonNullable<Point['origin']>['source'];
	sourceId: string | null;
	followsId: string | null;
	consents: PartnerConsent[] | null;
};

/**
 * The points of a meeting as the actor sees them, in their order. Names come only from rows that row-level security shows:
 * of an anonymous pupil a partner gets a letter, because there is no row to read a name from (S2).
 */
export const listPoints = (db: Db, actor: Actor, meetingId: string): Promise<Point[]> =>
	pointsWhere(db, actor, db.sql`i.meeting_id = ${meetingId}`);

/** One point of this meeting that the actor sees. Throws NotFound. */
export async function getPoint(db: Db, actor: Actor, meetingId: string, itemId: string): Promise<Point> {
	const [found] = await pointsWhere(db, actor, db.sql`i.meeting_id = ${meetingId} and i.id = ${itemId}`);
	if (!found) throw new NotFound('point');
	return found;
}

/** One point with its meeting, to change its words. Throws NotFound for who may not. */
export async function viewPoint(db: Db, actor: Actor, meetingId: string, itemId: string): Promise<PointView> {
	const [meeting, point] = await Promise.all([
		getMeeting(db, actor, meetingId),
		getPoint(db, actor, meetingId, itemId)
	]);
	if (!point.mayWrite) throw new NotFound('point');
	return { meeting, point, mayBeAnonymous: mayBeAnonymous(meeting.consent) };
}

async function pointsWhere({ sql }: Db, actor: Actor, which: ReturnType<Db['sql']>): Promise<Point[]> {
	const rows = await sql<Row[]>`
		select i.id, i.position, i.about, i.title, ap.pupil_id as "pupilId", ap.name as pupil, u.id is not null as "isOpen", i.group_id as "groupId", g.name as "group",
			i.alias, i.is_anonymous as "isAnonymous", i.question, i.facts, i.state, app_item_sight(i.id) as sight,
			o.brought_in_by_id as "byId", concat_ws(' ', b.given_name, b.infix, b.family_name) as by, o.source,
			o.source_id as "sourceId", o.follows_id as "followsId", coalesce(o.was_named, false) as "wasNamed", i.checked_at as "checkedAt",
			case when c.id is not null then concat_ws(' ', c.given_name, c.infix, c.family_name) end as "checkedBy",
			asked.consents, app_writes_item(i.id) and m.state in ('planned', 'held') as "mayWrite", i.version
		from agenda_item i
		join meeting m on m.school_id = i.school_id and m.id = i.meeting_id
		left join agenda_pupil ap on ap.school_id = i.school_id and ap.item_id = i.id
		left join pupil u on u.school_id = ap.school_id and u.id = ap.pupil_id
		left join agenda_origin o on o.school_id = i.school_id and o.item_id = i.id
		left join person b on b.school_id = o.school_id and b.id = o.brought_in_by_id
		left join person c on c.school_id = o.school_id and c.id = o.checked_by_id
		left join school_group g on g.school_id = i.school_id and g.id = i.group_id
		left join lateral (
			select jsonb_agg(jsonb_build_object('partnerId', w.id, 'partner', w.name,
				'isGiven', consent_covers(ap.pupil_id, 'overleg', m.kind_key, w.id)) order by w.name, w.id) as consents
			from (
				select distinct p.id, p.name from meeting_seat s
				join partner p on p.school_id = s.school_id and p.id = s.partner_id
				where s.school_id = i.school_id and s.meeting_id = i.meeting_id and s.from_on <= s.until_on
			) w
		) asked on ap.pupil_id is not null and ${actor.kind === 'medewerker'}
		where i.school_id = ${actor.schoolId} and ${which}
		order by i.position, i.created_at, i.id`;
	return rows.map(toPoint);
}

function toPoint(row: Row): Point {
	const { pupilId, pupil, isOpen, groupId, group, byId, by, source, sourceId, followsId, consents, ...rest } = row;
	const asked = consents ?? [];
	return {
		...rest,
		title: pupil ?? (rest.about === 'leerling' ? m.overleg_alias({ letter: rest.alias }) : (group ?? rest.title)),
		pupil: pupilId && pupil ? { id: pupilId, name: pupil, isOpen } : null,
		group: groupId && group ? { id: groupId, name: group } : null,
		origin: byId ? { byId, by, source, sourceId, followsId } : null,
		consents: asked,
		needs: needsOf({ ...rest, isChecked: rest.checkedAt !== null, consents: asked })
	};
}
