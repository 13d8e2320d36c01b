// What anyone may use of arrangements and placements; safe in the browser.
export {
	arrangementPath,
	arrangementsPath,
	askPath,
	numbersPath,
	placementPaths,
	pupilPlacementsPath
} from './paths.ts';
export type { PlacementLine } from './views.ts';
