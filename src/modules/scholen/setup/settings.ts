/** What other modules ask a set-up, with the answer that holds where the set-up says nothing. */
import type { SchoolSetup } from './schema.ts';
import { isStated } from './value.ts';

export type Label = { kort: string; lang: string };

const commonLabels = {
	opp: { kort: 'OPP', lang: 'Ontwikkelingsperspectief' },
	plan: { kort: 'IOP', lang: 'Individueel ontwikkelingsplan' }
};
const commonWords = { pijlers: 'Pijlers', groep: 'Klas', groep_bovenbouw: 'Groep', zorgoverleg: 'Zorgoverleg' };

/** How the school calls the OPP and the plan with the pupil's own goals (IOP, MOP …). */
export function labelOf(setup: SchoolSetup, what: keyof typeof commonLabels): Label {
	const said = setup.namen[what];
	return isStated(said) ? said : commonLabels[what];
}

/** What the school calls an hour for that plan; nothing where it is called after the plan. */
export const planHourOf = ({ namen }: SchoolSetup): string | null => namen.planuur ?? null;

/** The school's word for pillars, groups and the care meeting, with a capital. */
export function wordOf(setup: SchoolSetup, what: keyof typeof commonWords): string {
	const said = setup.namen[what];
	return isStated(said) ? said.charAt(0).toUpperCase() + said.slice(1) : commonWords[what];
}

/** Six weeks by law (docs/rules.md O1); a school may promise less, never more. */
const mostWeeksUntilFixed = 6;

export type OppSettings = {
	daysUntilFixed: number;
	/** From placement only where the school says so (docs/rules.md O1). */
	countsFrom: 'enrolment' | 'placement';
	disputeCommittee: string;
	remindersBeforeSilence: number;
	daysBetweenReminders: number;
};

export function oppSettings({ plannen, zicht }: SchoolSetup): OppSettings {
	const { termijn_weken: weeks, termijn_telt_vanaf: from } = plannen.opp;
	return {
		daysUntilFixed: 7 * Math.min(isStated(weeks) ? weeks : mostWeeksUntilFixed, mostWeeksUntilFixed),
		countsFrom: from === 'toelating en plaatsing' ? 'placement' : 'enrolment',
		disputeCommittee: zicht.geschillencommissie,
		remindersBeforeSilence: zicht.herinneringen.aantal,
		daysBetweenReminders: zicht.herinneringen.dagen_ertussen
	};
}

/** Where a set-up comes from, as its own words: "Schoolplan PrO Hardenberg", "2021-2025" (nothing when not stated). */
export function sourceOf({ bron }: SchoolSetup): { title: string; year: string | null } {
	return { title: bron.titel, year: isStated(bron.jaar) ? String(bron.jaar) : null };
}
