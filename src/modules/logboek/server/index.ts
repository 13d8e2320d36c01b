export {
	archiveEntry,
	addAddendum,
	changeAudience,
	correctEntry,
	deleteEntry,
	markSeen,
	restoreEntry
} from './change/entry.ts';
export { closeCase, openCase, takeStep } from './change/bullying.ts';
export { closeIncident, noteIncident } from './change/incident.ts';
export { writeEntry } from './change/write.ts';
export { listLogForTimeline, logSearch } from './contracts.ts';
export { dropNote, keepNote } from './notes.ts';
export { listClosedItems } from './read/entries.ts';
export { viewCase, viewEntry, viewLog, viewNewCase, viewNewEntry, viewNotes } from './views.ts';
export { logNews } from './news.ts';
export { countUnread, listThreads, viewMessages, viewNewThread, viewThread } from './messages/read.ts';
export { reply, startThread } from './messages/send.ts';
export { viewPupilPattern, viewSchoolPattern } from './patterns.ts';
export { entryCounter } from './counters.ts';
export { refuseNames } from './change/write.ts';
export { getSubject, type Subject } from './read/subject.ts';
export { getLogSettings } from './settings.ts';
