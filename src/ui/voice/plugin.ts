/**
 * Makes the bundled voice of eSpeak NG small enough to send: of its hundred languages only those that are asked for, the
 * engine and its data together in one module. It is GPL-3.0 and stays a file of its own (docs/decisions/0009).
 * `import makeEngine from '@echogarden/espeak-ng-emscripten?only=nl,en'`
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import type { Plugin } from 'vite';

const wanted = /^@echogarden\/espeak-ng-emscripten\?only=([a-z,]+)$/;
const root = '/usr/share/espeak-ng-data/';
/** What each voice needs, beside the dictionary and the settings of its language. */
const shared = ['phontab', 'phondata', 'phonindex', 'intonations'];

export function bundledVoice(): Plugin {
	return {
		name: 'bundled-voice',
		enforce: 'pre',
		resolveId: (id) => (wanted.test(id) ? `\0${id}` : undefined),
		load: (id) => {
			const languages = wanted.exec(id.replace('\0', ''))?.[1];
			return languages && engineFor(languages.split(','));
		}
	};
}

function engineFor(languages: readonly string[]): string {
	const folder = dirname(createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten'));
	const code = readFileSync(join(folder, 'espeak-ng.js'), 'utf8');
	const { table, data } = pick(code, readFileSync(join(folder, 'espeak-ng.data')), languages);
	const engine = replaced(
		code,
		[/\{files:\[.*?\],remote_package_size:\d+\}/s, JSON.stringify(table)],
		// It needs nothing of a page, a worker or Node, so it looks for none of them: everything it needs is in here.
		[/ENVIRONMENT_IS_WEB=typeof window=="object"/, 'ENVIRONMENT_IS_WEB=false'],
		[/ENVIRONMENT_IS_WORKER=typeof WorkerGlobalScope!="undefined"/, 'ENVIRONMENT_IS_WORKER=false'],
		[/ENVIRONMENT_IS_NODE=typeof process[^;]*;if\(ENVIRONMENT_IS_NODE\)\{.*?\n/s, 'ENVIRONMENT_IS_NODE=false;\n'],
		[/isNode=typeof process[^;]*/, 'isNode=false'],
		[/import\.meta\.url/g, '""'],
		[/export default Module;/, '']
	);
	return `/*! eSpeak NG, GPL-3.0-or-later: github.com/espeak-ng/espeak-ng, compiled by github.com/echogarden-project/espeak-ng */
${engine}
const data = '${data.toString('base64')}';
const silent = () => {};
export default () => Module({
	getPreloadedPackage: () => Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)).buffer,
	print: silent,
	printErr: silent
});`;
}

/** The files of these languages, one after another, and where each begins. */
function pick(code: string, all: Buffer, languages: readonly string[]) {
	const names = new Set([
		...shared.map((name) => root + name),
		...languages.flatMap((language) => [`${root}${language}_dict`, `${root}lang/gmw/${language}`])
	]);
	const rows = [...code.matchAll(/\{filename:"([^"]+)",start:(\d+),end:(\d+)/g)].filter(([, name]) => names.has(name!));
	if (rows.length !== names.size)
		throw new Error('eSpeak NG has other files than before: look at src/ui/voice/plugin.ts');
	const pieces = rows.map(([, , start, end]) => all.subarray(Number(start), Number(end)));
	let at = 0;
	const files = rows.map(([, filename], index) => ({ filename, start: at, end: (at += pieces[index]!.length) }));
	return { table: { files, remote_package_size: at }, data: Buffer.concat(pieces) };
}

function replaced(code: string, ...changes: readonly [RegExp, string][]): string {
	return changes.reduce((text, [from, to]) => {
		const changed = text.replace(from, () => to);
		if (changed === text) throw new Error(`eSpeak NG has changed (${from.source}): look at src/ui/voice/plugin.ts`);
		return changed;
	}, code);
}
