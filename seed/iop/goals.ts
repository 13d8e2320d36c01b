/** The goals of the invented plans: how they begin, go on and end. */
import type { GoalEnded, GoalThen } from '#modules/iop/index.ts';
import { goalIdeas } from '#modules/plan/index.ts';
import { itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import { addDays, dutchWeekdays } from '#platform/text/dates.ts';
import type { Chance } from '../chance.ts';
import { goalSentences } from '../goal-sentences.ts';
import { goalSlots, settings, type Setting } from '../goal-settings.ts';
import type { GoalRow, PlanLife } from './rows.ts';

/** The competences of the school that we have sentences for, and its subjects by key. */
export type GoalList = { keys: string[]; subjects: Map<string, string> };

export const goalListOf = (setup: SchoolSetup): GoalList => ({
	keys: goalIdeas(setup)
		.map(({ source }) => source.key)
		.filter((key) => key in goalSentences),
	subjects: new Map(itemsOf(setup.vakken).map(({ key, naam }) => [key, naam]))
});

type Words = Pick<GoalRow, 'place' | 'moment' | 'approach' | 'helper' | 'weekdays'>;
/** What somebody works on: behaviour on a competence of the list, in some setting; its other words, unless chance picks them. */
export type Chosen = { key: string; setting: Setting; behaviour: string; words?: Words };

/** From this year on there are internships outside school. */
const internshipStage = 3;
/** Subjects in which a goal is worked on wherever they are given. */
const goalSubjects = ['nederlands', 'rekenen', 'burgerschap', 'sociale-vaardigheden'];

export const runs = ({ state }: GoalRow): boolean => state === 'running';

/** A goal on a competence that the pupil does not work on already. */
export function chooseGoal(life: PlanLife, list: GoalList, goals: readonly GoalRow[], on: string): Chosen {
	const { by } = life;
	const taken = new Set(goals.filter(runs).map(({ sourceKey }) => sourceKey));
	const key = by.pick(list.keys.filter((one) => !taken.has(one)));
	const hasInternship = (life.groupOn(on)?.stage ?? 1) >= internshipStage;
	const says = goalSentences[key]!.says.filter(([setting]) => setting !== 'stage' || hasInternship);
	// Of work only, there may be nothing for the youngest.
	const [setting, sentence] = by.pick(says.length > 0 ? says : goalSentences[key]!.says);
	return { key, setting, behaviour: filled(by, sentence) };
}

/** The goal as it begins on that day, to run for so many days. */
export function beginGoal(
	life: PlanLife,
	list: GoalList,
	{ key, setting, behaviour, words }: Chosen,
	{ schoolId, on, forDays }: { schoolId: string; on: string; forDays: number }
): GoalRow {
	const { by, pupilId } = life;
	return {
		schoolId,
		id: by.id(),
		pupilId,
		plan: 'iop',
		state: 'running',
		origin: by.pick(['pupil', 'pupil', 'list', 'list', 'staff'] as const),
		sourceList: 'competenties',
		sourceKey: key,
		behaviour,
		subjects: [],
		...(words ?? wordsOf(by, list, key, setting)),
		fromOn: on,
		untilOn: addDays(on, forDays),
		endedOn: null,
		changedById: life.mentorOn(on)
	};
}

/** Where, when and how; some goals are worked on in one subject, whenever it is given. */
function wordsOf(by: Chance, list: GoalList, key: string, setting: Setting): Words & Pick<GoalRow, 'subjects'> {
	const { places, moments, helpers } = settings[setting];
	const approach = by.pick(goalSentences[key]!.how);
	const helper = by.pick(helpers);
	const subjects = goalSubjects.filter((one) => list.subjects.has(one));
	if (setting === 'les' && subjects.length > 0 && by.happens(0.2)) {
		const subject = by.pick(subjects);
		const moment = `Bij ${list.subjects.get(subject)}`;
		return { place: 'In de klas', moment, approach, helper, weekdays: [], subjects: [subject] };
	}
	const weekdays = weekdaysOf(by, setting);
	const moment = momentOf(weekdays, by.pick(moments));
	return { place: by.pick(places), moment, approach, helper, weekdays, subjects: [] };
}

/** Decides on the goals that run: reached, stopped, or on they go. What takes long is brought to an end. */
export function decideGoals({ by, mentorOn }: PlanLife, goals: readonly GoalRow[], on: string): void {
	for (const goal of goals.filter(runs)) {
		const isLong = goal.fromOn < addDays(on, -150);
		const luck = by.between(1, 100);
		if (luck <= (isLong ? 85 : 52)) end(goal, 'reached', on);
		else if (luck <= 59 || isLong) end(goal, 'stopped', on);
		else continue;
		goal.changedById = mentorOn(on);
	}
}

export function end(goal: GoalRow, state: 'reached' | 'stopped', on: string): void {
	goal.state = state;
	goal.endedOn = on;
}

/** The goals that run, as a version of that day holds them. */
export const goalsThen = (goals: readonly GoalRow[], lastVersionOn: string | null): GoalThen[] =>
	goals.filter(runs).map(({ id, behaviour, place, moment, approach, helper, sourceKey, fromOn }) => ({
		id,
		behaviour,
		place: place ?? '',
		moment: moment ?? '',
		approach: approach ?? '',
		helper: helper ?? '',
		source: { list: 'competenties', key: sourceKey },
		isNew: lastVersionOn === null || fromOn > lastVersionOn
	}));

/** The goals that ended since the version before. */
export const goalsEnded = (goals: readonly GoalRow[], lastVersionOn: string | null): GoalEnded[] =>
	goals.flatMap(({ id, behaviour, state, endedOn }) =>
		endedOn && endedOn > (lastVersionOn ?? '') && (state === 'reached' || state === 'stopped')
			? [{ id, behaviour, decision: state }]
			: []
	);

const filled = (by: Chance, sentence: string): string =>
	sentence.replaceAll(/\{(\w+)\}/g, (_, slot: string) => by.pick(goalSlots[slot as keyof typeof goalSlots]));

/** Days of the week, 1 is Monday; none means any day. */
function weekdaysOf(by: Chance, setting: Setting): number[] {
	if (setting === 'thuis' || setting === 'pauze' || (setting === 'les' && by.happens(0.3))) return [];
	return by.some([1, 2, 3, 4, 5], setting === 'les' ? 2 : 1, setting === 'les' ? 4 : 2).sort((a, b) => a - b);
}

function momentOf(weekdays: readonly number[], moment: string): string {
	if (weekdays.length === 0) return `Elke dag, ${moment}`;
	const names = weekdays.map((weekday) => dutchWeekdays[weekday - 1]);
	const last = names.pop();
	return `Op ${names.length > 0 ? `${names.join(', ')} en ${last}` : last}, ${moment}`;
}
