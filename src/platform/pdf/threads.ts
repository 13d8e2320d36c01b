/** A few threads that make documents. They start with a document, and stop when for a while there was none. */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CompileJob } from './compile.ts';
import type { Answer } from './worker.ts';

/** One core stays free for pages; more than two threads cost more memory than a school will use. */
const MOST = Math.max(1, Math.min(2, availableParallelism() - 1));

/**
 * A compiled document is some megabytes behind a tiny JavaScript object. A small nursery makes the collector find it
 * soon; without this, a hundred documents wait in memory.
 */
const NURSERY_MB = 1;

/** A thread holds some fifty megabytes; to start one takes a quarter of a second. */
const IDLE_MS = 30_000;

type Order = { job: CompileJob; resolve: (pdf: Buffer) => void; reject: (error: Error) => void };
type Thread = { worker: Worker; order: Order | null; rest?: NodeJS.Timeout };

let threads: Thread[] = [];
const queue: Order[] = [];

export function compileInThread(job: CompileJob): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		queue.push({ job, resolve, reject });
		next();
	});
}

/** One document at a time in each thread: between two, it gives back the memory of the first. */
function next(): void {
	const [order] = queue;
	const thread = order && (threads.find((each) => each.order === null) ?? (threads.length < MOST ? start() : null));
	if (!thread) return;
	queue.shift();
	clearTimeout(thread.rest);
	thread.order = order;
	thread.worker.ref();
	thread.worker.postMessage(order.job);
}

function start(): Thread {
	// By its name in package.json, because the server is bundled elsewhere and this file is not.
	const worker = new Worker(createRequire(import.meta.url).resolve('#platform/pdf/worker.ts'), {
		resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB }
	});
	const thread: Thread = { worker, order: null };
	worker.on('message', (answer: Answer) => settle(thread, answer));
	worker.on('error', (error) => drop(thread, error));
	worker.on('exit', (code) => drop(thread, new Error(`the PDF thread stopped with code ${code}`)));
	threads.push(thread);
	return thread;
}

function settle(thread: Thread, answer: Answer): void {
	if ('pdf' in answer) thread.order?.resolve(Buffer.from(answer.pdf));
	else thread.order?.reject(new Error(answer.error));
	thread.order = null;
	// An idle thread must not keep a script or a stopping server alive.
	thread.worker.unref();
	thread.rest = setTimeout(() => end(thread), IDLE_MS).unref();
	next();
}

function end(thread: Thread): void {
	threads = threads.filter((other) => other !== thread);
	void thread.worker.terminate();
}

/** Who waited for this document hears why it failed; the next document starts a new thread. */
function drop(thread: Thread, error: Error): void {
	threads = threads.filter((other) => other !== thread);
	thread.order?.reject(error);
	thread.order = null;
	next();
}
