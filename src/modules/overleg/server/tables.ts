/** The tables of meetings: their columns, and beside them which rows exist for whom. */
export * from './tables/meeting.ts';
export * from './tables/agenda.ts';
export * from './tables/concern.ts';
