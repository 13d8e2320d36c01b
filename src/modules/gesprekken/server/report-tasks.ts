import type { DayTask, TaskOffer } from '#modules/kwaliteit/index.ts';
import { addDays } from '#platform/text/dates.ts';
import { day } from '#ui/format.ts';
import { talkPaths } from '../paths.ts';
import { comingFrom } from '../way-back.ts';

/** A report that nobody signs in a month is not asked for any longer; it can still be signed. */
const daysToSign = 30;

/** Reports that this parent, or the pupil, has not put a name under. */
export const reportTasks: TaskOffer = async (db, actor, today) => {
	if (actor.kind !== 'ouder' && actor.kind !== 'leerling') return [];
	const reports = await db.sql<{ talkId: string; pupilId: string; givenName: string; heldOn: string }[]>`
		with own as materialized (
			select distinct i.pupil_id from involvement i
			where i.school_id = ${actor.schoolId} and i.person_id = ${actor.personId} and i.role in ('ouder', 'leerling')
				and 'gedeeld' = any (i.sees) and (select app_today()) between i.from_on and i.until_on
		)
		select t.id as "talkId", t.pupil_id as "pupilId", p.given_name as "givenName", t.held_on::text as "heldOn"
		from own
		join talk t on t.school_id = ${actor.schoolId} and t.pupil_id = own.pupil_id and t.state = 'held'
			and t.held_on >= ${addDays(today, -daysToSign)}
		join talk_record r on r.school_id = t.school_id and r.talk_id = t.id and r.closed_at is not null
		join pupil p on p.school_id = t.school_id and p.id = t.pupil_id
		where not exists (
			select from talk_signature s
			where s.school_id = t.school_id and s.talk_id = t.id and s.person_id = ${actor.personId})
		order by t.held_on desc, t.id`;
	return reports.map(({ talkId, pupilId, givenName, heldOn }): DayTask => {
		const shared = { key: `report ${talkId}`, pupilId, dueOn: null };
		const href = `${comingFrom('/vandaag', talkPaths(pupilId, talkId).page)}#tekenen`;
		if (actor.kind === 'leerling')
			return { ...shared, href, title: { key: 'gesprekken_pupil_report' }, button: 'gesprekken_pupil_report_do' };
		return {
			...shared,
			href,
			title: { key: 'gesprekken_report', params: { name: givenName, date: day(heldOn) } },
			text: { key: 'gesprekken_report_text' },
			button: 'gesprekken_report_do'
		};
	});
};
