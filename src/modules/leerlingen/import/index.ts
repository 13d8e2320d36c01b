/** Reading pupils from files, and what a file would change. Pure: it stores nothing. Runs on the server only. */
export { readEdexml } from './edexml.ts';
export { pupilCheck } from './check.ts';
export { comparePupils } from './compare.ts';
export { mergePupil } from './merge.ts';
export { isBsn, tidyBsn } from './values.ts';
export type { PupilRow } from './records.ts';
