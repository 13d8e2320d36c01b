/**
 * Writes docs/states/*.md from the tables of transitions in the modules: `npx node scripts/states.ts`.
 * A test fails when a page is no longer what its table says.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { OPP_TRANSITIONS, type Transition } from '../src/modules/opp/states.ts';

const FOLDER = new URL('../docs/states/', import.meta.url);

export const PAGES: Record<string, string> = {
	'opp.md': statesPage('The states of an OPP version', 'src/modules/opp/states.ts', OPP_TRANSITIONS)
};

export function statesPage<State extends string>(title: string, source: string, table: Transition<State>[]): string {
	const arrows = table.map(({ from, to, by }) => `\t${from ?? '[*]'} --> ${to}: ${by}`);
	const rows = table.map(({ from, to, by, needs }) => `| ${by} | ${from ?? '–'} | ${to} | ${needs.join('<br>')} |`);
	return [
		`# ${title}`,
		`Made from \`${source}\` by \`npx node scripts/states.ts\`; do not edit.`,
		['```mermaid', 'stateDiagram-v2', ...arrows, '```'].join('\n'),
		['| step | from | to | needs |', '|---|---|---|---|', ...rows].join('\n'),
		''
	]
		.join('\n\n')
		.trimEnd()
		.concat('\n');
}

export function pagePath(name: string): URL {
	return new URL(name, FOLDER);
}

if (import.meta.main) {
	mkdirSync(FOLDER, { recursive: true });
	for (const [name, page] of Object.entries(PAGES)) writeFileSync(pagePath(name), page);
}
