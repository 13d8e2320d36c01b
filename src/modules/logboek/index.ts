/** What anyone may use of the log: how long a text can be put right, and names in it. Pure, and safe in the browser. */
export { correctableUntil, excerpt, isOpenForCorrection } from './logboek.ts';
