export { helpCard, helpCardLine } from './tables/help-card.ts';
export { measure, measureGround } from './tables/measure.ts';
export { indication, indicationPaper } from './tables/indication.ts';
export { workPlanEvaluation, workPlanVersion } from './tables/work-plan.ts';
export {
	groupObservation,
	observation,
	observationFinding,
	observationGroupFinding,
	observationMark,
	observationPeriod
} from './tables/observation.ts';
