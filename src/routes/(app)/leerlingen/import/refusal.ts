import type { TextKey } from '#platform/web/errors.ts';

/** Why a file is refused at once; a browser without script gets it in the address of the page. */
const refusals = [
	'leerlingen_import_file_empty',
	'leerlingen_import_file_wrong_kind',
	'leerlingen_inlezen_file_missing',
	'leerlingen_inlezen_refusal_busy'
] as const satisfies TextKey[];

export const addressOf = (key: string): string => `/leerlingen/import?fout=${refusals.findIndex((one) => one === key)}`;

export const refusalIn = (url: URL): TextKey | undefined => refusals[Number(url.searchParams.get('fout') ?? -1)];
