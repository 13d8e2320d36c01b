/** TO: before a consent ends it is decided whether it is asked anew or needed no more. Source: docs/rules.md TO. Pure. */
import type { Judgement, Norm } from '#modules/kwaliteit/norm.ts';
import { consentsPath } from './paths.ts';
import { endsSoonDays } from './toestemming.ts';

/** The last day of a consent, and the day on which it was asked anew or ended by the school. Null: neither yet. */
export type ConsentEnd = { dueOn: string; decidedOn: string | null };
export type ConsentFacts = { pupilId: string; ends: readonly ConsentEnd[] };

/** What was known at the end of that day. */
export const factsUntil = ({ pupilId, ends }: ConsentFacts, day: string): ConsentFacts => ({
	pupilId,
	ends: ends.map(({ dueOn, decidedOn }) => ({
		dueOn,
		decidedOn: decidedOn !== null && decidedOn <= day ? decidedOn : null
	}))
});

/** What is shared after the last day is shared without consent: an end that passed without a decision is missed. */
export const decidedBeforeEnd: Norm<ConsentFacts> = {
	key: 'TO',
	nameKey: 'toestemming_norm_to',
	openKey: 'toestemming_norm_to_open',
	manyKey: 'toestemming_norm_to_many',
	taskKey: 'toestemming_day_ends_do',
	// Who asked has a task of his own, with what it is about in it.
	taskFor: 'zorgcoordinator',
	subject: 'pupil',
	subjectId: ({ pupilId }) => pupilId,
	link: ({ pupilId }) => consentsPath(pupilId),
	resultArea: null,
	defaultTarget: 100,
	soonDays: endsSoonDays,
	judge({ ends }, { today, schoolYear }): Judgement {
		const ofYear = ends
			.filter(({ dueOn }) => dueOn >= schoolYear.startsOn && dueOn <= schoolYear.endsOn)
			.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
		const missed = ofYear.find(({ dueOn, decidedOn }) => (decidedOn === null ? dueOn < today : decidedOn > dueOn));
		if (missed) return { is: 'due', on: missed.dueOn, isLost: true };
		const open = ofYear.find(({ decidedOn }) => decidedOn === null);
		if (open) return { is: 'due', on: open.dueOn, isLost: false };
		const lastOn = ofYear
			.flatMap(({ decidedOn }) => decidedOn ?? [])
			.toSorted()
			.at(-1);
		return lastOn ? { is: 'met', on: lastOn } : { is: 'not applicable', whyKey: 'toestemming_norm_none' };
	}
};
