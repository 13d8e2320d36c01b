import { expect, test } from 'vitest';
import { caseloadAddress, CaseloadQuery } from './forms.ts';

const id = '0b9d9a0e-3d1c-4d4e-8f0a-000000000001';

test('an address says what was chosen, and is read as such', () => {
	const query = CaseloadQuery.parse({ locatie: id, niveau: '3', wacht: '4', zoek: ' jay ', na: `2026-12-01_${id}` });
	expect(query).toMatchObject({ locationId: id, level: 3, waiting: 4, find: 'jay', after: { on: '2026-12-01', id } });
	expect(
		CaseloadQuery.parse(
			Object.fromEntries(new URL(caseloadAddress('http://x/', query, { after: query.after })).searchParams)
		)
	).toEqual(query);
});

test('another choice begins at the first page again', () => {
	const query = CaseloadQuery.parse({ niveau: '2', na: `leeg_${id}` });
	expect(caseloadAddress('/ondersteuning', query, { level: 3 })).toBe('/ondersteuning?niveau=3');
	expect(caseloadAddress('/ondersteuning', query, { level: undefined })).toBe('/ondersteuning');
});

test('what is said wrongly counts as not said', () => {
	expect(CaseloadQuery.parse({ locatie: 'x', niveau: '7', wacht: '-1', na: "2026'; drop", voor: 'x' })).toEqual({});
});
