// The merge of all texts is silent: of two equal keys the last file wins, a missing one shows its name. So we look.
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';

const folders = globSync('src/**/texts/')
	.map((folder) => folder.replace(/\/$/, ''))
	.sort();
const read = (path: string): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8'));
const source = globSync('{src,seed,scripts}/**/*.{svelte,ts,js}', { exclude: ['src/paraglide/**'] })
	.map((path) => readFileSync(path, 'utf8'))
	.join('\n');
const { 'plugin.inlang.messageFormat': settings } = read('project.inlang/settings.json') as {
	'plugin.inlang.messageFormat': { pathPattern: string[] };
};

test('there are texts to look at', () => {
	expect(folders).toContain('src/ui/texts');
});

test.each(folders)('%s is listed in project.inlang/settings.json', (folder) => {
	expect(settings.pathPattern, `add "./${folder}/{locale}.json" to pathPattern`).toContain(`./${folder}/{locale}.json`);
});

describe.each(folders)('%s', (folder) => {
	const dutch = read(`${folder}/nl.json`);
	const english = read(`${folder}/en.json`);
	const prefix = `${basename(dirname(folder))}_`;

	test('has the same keys in both languages', () => {
		expect(Object.keys(english).sort(), 'translate the missing keys, remove the others').toEqual(
			Object.keys(dutch).sort()
		);
	});

	test(`has only keys that start with ${prefix}`, () => {
		const strange = Object.keys(dutch).filter((key) => !key.startsWith(prefix));
		expect(strange, `rename them to ${prefix}…: an equal key of another module would win in silence`).toEqual([]);
	});

	test('has the same parameters in both languages', () => {
		const parameters = (text: unknown) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort();
		const different = Object.keys(dutch).filter((key) => `${parameters(dutch[key])}` !== `${parameters(english[key])}`);
		expect(different, 'give both languages the same {parameters}').toEqual([]);
	});

	test('has no key that nobody uses', () => {
		// A refusal carries its key as a string, so any mention of the key counts. The names of the set-up file are counted by
		// the test beside its schema.
		const unused = Object.keys(dutch).filter(
			(key) => !/^scholen_setup_(name|hint)_/.test(key) && !new RegExp(`\\b${key}\\b`).test(source)
		);
		expect(unused, 'remove these keys, or use them').toEqual([]);
	});
});
