/** The tables of this module: their columns, and beside them which rows exist for whom. */
export * from './tables/goal.ts';
export * from './tables/placement.ts';
export * from './tables/reason.ts';
