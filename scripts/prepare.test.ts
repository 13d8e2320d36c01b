import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const run = promisify(execFile);
let folder: string;

const lock = (version: string) =>
	JSON.stringify({
		packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version, optional: true } }
	});

// A project of nothing, with an npm and a Vite that take a moment and write down that they ran.
const npm = `#!/bin/sh
sleep 0.3
echo "npm $*" >> ran
mkdir -p node_modules/vite/bin
cp package-lock.json node_modules/.package-lock.json
cat > node_modules/vite/bin/vite.js <<'X'
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
appendFileSync('ran', 'vite build\\n');
mkdirSync('build', { recursive: true });
writeFileSync('build/handler.js', '');
X
`;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'zicht-prepare-'));
	for (const name of ['scripts', 'bin', 'src']) mkdirSync(join(folder, name));
	copyFileSync('scripts/prepare.mjs', join(folder, 'scripts/prepare.mjs'));
	writeFileSync(join(folder, 'bin/npm'), npm, { mode: 0o755 });
	write('package.json', '{}');
	write('package-lock.json', lock('1.0.0'));
	write('src/page.ts', 'first');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
	writeFileSync(join(folder, path), text);
}

async function prepare(...args: string[]): Promise<string> {
	const path = `${join(folder, 'bin')}:${process.env.PATH}`;
	const script = join(folder, 'scripts/prepare.mjs');
	const { stdout } = await run(process.execPath, [script, ...args], { env: { ...process.env, PATH: path } });
	return stdout;
}

function ran(): string[] {
	return existsSync(join(folder, 'ran')) ? readFileSync(join(folder, 'ran'), 'utf8').trim().split('\n') : [];
}

test('installs and builds what is missing, and then nothing', async () => {
	expect(await prepare('build')).toMatch(/Installing packages.*: .* s\n.*Building Zicht/s);
	expect(await prepare('build')).toBe('');
	expect(ran()).toEqual(['npm ci', 'vite build']);
});

test('without the argument it only installs', async () => {
	await prepare();
	expect(ran()).toEqual(['npm ci']);
});

test.each([
	['a changed source', 'src/page.ts', 'second', ['vite build']],
	['a new source', 'src/other.ts', '', ['vite build']],
	['a changed lock', 'package-lock.json', lock('1.0.1'), ['npm ci', 'vite build']],
	['a document', 'README.md', 'text', []]
])('after %s it does what is needed', async (_, path, text, expected) => {
	await prepare('build');
	write(path, text);
	await prepare('build');
	expect(ran().slice(2)).toEqual(expected);
});

test('two at once do the work once', async () => {
	const outputs = await Promise.all([prepare('build'), prepare('build')]);
	expect(ran()).toEqual(['npm ci', 'vite build']);
	expect(outputs.join()).toContain('Waiting for process');
});

test('a lock that a killed process left is taken away', async () => {
	write('.prepare.lock', '4194305');
	await prepare('build');
	expect(ran()).toEqual(['npm ci', 'vite build']);
	expect(existsSync(join(folder, '.prepare.lock'))).toBe(false);
});

test('a failing step is told with what it said, and the lock is given back', async () => {
	writeFileSync(join(folder, 'bin/npm'), '#!/bin/sh\necho no network >&2; exit 7\n', { mode: 0o755 });
	await expect(prepare()).rejects.toMatchObject({
		code: 1,
		stderr: expect.stringMatching(/no network\nMislukt \/ Failed/)
	});
	expect(existsSync(join(folder, '.prepare.lock'))).toBe(false);
});
