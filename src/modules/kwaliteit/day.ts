/** The order of a day: what is late, what is for today, what waits, what comes this week, and the rest. Pure. */
import { Temporal } from 'temporal-polyfill';
import { addDays, weekStart } from '#platform/text/dates.ts';
import type { DayTask } from './offers.ts';

/** On the sheet of today: more than three things is no list of what to do now. */
export const tasksOnSheet = 3;
/** More of the same kind than this become one line. */
const separately = 3;

export type Urgency = 'late' | 'today' | 'waiting' | 'week' | 'later';
const order: Record<Urgency, number> = { late: 0, today: 1, waiting: 2, week: 3, later: 4 };

export function urgencyOf({ dueOn }: Pick<DayTask, 'dueOn'>, today: string): Urgency {
	if (dueOn === null) return 'waiting';
	if (dueOn < today) return 'late';
	if (dueOn === today) return 'today';
	return dueOn <= addDays(weekStart(today), 6) ? 'week' : 'later';
}

/** The most pressing first; what is due on the same day keeps its order. */
export function inOrder(tasks: readonly DayTask[], today: string): DayTask[] {
	const rank = (task: DayTask) => order[urgencyOf(task, today)];
	return tasks.toSorted((a, b) => rank(a) - rank(b) || (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
}

export type Day = {
	/** To be done now, at most three. */
	now: DayTask[];
	/** The rest of today, and what comes before the week is over. */
	week: DayTask[];
	later: DayTask[];
};

export function dayOf(tasks: readonly DayTask[], today: string): Day {
	const of = (...urgencies: Urgency[]) =>
		bundled(inOrder(withoutDoubles(tasks), today).filter((task) => urgencies.includes(urgencyOf(task, today))));
	const pressing = of('late', 'today', 'waiting');
	return {
		now: pressing.slice(0, tasksOnSheet),
		week: [...pressing.slice(tasksOnSheet), ...of('week')],
		later: of('later')
	};
}

function withoutDoubles(tasks: readonly DayTask[]): DayTask[] {
	const told = new Set(tasks.map(({ instead }) => instead));
	return tasks.filter(({ key }) => !told.has(key));
}

/** Many of the same become one line, in the place of the first and due when the first is. */
function bundled(tasks: readonly DayTask[]): DayTask[] {
	const size = (task: DayTask) => tasks.filter(({ bundle }) => bundle && bundle.key === task.bundle?.key).length;
	const told = new Set<string>();
	return tasks.flatMap((task) => {
		const { bundle } = task;
		const count = size(task);
		if (!bundle || count <= separately) return [task];
		if (told.has(bundle.key)) return [];
		told.add(bundle.key);
		return [
			{
				key: `${bundle.key} bundle`,
				title: { key: bundle.manyKey, params: { count } },
				dueOn: task.dueOn,
				href: bundle.href,
				button: 'kwaliteit_day_see_who' as const
			}
		];
	});
}

export type Greeting = 'morning' | 'afternoon' | 'evening' | 'night';

/** By the clock in the Netherlands, in hours. */
export function greetingAt(hour: number): Greeting {
	if (hour < 5) return 'night';
	if (hour < 12) return 'morning';
	return hour < 18 ? 'afternoon' : 'evening';
}

/** The number that Dutch people give a week (ISO 8601). */
export const weekOf = (date: string): number => Temporal.PlainDate.from(date).weekOfYear ?? 0;
