/** Reading pupils from files, and what a file would change. Pure: it stores nothing. Runs on the server only. */
export { readEdexml } from './edexml.ts';
export { readCsv } from './csv.ts';
export { readXlsx } from './xlsx.ts';
export { exampleCsv } from './example.ts';
export {
	allColumns,
	guessMapping,
	mappingProblems,
	type Column,
	type Mapping,
	type MappingProblem
} from './columns.ts';
export { applyMapping } from './mapping.ts';
export { pupilCheck, type SchoolContext } from './check.ts';
export {
	comparePupils,
	pupilComparison,
	type ComparedRow,
	type Decisions,
	type ExistingPupil,
	type Outcome
} from './compare.ts';
export { changesBetween, mergePupil, type FieldChange, type FieldValue } from './merge.ts';
export { hasError, type RowProblem, type RowProblemKey } from './problems.ts';
export {
	UnreadableFile,
	type ContactRecord,
	type FileFacts,
	type ImportItem,
	type IncomingPupil,
	type PupilRecord,
	type PupilRow
} from './records.ts';
