import { StartProblem } from '#platform/start-problem.ts';
import type { DatabasePlace } from './place.ts';

/** The line for a database that does not answer or does not let us in. Never shows the password of DATABASE_URL. */
export function unreachable(place: DatabasePlace, error: unknown): StartProblem {
	const where = 'url' in place ? new URL(place.url).host : place.socket;
	const reason = reasonOf(error);
	return new StartProblem(
		`De database op ${where} antwoordt niet zoals nodig (${reason}); controleer DATABASE_URL en of de server draait.`,
		`The database at ${where} does not answer as needed (${reason}); check DATABASE_URL and whether the server runs.`,
		{ cause: error }
	);
}

function reasonOf(error: unknown): string {
	if (error instanceof AggregateError) return reasonOf(error.errors[0]);
	return error instanceof Error ? error.message.split('\n')[0]!.trim() : String(error);
}
