/**
 * S1: every evaluation of a support plan has exactly one outcome. What each outcome means from each level of the ladder:
 * the level after it, whether the case closes, whether there is a next date, and what must be arranged.
 * Source: docs/rules.md S1.
 */
import type { TextKey } from '#platform/web/errors.ts';
import { basis, highest, type Level } from '../ondersteuning.ts';

export const outcomes = [
	'terug naar basis',
	'voortzetten',
	'een stap meer',
	'buitenschools tijdelijk',
	'buitenschools structureel',
	'specialistische hulp'
] as const;
export type Outcome = (typeof outcomes)[number];

/** What somebody still has to arrange: a place in an arrangement, its end, or a referral. */
export const needs = ['plaatsing', 'einde plaatsing', 'verwijzing'] as const;
export type Need = (typeof needs)[number];

export type Consequence = {
	level: Level;
	closesCase: boolean;
	/** The plan goes on, so that it is evaluated again. */
	needsNextDate: boolean;
	/** A temporary arrangement has a last day. */
	needsEnd: boolean;
	arrange: Need[];
};

const outside: Level = 3;
const specialist: Level = 4;

/** What the outcome means from this level; the key of the text that says why it cannot be. */
export function consequenceOf(outcome: Outcome, from: Level): Consequence | TextKey {
	switch (outcome) {
		case 'terug naar basis':
			return {
				level: basis,
				closesCase: true,
				needsNextDate: false,
				needsEnd: false,
				arrange: from >= outside ? ['einde plaatsing'] : []
			};
		case 'voortzetten':
			return goesOn(from, []);
		case 'een stap meer':
			if (from === highest) return 'ondersteuning_refusal_highest';
			return goesOn((from + 1) as Level, needsAt((from + 1) as Level));
		case 'buitenschools tijdelijk':
			return { ...goesOn(outside, ['plaatsing']), needsEnd: true };
		case 'buitenschools structureel':
			return goesOn(outside, ['plaatsing']);
		case 'specialistische hulp':
			if (from === specialist) return 'ondersteuning_refusal_specialist';
			return goesOn(specialist, ['verwijzing']);
	}
}

const goesOn = (level: Level, arrange: Need[]): Consequence => ({
	level,
	closesCase: false,
	needsNextDate: true,
	needsEnd: false,
	arrange
});

/** What comes with reaching a level: a place outside school, or help of a specialist. */
export function needsAt(level: Level): Need[] {
	if (level === outside) return ['plaatsing'];
	return level === specialist ? ['verwijzing'] : [];
}

export const isPossible = (consequence: Consequence | TextKey): consequence is Consequence =>
	typeof consequence !== 'string';

/** The outcomes that there are from this level. */
export const outcomesFrom = (from: Level): Outcome[] =>
	outcomes.filter((outcome) => isPossible(consequenceOf(outcome, from)));

/** How far a goal came. */
export const results = ['niet', 'deels', 'wel'] as const;
export type Result = (typeof results)[number];

/** A goal of the plan as it read when it was evaluated. */
export type EvaluatedGoal = { id: string; behaviour: string; result: Result; word: string };

/** Who is heard at an evaluation. */
export type Heard = 'leerling' | 'ouders' | 'mentor';

/** The days that go with an outcome, as the form sends them. */
export type OutcomeDays = { heldOn: string; nextOn: string | null; untilOn: string | null };

/** What is wrong with the days, by field; empty when they fit the outcome. */
export function wrongDays(
	{ needsNextDate, needsEnd }: Pick<Consequence, 'needsNextDate' | 'needsEnd'>,
	{ heldOn, nextOn, untilOn }: OutcomeDays
): Record<string, TextKey> {
	const wrong: Record<string, TextKey> = {};
	if (needsEnd && untilOn === null) wrong.untilOn = 'ondersteuning_form_until';
	if (needsEnd && untilOn !== null && untilOn <= heldOn) wrong.untilOn = 'ondersteuning_form_until_after';
	if (needsNextDate && nextOn === null) wrong.nextOn = 'ondersteuning_form_next';
	if (needsNextDate && nextOn !== null && nextOn <= heldOn) wrong.nextOn = 'ondersteuning_form_next_after';
	if (needsNextDate && needsEnd && nextOn !== null && untilOn !== null && nextOn > untilOn)
		wrong.nextOn = 'ondersteuning_form_next_in_time';
	return wrong;
}
