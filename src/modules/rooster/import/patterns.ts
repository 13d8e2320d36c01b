/** What a file with lessons says, before anything is looked up: one line for each lesson of the week. Pure. */
import type { LessonKind, WeekRhythm } from '../rooster.ts';

/** Why a line of a file cannot become a lesson. Text keys: `rooster_import_why_<this>`. */
export const unreadReasons = ['day', 'time', 'group', 'repeats', 'once'] as const;
export type UnreadReason = (typeof unreadReasons)[number];

/** A lesson of the week as a file names it: in words, with days only where the file gives them. */
export type ReadPattern = {
	/** The line of the file, or the number of the event. */
	line: number;
	sourceKey: string;
	/** What the file calls the group, subject and teacher. */
	group: string;
	subject: string;
	teacher: string;
	room: string;
	title: string;
	kind: LessonKind;
	weekday: number;
	startsAt: string;
	endsAt: string;
	weeks: WeekRhythm;
	/** Nothing means: the whole school year. */
	fromOn: string | null;
	untilOn: string | null;
	/** What stands in the way; nothing means: read well. */
	unread: UnreadReason | null;
};

/** By the file's own word, what it stands for here; `''` means: leave it out. */
export type ImportChoices = {
	groups: Record<string, string>;
	subjects: Record<string, string>;
	teachers: Record<string, string>;
};
