/* The columns of verwijzing, and beside them which rows exist for whom: the care team, and who opened the file. */
export { referral, referralReminder } from './tables/referral.ts';
export { swvRequest } from './tables/swv.ts';
export { otherSchool, otherSchoolAsked, otherSchoolStep } from './tables/other-school.ts';
