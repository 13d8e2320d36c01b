import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal, type TextKey } from '#platform/web/errors.ts';
import type { AskSchoolForm, EndSearchForm, NewStepForm, SchoolAnswerForm, SearchForm, StepForm } from '../../forms.ts';
import { searchPath } from '../../paths.ts';
import { dueOfSteps, mayTakeOver } from '../../verwijzing.ts';
import type { Search } from '../../views.ts';
import { getSearch, listSearches } from '../read/searches.ts';
import { listOwners, requireReferrer } from '../read/subject.ts';
import { refuseFuture } from './referrals.ts';

/** Another school is sought from now on: with the steps of our example, which are this search's own from then on. */
export async function startSearch(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ startedOn, why }: SearchForm,
	today: string
): Promise<Done> {
	await requireReferrer(db, actor, pupilId);
	refuseFuture({ startedOn }, today);
	if ((await listSearches(db, { pupilId, onlyOpen: true })).length > 0) {
		throw new Refusal('verwijzing_refusal_searching');
	}
	const id = randomUUID();
	const steps = dueOfSteps(startedOn).map((step, at) => ({ ...step, position: at + 1 }));
	await db.sql`
		insert into other_school (school_id, id, pupil_id, author_id, started_on, why)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${actor.personId}, ${startedOn}, ${why})`;
	await db.sql`
		insert into other_school_step (school_id, id, search_id, position, step, owner_id, due_on)
		select ${actor.schoolId}, gen_random_uuid(), ${id}, s.position, s.key, ${actor.personId}, s."dueOn"
		from jsonb_to_recordset(${JSON.stringify(steps)}::text::jsonb) as s (position int, key text, "dueOn" date)`;
	record(db, actor, { act: 'verwijzing.startSearch', pupilId, subjectId: id });
	return { to: searchPath(pupilId, id), said: 'verwijzing_said_search' };
}

/** Who does a step, by when, and that it was done. */
export async function changeStep(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ stepId, ownerId, dueOn, doneOn, note }: StepForm,
	today: string
): Promise<Done> {
	const search = await requireSeeking(db, actor, pupilId, id);
	refuseFuture({ doneOn }, today);
	await requireOwner(db, pupilId, ownerId);
	const changed = await db.sql`
		update other_school_step set owner_id = ${ownerId}::uuid, due_on = ${dueOn}::date, done_on = ${doneOn}::date, note = ${note}
		where school_id = ${actor.schoolId} and search_id = ${id} and id = ${stepId} returning 1`;
	if (changed.length === 0) throw new NotFound('step');
	return noted(db, actor, search, 'changeStep', 'verwijzing_said_step');
}

/** A step of the school's own, at the end. */
export async function addStep(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ step, ownerId, dueOn }: NewStepForm
): Promise<Done> {
	const search = await requireSeeking(db, actor, pupilId, id);
	await requireOwner(db, pupilId, ownerId);
	await db.sql`
		insert into other_school_step (school_id, id, search_id, position, step, owner_id, due_on)
		select ${actor.schoolId}, gen_random_uuid(), ${id}, coalesce(max(position), 0) + 1, ${step}, ${ownerId}::uuid, ${dueOn}::date
		from other_school_step where school_id = ${actor.schoolId} and search_id = ${id}`;
	return noted(db, actor, search, 'addStep', 'verwijzing_said_step');
}

export async function askSchool(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ school, askedOn }: AskSchoolForm,
	today: string
): Promise<Done> {
	const search = await requireSeeking(db, actor, pupilId, id);
	refuseFuture({ askedOn }, today);
	if (search.asked.some((each) => each.school === school)) throw new FormIssue({ school: 'verwijzing_form_asked' });
	await db.sql`
		insert into other_school_asked (school_id, id, search_id, school, asked_on)
		values (${actor.schoolId}, gen_random_uuid(), ${id}, ${school}, ${askedOn})`;
	return noted(db, actor, search, 'askSchool', 'verwijzing_said_asked');
}

export async function noteSchoolAnswer(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ askedId, answer, answeredOn, note }: SchoolAnswerForm,
	today: string
): Promise<Done> {
	const search = await requireSeeking(db, actor, pupilId, id);
	refuseFuture({ answeredOn }, today);
	const changed = await db.sql`
		update other_school_asked set answer = ${answer}, answered_on = ${answeredOn}::date, note = ${note}
		where school_id = ${actor.schoolId} and search_id = ${id} and id = ${askedId} returning 1`;
	if (changed.length === 0) throw new NotFound('asked school');
	return noted(db, actor, search, 'noteSchoolAnswer', 'verwijzing_said_answered');
}

/** It ends in one of two ways: another school, which said yes, took over; or the pupil stays. */
export async function endSearch(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ outcome, closedOn, takenOverBy, closeReason }: EndSearchForm,
	today: string
): Promise<Done> {
	const search = await requireSeeking(db, actor, pupilId, id);
	refuseFuture({ closedOn }, today);
	if (closedOn < search.startedOn) throw new FormIssue({ closedOn: 'verwijzing_form_order' });
	if (outcome === 'overgenomen' && !mayTakeOver(search.asked, takenOverBy ?? '')) {
		throw new Refusal('verwijzing_refusal_no_yes');
	}
	await db.sql`
		update other_school set closed_on = ${closedOn}, outcome = ${outcome}, close_reason = ${closeReason},
			taken_over_by = ${outcome === 'overgenomen' ? takenOverBy : null}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id}`;
	return noted(db, actor, search, 'endSearch', 'verwijzing_said_search_ended');
}

async function requireSeeking(db: Db, actor: Actor, pupilId: string, id: string): Promise<Search> {
	await requireReferrer(db, actor, pupilId);
	const search = await getSearch(db, pupilId, id);
	if (search.closedOn) throw new Refusal('verwijzing_refusal_state');
	return search;
}

async function requireOwner(db: Db, pupilId: string, ownerId: string | null): Promise<void> {
	if (ownerId === null) return;
	const owners = await listOwners(db, pupilId);
	if (!owners.some(({ id }) => id === ownerId)) throw new FormIssue({ ownerId: 'verwijzing_form_owner' });
}

function noted(db: Db, actor: Actor, { id, pupilId }: Search, act: string, said: TextKey): Done {
	record(db, actor, { act: `verwijzing.${act}`, pupilId, subjectId: id });
	return { to: searchPath(pupilId, id), said };
}
