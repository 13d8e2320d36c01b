import { m } from '#paraglide/messages.js';
import { leastLength } from './strength.ts';
import type { Weakness } from './strength.ts';

const texts: Record<Weakness, () => string> = {
	short: () => m.platform_password_short({ length: String(leastLength) }),
	personal: m.platform_password_personal,
	common: m.platform_password_common,
	name: m.platform_password_name,
	repeat: m.platform_password_repeat,
	row: m.platform_password_row,
	date: m.platform_password_date,
	guessable: m.platform_password_guessable
};

/** What is wrong and what to do, in the language of the request. */
export function weaknessText(weakness: Weakness): string {
	return texts[weakness]();
}
