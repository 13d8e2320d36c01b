// The living plan in words: what it is called for each who reads it, its parts, and what a version changed.
import { m } from '#paraglide/messages.js';
import { beforeAndAfter, type ChangedField } from '#modules/plan/index.ts';
import type { Change, IopDifference } from '../../plan/differences.ts';
import type { VersionKind } from '../../iop.ts';
import type { PlanView } from '../../plan/views.ts';
import type { YearPart } from '../../talk/talk.ts';

/** "IOP van Jayden", as the school calls it; for the pupil "Mijn plan". */
export const planTitle = ({ viewer, pupil, label }: Pick<PlanView, 'viewer' | 'pupil' | 'label'>): string => {
	if (viewer === 'pupil') return m.iop_pupil_plan_title();
	return viewer === 'parent'
		? m.iop_plan_title_parent({ name: pupil.givenName })
		: m.iop_plan_title({ plan: label.kort, name: pupil.givenName });
};

const parts: Record<keyof YearPart, (input: { name: string }) => string> = {
	ambition: m.iop_plan_part_ambition,
	communication: m.iop_plan_part_communication,
	reckonWith: m.iop_plan_part_reckon,
	programme: m.iop_plan_part_programme
};
export const partTitle = (part: keyof YearPart, name: string): string => parts[part]({ name });

const partsForPupil: Record<keyof YearPart, () => string> = {
	ambition: m.iop_pupil_plan_wish,
	communication: m.iop_pupil_plan_contact,
	reckonWith: m.iop_pupil_plan_reckon,
	programme: m.iop_pupil_plan_programme
};
export const partTitleForPupil = (part: keyof YearPart): string => partsForPupil[part]();

const kinds: Record<VersionKind, () => string> = {
	first: m.iop_plan_kind_first,
	talk: m.iop_plan_kind_talk,
	year: m.iop_plan_kind_year,
	edit: m.iop_plan_kind_edit
};
export const kindOfVersion = (kind: VersionKind): string => kinds[kind]();

/** "1 nieuw doel, 1 gehaald"; nothing for a version that only repeats the one before. */
export const changeInWords = ({ added, reached, stopped, parts: changed }: Change): string =>
	[
		added > 0 && m.iop_comes_added({ count: added }),
		reached > 0 && m.iop_comes_reached({ count: reached }),
		stopped > 0 && m.iop_comes_stopped({ count: stopped }),
		changed.length > 0 && m.iop_plan_year_changed()
	]
		.filter(Boolean)
		.join(', ');

/** What a version changed: each part as it was and as it is, a goal on a line of its own. */
export const changesInWords = (differences: readonly IopDifference[], name: string): ChangedField[] =>
	differences.map(({ field, pieces }) => {
		const isGoals = field === 'goals';
		const [before, after] = beforeAndAfter(
			isGoals ? pieces.map(({ is, text }) => ({ is, text: `• ${text}\n` })) : pieces
		);
		return {
			heading: isGoals ? m.iop_step_goals() : partTitle(field, name),
			lines: [
				{ label: m.iop_plan_was(), pieces: before },
				{ label: m.iop_plan_is(), pieces: after }
			]
		};
	});
