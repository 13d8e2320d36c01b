/** The tables of this module: their columns, and beside them which rows exist for whom. */
export * from './tables/family.ts';
export * from './tables/guide.ts';
export * from './tables/involvement.ts';
export * from './tables/moving-on.ts';
export * from './tables/news.ts';
export * from './tables/pupil.ts';
export * from './tables/stay.ts';
export * from './import/tables.ts';
