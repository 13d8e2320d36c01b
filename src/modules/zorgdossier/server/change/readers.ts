import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, type TextKey } from '#platform/web/errors.ts';
import type { ReaderForm } from '../../forms.ts';
import { factPath } from '../../paths.ts';
import { faultOfTerm, mostReadingDays, nameable, type NamedKind, type TermFault } from '../../zorgdossier.ts';
import { getFact } from '../read/facts.ts';
import { listNameable } from '../read/subject.ts';
import { requireKeeper } from './facts.ts';

const tables = { medisch: 'medical_reader', justitieel: 'judicial_reader' } as const satisfies Record<
	NamedKind,
	string
>;

type Named = { pupilId: string; kind: NamedKind; id: string };

export const termFaults: Record<TermFault, TextKey> = {
	order: 'zorgdossier_form_order',
	past: 'zorgdossier_form_past',
	long: 'zorgdossier_form_reading_long'
};

/** Somebody reads this item along from–until; the item says so to the care team, and the log to everybody whom it is open to. */
export async function nameReader(
	db: Db,
	actor: Actor,
	{ pupilId, kind, id }: Named,
	input: ReaderForm,
	today: string
): Promise<Done> {
	await requireKeeper(db, actor, pupilId);
	await getFact(db, kind, pupilId, id);
	const candidates = await listNameable(db, pupilId, nameable[kind]);
	if (!candidates.some((person) => person.id === input.personId)) {
		throw new FormIssue({ personId: 'zorgdossier_form_person' });
	}
	const fault = faultOfTerm(input, today, mostReadingDays);
	if (fault) throw new FormIssue({ untilOn: termFaults[fault] });
	await db.sql`
		insert into ${db.sql(tables[kind])} (school_id, id, pupil_id, fact_id, person_id, from_on, until_on, why, named_by_id)
		values (${actor.schoolId}, gen_random_uuid(), ${pupilId}, ${id}, ${input.personId}, ${input.fromOn}, ${input.untilOn}, ${input.why}, ${actor.personId})`;
	record(db, actor, {
		act: 'zorgdossier.nameReader',
		pupilId,
		subjectId: id,
		detail: { kind, personId: input.personId, untilOn: input.untilOn }
	});
	return { to: factPath(pupilId, kind, id), said: 'zorgdossier_said_named' };
}

/** Ends at once. */
export async function endReader(db: Db, actor: Actor, { pupilId, kind, id }: Named, readerId: string): Promise<Done> {
	await requireKeeper(db, actor, pupilId);
	const ended = await db.sql<{ personId: string }[]>`
		update ${db.sql(tables[kind])} set ended_at = now()
		where school_id = ${actor.schoolId} and pupil_id = ${pupilId} and fact_id = ${id} and id = ${readerId} and ended_at is null
		returning person_id as "personId"`;
	if (!ended[0]) throw new NotFound('reader');
	const { personId } = ended[0];
	record(db, actor, { act: 'zorgdossier.endReader', pupilId, subjectId: id, detail: { kind, personId } });
	return { to: factPath(pupilId, kind, id), said: 'zorgdossier_said_reader_ended' };
}
