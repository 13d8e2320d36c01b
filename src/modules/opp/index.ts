/** What anyone may use of the OPP: rules only, safe in the browser. What an actor may do: `access.ts`. */
export * from './agreement.ts';
export * from './dates.ts';
export * from './destinations.ts';
export * from './differences.ts';
export * from './fixing.ts';
export * from './goals.ts';
export * from './opp.ts';
export * from './paths.ts';
export * from './steps.ts';
export * from './words.ts';
