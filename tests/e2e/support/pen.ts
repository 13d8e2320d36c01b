import { expect, type Locator } from '@playwright/test';

export type Pen = {
	/** Types into a field, for whoever it is. Fails when this was written before, by anybody, whole or in part. */
	write(field: Locator, text: string): Promise<void>;
	/** Everything that was typed, in order. */
	written(): readonly string[];
};

/** One pen for all people of a journey: with it nobody can be made to write something twice. */
export function onePen(): Pen {
	const written: string[] = [];
	return {
		async write(field, text) {
			for (const before of written) {
				const isAgain = bare(before).includes(bare(text)) || bare(text).includes(bare(before));
				expect(isAgain, `“${text}” was typed before, as “${before}”`).toBe(false);
			}
			written.push(text);
			await field.fill(text);
		},
		written: () => written
	};
}

/** Somebody who types the same with other capitals or stops, types it again. */
const bare = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
