export { listPupils } from './read/list.ts';
export { viewDossier } from './read/dossier.ts';
export { findLetterhead, type Letterhead } from './read/letterhead.ts';
export { getPupilHead } from './read/pupil.ts';
export { findOwnInvolvement, getOwnInvolvement, listInvolved, viewInvolved } from './read/involved.ts';
export { handoversDue, listDueHandovers, listHandoverFacts, type DueHandover } from './read/handovers.ts';
export { pupilNames, searchEverywhere } from './read/search.ts';
export { handoverLine, schoolLine } from './read/timeline.ts';
export { allowParent, endAccess, giveAccess, openFile, stopParent } from './change/access.ts';
export { endGuide, endGuides, extendGuides, nameGuide } from './change/guides.ts';
export { listGuides } from './read/guides.ts';
export { addContact, changeContact } from './change/contacts.ts';
export { changeFacts, changeIdentity } from './change/pupil.ts';
export { keepBsn, showBsn } from './change/bsn.ts';
export { listContacts, viewFacts } from './read/facts.ts';
export { viewEnrolment, viewNewPupil } from './read/enrolment.ts';
export { addPupil, endEnrolment, enrol, moveToGroup } from './change/enrolment.ts';
export { doHandover } from './change/handover.ts';
export { viewHandovers } from './read/handovers.ts';
export { viewYearChange } from './read/year-change.ts';
export { changeYear, chooseYearChange, undoYearChange } from './change/year-change.ts';
export {
	countReaders,
	listFamily,
	listNames,
	listOwnPupils,
	listPlaces,
	type FamilyPupil,
	type OwnPupil
} from './read/roster.ts';
export { countUnplaced, listEndingAccess, listWaitingImports } from './read/tidying.ts';
export { chooseColumns, confirmImport, decide, startImport, stopImport, undoImport } from './import/change.ts';
export { importPupils, type ImportedPupils } from './import/import-pupils.ts';
export { forgetOldImports, importJobs } from './import/jobs.ts';
export { chooseNews, findNewsChoice, type NewsChoice } from './news/choice.ts';
export { newsJob, tellFamilies } from './news/job.ts';
export { rowsPerPage, viewImport, viewImports, type Run, type RunRow, type RunView } from './import/read.ts';
