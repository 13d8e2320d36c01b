import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accessDocument } from './access-doc.ts';

test('docs/access.md is what the tables say: run npx node scripts/access-doc.ts', async () => {
	expect(readFileSync('docs/access.md', 'utf8')).toBe(await accessDocument());
});

test('it names every module with a table, and who may not is not named', async () => {
	const text = await accessDocument();
	expect(text).toContain('| ziet het BSN | administratie |');
	for (const module of ['leerlingen', 'logboek', 'scholen', 'kwaliteit']) expect(text).toContain(`## ${module}`);
});
