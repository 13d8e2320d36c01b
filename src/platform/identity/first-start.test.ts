import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { endFirstStart, isFirstStartCode, offerFirstStart } from './first-start.ts';

const folder = mkdtempSync(join(tmpdir(), 'zicht-first-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('only the last code of the console is right, until the school is there', () => {
	expect(isFirstStartCode(folder, '')).toBe(false);
	const former = offerFirstStart(folder);
	const code = offerFirstStart(folder);
	expect(readFileSync(join(folder, 'first-start'), 'utf8')).not.toContain(code);
	expect(isFirstStartCode(folder, former)).toBe(false);
	expect(isFirstStartCode(folder, code.toLowerCase())).toBe(true);
	endFirstStart(folder);
	expect(isFirstStartCode(folder, code)).toBe(false);
});
