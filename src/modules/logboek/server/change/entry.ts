import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, Refusal, type TextKey } from '#platform/web/errors.ts';
import { mayAddAddendum, mayArchive, mayChangeAudience, mayCorrect, mayDelete, mayNameReaders } from '../../access.ts';
import type { AddendumForm, AudienceForm, CorrectForm, ReasonForm } from '../../forms.ts';
import { isWider, readersOf } from '../../logboek.ts';
import { getEntry, type Entry } from '../read/entry.ts';
import { getSubject, listInvolved } from '../read/subject.ts';
import { getLogSettings } from '../settings.ts';
import { labelToKeep, refuseNames, requireReaders } from './write.ts';

/** What was just done, in the words of who did it. */
const said = {
	corrected: { atWork: 'logboek_said_corrected', inOwnLog: 'logboek_pupil_said_corrected' },
	audience: { atWork: 'logboek_said_audience', inOwnLog: 'logboek_pupil_said_audience' },
	archived: { atWork: 'logboek_said_archived', inOwnLog: 'logboek_pupil_said_archived' },
	restored: { atWork: 'logboek_said_restored', inOwnLog: 'logboek_pupil_said_restored' },
	deleted: { atWork: 'logboek_said_deleted', inOwnLog: 'logboek_pupil_said_deleted' },
	restore: { atWork: 'logboek_restore', inOwnLog: 'logboek_pupil_restore' }
} as const satisfies Record<string, Record<'atWork' | 'inOwnLog', TextKey>>;

const saidTo = ({ kind }: Actor, what: keyof typeof said): TextKey =>
	said[what][kind === 'leerling' ? 'inOwnLog' : 'atWork'];

const addressOf = (entry: Pick<Entry, 'id' | 'pupilId'>): string => `/leerlingen/${entry.pupilId}/logboek/${entry.id}`;

/** Puts a text right within the school's hours after writing it. The audit says that it was corrected; the text is what stands now. */
export async function correctEntry(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	input: CorrectForm,
	today: string,
	now = new Date()
): Promise<Done> {
	const [subject, entry, settings] = await Promise.all([
		getSubject(db, actor, pupilId),
		getEntry(db, actor, pupilId, id),
		getLogSettings(db)
	]);
	if (!mayCorrect(actor, entry, now, settings.hoursToCorrect)) throw new Refusal('logboek_refusal_too_late');
	if (input.happenedOn > today) throw new FormIssue({ happenedOn: 'logboek_form_future' });
	const kindLabel = input.kind === entry.kind ? entry.kindLabel : labelToKeep(input.kind, settings.kinds);
	if (!input.namesSeen) await refuseNames(db, actor, input.text, [subject]);
	const changed = await db.sql`
		update log_entry set kind = ${input.kind}, kind_label = ${kindLabel}, happened_on = ${input.happenedOn}, text = ${input.text}, corrected_at = now(), version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and version = ${input.version} returning 1`;
	if (changed.length === 0) throw conflictWith(entry);
	if (input.kind === 'incident') {
		await db.sql`insert into incident (school_id, entry_id) values (${actor.schoolId}, ${id}) on conflict do nothing`;
	}
	record(db, actor, { act: 'logboek.correct', pupilId, subjectId: id });
	return { to: addressOf(entry), said: saidTo(actor, 'corrected') };
}

/** Adds to a text that stays as it is. */
export async function addAddendum(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	input: AddendumForm
): Promise<Done> {
	const [subject, entry] = await Promise.all([getSubject(db, actor, pupilId), getEntry(db, actor, pupilId, id)]);
	if (!mayAddAddendum(subject.own)) throw new Refusal('logboek_refusal_not_yours');
	if (!input.namesSeen) await refuseNames(db, actor, input.text, [subject]);
	await db.sql`
		insert into log_addendum (school_id, id, entry_id, text, author_id)
		values (${actor.schoolId}, gen_random_uuid(), ${id}, ${input.text}, ${actor.personId})`;
	record(db, actor, { act: 'logboek.add', pupilId, subjectId: id });
	return { to: addressOf(entry), said: 'logboek_said_added' };
}

/** Lets more or fewer people read it. Which way is recorded, so that a look back shows it. */
export async function changeAudience(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	input: AudienceForm
): Promise<Done> {
	const [{ own }, entry, involved] = await Promise.all([
		getSubject(db, actor, pupilId),
		getEntry(db, actor, pupilId, id),
		listInvolved(db, pupilId)
	]);
	const isOther = input.audience !== entry.audience;
	if (isOther ? !mayChangeAudience(actor, own, entry, input.audience) : !mayNameReaders(actor, own, entry)) {
		throw new Refusal('logboek_refusal_audience');
	}
	const readerIds = readersOf(input.audience, input.readerIds, entry.authorId);
	requireReaders(readerIds, involved);
	const changed = await db.sql`
		update log_entry set audience = ${input.audience}, reader_ids = ${readerIds}::uuid[], version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and version = ${input.version} returning 1`;
	if (changed.length === 0) throw conflictWith(entry);
	const detail = isOther ? { wider: isWider(input.audience, entry.audience) } : { readers: true };
	record(db, actor, { act: 'logboek.audience', pupilId, subjectId: id, detail });
	return { to: addressOf(entry), said: saidTo(actor, 'audience') };
}

/** Puts it out of the way, with a reason; it stays readable for whoever could read it. */
export async function archiveEntry(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ reason }: ReasonForm,
	today: string
): Promise<Done> {
	const [{ own }, entry] = await Promise.all([getSubject(db, actor, pupilId), getEntry(db, actor, pupilId, id)]);
	if (!mayArchive(actor, own, entry)) throw new Refusal('logboek_refusal_not_yours');
	await db.sql`
		update log_entry set archived_on = ${today}, archived_by_id = ${actor.personId}, archive_reason = ${reason}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id}`;
	record(db, actor, { act: 'logboek.archive', pupilId, subjectId: id });
	return {
		to: `/leerlingen/${pupilId}/logboek`,
		said: saidTo(actor, 'archived'),
		undo: { href: addressOf(entry), key: saidTo(actor, 'restore') }
	};
}

export async function restoreEntry(db: Db, actor: Actor, pupilId: string, id: string): Promise<Done> {
	const [{ own }, entry] = await Promise.all([getSubject(db, actor, pupilId), getEntry(db, actor, pupilId, id)]);
	if (!mayArchive(actor, own, entry)) throw new Refusal('logboek_refusal_not_yours');
	await db.sql`
		update log_entry set archived_on = null, archived_by_id = null, archive_reason = null, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id}`;
	record(db, actor, { act: 'logboek.restore', pupilId, subjectId: id });
	return { to: addressOf(entry), said: saidTo(actor, 'restored') };
}

/** Takes the text away for good. Who, when and why stays; the text, its addenda and its facts do not. */
export async function deleteEntry(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ reason }: ReasonForm,
	now = new Date()
): Promise<Done> {
	const [{ own }, entry, { hoursToCorrect }] = await Promise.all([
		getSubject(db, actor, pupilId),
		getEntry(db, actor, pupilId, id),
		getLogSettings(db)
	]);
	if (!mayDelete(actor, own, entry, now, hoursToCorrect)) throw new Refusal('logboek_refusal_delete');
	await db.sql`
		insert into log_removal (school_id, id, pupil_id, audience, reader_ids, author_id, happened_on, removed_by_id, reason)
		select school_id, id, pupil_id, audience, reader_ids, author_id, happened_on, ${actor.personId}, ${reason}
		from log_entry where school_id = ${actor.schoolId} and id = ${id}`;
	await db.sql`delete from log_entry where school_id = ${actor.schoolId} and id = ${id}`;
	record(db, actor, { act: 'logboek.delete', pupilId, subjectId: id });
	return { to: `/leerlingen/${pupilId}/logboek`, said: saidTo(actor, 'deleted') };
}

/** Whose attention was asked says: seen. */
export async function markSeen(db: Db, actor: Actor, pupilId: string, id: string): Promise<Done> {
	await getEntry(db, actor, pupilId, id);
	await db.sql`
		update log_attention set seen_at = now()
		where school_id = ${actor.schoolId} and entry_id = ${id} and person_id = ${actor.personId} and seen_at is null`;
	return { said: 'logboek_said_seen' };
}

const conflictWith = (entry: Entry): EditConflict => {
	const { kind, text, audience, happenedOn, correctedAt, createdAt, version } = entry;
	return new EditConflict(
		{ kind, text, audience, happenedOn, changedAt: (correctedAt ?? createdAt).toISOString() },
		version
	);
};
