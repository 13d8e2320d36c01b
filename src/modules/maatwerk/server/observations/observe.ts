import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, Refusal } from '#platform/web/errors.ts';
import { listInvolved } from '#modules/leerlingen/server/index.ts';
import { mayBeginObservation, mayWriteObservation } from '../../access.ts';
import type {
	BeginObservationForm,
	FinishObservationForm,
	StopObservationForm,
	WriteObservationForm
} from '../../observations/forms.ts';
import { observationPath } from '../../paths.ts';
import type { ObservationRow } from '../../views.ts';
import { getSubject } from '../subject.ts';
import { getObservation, isConsented } from './pupil.ts';

/** Not without consent in force: the database refuses it too (trigger `observation_asks_consent`). */
export async function beginObservation(
	db: Db,
	actor: Actor,
	pupilId: string,
	input: BeginObservationForm,
	today: string
): Promise<Done> {
	const [{ who }, consented, involved] = await Promise.all([
		getSubject(db, actor, pupilId),
		isConsented(db, pupilId),
		listInvolved(db, pupilId)
	]);
	if (!mayBeginObservation(who)) throw new Refusal('maatwerk_refusal_role');
	if (!consented) throw new Refusal('maatwerk_refusal_no_consent');
	if (
		!involved.some(
			({ personId, kind, sees }) => personId === input.observerId && kind === 'medewerker' && sees.length > 0
		)
	)
		throw new FormIssue({ observerId: 'maatwerk_form_observer' });
	const id = randomUUID();
	await db.sql`
		insert into observation (school_id, id, pupil_id, audience, question, observer_id, begun_on, begun_by_id)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${input.audience}, ${input.question}, ${input.observerId}, ${today}, ${actor.personId})`;
	record(db, actor, { act: 'maatwerk.beginObservation', pupilId, subjectId: id });
	return { to: observationPath(pupilId, id), said: 'maatwerk_said_observation_begun' };
}

/** What was seen is kept, also half-finished. Not after the consent was withdrawn. */
export async function writeObservation(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	input: WriteObservationForm,
	today: string
): Promise<Done> {
	const row = await getToWrite(db, actor, pupilId, id);
	if (input.observedOn > today) throw new FormIssue({ observedOn: 'maatwerk_form_future' });
	if (input.observedOn < row.begunOn) throw new FormIssue({ observedOn: 'maatwerk_form_before_begun' });
	const changed = await db.sql`
		update observation set observed_on = ${input.observedOn}, place = ${input.place}, findings = ${input.findings}, advice = ${input.advice},
			version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and version = ${input.version} returning 1`;
	if (changed.length === 0) throw conflictWith(await getObservation(db, pupilId, id));
	record(db, actor, { act: 'maatwerk.writeObservation', pupilId, subjectId: id });
	return { said: 'maatwerk_said_kept' };
}

/** It stays as it is written. */
export async function finishObservation(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ version }: FinishObservationForm,
	today: string
): Promise<Done> {
	const row = await getToWrite(db, actor, pupilId, id);
	if (!row.observedOn || !row.findings) throw new Refusal('maatwerk_refusal_nothing_seen');
	await end(db, actor, id, version, { doneOn: today, stoppedOn: null, reason: '' });
	record(db, actor, { act: 'maatwerk.finishObservation', pupilId, subjectId: id });
	return { said: 'maatwerk_said_observation_done' };
}

/** It is not gone on with. What was written until then stays; also without consent this can always be said. */
export async function stopObservation(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ version, reason }: StopObservationForm,
	today: string
): Promise<Done> {
	const [{ who }, row] = await Promise.all([getSubject(db, actor, pupilId), getObservation(db, pupilId, id)]);
	if (!mayWriteObservation(who, row)) throw new Refusal('maatwerk_refusal_role');
	await end(db, actor, id, version, { doneOn: null, stoppedOn: today, reason });
	record(db, actor, { act: 'maatwerk.stopObservation', pupilId, subjectId: id });
	return { said: 'maatwerk_said_observation_stopped' };
}

type End = { doneOn: string | null; stoppedOn: string | null; reason: string };

async function end(
	db: Db,
	actor: Actor,
	id: string,
	version: number,
	{ doneOn, stoppedOn, reason }: End
): Promise<void> {
	const changed = await db.sql`
		update observation set done_on = ${doneOn}::date, stopped_on = ${stoppedOn}::date, stop_reason = ${reason}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and version = ${version} returning 1`;
	if (changed.length === 0) throw new Refusal('maatwerk_refusal_changed');
}

async function getToWrite(db: Db, actor: Actor, pupilId: string, id: string): Promise<ObservationRow> {
	const [{ who }, row, consented] = await Promise.all([
		getSubject(db, actor, pupilId),
		getObservation(db, pupilId, id),
		isConsented(db, pupilId)
	]);
	if (!mayWriteObservation(who, row)) throw new Refusal('maatwerk_refusal_role');
	if (!consented) throw new Refusal('maatwerk_refusal_consent_gone');
	return row;
}

const conflictWith = ({ observedOn, place, findings, advice, lock }: ObservationRow): EditConflict =>
	new EditConflict({ observedOn: observedOn ?? '', place, findings, advice }, lock);
