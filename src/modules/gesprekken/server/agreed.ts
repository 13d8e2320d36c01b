/** What talks leave to be done: what was agreed, and reports to read and sign. */
import type { DayTask, TaskOffer } from '#modules/kwaliteit/index.ts';
import type { DueItem, DueSource } from '#modules/leerlingen/index.ts';
import { addDays } from '#platform/text/dates.ts';
import { day } from '#ui/format.ts';
import { talkPaths } from '../paths.ts';
import { comingFrom } from '../way-back.ts';

type Agreed = {
	id: string;
	pupilId: string;
	talkId: string;
	what: string;
	dueOn: string;
	saidOn: string;
	pupilName: string;
	givenName: string;
};

/** What is so many days late is asked no longer: by then there was another talk, and in its report it stays as not done. */
const daysToDo = 60;

/** What this person has promised and not yet done. One click does it, on the page of today itself. */
export const agreedTasks: TaskOffer = async (db, actor, today) => {
	const agreed = await db.sql<Agreed[]>`
		select a.id, a.pupil_id as "pupilId", a.talk_id as "talkId", a.what, a.due_on::text as "dueOn",
			coalesce(t.held_on, a.created_at::date)::text as "saidOn", p.given_name as "givenName",
			concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName"
		from talk_action a
		join talk t on t.school_id = a.school_id and t.id = a.talk_id
		join pupil p on p.school_id = a.school_id and p.id = a.pupil_id
		where a.school_id = ${actor.schoolId} and a.owner_id = ${actor.personId} and a.done_on is null
			and a.due_on >= ${addDays(today, -daysToDo)}
		order by a.due_on, a.id`;
	return agreed.map(({ id, pupilId, talkId, what, dueOn, saidOn, pupilName, givenName }): DayTask => {
		const isPupil = actor.kind === 'leerling';
		return {
			key: `agreed ${id}`,
			title: what,
			text: isPupil ? undefined : { key: 'gesprekken_agreed_at', params: { name: givenName, date: day(saidOn) } },
			person: actor.kind === 'medewerker' ? pupilName : undefined,
			pupilId,
			dueOn,
			href: `${comingFrom('/vandaag', talkPaths(pupilId, talkId).page)}#afspraken`,
			button: isPupil ? 'gesprekken_pupil_done' : 'gesprekken_done',
			post: { action: '/vandaag?/gedaan', fields: { pupil: pupilId, action: id } }
		};
	});
};

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

/** What somebody promised and did not do in time, whoever it is. For staff only. */
export const agreedDue: DueSource = async (db, actor, pupilIds, today) => {
	const due = new Map<string, DueItem[]>();
	if (actor.kind !== 'medewerker') return due;
	const late = await db.sql<{ pupilId: string; talkId: string; what: string; dueOn: string }[]>`
		select pupil_id as "pupilId", talk_id as "talkId", what, due_on::text as "dueOn" from talk_action
		where school_id = ${actor.schoolId} and pupil_id = any (${pupilIds as string[]}::uuid[])
			and done_on is null and due_on < ${today} and due_on >= ${addDays(today, -daysToDo)}
		order by due_on, id`;
	for (const { pupilId, talkId, what, dueOn } of late) {
		const item: DueItem = { title: what, dueOn, state: 'late', href: `${talkPaths(pupilId, talkId).page}#afspraken` };
		due.set(pupilId, [...(due.get(pupilId) ?? []), item]);
	}
	return due;
};
