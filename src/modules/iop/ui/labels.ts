// The words of talks and plans that are put together from more than one part.
import { m } from '#paraglide/messages.js';
import type { PresentAs, Question, TalkKind, Telling } from '#modules/gesprekken/index.ts';
import { getLocale } from '#paraglide/runtime.js';
import { moment } from '#ui/format.ts';
import type { Decision } from '../iop.ts';
import type { SaidOnReport } from '../talk/said.ts';
import type { YearPart } from '../talk/talk.ts';
import type { Presence, TalkHead } from '../views.ts';

const titles: Record<TalkKind, (input: { name: string }) => string> = {
	startgesprek: m.iop_title_start,
	leerlinggesprek: m.iop_title_pupil,
	oudergesprek: m.iop_title_parents,
	voortgangsgesprek: m.iop_title_progress,
	plan: m.iop_title_year
};

/** "Gesprek met Jayden". */
export const talkTitle = (kind: TalkKind, name: string): string => titles[kind]({ name });

/** "Ronde 2 · ma 16 nov, 13.30 uur · lokaal 4", as far as it is known. */
export const whenAndWhere = ({ roundName, plannedAt, place }: TalkHead): string =>
	[roundName, plannedAt && moment(plannedAt), place].filter(Boolean).join(' · ');

export const asked: Record<Question, () => string> = {
	goed: m.iop_asked_good,
	moeilijk: m.iop_asked_hard,
	willen: m.iop_asked_want
};

/** Who wrote down these words of the pupil, and whether the pupil says that they are right; nothing where it was the pupil. */
export function writtenOutSays({ writtenOut }: SaidOnReport, name: string): string {
	if (!writtenOut) return '';
	const { byName, isRight } = writtenOut;
	if (isRight === null) return m.iop_written_out_open({ byName, name });
	return isRight ? m.iop_written_out_right({ byName, name }) : m.iop_written_out_wrong({ byName, name });
}

/** The same to the pupil. */
export function writtenOutToPupil({ writtenOut }: SaidOnReport): string {
	if (!writtenOut) return '';
	const { byName, isRight } = writtenOut;
	if (isRight === null) return m.iop_pupil_written_out_open({ byName });
	return isRight ? m.iop_pupil_written_out_right({ byName }) : m.iop_pupil_written_out_wrong({ byName });
}

export const decided: Record<Decision, () => string> = {
	reached: m.iop_goal_reached,
	continues: m.iop_goal_continues,
	stopped: m.iop_goal_stopped
};

export const told: Record<Telling, () => string> = {
	ja: m.iop_tell_yes,
	beetje: m.iop_tell_some,
	nee: m.iop_tell_no
};

export const yearWords: Record<keyof YearPart, { label: () => string; hint: () => string }> = {
	ambition: { label: m.iop_year_ambition, hint: m.iop_year_ambition_hint },
	communication: { label: m.iop_year_communication, hint: m.iop_year_communication_hint },
	reckonWith: { label: m.iop_year_reckon, hint: m.iop_year_reckon_hint },
	programme: { label: m.iop_year_programme, hint: m.iop_year_programme_hint }
};

const unnamed: Record<PresentAs, () => string> = {
	leerling: m.iop_report_the_pupil,
	ouder: m.iop_report_a_parent,
	anders: m.iop_report_somebody
};
/** Who it is; of whom one may not know that, as what they were there. */
export const nameOr = (name: string, as: PresentAs): string => name || unnamed[as]();

/** "Erbij: Esmee Otten, Hanneke Smit en een ouder". */
export function cameInWords({ presence, talk }: { presence: readonly Presence[]; talk: { leadName: string } }): string {
	const came = presence.filter(({ isPresent }) => isPresent);
	const named = came.filter(({ name }) => name !== '').map(({ name }) => name);
	const others = came.filter(({ name }) => name === '').map(({ role }) => nameOr('', role));
	return m.iop_report_came({ names: new Intl.ListFormat(getLocale()).format([...named, talk.leadName, ...others]) });
}
