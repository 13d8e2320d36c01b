import type { m } from '#paraglide/messages.js';

/** The key of a text on screen. */
export type TextKey = keyof typeof m;
export type TextParams = Record<string, string | number>;

/** The rules do not allow it now. The key is the text that tells the person why, and what to do. Status 409. */
export class Refusal extends Error {
	readonly key: TextKey;
	readonly params: TextParams;
	constructor(key: TextKey, params: TextParams = {}) {
		super(key);
		this.name = 'Refusal';
		this.key = key;
		this.params = params;
	}
}

/** It does not exist, or not for you: the answer is the same. Status 404. */
export class NotFound extends Error {
	constructor(what = 'row') {
		super(`not found: ${what}`);
		this.name = 'NotFound';
	}
}

/** What was sent cannot be taken: messages by field. Status 422. */
export class FormIssue extends Error {
	readonly errors: Record<string, TextKey>;
	constructor(errors: Record<string, TextKey>) {
		super('form issue');
		this.name = 'FormIssue';
		this.errors = errors;
	}
}

/** Nothing was to be kept: the form was sent to be looked at, and comes back with everything that was typed. Status 200. */
export class LookAgain extends Error {
	constructor() {
		super('look again');
		this.name = 'LookAgain';
	}
}

/** Somebody else changed it in the meantime. Carries what stands there now, by field, so that both texts can be shown. Status 409. */
export class EditConflict extends Error {
	readonly theirs: Record<string, string>;
	/** The version that the next attempt builds on. */
	readonly version: number;
	constructor(theirs: Record<string, string>, version: number) {
		super('edit conflict');
		this.name = 'EditConflict';
		this.theirs = theirs;
		this.version = version;
	}
}
