import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayFinishPeriod, mayObserveGroup, maySeeTogether, mayWriteGroupFinding } from '../../access.ts';
import type { FindingsForm, GroupObservationForm, MarkForm, PupilForm } from '../../observations/forms.ts';
import { isEmpty } from '../../observations/period.ts';
import { groupObservationsPath, togetherPath } from '../../paths.ts';
import { getObservedGroup, listPupilsOf, type ObservedGroup } from './group.ts';

/** Keeps what the actor saw of these pupils and of the group. What is emptied is taken away. */
export async function saveFindings(
	db: Db,
	actor: Actor,
	groupId: string,
	input: FindingsForm,
	today: string
): Promise<Done> {
	const group = await getObservedGroup(db, actor, groupId, today);
	if (!mayWriteGroupFinding(group.parts)) throw new Refusal('maatwerk_refusal_role');
	if (group.state === 'done') throw new Refusal('maatwerk_refusal_period_done');
	const pupils = new Set((await listPupilsOf(db, actor, group)).map(({ id }) => id));
	const sent = input.findings.filter(({ pupilId }) => pupils.has(pupilId));
	const written = sent.filter((finding) => !isEmpty(finding));
	const emptied = sent.filter(isEmpty).map(({ pupilId }) => pupilId);
	await db.sql`
		insert into observation_finding (school_id, group_id, pupil_id, author_id, themes, text, written_on)
		select ${actor.schoolId}, ${groupId}, f."pupilId", ${actor.personId}, f.themes, f.text, ${today}
		from jsonb_to_recordset(${JSON.stringify(written)}::text::jsonb) as f ("pupilId" uuid, themes jsonb, text text)
		on conflict (school_id, group_id, pupil_id, author_id) do update
		set themes = excluded.themes, text = excluded.text, written_on = excluded.written_on, version = observation_finding.version + 1
		where (observation_finding.themes, observation_finding.text) is distinct from (excluded.themes, excluded.text)`;
	await db.sql`
		delete from observation_finding
		where school_id = ${actor.schoolId} and group_id = ${groupId} and author_id = ${actor.personId} and pupil_id = any (${emptied}::uuid[])`;
	await keepGroupFinding(db, actor, groupId, input.group, today);
	for (const { pupilId } of written) record(db, actor, { act: 'maatwerk.writeFinding', pupilId, subjectId: groupId });
	return { said: 'maatwerk_said_findings', params: { count: written.length, total: pupils.size } };
}

async function keepGroupFinding(db: Db, actor: Actor, groupId: string, text: string, today: string): Promise<void> {
	if (text === '') {
		await db.sql`
			delete from observation_group_finding
			where school_id = ${actor.schoolId} and group_id = ${groupId} and author_id = ${actor.personId}`;
		return;
	}
	await db.sql`
		insert into observation_group_finding (school_id, group_id, author_id, text, written_on)
		values (${actor.schoolId}, ${groupId}, ${actor.personId}, ${text}, ${today})
		on conflict (school_id, group_id, author_id) do update
		set text = excluded.text, written_on = excluded.written_on, version = observation_group_finding.version + 1`;
}

/** This pupil is to be talked about with the care coordinator, who gets a task of it. */
export async function markPupil(db: Db, actor: Actor, groupId: string, input: MarkForm, today: string): Promise<Done> {
	await requirePupil(db, actor, await getTogether(db, actor, groupId, today), input.pupilId);
	await db.sql`
		insert into observation_mark (school_id, group_id, pupil_id, why, marked_by_id, marked_on)
		values (${actor.schoolId}, ${groupId}, ${input.pupilId}, ${input.why}, ${actor.personId}, ${today})
		on conflict (school_id, group_id, pupil_id) do update
		set why = excluded.why, marked_by_id = excluded.marked_by_id, marked_on = excluded.marked_on, talked_on = null, talked_by_id = null`;
	record(db, actor, { act: 'maatwerk.markPupil', pupilId: input.pupilId, subjectId: groupId });
	return { said: 'maatwerk_said_marked' };
}

/** After all not. */
export async function unmarkPupil(
	db: Db,
	actor: Actor,
	groupId: string,
	input: PupilForm,
	today: string
): Promise<Done> {
	await getTogether(db, actor, groupId, today);
	const gone = await db.sql`
		delete from observation_mark
		where school_id = ${actor.schoolId} and group_id = ${groupId} and pupil_id = ${input.pupilId} returning 1`;
	if (gone.length === 0) throw new NotFound('mark');
	record(db, actor, { act: 'maatwerk.unmarkPupil', pupilId: input.pupilId, subjectId: groupId });
	return { said: 'maatwerk_said_unmarked' };
}

/** It was talked about: the task is done. */
export async function noteTalked(
	db: Db,
	actor: Actor,
	groupId: string,
	input: PupilForm,
	today: string
): Promise<Done> {
	await getTogether(db, actor, groupId, today);
	const noted = await db.sql`
		update observation_mark set talked_on = ${today}, talked_by_id = ${actor.personId}
		where school_id = ${actor.schoolId} and group_id = ${groupId} and pupil_id = ${input.pupilId} and talked_on is null returning 1`;
	if (noted.length === 0) throw new NotFound('mark');
	record(db, actor, { act: 'maatwerk.noteTalked', pupilId: input.pupilId, subjectId: groupId });
	return { said: 'maatwerk_said_talked' };
}

/** All of it was looked at together: nobody writes in it any more, until somebody opens it again. */
export async function finishPeriod(db: Db, actor: Actor, groupId: string, today: string): Promise<Done> {
	const group = await getObservedGroup(db, actor, groupId, today);
	if (!mayFinishPeriod(group.parts)) throw new Refusal('maatwerk_refusal_role');
	if (group.state === 'later') throw new Refusal('maatwerk_refusal_period_later');
	await db.sql`
		insert into observation_period (school_id, group_id, done_on, done_by_id)
		values (${actor.schoolId}, ${groupId}, ${today}, ${actor.personId})
		on conflict (school_id, group_id) do update
		set done_on = excluded.done_on, done_by_id = excluded.done_by_id, version = observation_period.version + 1`;
	record(db, actor, { act: 'maatwerk.finishPeriod', subjectId: groupId });
	return {
		said: 'maatwerk_said_period_done',
		undo: { href: `${togetherPath(groupId)}#openen`, key: 'maatwerk_period_reopen' }
	};
}

export async function reopenPeriod(db: Db, actor: Actor, groupId: string, today: string): Promise<Done> {
	const group = await getObservedGroup(db, actor, groupId, today);
	if (!mayFinishPeriod(group.parts)) throw new Refusal('maatwerk_refusal_role');
	await db.sql`
		update observation_period set done_on = null, done_by_id = null, version = version + 1
		where school_id = ${actor.schoolId} and group_id = ${groupId}`;
	record(db, actor, { act: 'maatwerk.reopenPeriod', subjectId: groupId });
	return { said: 'maatwerk_said_period_open' };
}

/** What the care coordinator saw of the group in a lesson. */
export async function addGroupObservation(
	db: Db,
	actor: Actor,
	groupId: string,
	input: GroupObservationForm,
	today: string
): Promise<Done> {
	const group = await getObservedGroup(db, actor, groupId, today);
	if (!mayObserveGroup(group.parts)) throw new Refusal('maatwerk_refusal_role');
	if (input.observedOn > today) throw new FormIssue({ observedOn: 'maatwerk_form_future' });
	if (input.observedOn < group.year.startsOn || input.observedOn > group.year.endsOn)
		throw new FormIssue({ observedOn: 'maatwerk_form_other_year' });
	await db.sql`
		insert into group_observation (school_id, id, group_id, author_id, observed_on, place, text, advice)
		values (${actor.schoolId}, gen_random_uuid(), ${groupId}, ${actor.personId}, ${input.observedOn}, ${input.place}, ${input.text}, ${input.advice})`;
	record(db, actor, { act: 'maatwerk.observeGroup', subjectId: groupId });
	return { to: groupObservationsPath(groupId), said: 'maatwerk_said_group_observed' };
}

async function getTogether(db: Db, actor: Actor, groupId: string, today: string): Promise<ObservedGroup> {
	const group = await getObservedGroup(db, actor, groupId, today);
	if (!maySeeTogether(group.parts)) throw new Refusal('maatwerk_refusal_role');
	return group;
}

async function requirePupil(db: Db, actor: Actor, group: ObservedGroup, pupilId: string): Promise<void> {
	const pupils = await listPupilsOf(db, actor, group);
	if (!pupils.some(({ id }) => id === pupilId)) throw new NotFound('pupil');
}
