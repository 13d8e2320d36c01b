import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayKeepTimetables } from '../../access.ts';
import { previewImport, type Named } from '../../import/compare.ts';
import type { ImportChoices, ReadPattern } from '../../import/patterns.ts';
import type { ImportView } from '../../views.ts';
import { listSubjects, listTeachers } from './choices.ts';
import { listLessons, rowOf } from './lessons.ts';

type Run = { fileName: string; patterns: ReadPattern[]; choices: ImportChoices; stepId: string | null } & {
	yearId: string;
	yearName: string;
	startsOn: string;
	endsOn: string;
};

/** What the file would do, as the timetables are now. */
export async function viewImport(db: Db, actor: Actor, id: string, today: string): Promise<ImportView> {
	const { run, lists, preview } = await getImport(db, actor, id, today);
	return {
		rows: preview.rows,
		unknown: preview.unknown,
		fileName: run.fileName,
		year: { id: run.yearId, name: run.yearName, startsOn: run.startsOn, endsOn: run.endsOn },
		choices: run.choices,
		lists,
		isDone: run.stepId !== null
	};
}

/** The file with what its words can stand for, and what it would do. Throws NotFound. */
export async function getImport(db: Db, actor: Actor, id: string, today: string) {
	refuseImport(actor);
	const [run] = await db.sql<Run[]>`
		select i.file_name as "fileName", i.patterns, i.choices, i.step_id as "stepId", y.id as "yearId", y.name as "yearName",
			y.starts_on::text as "startsOn", y.ends_on::text as "endsOn"
		from lesson_import i join school_year y on y.school_id = i.school_id and y.id = i.school_year_id
		where i.school_id = ${actor.schoolId} and i.id = ${id}`;
	if (!run) throw new NotFound('import');
	const [groups, subjects, teachers] = await Promise.all([
		listGroups(db, actor, run.yearId),
		listSubjects(db),
		listTeachers(db, actor)
	]);
	const from = today > run.startsOn ? today : run.startsOn;
	const groupIds = groups.map((group) => group.id);
	const existing = (await listLessons(db, actor, { groupIds }, { from, until: run.endsOn })).map(rowOf);
	const { choices } = run;
	const place = { groups, subjects, teachers, existing, choices, year: run, today: from, me: actor.personId };
	return {
		run,
		lists: { groups, subjects, teachers },
		preview: previewImport(run.patterns, { ...place, newId: randomUUID })
	};
}

/** For which years one can read in a timetable: those that are not over. */
export async function viewNewImport(db: Db, actor: Actor, today: string): Promise<{ years: Named[] }> {
	refuseImport(actor);
	const years = await db.sql<Named[]>`
		select id, name from school_year where school_id = ${actor.schoolId} and ends_on >= ${today} order by starts_on`;
	return { years: [...years] };
}

/** The groups of a year, by name. */
export const listGroups = ({ sql }: Db, { schoolId }: Actor, yearId: string): Promise<Named[]> =>
	sql<Named[]>`
		select id, name from school_group where school_id = ${schoolId} and school_year_id = ${yearId}
		order by stage nulls last, name`.then((rows) => [...rows]);

/** For those who do not keep the timetables there is no import. */
export function refuseImport(actor: Actor): void {
	if (!mayKeepTimetables(actor)) throw new NotFound('import');
}
