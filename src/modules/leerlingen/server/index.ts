export { chooseColumns, confirmImport, decide, startImport, stopImport, undoImport } from './import/change.ts';
export { importPupils, type ImportedPupils } from './import/import-pupils.ts';
export { forgetOldImports, importJobs } from './import/jobs.ts';
export { rowsPerPage, viewImport, viewImports, type Run, type RunRow, type RunView } from './import/read.ts';
