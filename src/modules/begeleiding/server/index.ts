// What routes may call of daily guidance.
export { writeSession, correctSession, addToSession, removeSession } from './sessions/change.ts';
export { markGoal } from './cards/mark.ts';
export { makeCard, changeCard, prolongCard, stopCard, saveReview, saveDayLog } from './cards/change.ts';
export { viewCard, viewCardWeek, viewCardForm, viewReview, viewDayLog } from './cards/views.ts';
export { viewRoom, viewTimeOut, viewRoomPattern, viewPupilTimeOuts } from './time-outs/views.ts';
export { comeIn, go, changeTimeOut, removeTimeOut } from './time-outs/change.ts';
export { viewTrainings, viewNewTraining, viewTraining, viewMeeting } from './trainings/views.ts';
export { makeTraining, changeTraining, endTraining } from './trainings/change.ts';
export { addMembers, leaveTraining, giveResult } from './trainings/members.ts';
export { addMeeting, cancelMeeting, restoreMeeting, recordAttendance } from './trainings/meetings.ts';
export { viewNewSession, viewSession } from './sessions/views.ts';
export { findGuidanceGlance, viewPupilGuidance, type GuidanceGlance } from './pupil.ts';
export { viewMine } from './mine.ts';
export { guidanceDue, guidanceLine } from './contracts.ts';
export { guidanceTasks, listCardsInLessons } from './tasks.ts';
