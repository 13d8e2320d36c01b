import { m } from '#paraglide/messages.js';
import { addDays } from '#platform/text/dates.ts';
import { clock, dayOfMonth, number } from '#ui/format.ts';
import type { StateName } from '#ui/states.ts';
import type { ClashOver } from '../clashes.ts';
import type { ChangeKind, LessonKind, WeekRhythm } from '../rooster.ts';
import type { StepDone } from '../steps.ts';
import type { PlanWords, ShownLesson } from '../views.ts';

const kinds: Record<LessonKind, (school: PlanWords) => string> = {
	les: m.rooster_kind_lesson,
	mentoruur: m.rooster_kind_mentor,
	planuur: ({ plan, planHour }) => planHour ?? m.rooster_kind_plan({ plan }),
	pauze: m.rooster_kind_break,
	stage: m.rooster_kind_internship
};
/** In the words of the school: "IOP-uur". */
export const kindLabel = (kind: LessonKind, school: PlanWords): string => kinds[kind](school);

const rhythms: Record<WeekRhythm, () => string> = {
	elke: m.rooster_weeks_every,
	oneven: m.rooster_weeks_odd,
	even: m.rooster_weeks_even
};
export const rhythmLabel = (weeks: WeekRhythm): string => rhythms[weeks]();

const changes: Record<ChangeKind, () => string> = {
	uitval: m.rooster_change_lost,
	vervanging: m.rooster_change_replaced,
	opvang: m.rooster_change_supervised
};
export const changeLabel = (kind: ChangeKind): string => changes[kind]();
export const changeStates: Record<ChangeKind, StateName> = { uitval: 'late', vervanging: 'todo', opvang: 'soon' };

/** What one calls the lesson: its own title, else the subject, else what kind of hour it is. */
export const lessonName = ({
	title,
	subjectName,
	kind,
	plan,
	planHour
}: Pick<ShownLesson, 'title' | 'subjectName' | 'kind' | keyof PlanWords>): string =>
	title || subjectName || kindLabel(kind, { plan, planHour });

/** "8.30–9.20" */
export const timesOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
	`${clock(startsAt)}–${clock(endsAt)}`;

/** "16 nov – 20 nov": the school days of the week. */
export const spanOf = (monday: string): string => `${dayOfMonth(monday)} – ${dayOfMonth(addDays(monday, 4))}`;

/** "25,8 uur" */
export const hoursOf = (minutes: number): string => m.rooster_hours({ hours: number(Math.round(minutes / 6) / 10) });

const overs: Record<ClashOver, (values: { a: string; b: string; time: string; what: string }) => string> = {
	teacher: m.rooster_clash_teacher,
	room: m.rooster_clash_room,
	group: m.rooster_clash_group,
	pupil: m.rooster_clash_pupil
};
export const clashText = (over: ClashOver, values: { a: string; b: string; time: string; what: string }): string =>
	overs[over](values);

const steps: Record<StepDone['what'], () => string> = {
	add: m.rooster_step_add,
	change: m.rooster_step_change,
	remove: m.rooster_step_remove,
	copy: m.rooster_step_copy,
	end: m.rooster_step_end,
	import: m.rooster_step_import
};
export const stepLabel = (what: StepDone['what']): string => steps[what]();
