import type { TextKey } from '#platform/web/errors.ts';
import type { TalkKind } from './gesprekken.ts';

/** What a talk outside the rounds is called. */
export const kindKeys: Record<TalkKind, TextKey> = {
	startgesprek: 'gesprekken_kind_start',
	leerlinggesprek: 'gesprekken_kind_pupil',
	oudergesprek: 'gesprekken_kind_parents',
	voortgangsgesprek: 'gesprekken_kind_progress',
	plan: 'gesprekken_kind_plan'
};
