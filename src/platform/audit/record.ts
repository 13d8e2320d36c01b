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

type Line = Required<Omit<AuditEntry, 'pupilId' | 'subjectId'>> & {
	schoolId: string;
	personId: string;
	pupilId: string | null;
	subjectId: string | null;
};

const waiting = new WeakMap<Db, Line[]>();

/**
 * Writes what the actor does or reads to the log, in the same transaction: as its last statement, because the chain of a
 * school lets one transaction at a time add to it.
 */
export function record(db: Db, { schoolId, personId }: Pick<Actor, 'schoolId' | 'personId'>, entry: AuditEntry): void {
	const { act, pupilId = null, subjectId = null, detail = {} } = entry;
	const line = { schoolId, personId, act, pupilId, subjectId, detail };
	const lines = waiting.get(db);
	if (lines) return void lines.push(line);
	const first = [line];
	waiting.set(db, first);
	db.atEnd(() => write(db, first));
}

function write({ sql }: Db, lines: readonly Line[]) {
	return sql`
		insert into audit (school_id, person_id, act, pupil_id, subject_id, detail)
		select "schoolId", "personId", act, "pupilId", "subjectId", detail
		from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
			as line ("schoolId" uuid, "personId" uuid, act text, "pupilId" uuid, "subjectId" uuid, detail jsonb)`;
}
