import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { documents, pictures } from '#platform/storage/kinds.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, NotFound, Refusal } from '#platform/web/errors.ts';
import { addFileTo, removeFile } from '#modules/bestanden/server/index.ts';
import { mayKeepIndications } from '../../access.ts';
import type { ChangeIndicationForm, IndicationForm, PaperForm, RemovePaperForm } from '../../indications/forms.ts';
import { indicationPath } from '../../paths.ts';
import type { IndicationRow } from '../../views.ts';
import { getSubject } from '../subject.ts';
import { getIndication } from './read.ts';

/** Every kind of file that a paper may be. */
export const paperKinds = [...pictures, ...documents] as const;

export async function addIndication(db: Db, actor: Actor, pupilId: string, input: IndicationForm): Promise<Done> {
	await requireKeeper(db, actor, pupilId);
	const id = randomUUID();
	await db.sql`
		insert into indication (school_id, id, pupil_id, kind, label, state, issuer, number, asked_on, sent_on, decided_on, valid_from, valid_until, note, changed_by_id)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${input.kind}, ${input.label}, ${input.state}, ${input.issuer}, ${input.number}, ${input.askedOn}::date,
			${input.sentOn}::date, ${input.decidedOn}::date, ${input.validFrom}::date, ${input.validUntil}::date, ${input.note}, ${actor.personId})`;
	record(db, actor, { act: 'maatwerk.addIndication', pupilId, subjectId: id, detail: { state: input.state } });
	return { to: indicationPath(pupilId, id), said: 'maatwerk_said_kept' };
}

export async function changeIndication(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	input: ChangeIndicationForm
): Promise<Done> {
	await requireKeeper(db, actor, pupilId);
	const before = await getIndication(db, pupilId, id);
	const changed = await db.sql`
		update indication set kind = ${input.kind}, label = ${input.label}, state = ${input.state}, issuer = ${input.issuer}, number = ${input.number},
			asked_on = ${input.askedOn}::date, sent_on = ${input.sentOn}::date, decided_on = ${input.decidedOn}::date, valid_from = ${input.validFrom}::date,
			valid_until = ${input.validUntil}::date, note = ${input.note}, changed_by_id = ${actor.personId}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and version = ${input.version} returning 1`;
	if (changed.length === 0) throw conflictWith(await getIndication(db, pupilId, id));
	const detail = before.state === input.state ? undefined : { from: before.state, to: input.state };
	record(db, actor, { act: 'maatwerk.changeIndication', pupilId, subjectId: id, detail });
	return { said: 'maatwerk_said_kept' };
}

/** A paper, for the care team alone. */
export async function addPaper(db: Db, actor: Actor, pupilId: string, id: string, { file }: PaperForm): Promise<Done> {
	await requireKeeper(db, actor, pupilId);
	await getIndication(db, pupilId, id);
	const fileId = await addFileTo(db, actor, file, {
		refusal: 'maatwerk_refusal_file',
		pupilId,
		audience: 'zorg',
		allowed: paperKinds
	});
	await db.sql`
		insert into indication_paper (school_id, indication_id, file_id, pupil_id, added_by_id)
		values (${actor.schoolId}, ${id}, ${fileId}, ${pupilId}, ${actor.personId})`;
	record(db, actor, { act: 'maatwerk.addPaper', pupilId, subjectId: id });
	return { said: 'maatwerk_said_paper' };
}

/** Whoever added it takes it away, content and all. */
export async function removePaper(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string,
	{ fileId }: RemovePaperForm
): Promise<Done> {
	await requireKeeper(db, actor, pupilId);
	const removed = await db.sql`
		delete from indication_paper
		where school_id = ${actor.schoolId} and pupil_id = ${pupilId} and indication_id = ${id} and file_id = ${fileId} returning 1`;
	if (removed.length === 0) throw new NotFound('paper');
	await removeFile(db, actor, fileId, 'indicatie');
	return { said: 'maatwerk_said_paper_removed' };
}

async function requireKeeper(db: Db, actor: Actor, pupilId: string): Promise<void> {
	const { who } = await getSubject(db, actor, pupilId);
	// For whoever may not know of it there is no such page.
	if (!who.sees.includes('zorg')) throw new NotFound('indication');
	if (!mayKeepIndications(who)) throw new Refusal('maatwerk_refusal_role');
}

function conflictWith({ id: _, papers: __, lock, changedBy, ...values }: IndicationRow): EditConflict {
	const theirs = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? '']));
	return new EditConflict({ ...theirs, ...(changedBy && { changedBy }) }, lock);
}
