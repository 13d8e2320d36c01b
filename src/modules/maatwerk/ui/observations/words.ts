import { m } from '#paraglide/messages.js';
import type { StateName } from '#ui/states.ts';
import { dayOfMonth, longDate } from '#ui/format.ts';
import {
	themes,
	type Finding,
	type Level,
	type PeriodState,
	type Span,
	type Theme
} from '../../observations/period.ts';

const themeLabels: Record<Theme, () => string> = {
	leren: m.maatwerk_theme_leren,
	omgaan: m.maatwerk_theme_omgaan,
	concentratie: m.maatwerk_theme_concentratie,
	werkhouding: m.maatwerk_theme_werkhouding,
	stemming: m.maatwerk_theme_stemming
};
export const themeLabel = (theme: Theme): string => themeLabels[theme]();

const levelLabels: Record<Level, () => string> = {
	goed: m.maatwerk_level_goed,
	wisselend: m.maatwerk_level_wisselend,
	zorg: m.maatwerk_level_zorg
};
export const levelLabel = (level: Level): string => levelLabels[level]();
/** "Leren: goed · Stemming: zorgen", of what was seen. */
export const themesInWords = (seen: Finding['themes']): string =>
	themes
		.flatMap((theme) => {
			const level = seen[theme];
			return level ? [m.maatwerk_theme_is({ theme: themeLabel(theme), level: levelLabel(level) })] : [];
		})
		.join(' · ');

export const levelSign: Record<Level, StateName> = { goed: 'done', wisselend: 'soon', zorg: 'late' };

const stateSigns: Record<PeriodState, StateName> = { later: 'na', running: 'todo', over: 'soon', done: 'done' };

/** Where the period of a group stands, as a sign. */
export function periodSign(
	{ state, span, doneOn }: { state: PeriodState; span: Span; doneOn: string | null },
	today: string
): { is: StateName; label: string } {
	const label =
		state === 'done'
			? m.maatwerk_period_done_on({ date: dayOfMonth(doneOn ?? today) })
			: state === 'later'
				? m.maatwerk_period_from({ date: dayOfMonth(span.startsOn) })
				: state === 'running'
					? m.maatwerk_period_until({ date: dayOfMonth(span.endsOn) })
					: m.maatwerk_period_over();
	return { is: stateSigns[state], label };
}

export const spanInWords = ({ startsOn, endsOn }: Span): string =>
	m.maatwerk_from_until({ from: longDate(startsOn), until: longDate(endsOn) });
