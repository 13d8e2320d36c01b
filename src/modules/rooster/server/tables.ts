export { lesson } from './tables/lesson.ts';
export { lessonChange } from './tables/lesson-change.ts';
export { lessonImport, lessonStep } from './tables/step.ts';
