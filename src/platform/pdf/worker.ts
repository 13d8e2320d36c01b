/** The thread in which documents are made, so that pages do not wait for them. Run by Node as it is, never bundled. */
import { parentPort } from 'node:worker_threads';
import { compile, type CompileJob } from './compile.ts';

export type Answer = { pdf: Uint8Array } | { error: string };

parentPort?.on('message', (job: CompileJob) => {
	const answer = answerTo(job);
	// A turn of the event loop later: only there does the compiler's memory come free.
	setImmediate(() => parentPort?.postMessage(answer));
});

function answerTo(job: CompileJob): Answer {
	try {
		return { pdf: new Uint8Array(compile(job)) };
	} catch (error) {
		return { error: error instanceof Error ? error.message : String(error) };
	}
}
