/** What anyone may use of meetings. Pure, and safe in the browser. */
export { findKind, meetingKinds, type MeetingKind } from './kinds.ts';
export { isForCareTeam } from './overleg.ts';
export { meetingsPath, minutesPath, signalPath } from './paths.ts';
