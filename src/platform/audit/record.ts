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
	isHourly: boolean;
	schoolId: string;
	personId: string;
	pupilId: string | null;
	subjectId: string | null;
};

type Who = Pick<Actor, 'schoolId' | 'personId'>;

const waiting = new WeakMap<Db, Line[]>();

/**
 * Writes what the actor does or reads to the log, in the same transaction: as its last statement, because the chain of a
 * school lets one transaction at a time add to it.
 */
export function record(db: Db, actor: Who, entry: AuditEntry): void {
	add(db, actor, entry, false);
}

/** The same for what a page asks again by itself while somebody works on it: one line an hour says so. */
export function recordHourly(db: Db, actor: Who, entry: AuditEntry): void {
	add(db, actor, entry, true);
}

function add(db: Db, { schoolId, personId }: Who, entry: AuditEntry, isHourly: boolean): void {
	const { act, pupilId = null, subjectId = null, detail = {} } = entry;
	const line = { schoolId, personId, act, pupilId, subjectId, detail, isHourly };
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
			as line ("schoolId" uuid, "personId" uuid, act text, "pupilId" uuid, "subjectId" uuid, detail jsonb, "isHourly" boolean)
		where not "isHourly" or not exists (
			select from audit a
			where a.school_id = "schoolId" and a.person_id = "personId" and a.at > now() - interval '1 hour'
				and a.act = line.act and a.subject_id is not distinct from "subjectId")`;
}
