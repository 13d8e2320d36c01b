import type { DayTask, TaskOffer } from '#modules/kwaliteit/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { recordHourly } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { NotFound } from '#platform/web/errors.ts';
import { day } from '#ui/format.ts';
import type { ActionsQuery } from '../../minutes-forms.ts';
import type { ActionLine, ActionsView } from '../../minutes-views.ts';
import { actionsPath, sessionPointPath } from '../../paths.ts';

type Asked = { query: ActionsQuery; today: string };

/** What one agreed to do at meetings; for who leads tables also what others do for those. */
export async function viewActions(db: Db, actor: Actor, { query, today }: Asked): Promise<ActionsView> {
	if (actor.kind !== 'medewerker') throw new NotFound('actions');
	const [led] = await db.sql<{ leads: boolean }[]>`
		select exists (select from meeting where school_id = ${actor.schoolId} and chair_id = ${actor.personId}) as leads`;
	const leads = led?.leads ?? false;
	const van = leads ? query.van : 'mij';
	const all = await listLines(db, actor, van, today);
	const open = all.filter(({ doneOn }) => doneOn === null);
	const late = open.filter(({ isLate }) => isLate);
	const done = all.filter(({ doneOn }) => doneOn !== null);
	recordHourly(db, actor, { act: 'overleg.viewActions' });
	return {
		today,
		van,
		toon: query.toon,
		actions: { open, 'te-laat': late, klaar: done.toReversed() }[query.toon],
		counts: { open: open.length, late: late.length, done: done.length },
		leads
	};
}

const listLines = ({ sql }: Db, { schoolId, personId }: Actor, van: ActionsView['van'], today: string) => sql<
	ActionLine[]
>`
	select a.id, a.what, a.owner_id as "ownerId", concat_ws(' ', p.given_name, p.infix, p.family_name) as owner,
		a.due_on::text as "dueOn", a.done_on::text as "doneOn", a.version, m.id as "meetingId", a.item_id as "itemId",
		m.name as meeting, m.on_day::text as "onDay", coalesce(about.name, i.title, '') as about, a.done_on is null and a.due_on < ${today}::date as "isLate",
		a.owner_id = ${personId} or coalesce(app_seat(m.id) = 'staff', false) as "mayFinish"
	from meeting_action a
	join meeting m on m.school_id = a.school_id and m.id = a.meeting_id and m.state in ('held', 'closed')
	join person p on p.school_id = a.school_id and p.id = a.owner_id
	left join agenda_item i on i.school_id = a.school_id and i.id = a.item_id
	left join agenda_pupil about on about.school_id = i.school_id and about.item_id = i.id
	where a.school_id = ${schoolId} and a.removed_at is null
		and case when ${van} = 'mij' then a.owner_id = ${personId} else m.chair_id = ${personId} end
	order by a.due_on, a.created_at, a.id limit 500`;

/** What one is to do for a table. One click says that it is done, on the page of today itself. */
export const actionTasks: TaskOffer = async (db, actor, today) => {
	if (actor.kind !== 'medewerker') return [];
	const lines = await listLines(db, actor, 'mij', today);
	return lines
		.filter(({ doneOn }) => doneOn === null)
		.map(({ id, what, about, dueOn, meeting, onDay }): DayTask => ({
			key: `action ${id}`,
			title: what,
			text: about
				? { key: 'overleg_day_action_about', params: { about, meeting, day: day(onDay) } }
				: { key: 'overleg_day_action', params: { meeting, day: day(onDay) } },
			dueOn,
			href: `${actionsPath}#${id}`,
			button: 'overleg_action_done',
			post: { action: '/vandaag?/actieGedaan', fields: { action: id } }
		}));
};

/** From two weeks before the day on which an agreement for a group is looked at again, its mentor is asked to. */
const daysBefore = 14;

/** What was agreed for the groups of which the actor is mentor, and what came of it is not written down yet. */
export const agreementsToLookAt: TaskOffer = async (db, actor, today) => {
	if (actor.kind !== 'medewerker') return [];
	const due = await db.sql<
		{ id: string; text: string; on: string; group: string; itemId: string; meetingId: string }[]
	>`
		select d.id, d.text, d.evaluate_on::text as on, i.title as "group", i.id as "itemId", i.meeting_id as "meetingId"
		from group_staff g
		join agenda_item i on i.school_id = g.school_id and i.group_id = g.group_id
		join meeting m on m.school_id = i.school_id and m.id = i.meeting_id and m.state = 'closed'
		join agenda_decision d on d.school_id = i.school_id and d.item_id = i.id and d.removed_at is null
		where g.school_id = ${actor.schoolId} and g.person_id = ${actor.personId} and g.role = 'mentor'
			and ${today}::date between g.from_on and coalesce(g.until_on, 'infinity')
			and d.evaluate_on <= ${addDays(today, daysBefore)}::date and d.evaluation = ''
		order by d.evaluate_on, d.id`;
	return due.map(({ id, text, on, group, itemId, meetingId }): DayTask => ({
		key: `agreement of group ${id}`,
		title: { key: 'overleg_day_look', params: { group } },
		text,
		dueOn: on,
		href: sessionPointPath(meetingId, itemId),
		button: 'overleg_evaluate'
	}));
};
