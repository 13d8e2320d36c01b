// What anyone may use of the log; safe in the browser.
export { kindCounts } from './patterns.ts';
