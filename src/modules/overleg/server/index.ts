// What routes and allowed modules may call of meetings.
export {
	addTableAction,
	changeAction,
	finishAction,
	removeAction,
	reopenAction,
	restoreAction
} from './change/actions.ts';
export { answerConcern, raiseConcern } from './change/concerns.ts';
export { changeDecision, evaluateAgreement, removeDecision, restoreDecision } from './change/decisions.ts';
export { keepNote, keepWhileTyping } from './change/notes.ts';
export {
	bringIn,
	bringInFilled,
	bringInPupil,
	bringSignal,
	changePoint,
	checkPoint,
	moveItem,
	putBack,
	takeOff,
	takeProposal
} from './change/points.ts';
export { cancelMeeting, moveMeeting, planMeeting } from './change/plan.ts';
export { workOnPoint } from './change/point-work.ts';
export { beginMeeting, closeMeeting, keepPresence } from './change/run.ts';
export { addSeat, endSeat } from './change/seats.ts';
export { endSeries, startSeries } from './change/series.ts';
export { meetingsToday } from './day.ts';
export { actionNormOffer } from './facts.ts';
export { actionTasks, agreementsToLookAt, viewActions } from './read/actions.ts';
export { downloadMeeting, downloadOwn } from './calendar.ts';
export { concernProposals, isOnAgenda, postponedProposals, type ProposalSource } from './proposals.ts';
export { viewAgenda } from './read/agenda.ts';
export { findBoard, viewBringIn, viewBringPupil, viewSignal } from './read/bring-in.ts';
export { viewCheck } from './read/check.ts';
export { decisionsPdf, minutesPdf } from '../pdf/minutes-pdf.ts';
export { viewConcerns } from './read/concerns.ts';
export { viewMeetings, viewTable } from './read/meetings.ts';
export { viewPoint } from './read/points.ts';
export { listSeries, viewPlan } from './read/series.ts';
export { decisionSearch, findMinutesGlance, meetingLine, viewDecisions, viewMinutes } from './read/outcomes.ts';
export { downloadDecisions, downloadMinutes } from './read/pdf.ts';
export { findPoint, viewRoom } from './read/room.ts';
