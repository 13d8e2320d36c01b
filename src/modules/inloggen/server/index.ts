export {
	deviceAt,
	enterWithCode,
	enterWithPassword,
	isSecure,
	leave,
	letIn,
	letUserIn,
	waitUntil,
	withBack
} from './enter.ts';
export { listNoted } from './noted.ts';
export { requireSignedIn, viewNewSecondFactor } from './second-factor.ts';
export { qrPicture } from './qr.ts';
export { confirmAgain } from './prove.ts';
export { acceptInvitation, openInvitation, viewInvitation, type Invited } from './accept.ts';
export { askMailLink, askReset, enterWithLink, resetPassword, viewMailLink, viewReset } from './mail.ts';
export { requireStrong } from './password.ts';
export { changePassword, endOneSession, endOtherSessions, viewAccount } from './account.ts';
export { endCard, enterWithPin, renewCard, renewPin, viewCard, viewGroup } from './card.ts';
export { findNewPin } from './new-pin.ts';
export { isFirstStart, startFirst, viewFirstStart } from './first-start.ts';
