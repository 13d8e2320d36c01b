import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { maySettleIncident } from '../../access.ts';
import type { IncidentForm, OutcomeForm } from '../../forms.ts';
import { getEntry, type Incident } from '../read/entry.ts';
import { getSubject } from '../read/subject.ts';

/** The facts of an incident beside its text. They may be filled in later, until it is closed. */
export async function noteIncident(
	db: Db,
	actor: Actor,
	pupilId: string,
	entryId: string,
	input: IncidentForm
): Promise<Done> {
	const incident = await requireOpen(db, actor, pupilId, entryId);
	const changed = await db.sql`
		update incident set place = ${input.place}, hour = ${input.hour}, damage = ${input.damage}, police_informed_on = ${input.policeInformedOn}::date,
			restorative_talk_on = ${input.restorativeTalkOn}::date, version = version + 1
		where school_id = ${actor.schoolId} and entry_id = ${entryId} and version = ${input.version} returning 1`;
	if (changed.length === 0) {
		const { version, place, hour, damage, policeInformedOn, restorativeTalkOn } = incident;
		const theirs = { place, hour, damage, policeInformedOn, restorativeTalkOn };
		throw new EditConflict(
			Object.fromEntries(Object.entries(theirs).map(([name, value]) => [name, value ?? ''])),
			version
		);
	}
	record(db, actor, { act: 'logboek.incident', pupilId, subjectId: entryId });
	return { said: 'logboek_said_kept' };
}

/** A named person says that it is settled, and how. */
export async function closeIncident(
	db: Db,
	actor: Actor,
	pupilId: string,
	entryId: string,
	input: OutcomeForm,
	today: string
): Promise<Done> {
	await requireOpen(db, actor, pupilId, entryId);
	if (input.closedOn > today) throw new FormIssue({ closedOn: 'logboek_form_future' });
	await db.sql`
		update incident set closed_on = ${input.closedOn}, closed_by_id = ${actor.personId}, outcome = ${input.outcome}, version = version + 1
		where school_id = ${actor.schoolId} and entry_id = ${entryId}`;
	record(db, actor, { act: 'logboek.close_incident', pupilId, subjectId: entryId });
	return { said: 'logboek_said_closed' };
}

async function requireOpen(db: Db, actor: Actor, pupilId: string, entryId: string): Promise<Incident> {
	const [{ own }, { incident }] = await Promise.all([
		getSubject(db, actor, pupilId),
		getEntry(db, actor, pupilId, entryId)
	]);
	if (!incident) throw new NotFound('incident');
	if (!maySettleIncident(own)) throw new Refusal('logboek_refusal_not_yours');
	if (incident.closedOn) throw new Refusal('logboek_refusal_closed');
	return incident;
}
