import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setupJsonSchema } from './json-schema.ts';
import { SchoolSetup } from './schema.ts';

test('schools/schema.json is current', () => {
	const isCurrent = readFileSync('schools/schema.json', 'utf8') === setupJsonSchema();
	expect(isCurrent, 'schools/schema.json is stale; run: npx node scripts/setup-schema.ts').toBe(true);
});

test.each(Object.entries(SchoolSetup.shape))('the part %s is described in the schema and in the docs', (name, part) => {
	expect(part.description).toBeTruthy();
	expect(readFileSync('docs/school-setup.md', 'utf8')).toContain(`\`${name}\``);
});
