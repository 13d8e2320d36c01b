// What anyone may use of what is made to measure for one pupil. Pure, and safe in the browser.
export {
	allObservationsPath,
	groupMeasuresPath,
	groupObservationsPath,
	helpCardPath,
	indicationsPath,
	measuresPath,
	observationsPath,
	periodPath,
	togetherPath,
	workPlanPath
} from './paths.ts';
export type { GroupFindings } from './views.ts';
