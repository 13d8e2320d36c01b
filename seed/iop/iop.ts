import type { SchoolSetup } from '#modules/scholen/index.ts';
import type { Year } from '../calendar.ts';
import { chance } from '../chance.ts';
import { goalListOf } from './goals.ts';
import { livesOf } from './lives.ts';
import { makePlan, type Making } from './plan.ts';
import { noIops, type Iops } from './rows.ts';
import { wayOf } from './rounds.ts';
import { scoringOf } from './scores.ts';
import { lessonDays } from '../lesson-days.ts';
import type { MondayMorning } from '../monday.ts';
import type { Pupils } from '../pupils.ts';
import type { Group, Staff } from '../staff.ts';

type Place = {
	schoolId: string;
	today: string;
	years: (Year & { id: string })[];
	setup: SchoolSetup;
	groups: Group[];
	staff: Staff;
	pupils: Pupils;
	monday: MondayMorning | null;
};

/**
 * The living plan of each pupil through the years: talks as the school's set-up has them, each with the goals that it
 * decided on, the scores between them, and the version that came of it. What was held, scored or fixed lies before today.
 */
export function makeIops(seed: number, place: Place): Iops {
	const by = chance(seed);
	const { schoolId, today, years, setup } = place;
	const way = wayOf(by, schoolId, setup, years);
	const making: Making = {
		made: noIops(way.rounds),
		now: { schoolId, today, days: lessonDays(years) },
		way,
		list: goalListOf(setup),
		years,
		slots: new Map(),
		scoring: scoringOf(chance(seed + 1), setup, years)
	};
	for (const life of livesOf(by, place)) makePlan(making, life);
	return making.made;
}
