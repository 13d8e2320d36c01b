/** Why the system cannot start, in one line that tells what to do: Dutch for the administrator, English for everyone else. */
export class StartProblem extends Error {
	constructor(dutch: string, english: string, options?: ErrorOptions) {
		super(`${dutch} / ${english}`, options);
		this.name = 'StartProblem';
	}
}
