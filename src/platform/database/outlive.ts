/** What drivers and operating system call a connection that went away while nobody was waiting for it. */
const lost = new Set([
	'57P01',
	'57P02',
	'57P03',
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'CONNECTION_CLOSED',
	'CONNECTION_ENDED',
	'CONNECTION_DESTROYED'
]);

/** How `pg`, which the job queue uses, calls it: without a code, and where nobody listens while a connection is lent out. */
const saidOfLost = 'Connection terminated';

function isLostConnection(problem: unknown): boolean {
	const { code, message } = (problem ?? {}) as { code?: unknown; message?: unknown };
	return lost.has(String(code)) || String(message).startsWith(saidOfLost);
}

/**
 * A database that restarts must not take the server along: the drivers reconnect by themselves, and may lose a connection in
 * a place where nobody can catch it. Everything else that nobody caught still ends the process.
 */
export function outliveLostConnections(): void {
	const unlessLost = (problem: unknown): void => {
		if (!isLostConnection(problem)) throw problem;
	};
	process.on('unhandledRejection', unlessLost);
	process.on('uncaughtException', (problem) => {
		if (isLostConnection(problem)) return;
		console.error(problem.name, problem.stack?.split('\n').slice(1).join('\n'));
		process.exit(1);
	});
}
