// What routes and allowed modules may call of plans.
export { addDraft, addFixed, changeDraft, fixVersion, type DraftChanges } from './chain.ts';
export { versionFields } from './version-fields.ts';
export { keepScores, type Kept, type PressedScore } from './scores/keep.ts';
export { keepSentScores, saveGroupScores, scoresGroup, viewGroupScores } from './scores/group.ts';
export { scoreGoal, takeBackScore, viewGoalScores } from './scores/goal.ts';
export { correctScore, viewCorrectScore } from './scores/correct.ts';
export { addGoal, endGoal, getGoal, listGoals, type GoalRow, type NewGoal } from './goals.ts';
export { changeGoal, finishGoal, putBackGoal, resumeGoal, rewordGoal, startGoal } from './change/goal.ts';
export { showGoalBy, showGoalWithout } from './change/picture.ts';
export { goalLine, goalSearch } from './contracts.ts';
export { listGoalIdeas, type GoalIdeas } from './read/ideas.ts';
export { viewEditGoal, viewGoal, viewGoals, viewNewGoal } from './read/views.ts';
export { planNews } from './news.ts';
export { giveScores, listScores, type NewScore, type ScoreRow } from './scores/scores.ts';
