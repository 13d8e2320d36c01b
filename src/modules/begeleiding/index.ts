/** What anyone may use of daily guidance. Pure, and safe in the browser. */
export {
	cardDayPath,
	cardPath,
	cardWeekPath,
	guidancePath,
	pupilGuidancePath,
	roomPath,
	trainingsPath
} from './paths.ts';
export type { TimeOutReason } from './time-out/time-out.ts';
