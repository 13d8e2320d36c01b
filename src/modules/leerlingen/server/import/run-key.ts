import { asSystem } from '#platform/database/session.ts';
import { storage } from '#platform/storage/opened.ts';
import { UnreadableFile } from '../../import/records.ts';

/** One import of one school. All that jobs do as the system is limited to it. */
export type RunKey = { schoolId: string; runId: string };

/** In a transaction of its own, so that the page sees it while the work goes on. */
export async function tellProgress({ schoolId, runId }: RunKey, done: number, total: number): Promise<void> {
	await asSystem(
		({ sql }) =>
			sql`update import_run set done = ${done}, total = ${total} where school_id = ${schoolId} and id = ${runId}`
	);
}

/** Ends a run that cannot go on; nothing was written. What nobody foresaw is told in general words, and logged by the job. */
export async function closeFailed({ schoolId, runId }: RunKey, problem: unknown): Promise<void> {
	const isKnown = problem instanceof UnreadableFile;
	await asSystem(
		({ sql }) => sql`
		update import_run set state = 'mislukt', problem = ${isKnown ? problem.key : 'leerlingen_inlezen_failed'},
			problem_params = ${JSON.stringify(isKnown ? problem.params : {})}::jsonb
		where school_id = ${schoolId} and id = ${runId} and state in ('lezen', 'bezig')`
	);
}

/** Takes the file away when it is no longer needed. First the content, then its key: a crash in between loses neither. */
export async function forgetFile({ schoolId, runId }: RunKey): Promise<void> {
	await asSystem(async ({ sql }) => {
		const runs = await sql<{ key: string }[]>`
			select storage_key as key from import_run
			where school_id = ${schoolId} and id = ${runId} and storage_key is not null and state not in ('lezen', 'kolommen')`;
		for (const { key } of runs) await storage().delete(key);
		await sql`
			update import_run set storage_key = null
			where school_id = ${schoolId} and id = ${runId} and state not in ('lezen', 'kolommen')`;
	});
}
