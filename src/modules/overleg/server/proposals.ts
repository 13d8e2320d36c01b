import { hasRole, type Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { careTeam } from '../access.ts';
import { meetingKinds } from '../kinds.ts';
import { isForCareTeam } from '../overleg.ts';
import type { Proposal } from '../views.ts';
import type { FoundMeeting } from './read/meetings.ts';

/** The meeting that is prepared; `hasPartners`: somebody from outside sits at its table. */
export type PreparedMeeting = FoundMeeting & { hasPartners: boolean };

/**
 * What waits for this table, as a module knows it: as far as the actor reads it, and not yet on an agenda. Modules offer them;
 * `(app)/overleg/proposals.ts` brings them together.
 */
export type ProposalSource = (db: Db, actor: Actor, meeting: PreparedMeeting, today: string) => Promise<Proposal[]>;

/** Whether something with this source stands on an agenda already, that is still to come or took it. For `where not`. */
export const isOnAgenda = ({ sql }: Pick<Db, 'sql'>, sourceId: ReturnType<Db['sql']>) => sql`exists (
	select from agenda_origin o
	join agenda_item on_it on on_it.school_id = o.school_id and on_it.id = o.item_id and on_it.state <> 'off'
	where o.school_id = (select app_school()) and o.source_id = ${sourceId})`;

type Postponed = {
	id: string;
	about: Proposal['about'];
	title: string;
	pupilId: string | null;
	pupil: string | null;
	groupId: string | null;
	group: string | null;
	isAnonymous: boolean;
	question: string;
	facts: string;
	name: string;
	onDay: string;
};

/** What the meeting before postponed, and what a table put off that goes on to this one. */
export const postponedProposals: ProposalSource = async (db, actor, meeting) => {
	const kinds = meetingKinds(await setupOf(db));
	const before = kinds.filter(({ key, next }) => key === meeting.kindKey || next === meeting.kindKey);
	const keys = [...new Set([meeting.kindKey, ...before.map(({ key }) => key)])];
	const rows = await db.sql<Postponed[]>`
		select i.id, i.about, i.title, ap.pupil_id as "pupilId", ap.name as pupil, i.group_id as "groupId", g.name as "group",
			i.is_anonymous as "isAnonymous", i.question, i.facts, m.name, m.on_day::text as "onDay"
		from meeting m
		join agenda_item i on i.school_id = m.school_id and i.meeting_id = m.id and i.state = 'postponed'
		left join agenda_pupil ap on ap.school_id = i.school_id and ap.item_id = i.id
		left join school_group g on g.school_id = i.school_id and g.id = i.group_id
		where m.school_id = ${actor.schoolId} and m.kind_key = any (${keys}) and m.id <> ${meeting.id}
			and m.on_day between ${meeting.onDay}::date - 200 and ${meeting.onDay}
			and (m.location_id is null or ${meeting.locationId}::uuid is null or m.location_id = ${meeting.locationId}::uuid)
			and app_item_sight(i.id) = 3 and (i.about <> 'leerling' or ap.pupil_id is not null)
			and not exists (
				select from agenda_origin o
				join agenda_item after on after.school_id = o.school_id and after.id = o.item_id and after.state <> 'off'
				where o.school_id = i.school_id and o.follows_id = i.id)
		order by m.on_day desc, i.position, i.id limit 40`;
	return rows.map(
		({ id, about, title, pupilId, pupil, groupId, group, isAnonymous, question, facts, name, onDay }) => ({
			key: `vervolg ${id}`,
			about,
			title: pupil ?? group ?? title,
			pupilId,
			groupId,
			isAnonymous,
			question,
			facts,
			source: 'vervolg',
			sourceId: null,
			followsId: id,
			why: { key: 'overleg_proposal_postponed', params: { name } },
			on: onDay
		})
	);
};

/** What partners told and nobody answered: who it is about the care coordinator knows, so a person chooses the pupil. */
export const concernProposals: ProposalSource = async (db, actor, meeting) => {
	if (!isForCareTeam(meeting.circle) || !hasRole(actor, ...careTeam)) return [];
	const rows = await db.sql<{ id: string; text: string; partner: string; onDay: string }[]>`
		select c.id, c.text, p.name as partner, c.created_at::date::text as "onDay"
		from partner_concern c join partner p on p.school_id = c.school_id and p.id = c.partner_id
		where c.school_id = ${actor.schoolId} and c.answered_at is null and not ${isOnAgenda(db, db.sql`c.id`)}
		order by c.created_at limit 20`;
	return rows.map(({ id, text, partner, onDay }) => ({
		key: `zorg ${id}`,
		about: 'leerling',
		title: partner,
		pupilId: null,
		groupId: null,
		isAnonymous: false,
		question: text.slice(0, 1000),
		facts: '',
		source: 'partner',
		sourceId: id,
		followsId: null,
		why: { key: 'overleg_proposal_concern', params: { partner } },
		on: onDay
	}));
};
