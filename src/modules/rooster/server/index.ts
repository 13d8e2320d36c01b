export { listLessonsOn, listTaughtGroups, type TaughtGroup } from './read/day.ts';
export { viewTaughtDay } from './read/taught.ts';
export type { Whose } from './read/owner.ts';
export { viewOwnWeek, viewTimetable } from './read/timetable.ts';
export { viewLesson, viewManage, viewNewLesson, viewSchoolTimetables } from './read/pages.ts';
export { addLesson, changeLesson, copyLesson, removeLesson } from './change/lesson.ts';
export { changeDay, restoreDay } from './change/day-change.ts';
export { copyTimetable, endTimetable, undoStep } from './change/timetable.ts';
export { chooseWords, confirmImport, startImport, viewImport, viewNewImport, type ImportView } from './import.ts';
