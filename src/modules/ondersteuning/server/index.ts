// What routes and allowed modules may call of support.
export { addPoint, finishPoint, nameCaseGuide, settleNeeds, takeStep } from './change/case.ts';
export { evaluatePlan } from './change/evaluate.ts';
export { dropPlan, fixPlan, recordAnswer, saveDraft, startPlan } from './change/plan.ts';
export { askBack, closeRequest, raiseRequest, replyToRequest, takeBack, takeUp } from './change/request.ts';
export { answerRound, askRound, closeRound } from './change/round.ts';
export { supportDue, supportLine, supportNews } from './contracts.ts';
export { supportNormOffer } from './facts.ts';
export { viewStep } from './read/case-page.ts';
export { viewCaseload } from './read/caseload.ts';
export { viewNumbers } from './read/numbers.ts';
export { findLadderGlance, viewSupport } from './read/page.ts';
export { findProposal, viewEditPlan, viewEvaluate, viewEvaluation, viewPlan } from './read/plan-page.ts';
export { viewNewRequest, viewRequest, viewRequests } from './read/request-page.ts';
export { viewNewRound, viewRound } from './read/round-page.ts';
export { supportProposals } from './proposals.ts';
export { supportTasks } from './tasks.ts';
