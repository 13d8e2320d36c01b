import { expect, test } from 'vitest';
import { fieldsOf } from './drafts.ts';

function sent(...fields: [string, string | Blob][]): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}

test('what was typed comes back, a field with more values as a list', () => {
	const data = sent(['text', 'Vandaag'], ['readerIds', 'a'], ['readerIds', 'b'], ['note', '']);
	expect(fieldsOf(data)).toEqual({ text: 'Vandaag', readerIds: ['a', 'b'], note: '' });
});

test('passwords, codes, PINs and files do not', () => {
	const data = sent(['password', 'p'], ['newPassword', 'p'], ['code', '1'], ['pin', '2'], ['scan', new Blob(['x'])]);
	expect(fieldsOf(data)).toEqual({});
});

test('a postcode is no code', () => {
	expect(fieldsOf(sent(['postcode', '7771 AB']))).toEqual({ postcode: '7771 AB' });
});
