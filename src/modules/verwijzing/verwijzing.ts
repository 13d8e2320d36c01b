/* The rules of referrals and of "another school sought". Pure: no database, clock or framework; dates come in as arguments. */
import { addDays, addWeeks, daysBetween } from '#platform/text/dates.ts';

/** Who refers, asks the SWV and seeks another school. */
export const careTeam = ['zorgcoordinator', 'orthopedagoog'] as const;

/** The purpose under which parents (the pupil from 16) allow a referral: a key of `toestemming`. */
export const referralPurpose = 'verwijzing' as const;

/** How far a referral is. Its dates say so; nothing else is stored. */
export const referralStates = ['concept', 'wacht', 'beantwoord', 'afgerond', 'gestopt'] as const;
export type ReferralState = (typeof referralStates)[number];

export type ReferralDates = {
	sentOn: string | null;
	answeredOn: string | null;
	/** Something came of it, and it is over. */
	closedOn: string | null;
	/** It was given up, with a reason. */
	stoppedOn: string | null;
};

export function stateOfReferral({ sentOn, answeredOn, closedOn, stoppedOn }: ReferralDates): ReferralState {
	if (stoppedOn) return 'gestopt';
	if (closedOn) return 'afgerond';
	if (answeredOn) return 'beantwoord';
	return sentOn ? 'wacht' : 'concept';
}

export type ReferralAct = 'change' | 'send' | 'remind' | 'answer' | 'close' | 'stop';

/** What can be done with a referral in this state. What was sent is not rewritten. */
export const actsOn: Record<ReferralState, readonly ReferralAct[]> = {
	concept: ['change', 'send', 'stop'],
	wacht: ['remind', 'answer', 'stop'],
	beantwoord: ['close', 'stop'],
	afgerond: [],
	gestopt: []
};

export type Waiting = { waitingSince: string; remindedOn: string | null };

/** Whole weeks of waiting, as people say it: "sinds 5 weken". */
export const weeksWaited = (waitingSince: string, today: string): number =>
	Math.max(0, Math.floor(daysBetween(waitingSince, today) / 7));

/** The day on which the school asks how it stands: so many weeks after it was sent, or after it asked last. */
export const askAgainOn = ({ waitingSince, remindedOn }: Waiting, weeks: number): string =>
	addWeeks(remindedOn && remindedOn > waitingSince ? remindedOn : waitingSince, weeks);

/*
 * Another school sought. Law: WVO 2020, chapter 8, the duty of care (*zorgplicht*): a school that cannot give what a pupil
 * needs seeks, with the parents, another school that can; it removes nobody from its roll before that school is ready to
 * admit the pupil. Until then the pupil's education stays its own.
 */

/** The steps that we propose, in order, with days after the beginning: an example. A school adds and dates its own. */
export const exampleSteps = [
	{ key: 'ouders', afterDays: 7 },
	{ key: 'behoefte', afterDays: 14 },
	{ key: 'scholen', afterDays: 21 },
	{ key: 'antwoorden', afterDays: 42 },
	{ key: 'besluit', afterDays: 49 },
	{ key: 'overdracht', afterDays: 56 }
] as const;
export type ExampleStep = (typeof exampleSteps)[number]['key'];

/** The school that was asked said: not yet, yes, or no. */
export const schoolAnswers = ['wacht', 'ja', 'nee'] as const;
export type SchoolAnswer = (typeof schoolAnswers)[number];

/** How a search ends. There is no third way: as long as neither is so, the school stays responsible. */
export const searchOutcomes = ['overgenomen', 'blijft'] as const;
export type SearchOutcome = (typeof searchOutcomes)[number];

/** Another school took over: that is so from the day on which it admitted the pupil, and of a school that said yes. */
export const mayTakeOver = (asked: readonly { school: string; answer: SchoolAnswer }[], school: string): boolean =>
	asked.some((each) => each.school === school && each.answer === 'ja');

export const dueOfSteps = (startedOn: string): { key: ExampleStep; dueOn: string }[] =>
	exampleSteps.map(({ key, afterDays }) => ({ key, dueOn: addDays(startedOn, afterDays) }));
