/** What anyone may use of plans: versions, goals and scores. Pure, and safe in the browser. */
export { isMaker, makerRoles } from './access.ts';
export { beforeAndAfter, differencesIn, type ChangedField, type Difference, type Reading } from './differences.ts';
export {
	isWorkedOn,
	runsOn,
	sharedGoals,
	type Goal,
	type GoalOrigin,
	type GoalSource,
	type GoalState,
	type GoalWords,
	type Moment
} from './goal.ts';
export { helpWith } from './goal-helper.ts';
export { goalPaths, goalsPath } from './paths.ts';
export {
	counting,
	fixedReasons,
	linesOf,
	slipMinutes,
	stepOf,
	type Lines,
	type Point,
	type Scale,
	type Score,
	type Side
} from './scores/score.ts';
export { goalIdeas, scaleOf, scalesOf, type GoalIdea } from './settings.ts';
export {
	assertState,
	chainOf,
	firstVersion,
	fixed,
	maySucceed,
	offer,
	replace,
	succeed,
	type Version,
	type VersionState
} from './versions.ts';
export { groupScoresPath } from './scores/paths.ts';
export { CorrectScoreForm, GroupScoresForm, ScoreForm, ScoresSent, TakeBackForm } from './scores/forms.ts';
