import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { HandoverFacts } from '../../leerlingen.ts';
import { stateOfDue, type DueItem, type DueSource } from '../../due.ts';
import type { HandoverView } from '../../views.ts';
import { getHandoverSettings } from '../settings.ts';
import { getPupilHead } from './pupil.ts';

/** The warm handovers of these pupils that are still to be done, for the list and the dossier page. */
export const handoversDue: DueSource = async (db, actor, pupilIds, today) => {
	const [{ days }, rows] = await Promise.all([
		getHandoverSettings(db),
		db.sql<{ pupilId: string; dueOn: string }[]>`
		select pupil_id as "pupilId", min(due_on)::text as "dueOn" from handover
		where school_id = ${actor.schoolId} and pupil_id = any (${pupilIds as string[]}::uuid[]) and done_on is null
		group by pupil_id`
	]);
	return new Map(
		rows.map(({ pupilId, dueOn }): [string, DueItem[]] => [pupilId, [handoverItem(pupilId, dueOn, today, days)]])
	);
};

const handoverItem = (pupilId: string, dueOn: string, today: string, days: number): DueItem => ({
	title: { key: 'leerlingen_due_handover' },
	dueOn,
	state: stateOfDue(dueOn, addDays(dueOn, -days), today),
	href: `/leerlingen/${pupilId}/overdracht`
});

export type DueHandover = { id: string; pupilId: string; pupilName: string; dueOn: string; isLate: boolean };

/** The handovers that the actor has to give or to receive: for the page of today. */
export async function listDueHandovers(db: Db, actor: Actor, today: string): Promise<DueHandover[]> {
	return db.sql<DueHandover[]>`
		select h.id, h.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName",
			h.due_on::text as "dueOn", h.due_on < ${today}::date as "isLate"
		from handover h
		join pupil p on p.school_id = h.school_id and p.id = h.pupil_id
		where h.school_id = ${actor.schoolId} and h.done_on is null
			and ${actor.personId}::uuid in (h.from_person_id, h.to_person_id)
		order by h.due_on, p.family_name, p.given_name`;
}

/**
 * What the norm of the warm handover asks, for these pupils or for all of whose team the actor is one, in one statement:
 * who sees only that a handover is open would take the others for not needed.
 */
export async function listHandoverFacts(
	db: Db,
	{ pupilIds, since }: { pupilIds?: readonly string[]; since: string }
): Promise<HandoverFacts[]> {
	return db.sql<HandoverFacts[]>`
		select pupil_id as "pupilId", handovers
		from handover_facts(${(pupilIds as string[] | undefined) ?? null}::uuid[], ${since}::date)`;
}

/** The handovers of one pupil, or of the pupils who are in a group today; what is to be done first. */
export async function listHandovers(
	db: Db,
	actor: Actor,
	of: { pupilId: string } | { groupId: string }
): Promise<HandoverView[]> {
	const pupilId = 'pupilId' in of ? of.pupilId : null;
	const groupId = 'groupId' in of ? of.groupId : null;
	return db.sql<HandoverView[]>`
		select h.id, h.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName",
			h.moment, h.due_on::text as "dueOn", h.done_on::text as "doneOn", h.points, h.note, h.version,
			case when giver.id is not null then concat_ws(' ', giver.given_name, giver.infix, giver.family_name) end as "fromName",
			case when taker.id is not null then concat_ws(' ', taker.given_name, taker.infix, taker.family_name) end as "toName",
			case when doer.id is not null then concat_ws(' ', doer.given_name, doer.infix, doer.family_name) end as "doneBy"
		from handover h
		join pupil p on p.school_id = h.school_id and p.id = h.pupil_id
		left join person giver on giver.school_id = h.school_id and giver.id = h.from_person_id
		left join person taker on taker.school_id = h.school_id and taker.id = h.to_person_id
		left join person doer on doer.school_id = h.school_id and doer.id = h.done_by_id
		where h.school_id = ${actor.schoolId}
			and (${pupilId}::uuid is null or h.pupil_id = ${pupilId}::uuid)
			and (${groupId}::uuid is null or exists (
				select from group_member m where m.school_id = h.school_id and m.pupil_id = h.pupil_id and m.group_id = ${groupId}::uuid
				and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')))
		order by h.done_on is not null, h.due_on, p.family_name, p.given_name`;
}

/**
 * The page of handovers of one pupil or of one group; the reading is recorded for each pupil shown. Throws NotFound for a group
 * to who is not of the school: its name is nobody else's.
 */
export async function viewHandovers(
	db: Db,
	actor: Actor,
	of: { pupilId: string } | { groupId: string },
	today: string
) {
	if ('pupilId' in of) {
		const [pupil, handovers, settings] = await Promise.all([
			getPupilHead(db, actor, of.pupilId),
			listHandovers(db, actor, of),
			getHandoverSettings(db)
		]);
		record(db, actor, { act: 'leerlingen.viewHandovers', pupilId: of.pupilId });
		return { title: pupil.name, back: `/leerlingen/${pupil.id}`, isGroup: false, handovers, today, settings };
	}
	if (actor.kind !== 'medewerker') throw new NotFound('group');
	const [[group], handovers, settings] = await Promise.all([
		db.sql<
			{ name: string }[]
		>`select name from school_group where school_id = ${actor.schoolId} and id = ${of.groupId}`,
		listHandovers(db, actor, of),
		getHandoverSettings(db)
	]);
	if (!group) throw new NotFound('group');
	for (const pupilId of new Set(handovers.map((line) => line.pupilId))) {
		record(db, actor, { act: 'leerlingen.viewHandovers', pupilId });
	}
	return { title: group.name, back: `/leerlingen?groep=${of.groupId}`, isGroup: true, handovers, today, settings };
}
