import { expect, test } from 'vitest';
import { fingerprint } from '#platform/text/fingerprint.ts';
import { typed, wasName } from './typed.ts';

/** A form that was opened with `was`, sent with `mine`, when `theirs` stood there. */
const after = (was: string | undefined, mine: string, theirs: string) =>
	typed(
		{
			action: 'default',
			values: { text: mine, ...(was !== undefined && { [wasName('text')]: fingerprint(was) }) },
			errors: {},
			conflict: { theirs: { text: theirs }, version: 2 }
		},
		'default'
	).whose('text', mine);

test.each([
	['only the other changed it', 'oud', 'oud', 'van de ander', 'theirs'],
	['only I changed it', 'oud', 'van mij', 'oud', 'mine'],
	['both changed it', 'oud', 'van mij', 'van de ander', 'choose'],
	['both wrote the same', 'oud', 'gelijk', 'gelijk', 'mine'],
	['nothing says what stood there', undefined, 'van mij', 'van de ander', 'choose']
])('%s', (_, was, mine, theirs, whose) => {
	expect(after(was, mine, theirs)).toBe(whose);
});

test('without a conflict what was sent stays', () => {
	expect(typed(null, 'default').whose('text', 'iets')).toBe('mine');
});
