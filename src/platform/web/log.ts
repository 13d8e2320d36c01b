import { pino } from 'pino';
import { running } from '#platform/running.ts';

let logger: pino.Logger | undefined;

// A write for each request would be a good part of its cost. What waits is written when the process ends, too.
const together = { minLength: 4096, sync: false, periodicFlush: 250 };

/** The log, as JSON lines on standard output. A demo is quiet: whoever tries it wants to read its address. */
export function log(): pino.Logger {
	if (logger) return logger;
	const { settings, mode } = running();
	const level = settings.logLevel ?? (mode === 'demo' ? 'warn' : 'info');
	const options = { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime };
	logger = pino(options, pino.destination({ dest: 1, ...together }));
	return logger;
}

export type LoggedError = { name: string; code?: string; stack: string[]; cause?: LoggedError };

/**
 * What a log may hold of an error: where it happened and of what kind. Never its message: those of the database and of
 * parsers quote the row or the text, which is a pupil's.
 */
export function withoutMessage(error: unknown): LoggedError {
	if (!(error instanceof Error)) return { name: typeof error, stack: [] };
	const { code } = error as { code?: unknown };
	const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
	return {
		name: error.name,
		...(typeof code === 'string' && { code }),
		stack: frames.map((line) => line.trim()),
		...(error.cause !== undefined && { cause: withoutMessage(error.cause) })
	};
}
