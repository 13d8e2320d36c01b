/**
 * The norm that this module judges itself: the *warme overdracht*. Handovers belong to `leerlingen`, which lies below and
 * offers their facts; what a norm is it cannot know. Source: docs/rules.md WO.
 */
import type { HandoverFacts } from '#modules/leerlingen/index.ts';
import type { Norm } from './norm.ts';

export const handoverPath = (pupilId: string): string => `/leerlingen/${pupilId}/overdracht`;

/** What was known on that day: what was due later was not there yet, what was held later was open. */
export const handoversUntil = <Fact extends HandoverFacts>(fact: Fact, day: string): Fact => ({
	...fact,
	handovers: fact.handovers
		.filter(({ dueOn }) => dueOn <= day)
		.map(({ dueOn, doneOn }) => ({ dueOn, doneOn: doneOn !== null && doneOn <= day ? doneOn : null }))
});

/**
 * WO: every handover of this school year was held on its day or before. One that is open can still be held, so that one is
 * asked first; one that came too late is missed.
 */
export const warmHandover: Norm<HandoverFacts> = {
	key: 'WO',
	nameKey: 'kwaliteit_norm_handover',
	openKey: 'kwaliteit_day_handover',
	manyKey: 'kwaliteit_day_handover_many',
	taskKey: 'kwaliteit_day_handover_do',
	taskFor: 'mentor',
	subject: 'pupil',
	subjectId: ({ pupilId }) => pupilId,
	link: ({ pupilId }) => handoverPath(pupilId),
	resultArea: null,
	defaultTarget: 100,
	soonDays: 14,
	judge({ handovers }, { schoolYear }) {
		const open = handovers.find(({ doneOn }) => doneOn === null);
		if (open) return { is: 'due', on: open.dueOn, isLost: false };
		const held = handovers.flatMap(({ dueOn, doneOn }) =>
			doneOn !== null && dueOn >= schoolYear.startsOn && dueOn <= schoolYear.endsOn ? [{ dueOn, doneOn }] : []
		);
		const late = held.find(({ dueOn, doneOn }) => doneOn > dueOn);
		if (late) return { is: 'due', on: late.dueOn, isLost: true };
		const lastOn = held
			.map(({ doneOn }) => doneOn)
			.sort()
			.at(-1);
		return lastOn ? { is: 'met', on: lastOn } : { is: 'not applicable', whyKey: 'kwaliteit_norm_no_handover' };
	}
};
