import { sql, type SQL } from 'drizzle-orm';
import { date, foreignKey, index, integer, primaryKey, text, unique, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { involvedAs, involvedWhere, mayAdd, mayChange, me } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { careTeam, nameable, type NamedKind } from '../../zorgdossier.ts';

/* The circles of the care file, in the words of row-level security; and what its four tables share. */

type OfPupil = { schoolId: AnyPgColumn; pupilId: AnyPgColumn };

/**
 * The care team, and who leads the school after opening the file with a reason. Not everybody who sees `zorg`: a helper from
 * outside may have been given that, and reads no diagnosis for it.
 */
export const inCareCircle = (t: OfPupil): SQL =>
	involvedWhere(t, sql`'zorg' = any (i.sees) and i.role in (${sql.raw(`'${[...careTeam, 'inzage'].join("', '")}'`)})`);

export const isCareTeam = (t: OfPupil): SQL => involvedAs(t, ...careTeam);

/** The pupil and the parents, where the care team lets them read it here. */
export const isFamily = (t: OfPupil): SQL => involvedAs(t, 'leerling', 'ouder');

const readersOf = { medisch: 'medical_reader', justitieel: 'judicial_reader' } as const satisfies Record<
	NamedKind,
	string
>;

/** Named with this item today, and still involved with the pupil in a way in which one can be named for it. */
export const isNamed = (t: OfPupil & { id: AnyPgColumn; archivedOn: AnyPgColumn }, kind: NamedKind): SQL => sql`(
	${t.archivedOn} is null and ${involvedAs(t, ...nameable[kind])} and exists (
		select from ${sql.raw(readersOf[kind])} named
		where named.school_id = ${t.schoolId} and named.fact_id = ${t.id} and named.person_id = ${me}
		and named.ended_at is null and (select app_today()) between named.from_on and named.until_on))`;

/** Who wrote it and when, whether it was put away and why; a change asks for the version that it builds on. */
export const kept = () => ({
	schoolId: schoolId(),
	id: id(),
	pupilId: ref().notNull(),
	authorId: ref().notNull(),
	createdAt: createdAt(),
	archivedOn: date(),
	archivedById: ref(),
	archiveReason: text(),
	version: integer().notNull().default(1)
});

type Kept = OfPupil & { id: AnyPgColumn; authorId: AnyPgColumn; archivedById: AnyPgColumn };

/** Keys and indexes of such a table, and who keeps it: the care team, each in the own name. */
export const keeping = (name: string, t: Kept) => [
	primaryKey({ columns: [t.schoolId, t.id] }),
	// So that what hangs on an item is of the same pupil: those tables name both.
	unique(`${name}_of_pupil`).on(t.schoolId, t.id, t.pupilId),
	foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
	foreignKey({ columns: [t.schoolId, t.authorId], foreignColumns: [person.schoolId, person.id] }),
	foreignKey({ columns: [t.schoolId, t.archivedById], foreignColumns: [person.schoolId, person.id] }),
	index(`${name}_pupil`).on(t.schoolId, t.pupilId),
	index(`${name}_author`).on(t.schoolId, t.authorId),
	index(`${name}_archived_by`).on(t.schoolId, t.archivedById),
	mayAdd(t, sql`${t.authorId} = ${me} and ${isCareTeam(t)}`),
	...mayChange(t, isCareTeam(t))
];
