/** What a school's set-up says about its living plan and the talks about it. Pure. */
import { isStated, labelOf, type Label, type SchoolSetup } from '#modules/scholen/index.ts';
import type { GoalLimits, YearPart } from './talk/talk.ts';

/** Where the set-up says nothing: one to three (docs/rules.md I1). */
const commonLimits: GoalLimits = { least: 1, most: 3 };

const partCalled = {
	ambitie: 'ambition',
	contact: 'communication',
	'rekening houden met': 'reckonWith',
	programma: 'programme'
} as const satisfies Record<string, keyof YearPart>;

export type IopSettings = {
	label: Label;
	limits: GoalLimits;
	/** What the plan holds for the whole year. */
	yearParts: (keyof YearPart)[];
};

export function iopSettings(setup: SchoolSetup): IopSettings {
	const { doelen_per_ronde: goals } = setup.plannen.plan;
	const { jaardelen } = setup.zicht;
	return {
		label: labelOf(setup, 'plan'),
		limits: isStated(goals) ? { least: goals.minimaal, most: goals.maximaal } : commonLimits,
		yearParts: isStated(jaardelen) ? jaardelen.map((part) => partCalled[part]) : ['ambition', 'communication']
	};
}
