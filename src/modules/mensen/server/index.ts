export { listDemoAccounts, listDemoPeople, type DemoAccount, type DemoPerson } from './demo.ts';
export { endInvitations, inviteExtern, keepExtern, type NewExtern } from './extern.ts';
export {
	inviteParent,
	inviteParentOnPaper,
	viewParentInvitation,
	type ParentInvitation,
	type PrintedInvitation
} from './invite.ts';
export {
	addColleague,
	endAccess,
	inviteColleague,
	listStaff,
	takeSecondFactorAway,
	viewColleague,
	viewNewColleague,
	type StaffMember
} from './staff.ts';
export { findGivenName } from './read.ts';
export { sendMail } from './mail.ts';
export { tellReady } from './ready.ts';
