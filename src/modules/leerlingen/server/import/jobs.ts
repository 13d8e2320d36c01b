import { asActor, asSystem } from '#platform/database/session.ts';
import type { Job } from '#platform/jobs/jobs.ts';
import { daysKept } from '../../import/run.ts';
import { applyRun, type Importer } from './apply.ts';
import { checkRun } from './check-job.ts';
import { closeFailed, forgetFile, tellProgress } from './run-key.ts';
import { undoRun } from './undo.ts';

const check: Job = {
	kind: 'leerlingen.checkImport',
	run: ({ runId }: { runId: string }, schoolId) => checkRun({ schoolId, runId })
};

/** Writes as the person who confirmed, so that row-level security holds for it as for any other change. */
export async function apply(actor: Importer, runId: string): Promise<void> {
	const run = { schoolId: actor.schoolId, runId };
	const [found] = await asSystem(
		({ sql }) => sql<{ total: number }[]>`
		select total from import_run where school_id = ${run.schoolId} and id = ${runId}`
	);
	const total = found?.total ?? 0;
	try {
		await asActor(actor, (db) =>
			applyRun(db, actor, runId, (share) => tellProgress(run, Math.floor(share * total), total))
		);
	} catch (problem) {
		await closeFailed(run, problem);
		throw problem;
	}
}

const applyJob: Job = {
	kind: 'leerlingen.applyImport',
	run: ({ runId, personId, today }: { runId: string; personId: string; today?: string }, schoolId) =>
		apply({ schoolId, personId, today }, runId)
};

const undo: Job = {
	kind: 'leerlingen.undoImport',
	run: ({ runId, personId }: { runId: string; personId: string }, schoolId) => undoRun({ schoolId, runId }, personId)
};

const forgetStopped: Job = {
	kind: 'leerlingen.forgetImportFile',
	run: ({ runId }: { runId: string }, schoolId) => forgetFile({ schoolId, runId })
};

/** Every night, for all schools: the content of old imports goes, and one that was left lying is stopped. The run itself stays, as a line in the list. */
const forgetOld: Job = {
	kind: 'leerlingen.forgetOldImports',
	every: '40 3 * * *',
	run: forgetOldImports
};

export async function forgetOldImports(): Promise<void> {
	const stopped = await asSystem(async ({ sql }) => {
		const old = await sql<{ schoolId: string; runId: string }[]>`
			update import_run set state = 'gestopt' where state in ('lezen', 'kolommen', 'voorbeeld') and created_at < now() - make_interval(days => ${daysKept})
			returning school_id as "schoolId", id as "runId"`;
		await sql`
			delete from import_row r using import_run i
			where i.school_id = r.school_id and i.id = r.run_id and i.created_at < now() - make_interval(days => ${daysKept})
				and i.state not in ('bezig', 'terugdraaien')`;
		return old;
	});
	for (const run of stopped) await forgetFile(run);
}

export const importJobs: readonly Job[] = [check, applyJob, undo, forgetStopped, forgetOld];
