import { setTimeout as sleep } from 'node:timers/promises';
import { explain } from './start-problem.ts';

/** In this order: no new work, then what runs in the background and its connections, the database last. */
const order = ['web', 'app', 'database'] as const;
type Part = (typeof order)[number];

const closers = new Map<Part, () => Promise<void>>();
const longestCloseMs = 25_000;
let isStopping = false;

export function closeAtStop(part: Part, close: () => Promise<void>): void {
	closers.set(part, close);
}

/** Closes every part in order and ends the process. A part that fails or hangs does not keep the next from closing. */
export async function stop(exitCode: number): Promise<void> {
	if (isStopping) return;
	isStopping = true;
	for (const part of order) {
		const close = closers.get(part);
		if (close) await Promise.race([close(), sleep(longestCloseMs)]).catch((error) => console.error(error));
	}
	process.exit(exitCode);
}

/** When the start fails: says why and closes what was open. What fails because we are stopping is no news. */
export async function giveUp(error: unknown): Promise<void> {
	if (isStopping) return;
	console.error(explain(error));
	await stop(1);
}

/** Ctrl-C, `systemctl stop`, a closed terminal; and an error that nobody caught, after which nothing can be relied on. */
export function stopWhenAsked(): void {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
	process.on('uncaughtException', (error) => {
		console.error(error);
		void stop(1);
	});
}

/** Ends the process when a part that everything needs has ended by itself; whoever guards us then starts us again. */
export async function stopWhenEnded(ended: Promise<void>, line: string): Promise<void> {
	await ended;
	if (isStopping) return;
	console.error(line);
	await stop(1);
}
