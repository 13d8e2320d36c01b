/*
 * The rules of consent (S2). Pure: no database, clock or framework; dates come in as arguments. The database keeps the same
 * in `consent_in_force` (function `consent_holds`); a test compares the two.
 *
 * Law. Consent is given for one purpose, freely, and can be shown (art. 4 under 11 and art. 7 AVG); about health it is
 * explicit (art. 9 lid 2 under a AVG). Under 16 it is asked of who has custody, from 16 of the pupil (art. 5 lid 1 UAVG;
 * art. 8 AVG draws the same line for services on the internet). Whoever gave it may withdraw it at any time, as easily as it
 * was given; what was done until then stays lawful (art. 7 lid 3 AVG, art. 5 lid 2 UAVG).
 */
import { addDays, birthdayAt } from '#platform/text/dates.ts';

/** What the school may want to do with others about a pupil. Each is asked apart. */
export const purposes = ['overleg', 'observatie', 'verwijzing', 'verslag delen', 'onderzoek'] as const;
export type Purpose = (typeof purposes)[number];

export const answers = ['gives', 'refuses', 'withdraws'] as const;
export type Answer = (typeof answers)[number];

export const ways = ['digitaal', 'papier', 'mondeling'] as const;
export type How = (typeof ways)[number];

/** From this age the pupil decides instead of the parents (art. 5 UAVG). */
export const ownDecisionAge = 16;

/** What ends is told so many days before: as other access that ends (kwaliteit, `endingSoonDays`). */
export const endsSoonDays = 14;

/** So long a no stands with who asked; ours. */
export const daysOfNo = 28;

export type Said = { personId: string; answer: Answer; saidOn: string };
export type Custody = { personId: string; fromOn: string; untilOn: string | null };

/** All that decides about one consent. Answers come in the order in which they were written down. */
export type ConsentFacts = {
	fromOn: string;
	untilOn: string;
	/** The day from which the school needs it no more. */
	endedOn: string | null;
	pupil: { personId: string; bornOn: string };
	custody: readonly Custody[];
	said: readonly Said[];
};

export const decidesFrom = (bornOn: string): string => birthdayAt(ownDecisionAge, bornOn);

/** Who decides on this day: each parent with custody, or from 16 the pupil alone. Nobody, where nobody has custody. */
export function deciders({ pupil, custody }: Pick<ConsentFacts, 'pupil' | 'custody'>, on: string): string[] {
	if (on >= decidesFrom(pupil.bornOn)) return [pupil.personId];
	return [...new Set(custody.filter((row) => holds(row, on)).map(({ personId }) => personId))];
}

const holds = ({ fromOn, untilOn }: Custody, on: string) => fromOn <= on && (untilOn === null || on <= untilOn);

/** The last that this person said up to and including this day. */
export function lastAnswer(said: readonly Said[], personId: string, on: string): Answer | null {
	const own = said.filter((row) => row.personId === personId && row.saidOn <= on);
	return (
		own.reduce<Said | null>((last, next) => (last && last.saidOn > next.saidOn ? last : next), null)?.answer ?? null
	);
}

/**
 * Whether everybody who decides had given it on this day, whatever its dates. Turning 16 does not end what the parents gave
 * before; from then on the pupil's own word counts.
 */
function isGiven(facts: ConsentFacts, on: string): boolean {
	const sixteen = decidesFrom(facts.pupil.bornOn);
	if (on < sixteen) return haveAllGiven(facts, on);
	const own = lastAnswer(facts.said, facts.pupil.personId, on);
	return own ? own === 'gives' : haveAllGiven(facts, addDays(sixteen, -1));
}

function haveAllGiven(facts: ConsentFacts, on: string): boolean {
	const people = deciders(facts, on);
	return people.length > 0 && people.every((personId) => lastAnswer(facts.said, personId, on) === 'gives');
}

/** A withdrawal is for good: for more, the school asks anew. */
const isWithdrawn = ({ said }: ConsentFacts, on: string) =>
	said.some(({ answer, saidOn }) => answer === 'withdraws' && saidOn <= on);

/** Whether the school may do it on this day. */
export function isInForce(facts: ConsentFacts, on: string): boolean {
	const { fromOn, untilOn, endedOn } = facts;
	if (on < fromOn || on > untilOn || (endedOn !== null && on >= endedOn)) return false;
	return !isWithdrawn(facts, on) && isGiven(facts, on);
}

export const states = ['asked', 'given', 'refused', 'withdrawn', 'ended'] as const;
export type State = (typeof states)[number];

/** How far it is on this day. `given` before its first day too: everybody said yes. */
export function stateOn(facts: ConsentFacts, on: string): State {
	if (isWithdrawn(facts, on)) return 'withdrawn';
	if (on > facts.untilOn || (facts.endedOn !== null && on >= facts.endedOn)) return 'ended';
	if (isGiven(facts, on)) return 'given';
	return deciders(facts, on).some((personId) => lastAnswer(facts.said, personId, on) === 'refuses')
		? 'refused'
		: 'asked';
}

/** Nothing more can be said about it: for more, the school asks anew. */
export const isOver = (state: State): boolean => state === 'withdrawn' || state === 'ended';

/** What is known of one person about one consent on a day. */
export type Standing = {
	state: State;
	/** Whether this person decides on that day. */
	isDecider: boolean;
	/** The last that this person said. */
	own: Answer | null;
};

/** Whether it waits for this person's answer. */
export const isStillAsked = ({ state, isDecider, own }: Standing): boolean =>
	isDecider && own === null && (state === 'asked' || state === 'refused');

/**
 * What this person can say. Whoever gave it can withdraw it, and from 16 the pupil what the parents gave; whoever refused can
 * still give it. Nothing, for who does not decide, and once it is over.
 */
export function possibleAnswers({ state, isDecider, own }: Standing): Answer[] {
	if (isOver(state) || !isDecider) return [];
	if (own === 'gives' || (own === null && state === 'given')) return ['withdraws'];
	return own === 'refuses' ? ['gives'] : ['gives', 'refuses'];
}
