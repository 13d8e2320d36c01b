import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, Refusal } from '#platform/web/errors.ts';
import { mayKeepCareFile } from '../../access.ts';
import type { DiagnosisForm, JudicialForm, MedicalForm } from '../../forms.ts';
import { careFilePath, factPath } from '../../paths.ts';
import type { FactKind } from '../../zorgdossier.ts';
import { getFact } from '../read/facts.ts';
import { getSubject, type Subject } from '../read/subject.ts';

/* Writing and changing a fact of each kind. `id` null writes a new one. */

export async function keepDiagnosis(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string | null,
	input: DiagnosisForm
): Promise<Done> {
	await requireKeeper(db, actor, pupilId);
	const { what, madeBy, madeOn, source, familyMayRead, version } = input;
	const factId = id ?? randomUUID();
	const kept = id
		? await db.sql`
			update diagnosis set what = ${what}, made_by = ${madeBy}, made_on = ${madeOn}::date, source = ${source},
				family_may_read = ${familyMayRead}, version = version + 1
			where ${thisVersion(db, actor, pupilId, id, version)} returning 1`
		: await db.sql`
			insert into diagnosis (school_id, id, pupil_id, author_id, what, made_by, made_on, source, family_may_read)
			values (${actor.schoolId}, ${factId}, ${pupilId}, ${actor.personId}, ${what}, ${madeBy}, ${madeOn}::date, ${source}, ${familyMayRead})
			returning 1`;
	if (kept.length === 0) {
		const theirs = await getFact(db, 'diagnose', pupilId, factId);
		throw conflict(theirs, { ...theirs, familyMayRead: theirs.familyMayRead ? 'ja' : '' }, diagnosisFields);
	}
	return noted(db, actor, pupilId, 'diagnose', factId, id === null);
}

export async function keepMedical(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string | null,
	input: MedicalForm
): Promise<Done> {
	await requireKeeper(db, actor, pupilId);
	const { what, mustKnow, medicine, medicineBy, version } = input;
	const factId = id ?? randomUUID();
	const kept = id
		? await db.sql`
			update medical_fact set what = ${what}, must_know = ${mustKnow}, medicine = ${medicine}, medicine_by = ${medicineBy},
				version = version + 1
			where ${thisVersion(db, actor, pupilId, id, version)} returning 1`
		: await db.sql`
			insert into medical_fact (school_id, id, pupil_id, author_id, what, must_know, medicine, medicine_by)
			values (${actor.schoolId}, ${factId}, ${pupilId}, ${actor.personId}, ${what}, ${mustKnow}, ${medicine}, ${medicineBy})
			returning 1`;
	if (kept.length === 0) {
		const theirs = await getFact(db, 'medisch', pupilId, factId);
		throw conflict(theirs, theirs, medicalFields);
	}
	await keepInstruction(db, actor, pupilId, factId, input);
	return noted(db, actor, pupilId, 'medisch', factId, id === null);
}

/** What to do stands in a table of its own, which the whole team reads; without it there is no row. */
async function keepInstruction(
	db: Db,
	actor: Actor,
	pupilId: string,
	factId: string,
	{ whatToDo, emergency }: Pick<MedicalForm, 'whatToDo' | 'emergency'>
): Promise<void> {
	if (whatToDo === null) {
		await db.sql`
			delete from medical_instruction
			where school_id = ${actor.schoolId} and pupil_id = ${pupilId} and fact_id = ${factId}`;
		return;
	}
	await db.sql`
		insert into medical_instruction (school_id, pupil_id, fact_id, what_to_do, emergency)
		values (${actor.schoolId}, ${pupilId}, ${factId}, ${whatToDo}, ${emergency})
		on conflict (school_id, pupil_id, fact_id) do update set what_to_do = excluded.what_to_do, emergency = excluded.emergency`;
}

export async function keepJudicial(
	db: Db,
	actor: Actor,
	pupilId: string,
	id: string | null,
	input: JudicialForm
): Promise<Done> {
	await requireKeeper(db, actor, pupilId);
	const { measure, fromOn, untilOn, reporting, contactFunction, version } = input;
	const factId = id ?? randomUUID();
	const kept = id
		? await db.sql`
			update judicial_fact set measure = ${measure}, from_on = ${fromOn}::date, until_on = ${untilOn}::date,
				reporting = ${reporting}, contact_function = ${contactFunction}, version = version + 1
			where ${thisVersion(db, actor, pupilId, id, version)} returning 1`
		: await db.sql`
			insert into judicial_fact (school_id, id, pupil_id, author_id, measure, from_on, until_on, reporting, contact_function)
			values (${actor.schoolId}, ${factId}, ${pupilId}, ${actor.personId}, ${measure}, ${fromOn}::date, ${untilOn}::date, ${reporting}, ${contactFunction})
			returning 1`;
	if (kept.length === 0) {
		const theirs = await getFact(db, 'justitieel', pupilId, factId);
		throw conflict(theirs, theirs, judicialFields);
	}
	return noted(db, actor, pupilId, 'justitieel', factId, id === null);
}

const diagnosisFields = ['what', 'madeBy', 'madeOn', 'source', 'familyMayRead'] as const;
const medicalFields = ['what', 'mustKnow', 'medicine', 'medicineBy', 'whatToDo', 'emergency'] as const;
const judicialFields = ['measure', 'fromOn', 'untilOn', 'reporting', 'contactFunction'] as const;

export async function requireKeeper(db: Db, actor: Actor, pupilId: string): Promise<Subject> {
	const subject = await getSubject(db, actor, pupilId);
	if (!mayKeepCareFile(subject.own)) throw new Refusal('zorgdossier_refusal_not_yours');
	return subject;
}

export const thisVersion = ({ sql }: Db, actor: Actor, pupilId: string, id: string, version: number) => sql`
	school_id = ${actor.schoolId} and pupil_id = ${pupilId} and id = ${id} and version = ${version} and archived_on is null`;

/** What stands there now, by field, as the form shows it. */
export function conflict<Field extends string>(
	{ version }: { version: number },
	values: Record<Field, unknown>,
	fields: readonly Field[]
): EditConflict {
	return new EditConflict(Object.fromEntries(fields.map((field) => [field, String(values[field] ?? '')])), version);
}

function noted(db: Db, actor: Actor, pupilId: string, kind: FactKind, id: string, isNew: boolean): Done {
	record(db, actor, {
		act: isNew ? 'zorgdossier.add' : 'zorgdossier.change',
		pupilId,
		subjectId: id,
		detail: { kind }
	});
	return {
		to: isNew && kind !== 'diagnose' ? factPath(pupilId, kind, id) : careFilePath(pupilId),
		said: isNew ? 'zorgdossier_said_added' : 'zorgdossier_said_changed'
	};
}
