import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import type { Done } from '#platform/web/act.ts';
import { audiencesToWrite } from '../../access.ts';
import type { WriteForm } from '../../forms.ts';
import { closedReaders, namesIn, readersOf, type KindToChoose, type KnownName } from '../../logboek.ts';
import { listClassmates, listOtherNames } from '../read/entry.ts';
import { getLogSettings } from '../settings.ts';
import { getSubject, listInvolved, type InvolvedPerson, type Subject } from '../read/subject.ts';

/** Writes an entry, and the same one apart in the dossier of each other pupil whom it concerns. */
export async function writeEntry(
	db: Db,
	actor: Actor,
	pupilId: string,
	input: WriteForm,
	today: string
): Promise<Done> {
	const [subject, involved, classmates, settings] = await Promise.all([
		getSubject(db, actor, pupilId),
		listInvolved(db, pupilId),
		listClassmates(db, actor, pupilId),
		getLogSettings(db)
	]);
	const kindLabel = labelToKeep(input.kind, subject.own.as.includes('leerling') ? pupilKinds : settings.kinds);
	if (!audiencesToWrite(subject.own).includes(input.audience))
		throw new FormIssue({ audience: 'logboek_form_audience' });
	if (input.happenedOn > today) throw new FormIssue({ happenedOn: 'logboek_form_future' });
	const also = classmates.filter(({ id }) => input.alsoIds.includes(id));
	if (also.length < input.alsoIds.length) throw new FormIssue({ alsoIds: 'logboek_form_also' });
	const readerIds = readersOf(input.audience, input.readerIds, actor.personId);
	requireReaders(readerIds, involved);
	requireReadable(input, readerIds, involved);
	const targets = [subject, ...also];
	if (!input.namesSeen) await refuseNames(db, actor, `${input.text} ${input.damage ?? ''}`, targets);

	const eventId = also.length > 0 ? randomUUID() : null;
	const written = targets.map((target) => ({ id: randomUUID(), pupilId: target.id }));
	await db.sql`
		insert into log_entry (school_id, id, pupil_id, kind, kind_label, audience, reader_ids, happened_on, text, author_id, event_id)
		select ${actor.schoolId}, w.id, w."pupilId", ${input.kind}, ${kindLabel}, ${input.audience}, case when w."pupilId" = ${pupilId} then ${readerIds}::uuid[] else '{}' end,
			${input.happenedOn}, ${input.text}, ${actor.personId}, ${eventId}::uuid
		from jsonb_to_recordset(${JSON.stringify(written)}::text::jsonb) as w (id uuid, "pupilId" uuid)`;
	await Promise.all([
		input.kind === 'incident' &&
			addIncident(
				db,
				actor,
				written.map(({ id }) => id),
				input
			),
		askAttention(db, actor, written[0]?.id, input.attentionIds)
	]);
	for (const entry of written) {
		record(db, actor, { act: 'logboek.write', pupilId: entry.pupilId, subjectId: entry.id });
	}
	return {
		to: `/leerlingen/${pupilId}/logboek`,
		said: also.length > 0 ? 'logboek_said_written_also' : 'logboek_said_written',
		params: { count: also.length },
		undo: { href: `/leerlingen/${pupilId}/logboek/${written[0]?.id}/verwijderen`, key: 'logboek_take_back' }
	};
}

/** A pupil writes notes, whatever the school calls what its staff write. */
const pupilKinds: KindToChoose[] = [{ key: 'notitie', label: null, audience: null }];

/** What the kind is called now, to stay with the entry. A kind that the school does not have cannot be chosen. */
export function labelToKeep(kind: string, kinds: readonly KindToChoose[]): string | null {
	const chosen = kinds.find(({ key }) => key === kind);
	if (!chosen) throw new FormIssue({ kind: 'logboek_form_kind' });
	return chosen.label;
}

/** Named readers of a closed item are staff or helpers who are involved; a trainee, a parent or a pupil is never one. */
export function requireReaders(readerIds: readonly string[], involved: readonly InvolvedPerson[]): void {
	const may = new Set(
		involved.filter(({ roles }) => roles.some((role) => (closedReaders as string[]).includes(role))).map(({ id }) => id)
	);
	if (readerIds.some((id) => !may.has(id))) throw new FormIssue({ readerIds: 'logboek_form_readers' });
}

/** Whose attention is asked must be able to read it. */
function requireReadable({ audience, attentionIds }: WriteForm, readerIds: string[], involved: InvolvedPerson[]): void {
	const reads = (id: string): boolean =>
		readerIds.includes(id) ||
		(audience !== 'vertrouwelijk' && involved.some((person) => person.id === id && person.sees.includes(audience)));
	if (!attentionIds.every(reads)) throw new FormIssue({ attentionIds: 'logboek_form_attention' });
}

/** In a dossier stands no other pupil's name, unless the writer saw the warning and means it. */
export async function refuseNames(
	db: Db,
	actor: Actor,
	text: string,
	targets: readonly (KnownName & Pick<Subject, 'id'>)[]
): Promise<void> {
	const [first] = targets;
	if (!first) return;
	const known: KnownName[] = [...(await listOtherNames(db, actor, first.id)), first];
	const found = new Set(targets.flatMap((target) => namesIn(text, known, target)));
	if (found.size > 0) throw new Refusal('logboek_refusal_names', { names: [...found].join(', ') });
}

async function addIncident(
	db: Db,
	actor: Actor,
	entryIds: string[],
	facts: Pick<WriteForm, 'place' | 'hour' | 'damage' | 'policeInformedOn' | 'restorativeTalkOn'>
): Promise<void> {
	await db.sql`
		insert into incident (school_id, entry_id, place, hour, damage, police_informed_on, restorative_talk_on)
		select ${actor.schoolId}, id, ${facts.place}, ${facts.hour}, ${facts.damage}, ${facts.policeInformedOn}::date, ${facts.restorativeTalkOn}::date
		from unnest(${entryIds}::uuid[]) as e (id)`;
}

async function askAttention(db: Db, actor: Actor, entryId: string | undefined, personIds: string[]): Promise<void> {
	if (!entryId || personIds.length === 0) return;
	await db.sql`
		insert into log_attention (school_id, entry_id, person_id)
		select ${actor.schoolId}, ${entryId}, id from unnest(${personIds}::uuid[]) as p (id) on conflict do nothing`;
}
