import { m } from '#paraglide/messages.js';
import type { ProposalSource } from '#modules/overleg/server/index.ts';
import { dayAndYear } from '#ui/format.ts';

type Row = { groupId: string; name: string; last: string; seen: { on: string; text: string; advice: string }[] };

/**
 * The groups that a group discussion has not spoken about this school year, with what the care coordinator saw in their lessons.
 * As far as the actor reads the observations.
 */
export const groupProposals: ProposalSource = async (db, actor, meeting) => {
	if (meeting.subject !== 'groepen') return [];
	const rows = await db.sql<Row[]>`
		select g.id as "groupId", g.name, max(o.observed_on)::text as last,
			jsonb_agg(jsonb_build_object('on', o.observed_on, 'text', o.text, 'advice', o.advice) order by o.observed_on, o.id) as seen
		from group_observation o
		join school_group g on g.school_id = o.school_id and g.id = o.group_id
		join school_year y on y.school_id = g.school_id and y.id = g.school_year_id and ${meeting.onDay} between y.starts_on and y.ends_on
		where o.school_id = ${actor.schoolId} and (${meeting.locationId}::uuid is null or g.location_id = ${meeting.locationId}::uuid)
			and not exists (
				select from agenda_item i join meeting m on m.school_id = i.school_id and m.id = i.meeting_id
				where i.school_id = g.school_id and i.group_id = g.id and i.state <> 'off' and m.kind_key = ${meeting.kindKey}
					and m.on_day between y.starts_on and y.ends_on)
		group by g.id, g.name, g.stage
		order by g.stage, g.name, g.id limit 40`;
	return rows.map(({ groupId, name, last, seen }) => ({
		key: `groep ${groupId}`,
		about: 'groep',
		title: name,
		pupilId: null,
		groupId,
		isAnonymous: false,
		question: m.maatwerk_proposal_question({ name }),
		facts: seen.map(textOf).join('\n\n').slice(0, 4000),
		source: 'observatie',
		sourceId: groupId,
		followsId: null,
		why: { key: seen.length === 1 ? 'maatwerk_proposal_one' : 'maatwerk_proposal', params: { count: seen.length } },
		on: last
	}));
};

const textOf = ({ on, text, advice }: Row['seen'][number]): string =>
	[m.maatwerk_proposal_seen({ date: dayAndYear(on) }), text, advice && m.maatwerk_proposal_advice({ advice })]
		.filter(Boolean)
		.join('\n');
