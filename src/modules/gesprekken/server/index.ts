// What routes and allowed modules may call of talks.
export { finishAction, reopenAction } from './change/agreements.ts';
export { agreedDue, agreedTasks, reportTasks } from './agreed.ts';
export { findNextTalk, getTalkToPrepare, listAnswers, viewPreparation } from './read/preparation.ts';
export { keepAnswer, keepParentsWords, shareAnswers, takeBackAnswers } from './change/prepare.ts';
export { listComingTalks, type ComingTalk } from './read/coming.ts';
export { talkNews } from './news.ts';
export {
	closeTalk,
	getTalkWithRecord,
	keepNote,
	keepRecord,
	signReport,
	type AnswerRow,
	type PresenceRow,
	type RecordRow,
	type RecordWords,
	type TalkWithRecord
} from './record.ts';
export { talkDue, talkLine, talkNormOffer, talkTasks } from './contracts.ts';
export { judgeTalks } from './facts.ts';
export { talkJobs } from './jobs.ts';
export { addTalk, setRhythm } from './change/add.ts';
export { addFollowingTalk, inviteParents, type Invited } from './change/invite.ts';
export { giveBackTime, pickTime } from './change/pick.ts';
export { cancelTalk, planTalk } from './change/plan.ts';
export { changeRound, fillRound, startRound, stopRound } from './change/rounds.ts';
export { addSlots, removeSlot } from './change/slots.ts';
export { downloadCalendar } from './read/calendar.ts';
export { downloadLetters, lettersPdf } from './read/letters.ts';
export { listLinkedTalks } from './read/linked.ts';
export { viewRounds } from './read/rounds.ts';
export type { TalkLine } from './read/rows.ts';
export { getTalk, getTalkOf, type FoundTalk } from './read/talk.ts';
export { viewNewTalk, viewPick, viewPlan, viewPupilTalks, viewSlots, viewTalks } from './read/views.ts';
export { talkCounters } from './counters.ts';
export { seesWholeRounds } from '../access.ts';
