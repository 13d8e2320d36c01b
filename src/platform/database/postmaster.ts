import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a running PostgreSQL writes in `postmaster.pid`. */
export type Postmaster = { pid: number; port: number; socket: string; isReady: boolean };

export function readPostmaster(dataFolder: string): Postmaster | undefined {
	const lines = readIfThere(join(dataFolder, 'postmaster.pid'))?.split('\n');
	const pid = Number(lines?.[0]);
	// Below zero it is no server: PostgreSQL working on its files by itself, while they are made.
	if (!lines || !(pid > 0)) return undefined;
	return {
		pid,
		port: Number(lines[3]),
		socket: lines[4] ?? '',
		isReady: lines[7]?.trim() === 'ready'
	};
}

/** Whether a process runs; one that died but was not yet collected (a zombie) does not. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
	}
	return processState(pid)?.[0] !== 'Z';
}

/** A process number is used again some day; together with the moment of its start it is unique until the next boot. */
export function startMoment(pid: number): string {
	return processState(pid)?.[19] ?? '';
}

/** Whether this process is the PostgreSQL of this folder, and not a later process that got the same number. */
export function servesFolder(pid: number, dataFolder: string): boolean {
	const commandLine = readIfThere(`/proc/${pid}/cmdline`);
	return commandLine === undefined ? isAlive(pid) : commandLine.split('\0').includes(dataFolder);
}

/** Stops PostgreSQL: first in its own orderly way, after the time given by force (it then recovers at the next start). */
export async function stopPostmaster(pid: number, graceMs = 20_000): Promise<void> {
	const forceAt = Date.now() + graceMs;
	let isForced = false;
	if (!signal(pid, 'SIGINT')) return;
	while (isAlive(pid)) {
		if (!isForced && Date.now() > forceAt) isForced = signal(pid, 'SIGQUIT');
		await sleep(10);
	}
}

function signal(pid: number, name: NodeJS.Signals): boolean {
	try {
		return process.kill(pid, name);
	} catch {
		return false;
	}
}

/** The fields of /proc/PID/stat after the name of the program, which may hold spaces. Undefined outside Linux. */
function processState(pid: number): string[] | undefined {
	const stat = readIfThere(`/proc/${pid}/stat`);
	return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

export function readIfThere(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined;
	}
}
