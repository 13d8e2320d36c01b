import type { Actor } from '#platform/access/actor.ts';
import { maySeeSchoolFigures } from '#modules/kwaliteit/access.ts';
import { maySeeSchoolPattern } from '#modules/logboek/access.ts';
import { maySeeSchool } from '#modules/scholen/access.ts';
import { hasRole } from '#platform/access/actor.ts';
import { m } from '#paraglide/messages.js';
import type { IconName } from '#ui/icons.ts';

type Entry = { href: string; label: string; icon: IconName };

/** The few words at the top of every page, by who you are. At most five: on a phone they share the bar at the bottom. */
export function menuFor(actor: Pick<Actor, 'kind' | 'roles'>): Entry[] {
	const today: Entry = { href: '/vandaag', label: m.kwaliteit_menu_today(), icon: 'home' };
	if (actor.kind === 'leerling' || actor.kind === 'ouder') {
		return [today, { href: '/berichten', label: m.logboek_menu_messages(), icon: 'message' }];
	}
	const entries: Entry[] = [
		today,
		{ href: '/leerlingen', label: m.leerlingen_menu(), icon: 'users' },
		{ href: '/berichten', label: m.logboek_menu_messages(), icon: 'message' }
	];
	if (maySeeSchoolFigures(actor) || hasRole(actor, 'mentor')) {
		entries.push({ href: '/kwaliteit', label: m.kwaliteit_menu(), icon: 'chart' });
	}
	if (maySeeSchool(actor)) {
		entries.push({ href: '/school', label: m.scholen_menu(), icon: 'settings' });
	} else if (maySeeSchoolPattern(actor)) {
		entries.push({ href: '/school/incidenten', label: m.logboek_menu_incidents(), icon: 'shield' });
	}
	return entries;
}
