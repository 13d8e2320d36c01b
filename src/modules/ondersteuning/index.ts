/** What anyone may use of support: levels, urgency and outcomes. Pure, and safe in the browser. */
export { basis, careRoles, levels, levelWords, type Level } from './ondersteuning.ts';
export { consequenceOf, isPossible, outcomes, type Outcome } from './evaluation/outcome.ts';
export { caseloadPath, numbersPath, supportPath } from './paths.ts';
