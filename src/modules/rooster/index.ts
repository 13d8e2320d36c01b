/** What anyone may use of timetables. Pure, and safe in the browser. */
export { heldBy, type LessonKind } from './rooster.ts';
export type { TaughtDay } from './views.ts';
