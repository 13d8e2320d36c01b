import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAGES, pagePath, statesPage } from './states.ts';

test.each(Object.entries(PAGES))('docs/states/%s is current (else run: npx node scripts/states.ts)', (name, page) => {
	expect(readFileSync(pagePath(name), 'utf8')).toBe(page);
});

test('another table makes another page', () => {
	const page = statesPage('Doors', 'doors.ts', [{ from: null, to: 'open', by: 'push', needs: ['a hand', 'a handle'] }]);
	expect(page).toContain('[*] --> open: push');
	expect(page).toContain('| push | – | open | a hand<br>a handle |');
	expect(PAGES['opp.md']).not.toContain('push');
});
