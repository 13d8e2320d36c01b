/** Why the system cannot start, in one line that tells what to do: Dutch for the administrator, English for everyone else. */
export class StartProblem extends Error {
	override name = 'StartProblem';

	constructor(dutch: string, english: string, options?: ErrorOptions) {
		super(`${dutch} / ${english}`, options);
	}
}

/**
 * What to print when the start failed with this error: a line per problem, or for what nobody foresaw the whole stack.
 * Known by name, because the built application has its own copy of the class.
 */
export function explain(error: unknown): string {
	if (error instanceof AggregateError && error.errors.every(isStartProblem)) {
		return error.errors.map((problem: Error) => problem.message).join('\n');
	}
	if (isStartProblem(error)) return error.message;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function isStartProblem(error: unknown): error is Error {
	return error instanceof Error && error.name === 'StartProblem';
}
