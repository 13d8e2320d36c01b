/**
 * Writes docs/states/*.md from the tables of transitions in the modules: `npx node scripts/states.ts`.
 * A test fails when a page is no longer what its table says.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { CASE_TRANSITIONS, REQUEST_TRANSITIONS } from '../src/modules/ondersteuning/states.ts';
import { OPP_TRANSITIONS } from '../src/modules/opp/states.ts';
import { MEETING_TRANSITIONS } from '../src/modules/overleg/states.ts';
import { CONSENT_TRANSITIONS } from '../src/modules/toestemming/states.ts';
import { PLACEMENT_TRANSITIONS } from '../src/modules/traject/states.ts';
import { REFERRAL_TRANSITIONS, SWV_TRANSITIONS } from '../src/modules/verwijzing/states.ts';
import type { Transition } from '../src/platform/states.ts';

const FOLDER = new URL('../docs/states/', import.meta.url);

export const PAGES: Record<string, string> = {
	'opp.md': statesPage('The states of an OPP version', 'src/modules/opp/states.ts', OPP_TRANSITIONS),
	'verzoek.md': statesPage(
		'The states of a support request',
		'src/modules/ondersteuning/states.ts',
		REQUEST_TRANSITIONS
	),
	'zaak.md': statesPage('The states of a case', 'src/modules/ondersteuning/states.ts', CASE_TRANSITIONS),
	'plaatsing.md': statesPage('The states of a placement', 'src/modules/traject/states.ts', PLACEMENT_TRANSITIONS),
	'overleg.md': statesPage('The states of a meeting', 'src/modules/overleg/states.ts', MEETING_TRANSITIONS),
	'verwijzing.md': statesPage('The states of a referral', 'src/modules/verwijzing/states.ts', REFERRAL_TRANSITIONS),
	'swv.md': statesPage('The states of a request to the SWV', 'src/modules/verwijzing/states.ts', SWV_TRANSITIONS),
	'toestemming.md': statesPage('The states of a consent', 'src/modules/toestemming/states.ts', CONSENT_TRANSITIONS)
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
