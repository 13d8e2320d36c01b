// What routes may call of the living plan.
export { keepTalk } from './change/talk.ts';
export { signReport } from './change/sign.ts';
export { viewTalkPage, type TalkPageView } from './read/page.ts';
export { downloadReport } from './read/pdf.ts';
export { editPlan } from './change/plan.ts';
export { findPlanGlance, viewEditPlan, viewPlan, viewPlanVersion } from './read/plan.ts';
export { downloadRoundReports } from './read/round-reports.ts';
export { reportPdf, reportsPdf } from '../pdf/report-pdf.ts';
export { iopDue, iopNormOffer, planLine } from './contracts.ts';
export { addToTap, takeBackTap, tap } from './change/tap.ts';
export { iopNews } from './news.ts';
export { viewPupilHome } from './read/home.ts';
export { viewParentHome } from './read/parent-home.ts';
export { viewPoster } from './read/poster.ts';
export { planCounters } from './counters.ts';
