/** What anyone may use of partners. Pure, and safe in the browser. */
export { helpLevels, partnerKinds, type HelpLevel, type PartnerKind } from './partners.ts';
