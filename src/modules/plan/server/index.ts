// What routes and allowed modules may call of plans.
export { addDraft, changeDraft, fixVersion, type DraftChanges } from './chain.ts';
export { keepScores, type Kept, type PressedScore } from './keep-scores.ts';
export { keepSentScores, saveGroupScores, scoresGroup, viewGroupScores } from './group-scores.ts';
export { scoreGoal, takeBackScore, viewGoalScores } from './goal-scores.ts';
export { correctScore, viewCorrectScore } from './correct-score.ts';
export { addGoal, endGoal, getGoal, listGoals, type GoalRow, type NewGoal } from './goals.ts';
export { changeGoal, finishGoal, putBackGoal, resumeGoal, startGoal } from './change/goal.ts';
export { showGoalBy, showGoalWithout } from './change/picture.ts';
export { goalLine, goalSearch } from './contracts.ts';
export { listGoalIdeas, type GoalIdeas } from './read/ideas.ts';
export { viewEditGoal, viewGoal, viewGoals, viewNewGoal } from './read/views.ts';
export { planNews } from './news.ts';
export { giveScores, listScores, type NewScore, type ScoreRow } from './scores.ts';
