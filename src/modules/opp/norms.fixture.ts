/** Pupils and versions for the tests of the norms: each test changes what it is about. */
import { judge, type Exemption, type Norm } from '#modules/kwaliteit/norm.ts';
import type { OppFacts, VersionStanding } from './norm-facts.ts';

export const schoolYear = { startsOn: '2026-08-01', endsOn: '2027-07-31' };

export const facts = (part: Partial<OppFacts> = {}): OppFacts => ({
	pupilId: 'noa',
	enrolledOn: '2026-08-31',
	placedOn: null,
	leftOn: null,
	isGuest: false,
	versions: [],
	discussedOn: [],
	...part
});

/** Everything in order, but for `part`; without a day it is a draft. */
export const version = (fixedOn: string | null, part: Partial<VersionStanding> = {}): VersionStanding => ({
	state: fixedOn ? 'fixed' : 'draft',
	fixedOn,
	isPupilHeard: true,
	isComplete: true,
	isConsulted: fixedOn !== null,
	answeredOn: fixedOn,
	...part
});

/** In a few words: "voldaan 2026-10-01". */
export function outcome(norm: Norm<OppFacts>, part: Partial<OppFacts>, today: string, exemptions: Exemption[] = []) {
	const found = judge(norm, [facts(part)], { today, schoolYear }, exemptions)[0]!.outcome;
	switch (found.is) {
		case 'voldaan':
			return `voldaan ${found.on}`;
		case 'n.v.t.':
			return `n.v.t. ${found.whyKey}`;
		case 'gemist':
			return `gemist ${found.dueOn}`;
		case 'nog te doen':
			return `${found.isOverdue ? 'te laat' : 'nog te doen'} ${found.dueOn}`;
	}
}

export type Case = [what: string, part: Partial<OppFacts>, today: string, expected: string];
