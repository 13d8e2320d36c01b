// What routes and allowed modules may call of verwijzing.
export {
	addReferral,
	changeReferral,
	closeReferral,
	noteAnswer,
	remind,
	sendReferral,
	stopReferral
} from './change/referrals.ts';
export { addStep, askSchool, changeStep, endSearch, noteSchoolAnswer, startSearch } from './change/searches.ts';
export { decideRequest, keepRequest, sendRequest, takeUpRequest, withdrawRequest } from './change/swv.ts';
export { findReferralGlance, referralDue, referralLine, referralTasks } from './contracts.ts';
export {
	readSwvFile,
	viewNewSearch,
	viewOverview,
	viewReferral,
	viewReferralForm,
	viewReferrals,
	viewRequest,
	viewRequestForm,
	viewSearch
} from './views.ts';
export { swvPdf } from '../pdf/swv-pdf.ts';
