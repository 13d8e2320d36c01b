/** What anyone may use of the living plan. Pure, and safe in the browser. */
export * from './iop.ts';
export { planPath } from './paths.ts';
