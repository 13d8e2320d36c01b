export { addGroup, addGroupStaff, changeGroup, endGroupStaff, removeGroup } from './change/groups.ts';
export {
	addPlace,
	cancelImport,
	changePlace,
	checkImport,
	confirmImport,
	endPlace,
	importDraft,
	movePlaceUp
} from './change/places.ts';
export { changeColor, closeLocation, saveLocation } from './change/school.ts';
export { exportSetup } from './change/setup.ts';
export { addNextYear, changeYear, removePeriod, savePeriod } from './change/years.ts';
export { installSchool, type NewSchool } from './install.ts';
export { viewGroup, viewGroups } from './read/groups.ts';
export { listNewMentors, type NewMentor } from './read/new-mentors.ts';
export { viewLocations } from './read/locations.ts';
export { viewSchool } from './read/school.ts';
export { viewHistory, viewImport, viewPlace, viewPlaceForm, viewSetup } from './read/setup.ts';
export { viewNextYear, viewYear, viewYears } from './read/years.ts';
export { listSetupFiles, readSetupFile } from './setup-files.ts';
export { catalogue, setupOf, valuesOverTime, type Since } from './setups.ts';
