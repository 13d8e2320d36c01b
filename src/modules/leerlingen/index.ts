export * from './leerlingen.ts';
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
