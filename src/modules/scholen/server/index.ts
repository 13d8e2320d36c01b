export { installSchool, type NewSchool } from './install.ts';
export { listSetupFiles, readSetupFile } from './setup-files.ts';
export { catalogue, setupOf } from './setups.ts';
