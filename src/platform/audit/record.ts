import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';

export type AuditEntry = {
	/** module.verb: `opp.fix`, `leerlingen.view`. */
	act: string;
	pupilId?: string;
	subjectId?: string;
	/** Facts about the act: names of fields, counts, a reason. Never the text of a dossier. */
	detail?: Record<string, unknown>;
};

/** Writes what the actor does or reads to the log, in the same transaction. */
export async function record(db: Db, actor: Pick<Actor, 'schoolId' | 'personId'>, entry: AuditEntry): Promise<void> {
	const { act, pupilId = null, subjectId = null, detail = {} } = entry;
	await db.sql`
		insert into audit (school_id, person_id, act, pupil_id, subject_id, detail)
		values (${actor.schoolId}, ${actor.personId}, ${act}, ${pupilId}, ${subjectId}, ${JSON.stringify(detail)}::jsonb)`;
}
