/* The rules of reports: why one opens them, for how long that holds, and how long a partner reads along. Pure. */

/**
 * Why somebody opens a report. The pupil and the parents read the category in the list of who looked; what was typed beside
 * it is for the care team.
 */
export const openingReasons = ['hulp', 'overleg', 'plan', 'vraag', 'overdracht', 'controle', 'anders'] as const;
export type OpeningReason = (typeof openingReasons)[number];

/** A working day: whoever opened a report is not asked again in these hours. The policy on its content says the same. */
export const openHours = 8;

/** "Anders" says nothing by itself. */
export const needsWords = (reason: OpeningReason): boolean => reason === 'anders';

/** The longest that a report is shared with a partner, both days counted; ours. The table says the same. */
export const mostShareDays = 30;

/** The purpose under which parents (the pupil from 16) allow it: a key of `toestemming`. */
export const sharePurpose = 'verslag delen' as const;
