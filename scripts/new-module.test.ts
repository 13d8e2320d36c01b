import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function project(): string {
	const folder = mkdtempSync(join(tmpdir(), 'zicht-module-'));
	folders.push(folder);
	for (const file of ['src/modules/edges.ts', 'project.inlang/settings.json']) cpSync(file, join(folder, file));
	return folder;
}

const make = (name: string, root: string) =>
	execFileSync(process.execPath, ['scripts/new-module.ts', name, root], { stdio: 'pipe' });

test('makes the folder and takes its place in the lists', () => {
	const root = project();
	make('verzuim', root);
	expect(readdirSync(join(root, 'src/modules/verzuim')).toSorted()).toEqual([
		'access.ts',
		'index.ts',
		'server',
		'texts',
		'verzuim.test.ts',
		'verzuim.ts'
	]);
	expect(readFileSync(join(root, 'src/modules/edges.ts'), 'utf8')).toContain(
		`verzuim: ['mensen', 'scholen', 'leerlingen']`
	);
	const settings = JSON.parse(readFileSync(join(root, 'project.inlang/settings.json'), 'utf8'));
	expect(settings['plugin.inlang.messageFormat'].pathPattern).toContain('./src/modules/verzuim/texts/{locale}.json');
});

test.each(['', 'Verzuim', '../elders', 'met spatie'])('refuses the name "%s"', (name) => {
	expect(() => make(name, project())).toThrow('Gebruik');
});

test('never writes over a module', () => {
	const root = project();
	make('verzuim', root);
	expect(() => make('verzuim', root)).toThrow('is er al');
});
