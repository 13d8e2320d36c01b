/** What anyone may use of the living plan. Pure, and safe in the browser. */
export { emptyContent, type GoalEnded, type GoalThen, type IopContent, type VersionKind } from './iop.ts';
export { planPath } from './paths.ts';
