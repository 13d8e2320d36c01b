import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const tickMs = 10;

type Process = { pid: number; parent: number; ownMs: number; endedChildrenMs: number };

/**
 * Processor time until now of a server and of its PostgreSQL with all processes, in milliseconds, from the operating
 * system: busy neighbours do not count in it. Read it before and after.
 */
export function processorMs({ pid, databasePid }: { pid: number; databasePid: number }): number {
	let sum = 0;
	for (const process of allProcesses()) {
		const isOurs = process.pid === pid || process.pid === databasePid || process.parent === databasePid;
		if (isOurs) sum += process.ownMs;
		// A connection that was closed in between still counts.
		if (process.pid === databasePid) sum += process.endedChildrenMs;
	}
	return sum;
}

function allProcesses(): Process[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => readProcess(Number(name)) ?? []);
}

function readProcess(pid: number): Process | undefined {
	const fields = fieldsOf(pid);
	if (!fields) return undefined;
	const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = fields.slice(11, 15).map(Number);
	return {
		pid,
		parent: Number(fields[1]),
		ownMs: (user + system) * tickMs,
		endedChildrenMs: (childrenUser + childrenSystem) * tickMs
	};
}

/** Of /proc/PID/stat, what follows the name, which may hold spaces. */
function fieldsOf(pid: number): string[] | undefined {
	try {
		const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return line.slice(line.lastIndexOf(')') + 2).split(' ');
	} catch {
		return undefined; // it ended meanwhile
	}
}

/** The memory that a process holds now, in megabytes. */
export function memoryMb(pid: number): number {
	const kilobytes = readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+)/m)?.[1];
	return Number(kilobytes) / 1024;
}
