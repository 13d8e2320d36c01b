import type { Actor } from '#platform/access/actor.ts';
import { asActor } from '#platform/database/session.ts';
import type { ConfirmForm } from '../../import/forms.ts';
import type { Counts } from '../../import/run.ts';
import { confirmImport, startImport, type FileOfPupils } from './change.ts';
import { checkRun } from './check-job.ts';
import { apply } from './jobs.ts';
import { getRun, viewImport } from './read.ts';

export type ImportedPupils = { runId: string; counts: Counts; ms: { start: number; check: number; apply: number } };

/**
 * A whole import at one go, by the same steps as on screen, without waiting for the queue. For measuring and for tests;
 * throws when the file cannot be read.
 */
export async function importPupils(
	actor: Actor,
	file: FileOfPupils,
	today: string,
	form: ConfirmForm = { createsGroups: 'on' }
): Promise<ImportedPupils> {
	const at = [performance.now()];
	const runId = await startImport(actor, file, today);
	at.push(performance.now());
	await checkRun({ schoolId: actor.schoolId, runId });
	at.push(performance.now());
	const run = await asActor(actor, (db) => getRun(db, actor, runId));
	if (run.state !== 'voorbeeld') throw new Error(`the import is ${run.state}: ${run.problem ?? ''}`);
	await asActor(actor, (db) => confirmImport(db, actor, runId, form));
	await apply(actor, runId);
	at.push(performance.now());
	const { counts } = await asActor(actor, (db) => viewImport(db, actor, runId, new URLSearchParams(), today));
	const [start = 0, check = 0, confirmed = 0, end = 0] = at;
	return { runId, counts, ms: { start: check - start, check: confirmed - check, apply: end - confirmed } };
}
