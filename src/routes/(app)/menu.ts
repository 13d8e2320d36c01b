import type { Actor } from '#platform/access/actor.ts';
import { maySeeSchoolFigures } from '#modules/kwaliteit/access.ts';
import { maySeeSchoolPattern } from '#modules/logboek/access.ts';
import { mayReadTimetables } from '#modules/rooster/access.ts';
import { maySeeSchool } from '#modules/scholen/access.ts';
import { hasRole } from '#platform/access/actor.ts';
import { m } from '#paraglide/messages.js';
import type { IconName } from '#ui/icons.ts';

type Entry = { href: string; label: string; icon: IconName };

/** The few words at the top of every page, by who you are. At most five: on a phone they share the bar at the bottom. */
export function menuFor(actor: Pick<Actor, 'kind' | 'roles'>): Entry[] {
	const today: Entry = { href: '/vandaag', label: m.kwaliteit_menu_today(), icon: 'home' };
	if (actor.kind === 'leerling' || actor.kind === 'ouder') {
		const messages: Entry = { href: '/berichten', label: m.logboek_menu_messages(), icon: 'message' };
		return actor.kind === 'leerling' ? [today, timetable(), messages] : [today, messages];
	}
	const entries: Entry[] = [
		today,
		{ href: '/leerlingen', label: m.leerlingen_menu(), icon: 'users' },
		{ href: '/berichten', label: m.logboek_menu_messages(), icon: 'message' }
	];
	// Who leads has no room left in the bar, and finds the talks beside the pupils.
	if (actor.kind === 'medewerker' && hasRole(actor, 'mentor') && !maySeeSchool(actor) && !maySeeSchoolPattern(actor)) {
		entries.push({ href: '/gesprekken', label: m.gesprekken_menu(), icon: 'calendar' });
	}
	if (maySeeSchoolFigures(actor) || hasRole(actor, 'mentor')) {
		entries.push({ href: '/kwaliteit', label: m.kwaliteit_menu(), icon: 'chart' });
	}
	if (maySeeSchool(actor)) {
		entries.push({ href: '/school', label: m.scholen_menu(), icon: 'settings' });
	} else if (maySeeSchoolPattern(actor)) {
		entries.push({ href: '/school/incidenten', label: m.logboek_menu_incidents(), icon: 'shield' });
	}
	// Who keeps the school or leads it has the bar full already, and finds the timetables there.
	if (mayReadTimetables(actor) && entries.length < mostEntries) entries.splice(2, 0, timetable());
	return entries;
}

/** What is only one's own, under one's name; with the timetable where the bar has no room for it. */
export function ownMenuFor(actor: Pick<Actor, 'kind' | 'roles'>): Entry[] {
	if (actor.kind !== 'medewerker' && actor.kind !== 'extern') return [];
	const notes: Entry = { href: '/aantekeningen', label: m.logboek_notes(), icon: 'pencil' };
	const isInBar = menuFor(actor).some(({ href }) => href === timetable().href);
	return mayReadTimetables(actor) && !isInBar ? [{ ...timetable(), label: m.rooster_mine() }, notes] : [notes];
}

const mostEntries = 5;
const timetable = (): Entry => ({ href: '/rooster', label: m.rooster_menu(), icon: 'calendar' });
