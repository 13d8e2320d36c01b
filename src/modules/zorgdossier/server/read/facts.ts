import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { Diagnosis, Instruction, JudicialFact, Kept, MedicalFact, NamedReader, Removal } from '../../views.ts';
import type { FactKind, NamedKind } from '../../zorgdossier.ts';

/* Each of the three kinds of facts in one statement. Row-level security gives each reader the rows of the own circles. */

export type Facts = { diagnose: Diagnosis; medisch: MedicalFact; justitieel: JudicialFact };
type Asked = { pupilId: string; id?: string };

/** The facts of one kind that the actor may read, the newest first, what was put away at the end. */
export const listFacts = async <Kind extends FactKind>(db: Db, kind: Kind, pupilId: string): Promise<Facts[Kind][]> =>
	(await readers[kind](db, { pupilId })) as Facts[Kind][];

export async function getFact<Kind extends FactKind>(
	db: Db,
	kind: Kind,
	pupilId: string,
	id: string
): Promise<Facts[Kind]> {
	const [found] = await readers[kind](db, { pupilId, id });
	if (!found) throw new NotFound(kind);
	return found as Facts[Kind];
}

const readers: { [Kind in FactKind]: (db: Db, asked: Asked) => Promise<Facts[Kind][]> } = {
	diagnose: async (db, asked) => {
		const rows = await db.sql<Diagnosis[]>`
			select ${keptOf(db)}, t.what, t.made_by as "madeBy", t.made_on::text as "madeOn", t.source,
				t.family_may_read as "familyMayRead"
			from diagnosis t ${authorsOf(db)} where ${thoseAsked(db, asked)} ${newestFirst(db)}`;
		return rows.map(withDates);
	},
	medisch: async (db, asked) => {
		const rows = await db.sql<MedicalFact[]>`
			select ${keptOf(db)}, t.what, t.must_know as "mustKnow", t.medicine, t.medicine_by as "medicineBy",
				d.what_to_do as "whatToDo", d.emergency, ${readersOf(db, 'medisch')}
			from medical_fact t ${authorsOf(db)}
			left join medical_instruction d on d.school_id = t.school_id and d.pupil_id = t.pupil_id and d.fact_id = t.id
			where ${thoseAsked(db, asked)} ${newestFirst(db)}`;
		return rows.map(withReaders);
	},
	justitieel: async (db, asked) => {
		const rows = await db.sql<JudicialFact[]>`
			select ${keptOf(db)}, t.measure, t.from_on::text as "fromOn", t.until_on::text as "untilOn", t.reporting,
				t.contact_function as "contactFunction", ${readersOf(db, 'justitieel')}
			from judicial_fact t ${authorsOf(db)} where ${thoseAsked(db, asked)} ${newestFirst(db)}`;
		return rows.map(withReaders);
	}
};

/** What every item has; `t` is the item. */
export const keptOf = ({ sql }: Db) => sql`
	t.id, concat_ws(' ', a.given_name, a.infix, a.family_name) as author, t.created_at as "createdAt",
	t.archived_on::text as "archivedOn", t.archive_reason as "archiveReason", t.version,
	case when b.id is not null then concat_ws(' ', b.given_name, b.infix, b.family_name) end as "archivedBy"`;

export const authorsOf = ({ sql }: Db) => sql`
	left join person a on a.school_id = t.school_id and a.id = t.author_id
	left join person b on b.school_id = t.school_id and b.id = t.archived_by_id`;

export const thoseAsked = ({ sql }: Db, { pupilId, id = undefined }: Asked) => sql`
	t.school_id = (select app_school()) and t.pupil_id = ${pupilId} and (${id ?? null}::uuid is null or t.id = ${id ?? null}::uuid)`;

export const newestFirst = ({ sql }: Db) => sql`order by t.archived_on is not null, t.created_at desc, t.id`;

const tableOfReaders = { medisch: 'medical_reader', justitieel: 'judicial_reader' } as const satisfies Record<
	NamedKind,
	string
>;

const readersOf = ({ sql }: Db, kind: NamedKind) => sql`
	(select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'personId', r.person_id, 'fromOn', r.from_on, 'untilOn', r.until_on,
		'why', r.why, 'endedAt', r.ended_at, 'name', concat_ws(' ', p.given_name, p.infix, p.family_name))
		order by r.ended_at is not null, r.until_on desc), '[]')
		from ${sql(tableOfReaders[kind])} r
		left join person p on p.school_id = r.school_id and p.id = r.person_id
		where r.school_id = t.school_id and r.fact_id = t.id) as readers`;

export const withDates = <Row extends Kept>(row: Row): Row => ({ ...row, createdAt: new Date(row.createdAt) });

const withReaders = <Row extends Kept & { readers: NamedReader[] }>(row: Row): Row => ({
	...withDates(row),
	readers: row.readers.map((reader) => ({ ...reader, endedAt: reader.endedAt && new Date(reader.endedAt) }))
});

/** What the team must do, of the facts that hold. */
export const listInstructions = (db: Db, pupilId: string): Promise<Instruction[]> =>
	db.sql<Instruction[]>`
		select fact_id as id, what_to_do as "whatToDo", emergency from medical_instruction
		where school_id = (select app_school()) and pupil_id = ${pupilId} and not is_archived
		order by emergency is null, what_to_do`;

export async function listRemovals(db: Db, actor: Pick<Actor, 'schoolId'>, pupilId: string): Promise<Removal[]> {
	const rows = await db.sql<(Omit<Removal, 'at'> & { at: string })[]>`
		select r.id, r.kind, concat_ws(' ', p.given_name, p.infix, p.family_name) as by, r.removed_at as at, r.reason
		from care_removal r left join person p on p.school_id = r.school_id and p.id = r.removed_by_id
		where r.school_id = ${actor.schoolId} and r.pupil_id = ${pupilId} order by r.removed_at desc`;
	return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
