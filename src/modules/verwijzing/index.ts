/** What anyone may use of referrals. Pure, and safe in the browser. */
export { maySeeOverview, maySeeReferrals } from './access.ts';
export { overviewPath, referralsPath } from './paths.ts';
