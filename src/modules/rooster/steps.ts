/** What one act does to timetables, so that it can be written in one place and taken back as a whole. Pure. */
import type { Lesson } from './rooster.ts';

/** A lesson as it is stored: of a group or of one pupil. */
export type LessonRow = Lesson & {
	groupId: string | null;
	pupilId: string | null;
	/** By which an import knows the lesson again. */
	sourceKey: string | null;
	version: number;
};

/** What to do: rows to add, rows to change (as they were, and as they become) and rows to take away. */
export type LessonPlan = {
	add: LessonRow[];
	change: { before: LessonRow; after: LessonRow }[];
	remove: LessonRow[];
};

export const stepKinds = ['add', 'change', 'remove', 'copy', 'end', 'import'] as const;
export type StepDone = { what: (typeof stepKinds)[number] } & LessonPlan;

/** The plan that takes a step back. */
export const reversed = ({ add, change, remove }: LessonPlan): LessonPlan => ({
	add: remove,
	change: change.map(({ before, after }) => ({ before: after, after: before })),
	remove: add
});

export const isEmptyPlan = ({ add, change, remove }: LessonPlan): boolean =>
	add.length + change.length + remove.length === 0;

/** Whether the row lets its teacher see more than before: other pupils, or more days. */
export function saysMore(before: LessonRow | undefined, after: LessonRow): boolean {
	return (
		!before ||
		before.teacherId !== after.teacherId ||
		before.groupId !== after.groupId ||
		before.pupilId !== after.pupilId ||
		before.kind !== after.kind ||
		after.fromOn < before.fromOn ||
		after.untilOn > before.untilOn
	);
}

/** Whether the plan makes this person teach more than before. Nobody names oneself: who teaches sees the pupils. */
export const namesPerson = ({ add, change }: LessonPlan, personId: string): boolean =>
	[...add.map((after) => ({ before: undefined, after })), ...change].some(
		({ before, after }) => after.teacherId === personId && saysMore(before, after)
	);
