import { fold } from './values.ts';
import { contactHeaders, pupilHeaders } from './header-words.ts';

/** A file has at most these contacts for each pupil; the first four are numbered in its headers. */
export const contactSlots = ['contact1', 'contact2', 'contact3', 'contact4', 'mother', 'father'] as const;

export type PupilColumn = keyof typeof pupilHeaders;
export type ContactColumn = keyof typeof contactHeaders;
export type ContactSlot = (typeof contactSlots)[number];
export type Column = PupilColumn | `${ContactSlot}.${ContactColumn}`;

function columnsOf<C extends string>(headers: Record<C, string[]>): C[] {
	return Object.keys(headers) as C[];
}

/** All that a column of a file can be, in the order of a list to choose from. */
export const allColumns: readonly Column[] = [
	...columnsOf(pupilHeaders),
	...contactSlots.flatMap((slot) => columnsOf(contactHeaders).map((column): Column => `${slot}.${column}`))
];

/** What each column of the file is, in the order of its headers; null is not read. */
export type Mapping = (Column | null)[];

function index<C extends string>(words: Record<C, string[]>): Map<string, C> {
	return new Map(columnsOf(words).flatMap((column) => words[column].map((word): [string, C] => [fold(word), column])));
}

const pupilWords = index(pupilHeaders);
const contactWords = index(contactHeaders);
const numbered = /\b(?:ouder|ouderlijk|verzorger|voogd|contact|contactpersoon|parent|guardian|carer)s?\b/g;

function words(header: string): string {
	return header
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/([a-z])(\d)/g, '$1 $2')
		.replace(/(\d)([a-z])/g, '$1 $2')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

function guessContact(header: string): Column | null {
	const text = words(header);
	const parent = /\b(moeder|mother|vader|father)\b/.exec(text)?.[1];
	if (!parent && text.search(numbered) === -1) return null;
	const number = /\b([1-4])\b/.exec(text)?.[1] ?? '1';
	const slot = parent ? (parent.startsWith('m') ? 'mother' : 'father') : (`contact${number}` as ContactSlot);
	const rest = text.replace(numbered, '').replace(/\b(?:moeder|mother|vader|father|van|of|e|[1-4])\b(?! ?mail)/g, '');
	const column = contactWords.get(fold(rest));
	return column ? `${slot}.${column}` : null;
}

/**
 * What the columns of a file probably are, from their Dutch or English headers. What is not known stays null, for a person to
 * choose; a second header with the same meaning too.
 */
export function guessMapping(headers: readonly string[]): Mapping {
	const taken = new Set<Column>();
	return headers.map((header) => {
		const column = pupilWords.get(fold(header)) ?? guessContact(header);
		if (!column || taken.has(column)) return null;
		taken.add(column);
		return column;
	});
}

export const mappingProblemKeys = [
	'leerlingen_import_mapping_no_birth_date',
	'leerlingen_import_mapping_no_custody',
	'leerlingen_import_mapping_no_key',
	'leerlingen_import_mapping_no_name',
	'leerlingen_import_mapping_twice'
] as const;

export type MappingProblem = {
	severity: 'error' | 'warning';
	key: (typeof mappingProblemKeys)[number];
	/** The column that stands twice. */
	column: Column | null;
};

/** With an error the file cannot be imported this way. Whether the mapping is guessed or chosen makes no difference. */
export function mappingProblems(mapping: Mapping): MappingProblem[] {
	const columns = mapping.filter((column) => column !== null);
	const has = new Set<Column>(columns);
	const problems: MappingProblem[] = [...has]
		.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column))
		.map((column) => ({ severity: 'error', key: 'leerlingen_import_mapping_twice', column }));
	const report = (severity: 'error' | 'warning', key: MappingProblem['key']) =>
		problems.push({ severity, key, column: null });

	if (!has.has('fullName') && !(has.has('familyName') && (has.has('givenName') || has.has('firstNames')))) {
		report('error', 'leerlingen_import_mapping_no_name');
	}
	if (!has.has('bornOn')) report('error', 'leerlingen_import_mapping_no_birth_date');
	if (!has.has('sourceKey') && !has.has('pupilNumber')) report('warning', 'leerlingen_import_mapping_no_key');
	const slots = contactSlots.filter((slot) => columns.some((column) => column.startsWith(`${slot}.`)));
	if (slots.some((slot) => !has.has(`${slot}.hasCustody`))) report('warning', 'leerlingen_import_mapping_no_custody');
	return problems;
}
