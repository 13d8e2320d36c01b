import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, Refusal } from '#platform/web/errors.ts';
import { listInvolved } from '#modules/leerlingen/server/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { mayDecideMeasure, mayKeepGrounds } from '../../access.ts';
import {
	ownMeasure,
	type ChangeMeasureForm,
	type GroundForm,
	type MeasureForm,
	type RequestForm,
	type StopForm
} from '../../measures/forms.ts';
import { nextStates } from '../../measures/measure.ts';
import { measurePath, measuresPath } from '../../paths.ts';
import { measureChoices } from '../../settings.ts';
import { getSubject } from '../subject.ts';
import { getMeasure, isDeclared, listPapers, type MeasureRow } from './read.ts';

/** A measure from the school's list or in own words. What has a condition is asked for first. */
export async function addMeasure(
	db: Db,
	actor: Actor,
	pupilId: string,
	input: MeasureForm,
	today: string
): Promise<Done> {
	const [{ who }, setup] = await Promise.all([getSubject(db, actor, pupilId), setupOf(db)]);
	if (!mayDecideMeasure(who)) throw new Refusal('maatwerk_refusal_role');
	const item = measureChoices(setup).find(({ key }) => key === input.item);
	if (!item && input.item !== ownMeasure) throw new FormIssue({ item: 'maatwerk_form_item' });
	await requireStaff(db, actor, pupilId, input.decidedById);
	const id = randomUUID();
	const condition = item?.condition ?? '';
	const request = condition ? 'gevraagd' : null;
	await db.sql`
		insert into measure (school_id, id, pupil_id, item_key, what, how, from_on, until_on, decided_by_id, condition, request, request_on, changed_by_id)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${item?.key ?? null}, ${item?.name ?? input.what}, ${input.how}, ${input.fromOn}, ${input.untilOn},
			${input.decidedById}, ${condition}, ${request}, ${request && today}::date, ${actor.personId})`;
	if (input.ground === 'school') await putGround(db, actor, { id, pupilId }, { indicationId: null, note: '' });
	record(db, actor, {
		act: 'maatwerk.addMeasure',
		pupilId,
		subjectId: id,
		detail: { item: item?.key ?? null, request }
	});
	// On paper: the care team goes on to say on which.
	const goesOn = input.ground === 'papier' && mayKeepGrounds(who);
	return {
		to: goesOn ? `${measurePath(pupilId, id)}#grond` : measuresPath(pupilId),
		said: request ? 'maatwerk_said_measure_asked' : 'maatwerk_said_measure'
	};
}

export async function changeMeasure(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	input: ChangeMeasureForm
): Promise<Done> {
	const row = await getToDecide(db, actor, pupilId, id);
	await requireStaff(db, actor, pupilId, input.decidedById);
	// What the list calls it stays so: own words are the writer's.
	const what = row.itemKey ? row.what : input.what;
	const changed = await db.sql`
		update measure set what = ${what}, how = ${input.how}, from_on = ${input.fromOn}, until_on = ${input.untilOn},
			decided_by_id = ${input.decidedById}, changed_by_id = ${actor.personId}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and version = ${input.version} returning 1`;
	if (changed.length === 0) throw conflictWith(await getMeasure(db, pupilId, id));
	record(db, actor, { act: 'maatwerk.changeMeasure', pupilId, subjectId: id });
	return { to: measurePath(pupilId, id), said: 'maatwerk_said_kept' };
}

/** It ends now, whatever its end was to be. */
export async function stopMeasure(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ version }: StopForm,
	today: string
): Promise<Done> {
	const row = await getToDecide(db, actor, pupilId, id);
	await setStopped(db, actor, row, version, today);
	record(db, actor, { act: 'maatwerk.stopMeasure', pupilId, subjectId: id });
	return {
		to: measuresPath(pupilId),
		said: 'maatwerk_said_measure_stopped',
		undo: { href: measurePath(pupilId, id), key: 'maatwerk_measure_go_on' }
	};
}

/** After all, until its own end. */
export async function goOnWithMeasure(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ version }: StopForm
): Promise<Done> {
	const row = await getToDecide(db, actor, pupilId, id);
	await setStopped(db, actor, row, version, null);
	record(db, actor, { act: 'maatwerk.goOnWithMeasure', pupilId, subjectId: id });
	return { said: 'maatwerk_said_kept' };
}

/** On which paper it rests, or that the school decided it. Of the paper the team learns no more than that there is a ground. */
export async function keepGround(db: Db, actor: Actor, pupilId: string, id: string, input: GroundForm): Promise<Done> {
	const [{ who }, row, papers] = await Promise.all([
		getSubject(db, actor, pupilId),
		getMeasure(db, pupilId, id),
		listPapers(db, pupilId)
	]);
	if (!mayKeepGrounds(who)) throw new Refusal('maatwerk_refusal_role');
	if (input.indicationId && !papers.some((paper) => paper.id === input.indicationId))
		throw new FormIssue({ indicationId: 'maatwerk_form_indication' });
	await putGround(db, actor, row, input);
	record(db, actor, {
		act: 'maatwerk.keepGround',
		pupilId,
		subjectId: id,
		detail: { isOnPaper: input.indicationId !== null }
	});
	return { said: 'maatwerk_said_kept' };
}

/** Where the request stands. It is not granted without its declaration: the database says so too. */
export async function moveRequest(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	input: RequestForm,
	today: string
): Promise<Done> {
	const [{ who }, row, papers] = await Promise.all([
		getSubject(db, actor, pupilId),
		getMeasure(db, pupilId, id),
		listPapers(db, pupilId)
	]);
	if (!mayKeepGrounds(who)) throw new Refusal('maatwerk_refusal_role');
	if (input.on > today) throw new FormIssue({ on: 'maatwerk_form_future' });
	if (!row.request || !nextStates(row.request, isDeclared(row, papers, today)).includes(input.to)) {
		throw new Refusal('maatwerk_refusal_request', { condition: row.condition });
	}
	const moved = await db.sql`
		update measure set request = ${input.to}, request_on = ${input.on}, changed_by_id = ${actor.personId}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and version = ${input.version} returning 1`;
	if (moved.length === 0) throw new Refusal('maatwerk_refusal_changed');
	record(db, actor, { act: 'maatwerk.moveRequest', pupilId, subjectId: id, detail: { to: input.to } });
	return { said: 'maatwerk_said_request' };
}

async function putGround(
	db: Db,
	actor: Actor,
	{ id, pupilId }: Pick<MeasureRow, 'id' | 'pupilId'>,
	{ indicationId, note }: GroundForm
): Promise<void> {
	const kind = await kindOfGround(db, indicationId);
	await db.sql`
		insert into measure_ground (school_id, measure_id, pupil_id, kind, indication_id, note, by_id)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${kind}, ${indicationId}::uuid, ${note}, ${actor.personId})
		on conflict (school_id, measure_id) do update
		set kind = excluded.kind, indication_id = excluded.indication_id, note = excluded.note, by_id = excluded.by_id`;
}

async function kindOfGround(db: Db, indicationId: string | null): Promise<'school' | 'verklaring' | 'indicatie'> {
	if (!indicationId) return 'school';
	const [paper] = await db.sql<{ kind: string }[]>`
		select kind from indication where school_id = (select app_school()) and id = ${indicationId}`;
	return paper?.kind.endsWith('verklaring') ? 'verklaring' : 'indicatie';
}

async function setStopped(db: Db, actor: Actor, { id }: MeasureRow, version: number, on: string | null): Promise<void> {
	const changed = await db.sql`
		update measure set stopped_on = ${on}::date, changed_by_id = ${actor.personId}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and version = ${version} returning 1`;
	if (changed.length === 0) throw new Refusal('maatwerk_refusal_changed');
}

async function getToDecide(db: Db, actor: Actor, pupilId: string, id: string): Promise<MeasureRow> {
	const [{ who }, row] = await Promise.all([getSubject(db, actor, pupilId), getMeasure(db, pupilId, id)]);
	if (!mayDecideMeasure(who)) throw new Refusal('maatwerk_refusal_role');
	return row;
}

/** Who decided works here and is involved with the pupil. */
async function requireStaff(db: Db, actor: Actor, pupilId: string, personId: string): Promise<void> {
	if (personId === actor.personId) return;
	const involved = await listInvolved(db, pupilId);
	if (!involved.some((one) => one.personId === personId && one.kind === 'medewerker' && one.sees.length > 0))
		throw new FormIssue({ decidedById: 'maatwerk_form_decided_by' });
}

const conflictWith = ({ what, how, fromOn, untilOn, lock }: MeasureRow): EditConflict =>
	new EditConflict({ what, how, fromOn, untilOn }, lock);
