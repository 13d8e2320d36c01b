/** Who is asked to a talk with parents, and when once more. Pure. */
import { addDays } from '#platform/text/dates.ts';

/** By mail where the school knows an address, else by a letter on paper. */
export type InvitedBy = 'mail' | 'letter';

export type Asked = { invitedOn: string; timesAsked: number; lastAskedOn: string | null };

/** How often, and with how many days in between, a school asks again (`zicht.herinneringen` in its set-up). */
export type AskingAgain = { times: number; daysBetween: number };

/** Whether a parent who picked no time is asked again today. */
export function isAskedAgain(
	{ invitedOn, timesAsked, lastAskedOn }: Asked,
	{ times, daysBetween }: AskingAgain,
	today: string
): boolean {
	return timesAsked < times && today >= addDays(lastAskedOn ?? invitedOn, daysBetween);
}

/** So many days before a talk whoever is invited is reminded of it. */
export const daysBeforeTalk = 2;
