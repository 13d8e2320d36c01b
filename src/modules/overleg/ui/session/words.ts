import type { FormState } from '#platform/web/act.ts';
import { typed } from '#platform/web/typed.ts';
import { m } from '#paraglide/messages.js';
import { isNamedOnScreen, type DecisionAudience, type Missing } from '../../minutes.ts';
import type { Room } from '../../minutes-views.ts';
import type { Point } from '../../views.ts';

const missing: Record<Missing['what'], (params: { title: string }) => string> = {
	open: m.overleg_missing_open,
	next: m.overleg_missing_next,
	owner: m.overleg_missing_owner,
	day: m.overleg_missing_day
};
export const missingText = ({ what, title }: Missing): string => missing[what]({ title });

export const audienceChoice: Record<DecisionAudience, { label: () => string; hint: () => string }> = {
	zorg: { label: m.overleg_for_care, hint: m.overleg_for_care_hint },
	team: { label: m.overleg_for_team, hint: m.overleg_for_team_hint },
	gedeeld: { label: m.overleg_for_shared, hint: m.overleg_for_shared_hint }
};

/** What a point is called on the screen that all at the table look at. */
export function onScreen(point: Point, { state }: Room['meeting']): string {
	if (isNamedOnScreen(point, state)) return point.title;
	return point.isAnonymous ? m.overleg_alias({ letter: point.alias }) : m.overleg_no_name();
}

/** Of many forms alike only the one that was sent shows what went wrong. */
export function typedOf(
	form: FormState | null,
	action: string,
	which: Record<string, string>
): ReturnType<typeof typed> {
	const isThis = Object.entries(which).every(([name, id]) => form?.values[name] === id);
	return typed(isThis ? form : null, action);
}
