// What routes and allowed modules may call of toestemming.
export { endConsent, giveConsent, recordAnswer, refuseConsent, withdrawConsent } from './change/answer.ts';
export { askConsent } from './change/ask.ts';
export { consentDue, consentLine, consentNormOffer, consentTasks } from './contracts.ts';
export { viewAsk } from './read/ask.ts';
export { viewConsent, viewConsents } from './read/consents.ts';
export { listCovered, type ConsentQuestion } from './read/covers.ts';
export { findConsentGlance, type ConsentGlance } from './read/glance.ts';
export { viewOverview } from './read/overview.ts';
export { consentPdf, downloadConsentForm } from './read/paper.ts';
