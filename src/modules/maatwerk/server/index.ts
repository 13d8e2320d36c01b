// What routes and allowed modules may call of what is made to measure.
export { keepHelpCard, takeBackHelpCard, writeHelpCard } from './helpcard/change.ts';
export { findTailoredGlance, listWithHelpCard, viewHelpCard, viewWriteCard } from './helpcard/read.ts';
export { addMeasure, changeMeasure, goOnWithMeasure, keepGround, moveRequest, stopMeasure } from './measures/change.ts';
export { viewGroupMeasures, viewMeasure, viewMeasures, viewNewMeasure } from './measures/read.ts';
export { addIndication, addPaper, changeIndication, removePaper } from './indications/change.ts';
export { viewIndication, viewIndications, viewNewIndication } from './indications/read.ts';
export { evaluateWorkPlan, fixWorkPlan, saveWorkPlan, startWorkPlan } from './workplan/change.ts';
export { viewEvaluate, viewWorkPlan, viewWorkPlans } from './workplan/read.ts';
export {
	addGroupObservation,
	finishPeriod,
	markPupil,
	noteTalked,
	reopenPeriod,
	saveFindings,
	unmarkPupil
} from './observations/change.ts';
export { findingsOfGroup, viewOwnFindings, viewTogether } from './observations/findings.ts';
export { viewAllObservations, viewGroupObservations } from './observations/groups.ts';
export { beginObservation, finishObservation, stopObservation, writeObservation } from './observations/observe.ts';
export { viewObservation, viewObservations } from './observations/pupil.ts';
export { tailoredDue, tailoredLine, workPlanNormOffer } from './contracts.ts';
export { groupProposals } from './observations/proposals.ts';
export { tailoredTasks } from './tasks.ts';
