/* The tables of daily guidance, and beside them which rows exist for whom. */
export * from './tables/session.ts';
export * from './tables/card.ts';
export * from './tables/time-out.ts';
export * from './tables/training.ts';
