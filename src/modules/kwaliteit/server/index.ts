export { endExemption, exempt, setNorm } from './change.ts';
export { listExemptions, listSettings, numberOverTime, type KnownExemption } from './read/decided.ts';
export { viewExemption } from './read/exemption.ts';
export { viewFigures, viewNorm } from './read/figures.ts';
export { viewToday } from './read/today.ts';
