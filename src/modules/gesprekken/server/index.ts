// What routes and allowed modules may call of talks.

// Reading
export { downloadCalendar } from './read/calendar.ts';
export { listComingTalks, type ComingTalk } from './read/coming.ts';
export { downloadLetters, lettersPdf } from './read/letters.ts';
export { listLinkedTalks } from './read/linked.ts';
export { findNextTalk, viewPreparation } from './read/preparation.ts';
export { getTalkWithRecord, type RecordWords, type TalkWithRecord } from './read/record.ts';
export { viewRounds } from './read/rounds.ts';
export { getTalkOf } from './read/talk.ts';
export { viewNewTalk, viewPick, viewPlanTalk, viewPupilTalks, viewSlots, viewTalks } from './read/views.ts';

// Changing
export { addTalk, setRhythm } from './change/add.ts';
export { finishAgreement, reopenAgreement } from './change/agreements.ts';
export { addFollowingTalk } from './change/invite.ts';
export { giveBackTime, pickTime } from './change/pick.ts';
export { cancelTalk, planTalk } from './change/plan.ts';
export { keepAnswer, keepParentsWords, shareAnswers, takeBackAnswers } from './change/prepare.ts';
export { closeTalk, keepNote, keepRecord, signReport } from './change/record.ts';
export { changeRound, fillRound, startRound, stopRound } from './change/rounds.ts';
export { addSlots, removeSlot } from './change/slots.ts';

// For pages of other modules, and for the night
export { agreementsDue, agreementTasks } from './agreements.ts';
export { reportTasks } from './report-tasks.ts';
export { talkDue, talkLine, talkNormOffer } from './contracts.ts';
export { talkCounters } from './counters.ts';
export { talkJobs } from './jobs.ts';
export { talkNews } from './news.ts';
export { talkTasks } from './tasks.ts';
