/** What anyone may use of consent. Pure, and safe in the browser. */
export { purposes, type Answer, type How, type Purpose, type State } from './toestemming.ts';
export { askPath, consentPaths, consentsPath, type AskedFor } from './paths.ts';
