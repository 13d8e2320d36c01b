/* The columns of support, and beside them which rows exist for whom. */
export { requestLogEntry, requestReply, supportRequest } from './tables/request.ts';
export { casePoint, ladderReason, ladderStep, supportCase } from './tables/case.ts';
export { supportEvaluation, supportPlanAnswer, supportPlanVersion } from './tables/plan.ts';
export { questionAnswer, questionAsked, questionRound } from './tables/round.ts';
