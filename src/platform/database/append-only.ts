/** Tables that the application may read and add to, and never change: their worth is that nobody could rewrite them. */
export const appendOnlyTables: readonly string[] = ['audit', 'report_opening', 'setup_version'];
