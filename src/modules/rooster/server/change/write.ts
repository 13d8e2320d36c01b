import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import { insertRows } from '#platform/database/bulk.ts';
import type { Db } from '#platform/database/session.ts';
import { Refusal } from '#platform/web/errors.ts';
import { isEmptyPlan, namesPerson, type LessonPlan, type LessonRow, type StepDone } from '../../steps.ts';
import type { Owner } from '../../views.ts';
import { lesson, lessonStep } from '../tables.ts';

/**
 * The one place where lessons are written: a plan as a whole, kept as a step that can be taken back. Returns the id of the
 * step. Refuses when somebody else changed one of the rows meanwhile, and when the actor would name oneself.
 */
export async function writeStep(
	db: Db,
	actor: Actor,
	owner: Pick<Owner, 'kind' | 'id'> | null,
	{ what, ...plan }: StepDone
): Promise<string> {
	if (isEmptyPlan(plan)) throw new Refusal('rooster_refusal_nothing');
	await writePlan(db, actor, plan);
	const [step] = await db
		.insert(lessonStep)
		.values({
			schoolId: actor.schoolId,
			...ownerColumns(owner),
			what,
			did: { what, ...plan },
			doneById: actor.personId
		})
		.returning({ id: lessonStep.id });
	record(db, actor, {
		act: `rooster.${what}`,
		subjectId: owner?.kind === 'group' ? owner.id : step?.id,
		...(owner?.kind === 'pupil' && { pupilId: owner.id }),
		detail: { ...counted(plan), teachers: teachersOf(plan) }
	});
	return step?.id ?? '';
}

const ownerColumns = (owner: Pick<Owner, 'kind' | 'id'> | null) => ({
	groupId: owner?.kind === 'group' ? owner.id : null,
	pupilId: owner?.kind === 'pupil' ? owner.id : null
});

export const counted = ({ add, change, remove }: LessonPlan) => ({
	added: add.length,
	changed: change.length,
	removed: remove.length
});

/** Who gets sight of pupils by this plan. */
const teachersOf = ({ add, change }: LessonPlan): string[] => [
	...new Set([...add, ...change.map(({ after }) => after)].flatMap(({ teacherId }) => teacherId ?? []))
];

/** Adds, changes and takes away the rows. Versions of changed rows go up by one; `after.version` says from which. */
export async function writePlan(db: Db, actor: Actor, plan: LessonPlan): Promise<void> {
	if (namesPerson(plan, actor.personId)) throw new Refusal('rooster_refusal_oneself');
	const { sql } = db;
	const { schoolId } = actor;
	if (plan.remove.length) {
		const ids = plan.remove.map(({ id }) => id);
		// Only lessons that never began are taken away, so of their changes nothing happened yet either.
		await sql`delete from lesson_change where school_id = ${schoolId} and lesson_id = any (${ids}::uuid[])`;
		const gone =
			await sql`delete from lesson l using jsonb_to_recordset(${JSON.stringify(plan.remove)}::jsonb) as r (id uuid, version int)
			where l.school_id = ${schoolId} and l.id = r.id and l.version = r.version returning l.id`;
		if (gone.length !== ids.length) throw new Refusal('rooster_refusal_changed');
	}
	if (plan.change.length) {
		const rows = plan.change.map(({ before, after }) => ({ ...snaked(after), was: before.version }));
		const saved = await sql`
			update lesson l set kind = r.kind, subject = r.subject, title = r.title, weekday = r.weekday, starts_at = r.starts_at,
				ends_at = r.ends_at, weeks = r.weeks, room = r.room, teacher_id = r.teacher_id, from_on = r.from_on, until_on = r.until_on,
				source_key = r.source_key, version = l.version + 1
			from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, was int, kind text, subject text, title text,
				weekday smallint, starts_at time, ends_at time, weeks text, room text, teacher_id uuid, from_on date, until_on date, source_key text)
			where l.school_id = ${schoolId} and l.id = r.id and l.version = r.was
			returning l.id`;
		if (saved.length !== rows.length) throw new Refusal('rooster_refusal_changed');
	}
	await insertRows(
		db,
		lesson,
		plan.add.map((row) => ({ ...row, schoolId, namedById: actor.personId, namedAt: new Date() }))
	);
}

const snaked = (row: LessonRow) => ({
	id: row.id,
	kind: row.kind,
	subject: row.subject,
	title: row.title,
	weekday: row.weekday,
	starts_at: row.startsAt,
	ends_at: row.endsAt,
	weeks: row.weeks,
	room: row.room,
	teacher_id: row.teacherId,
	from_on: row.fromOn,
	until_on: row.untilOn,
	source_key: row.sourceKey
});
