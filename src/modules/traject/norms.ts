/** PL: what comes after a placement is decided before its end. Source: docs/rules.md PL (S3). Pure. */
import type { Judgement, Norm } from '#modules/kwaliteit/norm.ts';
import { pupilPlacementsPath } from './paths.ts';
import { daysOfWarning } from './traject.ts';

/** An end that was agreed, and the day on which it was decided what came after: ended, or made longer. Null: not yet. */
export type AgreedEnd = { dueOn: string; decidedOn: string | null };
export type PlacementFacts = { pupilId: string; ends: readonly AgreedEnd[] };

/** What was known at the end of that day. */
export const factsUntil = <Fact extends PlacementFacts>(fact: Fact, day: string): Fact => ({
	...fact,
	ends: fact.ends.map(({ dueOn, decidedOn }) => ({
		dueOn,
		decidedOn: decidedOn !== null && decidedOn <= day ? decidedOn : null
	}))
});

/** One that is open is asked first; one of this school year that was decided too late is missed. */
export const decidedInTime: Norm<PlacementFacts> = {
	key: 'PL',
	nameKey: 'traject_norm_pl',
	openKey: 'traject_norm_pl_open',
	manyKey: 'traject_norm_pl_many',
	taskKey: 'traject_task_do',
	// The care team and the guides have a task of their own, with the name of the arrangement in it.
	taskFor: 'zorgcoordinator',
	subject: 'pupil',
	subjectId: ({ pupilId }) => pupilId,
	link: ({ pupilId }) => pupilPlacementsPath(pupilId),
	resultArea: null,
	defaultTarget: 100,
	soonDays: daysOfWarning,
	judge({ ends }, { schoolYear }): Judgement {
		const open = ends
			.filter(({ decidedOn, dueOn }) => decidedOn === null && dueOn <= schoolYear.endsOn)
			.map(({ dueOn }) => dueOn)
			.toSorted()[0];
		if (open) return { is: 'due', on: open, isLost: false };
		const decided = ends.flatMap(({ dueOn, decidedOn }) =>
			decidedOn !== null && dueOn >= schoolYear.startsOn && dueOn <= schoolYear.endsOn ? [{ dueOn, decidedOn }] : []
		);
		const late = decided.find(({ dueOn, decidedOn }) => decidedOn > dueOn);
		if (late) return { is: 'due', on: late.dueOn, isLost: true };
		const lastOn = decided
			.map(({ decidedOn }) => decidedOn)
			.toSorted()
			.at(-1);
		return lastOn ? { is: 'met', on: lastOn } : { is: 'not applicable', whyKey: 'traject_norm_none' };
	}
};
