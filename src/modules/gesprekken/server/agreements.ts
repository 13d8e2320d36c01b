/** The agreements of talks, as they are still to be kept. */
import type { DayTask, TaskOffer } from '#modules/kwaliteit/index.ts';
import type { DueItem, DueSource } from '#modules/leerlingen/index.ts';
import { addDays } from '#platform/text/dates.ts';
import { day } from '#ui/format.ts';
import { talkPaths } from '../paths.ts';
import { comingFrom } from '../way-back.ts';

type OpenAgreement = {
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

/** Those of this person. One click says that it is done, on the page of today itself. */
export const agreementTasks: TaskOffer = async (db, actor, today) => {
	const open = await db.sql<OpenAgreement[]>`
		select a.id, a.pupil_id as "pupilId", a.talk_id as "talkId", a.what, a.due_on::text as "dueOn",
			coalesce(t.held_on, a.created_at::date)::text as "saidOn", p.given_name as "givenName",
			concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName"
		from talk_agreement a
		join talk t on t.school_id = a.school_id and t.id = a.talk_id
		join pupil p on p.school_id = a.school_id and p.id = a.pupil_id
		where a.school_id = ${actor.schoolId} and a.owner_id = ${actor.personId} and a.done_on is null
			and a.due_on >= ${addDays(today, -daysToDo)}
		order by a.due_on, a.id`;
	return open.map(({ id, pupilId, talkId, what, dueOn, saidOn, pupilName, givenName }): DayTask => {
		const isPupil = actor.kind === 'leerling';
		return {
			key: `agreement ${id}`,
			title: what,
			text: isPupil ? undefined : { key: 'gesprekken_agreement_at', params: { name: givenName, date: day(saidOn) } },
			person: actor.kind === 'medewerker' ? pupilName : undefined,
			pupilId,
			dueOn,
			href: `${comingFrom('/vandaag', talkPaths(pupilId, talkId).page)}#afspraken`,
			button: isPupil ? 'gesprekken_pupil_done' : 'gesprekken_done',
			post: { action: '/vandaag?/gedaan', fields: { pupil: pupilId, agreement: id } }
		};
	});
};

/** Those that are late, whosever they are. For staff only. */
export const agreementsDue: DueSource = async (db, actor, pupilIds, today) => {
	const due = new Map<string, DueItem[]>();
	if (actor.kind !== 'medewerker') return due;
	const late = await db.sql<{ pupilId: string; talkId: string; what: string; dueOn: string }[]>`
		select pupil_id as "pupilId", talk_id as "talkId", what, due_on::text as "dueOn" from talk_agreement
		where school_id = ${actor.schoolId} and pupil_id = any (${pupilIds as string[]}::uuid[])
			and done_on is null and due_on < ${today} and due_on >= ${addDays(today, -daysToDo)}
		order by due_on, id`;
	for (const { pupilId, talkId, what, dueOn } of late) {
		const item: DueItem = { title: what, dueOn, state: 'late', href: `${talkPaths(pupilId, talkId).page}#afspraken` };
		due.set(pupilId, [...(due.get(pupilId) ?? []), item]);
	}
	return due;
};
