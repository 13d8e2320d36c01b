export { askPlace, changeNeed } from './change/ask.ts';
export { end, extend, reopen } from './change/end.ts';
export { changeGoals } from './change/goals.ts';
export { addGuide, stopGuide } from './change/guides.ts';
export { place } from './change/place.ts';
export { stopPlacements } from './change/stop.ts';
export { lapse, restore, setPriority } from './change/waiting.ts';
export {
	listArrangementNames,
	listPlacements,
	listPupilsIn,
	listStoppable,
	placementDue,
	placementLine,
	placementNormOffer,
	placementTasks
} from './contracts.ts';
export { viewArrangement, viewOverview } from './read/arrangements.ts';
export { viewNumbers } from './read/numbers.ts';
export { viewPlacement } from './read/placement.ts';
export { viewAsk, viewPlacements } from './read/pupil.ts';
