export * from './leerlingen.ts';
export type { Guide, NewGuide } from './guide.ts';
export { lastToldBy, type NewsSource, type Rhythm } from './news.ts';
export type { Said } from './said.ts';
export { byUrgency, readDue, stateOfDue, type DueItem, type DueSource } from './due.ts';
export {
	newestFirst,
	readTimeline,
	timelineKinds,
	type TimelineEntry,
	type TimelineFilter,
	type TimelineKind,
	type TimelineSource
} from './timeline.ts';
export { fewestLetters, markedParts, tidyQuery, type FoundGroup, type SearchHit, type SearchSource } from './search.ts';
export { mayImport } from './import/access.ts';
export { exampleCsv } from './import/example.ts';
export { ColumnsForm, ConfirmForm, DecideForm, NoFields } from './import/forms.ts';
