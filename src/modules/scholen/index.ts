/** What anyone may use of schools: the set-up's words and rules. Pure. */
export * from './setup/index.ts';
