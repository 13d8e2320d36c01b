import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import type { ChooseWordsForm, StartImportForm } from '../../forms.ts';
import { changesNothing } from '../../import/compare.ts';
import { readCsv } from '../../import/csv.ts';
import { readIcal } from '../../import/ical.ts';
import type { ImportChoices } from '../../import/patterns.ts';
import { getImport, listGroups, refuseImport } from '../read/import.ts';
import { lessonImport } from '../tables.ts';
import { writeStep } from './write.ts';

const problems = {
	empty: 'rooster_form_file_empty',
	columns: 'rooster_form_file_columns',
	unreadable: 'rooster_form_file_unreadable'
} as const;

/** Reads the file and keeps what it says; nothing of it counts yet. */
export async function startImport(db: Db, actor: Actor, { file, yearId }: StartImportForm): Promise<Done> {
	refuseImport(actor);
	const [groups, choices] = await Promise.all([listGroups(db, actor, yearId), lastChoices(db, actor)]);
	if (!groups.length) throw new FormIssue({ yearId: 'rooster_form_year_empty' });
	const text = decoded(new Uint8Array(await file.arrayBuffer()));
	const names = new Set(groups.map(({ name }) => name.toLowerCase()));
	const isGroup = (word: string) => names.has(word.toLowerCase()) || Boolean(choices.groups[word]);
	const patterns = /^\s*BEGIN:VCALENDAR/i.test(text) ? readIcal(text, { isGroup }) : readCsv(text);
	if (typeof patterns === 'string') throw new FormIssue({ file: problems[patterns] });
	const [run] = await db
		.insert(lessonImport)
		.values({
			schoolId: actor.schoolId,
			schoolYearId: yearId,
			fileName: file.name.slice(0, 120),
			patterns,
			choices,
			madeById: actor.personId
		})
		.returning({ id: lessonImport.id });
	record(db, actor, { act: 'rooster.startImport', subjectId: run?.id, detail: { rows: patterns.length } });
	return { to: `/school/rooster/import/${run?.id}` };
}

/** UTF-8, or what Excel on Windows makes. */
function decoded(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** What the words of the file stand for here; the preview then shows what comes of it. */
export async function chooseWords(
	db: Db,
	actor: Actor,
	id: string,
	sent: ChooseWordsForm,
	today: string
): Promise<Done> {
	const { run, lists, preview } = await getImport(db, actor, id, today);
	if (run.stepId) throw new Refusal('rooster_refusal_imported');
	const chosen = (part: keyof ImportChoices): Record<string, string> => {
		const known = new Set(lists[part].map((one) => one.id));
		const words = preview.unknown[part].map((word): [string, string] => {
			const value = String(sent[`${part}.${word}`] ?? '');
			return [word, known.has(value) ? value : ''];
		});
		return { ...run.choices[part], ...Object.fromEntries(words) };
	};
	const choices = { groups: chosen('groups'), subjects: chosen('subjects'), teachers: chosen('teachers') };
	await db.sql`
		update lesson_import set choices = ${JSON.stringify(choices)}::text::jsonb
		where school_id = ${actor.schoolId} and id = ${id}`;
	record(db, actor, { act: 'rooster.chooseWords', subjectId: id });
	return { said: 'rooster_said_chosen' };
}

/** Writes what the preview shows, as one step that can be taken back. */
export async function confirmImport(db: Db, actor: Actor, id: string, today: string): Promise<Done> {
	const { run, preview } = await getImport(db, actor, id, today);
	if (run.stepId) throw new Refusal('rooster_refusal_imported');
	if (changesNothing(preview)) throw new Refusal('rooster_refusal_nothing');
	const stepId = await writeStep(db, actor, null, { what: 'import', ...preview.plan });
	const claimed = await db.sql`
		update lesson_import set step_id = ${stepId}
		where school_id = ${actor.schoolId} and id = ${id} and step_id is null returning id`;
	if (!claimed.length) throw new Refusal('rooster_refusal_imported');
	return { to: `/school/rooster?jaar=${run.yearId}`, said: 'rooster_said_imported' };
}

/** What words stood for the last time: a teacher's code means the same person in the next file. */
async function lastChoices({ sql }: Db, { schoolId }: Actor): Promise<ImportChoices> {
	const [last] = await sql<{ choices: ImportChoices }[]>`
		select choices from lesson_import where school_id = ${schoolId} order by created_at desc limit 1`;
	// Groups are others each year.
	return { groups: {}, subjects: last?.choices.subjects ?? {}, teachers: last?.choices.teachers ?? {} };
}
