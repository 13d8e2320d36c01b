import { chance } from '../chance.ts';
import { addCoached } from './coached.ts';
import { addFirstWeeks } from './first-weeks.ts';
import { addCards } from './help-cards.ts';
import { addMeasures } from './measures.ts';
import type { Place, Tailored } from './rows.ts';

/** The group of the mentor whom the demo opens with: nothing that is due is put there. */
const groupOfMonday = '2B';

/**
 * What is made to measure at an invented school: help cards and measures in one group, three pupils with work plans and a coach,
 * papers with the care team, and the first weeks of this year: done in all groups but one.
 */
export function makeTailored(seed: number, place: Place): Tailored {
	const by = chance(seed);
	const made: Tailored = {
		cards: [],
		lines: [],
		indications: [],
		measures: [],
		grounds: [],
		guides: [],
		goals: [],
		plans: [],
		evaluations: [],
		periods: [],
		findings: [],
		groupFindings: [],
		marks: [],
		inLessons: []
	};
	const { groups, today } = place;
	const current = groups.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
	const monday = current.find(({ name }) => name === groupOfMonday) ?? current[0];
	if (!monday) return made;
	addCards(by, made, place, monday);
	addMeasures(by, made, place, monday);
	addCoached(
		by,
		made,
		place,
		current.filter(({ id, stage }) => id !== monday.id && stage > 1)
	);
	addFirstWeeks(by, made, place, current, monday);
	return made;
}
