import { m } from '#paraglide/messages.js';
import type { StateName } from '#ui/states.ts';
import { textOf } from '#ui/text.ts';
import { swvStateTitle, stateTitle, titleOfKind, titleOfStep } from '../titles.ts';
import { askAgainOn, weeksWaited, type Waiting } from '../verwijzing.ts';
import type { Referral, SwvRequest } from '../views.ts';

export function kindInWords(kind: string, name: string | null): string {
	const { key, params } = titleOfKind(kind, name);
	return textOf(key, params);
}

export function stepInWords(step: string): string {
	const { key, params } = titleOfStep(step);
	return textOf(key, params);
}

/** "wacht 5 weken". */
export function waitsInWords(waitingSince: string, today: string): string {
	const weeks = weeksWaited(waitingSince, today);
	return weeks === 1 ? m.verwijzing_waits_week() : m.verwijzing_waits_weeks({ count: weeks });
}

/** How a referral looks in a list: what waits too long is late. */
export function lookOf(referral: Referral, today: string, weeks: number): { is: StateName; label: string } {
	const label = textOf(stateTitle[referral.state]);
	if (referral.state === 'wacht' && referral.waitingSince) {
		const waiting: Waiting = { waitingSince: referral.waitingSince, remindedOn: referral.remindedOn };
		return {
			is: askAgainOn(waiting, weeks) <= today ? 'late' : 'todo',
			label: waitsInWords(waiting.waitingSince, today)
		};
	}
	return { is: referral.state === 'afgerond' ? 'done' : referral.state === 'gestopt' ? 'na' : 'todo', label };
}

export function lookOfRequest(request: SwvRequest): { is: StateName; label: string } {
	const label = textOf(swvStateTitle[request.state]);
	return { is: request.state === 'besluit' ? 'done' : request.state === 'ingetrokken' ? 'na' : 'todo', label };
}
