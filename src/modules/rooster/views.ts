/** What screens of timetables get to show. */
import type { Clash } from './clashes.ts';
import type { Named, Preview } from './import/compare.ts';
import type { ImportChoices } from './import/patterns.ts';
import type { DayLesson, LessonChange } from './rooster.ts';
import type { LessonRow, StepDone } from './steps.ts';
import type { Week } from './week.ts';

/** A lesson of somebody on one day, as other modules get it; what falls out is not among them. Times are `HH:MM`. */
export type LessonOn = {
	id: string;
	kind: LessonRow['kind'];
	/** The key of the subject in the set-up, and what it is called there. */
	subject: string | null;
	subjectName: string | null;
	title: string;
	startsAt: string;
	endsAt: string;
	room: string;
	/** Who gives it on that day. */
	teacherId: string | null;
	teacherName: string | null;
	/** Something is otherwise than in other weeks: teacher, room, or the group is looked after. */
	isChanged: boolean;
};

/** What the school calls the plan that a `planuur` is for (IOP, MOP), and such an hour where that has a name of its own. */
export type PlanWords = { plan: string; planHour: string | null };

export type ShownLesson = LessonRow & {
	subjectName: string | null;
	teacherName: string | null;
	/** The group's or the pupil's name. */
	ofName: string;
} & PlanWords;

/** The lessons that somebody gives on one day, by time. */
export type TaughtDay = { day: string; lessons: DayLesson<ShownLesson>[] };

/** Whose timetable it is. Addresses of its pages begin with `href`. */
export type Owner = {
	kind: 'group' | 'pupil';
	id: string;
	name: string;
	href: string;
	locationId: string | null;
	/** The school year in which one draws. */
	year: { id: string; name: string; startsOn: string; endsOn: string };
};

export type ShownClash = Clash<ShownLesson>;

export type Choice = { id: string; name: string };

export type WeekView = {
	week: Week<ShownLesson>;
	/** The Mondays before and after. */
	previous: string;
	next: string;
	today: string;
	/** What the set-up says about breaks; nothing when it does not say. */
	breaksCount: boolean | null;
	/** Names of substitutes, by person. */
	names: Record<string, string>;
};

export type TimetableView = WeekView & {
	owner: Owner;
	mayDraw: boolean;
	clashes: ShownClash[];
	/** The step that one looks back at, to take it back. */
	undoing: (Pick<StepDone, 'what'> & { id: string; added: number; changed: number; removed: number }) | null;
};

export type LessonChoices = {
	subjects: Choice[];
	teachers: Choice[];
	rooms: string[];
} & PlanWords;

export type NewLessonView = {
	owner: Owner;
	choices: LessonChoices;
	filledIn: Record<'weekday' | 'startsAt' | 'endsAt' | 'fromOn' | 'untilOn', string>;
};

export type LessonView = {
	owner: Owner;
	lesson: ShownLesson;
	choices: LessonChoices;
	changes: (LessonChange & { id: string; teacherName: string | null })[];
	/** The day that was clicked in the week. */
	onDay: string | null;
	/** The change of one day that one looks back at, to take it back. */
	undoing: string | null;
	/** From which day a change of the pattern holds, unless one says otherwise. */
	changesFrom: string;
	today: string;
};

export type GroupTimetable = Choice & {
	location: string;
	yearId: string;
	year: string;
	startsOn: string;
	endsOn: string;
	lessons: number;
	fromOn: string | null;
	untilOn: string | null;
	/** Lessons of which nobody is named. */
	withoutTeacher: number;
};

export type ManageView = { owner: Owner; groups: GroupTimetable[]; day: string };

export type SchoolTimetables = {
	years: (Choice & { startsOn: string; endsOn: string })[];
	year: Choice;
	groups: GroupTimetable[];
	lastImport: { stepId: string; fileName: string; doneAt: Date; by: string } | null;
};

/** What a file that was read in would do, and what its words stand for. */
export type ImportView = Omit<Preview, 'plan'> & {
	fileName: string;
	year: Named & { startsOn: string; endsOn: string };
	choices: ImportChoices;
	lists: Record<keyof ImportChoices, Named[]>;
	isDone: boolean;
};
