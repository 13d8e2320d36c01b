import type { DayTask, TaskOffer } from '#modules/kwaliteit/index.ts';
import { hasRole } from '#platform/access/actor.ts';
import { careTeam } from '../access.ts';
import { concernsPath, meetingPath } from '../paths.ts';

/** The tables at which one sits today, also somebody from outside; and for the care team what partners raised. */
export const meetingsToday: TaskOffer = async (db, actor, today) => {
	if (actor.kind !== 'medewerker' && actor.kind !== 'extern') return [];
	const [meetings, [concerns]] = await Promise.all([
		db.sql<{ id: string; name: string; startsAt: string; isHeld: boolean }[]>`
			select m.id, m.name, to_char(m.starts_at, 'HH24.MI') as "startsAt", m.state = 'held' as "isHeld"
			from meeting_seat s
			join meeting m on m.school_id = s.school_id and m.id = s.meeting_id
			where s.school_id = ${actor.schoolId} and s.person_id = ${actor.personId} and ${today}::date between s.from_on and s.until_on
				and m.state in ('planned', 'held') and m.on_day = ${today}
			order by m.starts_at, m.id`,
		hasRole(actor, ...careTeam)
			? db.sql<{ count: number }[]>`
				select count(*)::int as count from partner_concern where school_id = ${actor.schoolId} and answered_at is null`
			: []
	]);
	const tasks = meetings.map(({ id, name, startsAt, isHeld }): DayTask => ({
		key: `meeting ${id}`,
		title: { key: 'overleg_day_today', params: { name, time: startsAt } },
		dueOn: today,
		href: meetingPath(id),
		button: isHeld ? 'overleg_go_on' : 'overleg_open'
	}));
	return concerns?.count ? [...tasks, concernsTask(concerns.count)] : tasks;
};

const concernsTask = (count: number): DayTask => ({
	key: 'meeting concerns',
	title: { key: count === 1 ? 'overleg_day_concern' : 'overleg_day_concerns', params: { count } },
	text: { key: 'overleg_day_concern_text' },
	dueOn: null,
	href: concernsPath,
	button: 'overleg_day_concern_do'
});
