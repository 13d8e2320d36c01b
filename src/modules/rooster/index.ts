/** What anyone may use of timetables. Pure, and safe in the browser. */
export * from './rooster.ts';
export type { LessonOn, TaughtDay } from './views.ts';
