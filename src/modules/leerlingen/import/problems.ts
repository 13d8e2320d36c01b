import type { ContactField, PupilField } from './records.ts';

/** An error keeps the row out; a warning is shown and does not. */
const severities = {
	leerlingen_import_problem_age: 'warning',
	leerlingen_import_problem_born_later: 'error',
	leerlingen_import_problem_bsn: 'error',
	leerlingen_import_problem_columns: 'error',
	leerlingen_import_problem_contact_no_name: 'warning',
	leerlingen_import_problem_custody_many: 'warning',
	leerlingen_import_problem_date: 'error',
	leerlingen_import_problem_duplicate: 'error',
	leerlingen_import_problem_email: 'warning',
	leerlingen_import_problem_from_before_birth: 'error',
	leerlingen_import_problem_gender: 'warning',
	leerlingen_import_problem_group_reference: 'error',
	leerlingen_import_problem_location_reference: 'error',
	leerlingen_import_problem_no_birth_date: 'error',
	leerlingen_import_problem_no_family_name: 'error',
	leerlingen_import_problem_no_given_name: 'error',
	leerlingen_import_problem_only_initials: 'warning',
	leerlingen_import_problem_other_row: 'error',
	leerlingen_import_problem_other_year: 'error',
	leerlingen_import_problem_postcode: 'warning',
	leerlingen_import_problem_same_person: 'warning',
	leerlingen_import_problem_school_year: 'warning',
	leerlingen_import_problem_stage: 'warning',
	leerlingen_import_problem_too_long: 'error',
	leerlingen_import_problem_two_groups: 'error',
	leerlingen_import_problem_two_matches: 'error',
	leerlingen_import_problem_unknown_group: 'warning',
	leerlingen_import_problem_unknown_location: 'error',
	leerlingen_import_problem_until_before_from: 'error',
	leerlingen_import_problem_yes_no: 'warning'
} as const;

export type RowProblemKey = keyof typeof severities;
export const rowProblemKeys = Object.keys(severities) as RowProblemKey[];

export const fileProblemKeys = [
	'leerlingen_import_file_doctype',
	'leerlingen_import_file_empty',
	'leerlingen_import_file_encoding',
	'leerlingen_import_file_no_header',
	'leerlingen_import_file_no_pupils',
	'leerlingen_import_file_no_year',
	'leerlingen_import_file_not_csv',
	'leerlingen_import_file_not_edexml',
	'leerlingen_import_file_not_xlsx',
	'leerlingen_import_file_not_xml',
	'leerlingen_import_file_too_large',
	'leerlingen_import_file_too_many',
	'leerlingen_import_file_wrong_kind'
] as const;
export type FileProblemKey = (typeof fileProblemKeys)[number];

export type ProblemField = PupilField | `contact.${ContactField}`;

export type RowProblem = {
	row: number;
	line: number | null;
	/** What the problem is about; nothing when it is about the whole row. */
	field: ProblemField | null;
	severity: 'error' | 'warning';
	key: RowProblemKey;
	params: Record<string, string | number>;
};

export type Place = { row: number; line: number | null };

export function rowProblem(
	place: Place,
	key: RowProblemKey,
	field: ProblemField | null,
	params: Record<string, string | number> = {}
): RowProblem {
	return { row: place.row, line: place.line, field, severity: severities[key], key, params };
}

export const hasError = (problems: readonly RowProblem[]): boolean => problems.some((p) => p.severity === 'error');
