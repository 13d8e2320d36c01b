/** The pupil with whose talk the demo is shown: prepared, with two lines that tell something. */
import { addDays } from '#platform/text/dates.ts';
import type { Chosen } from './goals.ts';
import type { GoalRow, Iops, Now, PlanLife } from './rows.ts';
import { addScore, type Scoring } from './scores.ts';
import type { MondayMorning } from '../monday.ts';
import type { Pupils } from '../pupils.ts';

export type Story = { pupilId: string; talkOn: string };

/** A pupil of the group who is long enough in school, and is none of the three with whom something is to be done. */
export function pickStory(
	{ pupils, enrolments, contacts }: Pupils,
	isInGroup: (pupilId: string) => boolean,
	monday: MondayMorning | null,
	today: string
): Story | null {
	const isBusy = new Set(Object.values(monday ?? {}));
	const since = addDays(today, -longEnoughDays);
	const chosen = pupils.find(
		({ id, needsInterpreter }) =>
			isInGroup(id) &&
			!isBusy.has(id) &&
			!needsInterpreter &&
			enrolments.some(({ pupilId, fromOn }) => pupilId === id && fromOn < since) &&
			contacts.filter(({ pupilId, hasCustody }) => pupilId === id && hasCustody).length === 2
	);
	return chosen ? { pupilId: chosen.id, talkOn: weekdayFrom(today) } : null;
}
const longEnoughDays = 250;

/** That day, or the Monday after it. */
const weekdayFrom = (day: string): string => {
	const weekday = new Date(`${day}T00:00Z`).getUTCDay();
	return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
};

/** What the pupil works on, all through the last ten weeks. */
export const storyGoals: Chosen[] = [
	{
		key: 'hulp-vragen',
		setting: 'les',
		behaviour: 'Ik vraag hulp als ik vastloop.',
		words: {
			place: 'In elke les',
			moment: 'Elke dag, bij het eerste werk',
			approach: 'Ik leg mijn kaartje op tafel.',
			helper: 'Mijn docent',
			weekdays: []
		}
	},
	{
		key: 'onthouden-wat-ik-moet-doen',
		setting: 'praktijk',
		behaviour: 'Ik werk met mijn stappenkaart.',
		words: {
			place: 'In de keuken',
			moment: 'Op maandag en donderdag, in de praktijkles',
			approach: 'Ik zet een vinkje na elke stap.',
			helper: 'De onderwijsassistent',
			weekdays: [1, 4]
		}
	}
];

/** On which step of four, from ten weeks ago until now. */
const lines = [
	{ pupil: [2, 2, 3, 3, 4, 4], staff: [1, 2, 2, 3, 3, 4] },
	{ pupil: [2, 3, 2, 3, 3, 3], staff: [2, 2, 2, 2, 3, 3] }
];
const stepDays = 12;

/** The days of school on which the story's lines have a point, the first about ten weeks ago. */
export function storyDays({ today, days }: Now): string[] {
	const chosen: string[] = [];
	let day = days.onOrBefore(addDays(today, -1));
	while (day && chosen.length < lines[0]!.pupil.length) {
		chosen.unshift(day);
		day = days.onOrBefore(addDays(day, -stepDays));
	}
	return chosen;
}

/** Draws the lines of the story's goals; a goal that began later has the last points of its lines. */
export function scoreStory(made: Iops, now: Now, life: PlanLife, scoring: Scoring, goals: readonly GoalRow[]): void {
	for (const [place, goal] of goals.entries()) {
		const line = lines[place];
		if (!line) continue;
		for (const [index, on] of storyDays(now).entries()) {
			if (on <= goal.fromOn) continue;
			for (const side of ['pupil', 'staff'] as const)
				addScore(made, now, life, scoring, goal, { on, side, step: line[side][index]! });
		}
	}
}
