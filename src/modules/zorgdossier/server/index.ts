// What routes and allowed modules may call of zorgdossier.
export { keepDiagnosis, keepJudicial, keepMedical } from './change/facts.ts';
export { archiveItem, deleteItem, restoreItem } from './change/lasting.ts';
export { endReader, nameReader } from './change/readers.ts';
export { addReport, changeReport, openReport, openSharedReport } from './change/reports.ts';
export { endShare, shareReport } from './change/share.ts';
export { findCareGlance } from './read/glance.ts';
export { listReports } from './read/reports.ts';
export {
	readReportFile,
	viewNewReport,
	viewReport,
	viewReportForm,
	viewShared,
	viewSharedReport,
	viewSharing
} from './report-views.ts';
export { careTasks, markOpeningSeen } from './tasks.ts';
export { viewCareFile, viewFact, viewNewFact } from './views.ts';
