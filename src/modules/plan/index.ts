/** What anyone may use of plans: versions, goals and scores. Pure, and safe in the browser. */
export { makerRoles } from './access.ts';
export * from './differences.ts';
export * from './filled.ts';
export * from './goal.ts';
export * from './goal-helper.ts';
export * from './ideas.ts';
export * from './paths.ts';
export * from './scores/score.ts';
export * from './settings.ts';
export * from './versions.ts';
export { groupScoresPath } from './scores/paths.ts';
export { CorrectScoreForm, GroupScoresForm, ScoreForm, ScoresSent, TakeBackForm } from './scores/forms.ts';
