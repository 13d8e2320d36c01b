import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRun } from '#modules/leerlingen/server/import/check-job.ts';
import { apply } from '#modules/leerlingen/server/import/jobs.ts';
import { undoRun } from '#modules/leerlingen/server/import/undo.ts';
import { confirmImport, startImport, undoImport, viewImport } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asActor } from '#platform/database/session.ts';
import { handOver, type Running } from '#platform/running.ts';
import { openStorage } from '#platform/storage/opened.ts';
import { today } from './school.ts';

/** A place for files and a secret, as the server gives them; the result takes the place away again. */
export async function openImportPlace(): Promise<() => void> {
	const folder = mkdtempSync(join(tmpdir(), 'zicht-import-'));
	handOver({ secret: 'a secret of at least thirty-two characters' } as Running);
	await openStorage(folder);
	return () => rmSync(folder, { recursive: true });
}

export const fileOf = (text: string, name = 'leerlingen.csv') => ({
	name,
	content: (async function* () {
		yield new TextEncoder().encode(text);
	})()
});

/** Starts an import and does at once what the queue would do. */
export async function preview(actor: Actor, text: string, name?: string): Promise<string> {
	const runId = await startImport(actor, fileOf(text, name), today);
	await checkRun({ schoolId: actor.schoolId, runId });
	return runId;
}

export async function confirm(
	actor: Actor,
	runId: string,
	form: Parameters<typeof confirmImport>[3] = {}
): Promise<void> {
	await asActor(actor, (db) => confirmImport(db, actor, runId, form));
	await apply(actor, runId);
}

export async function undo(actor: Actor, runId: string): Promise<void> {
	await asActor(actor, (db) => undoImport(db, actor, runId));
	await undoRun({ schoolId: actor.schoolId, runId }, actor.personId);
}

export const view = (actor: Actor, runId: string, search = '') =>
	asActor(actor, (db) => viewImport(db, actor, runId, new URLSearchParams(search), today));
