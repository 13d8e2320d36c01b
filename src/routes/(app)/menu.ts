import type { Actor } from '#platform/access/actor.ts';
import { guidancePath } from '#modules/begeleiding/index.ts';
import { maySeeSchoolFigures } from '#modules/kwaliteit/access.ts';
import { maySeeSchoolPattern } from '#modules/logboek/access.ts';
import { maySeeCaseload, maySeeNumbers } from '#modules/ondersteuning/access.ts';
import { caseloadPath, numbersPath } from '#modules/ondersteuning/index.ts';
import { meetingsPath } from '#modules/overleg/index.ts';
import { mayKeepPartners } from '#modules/partners/access.ts';
import { mayReadTimetables } from '#modules/rooster/access.ts';
import { maySeeSchool } from '#modules/scholen/access.ts';
import { maySeeOverview, overviewPath } from '#modules/verwijzing/index.ts';
import { sharedPath } from '#modules/zorgdossier/index.ts';
import { hasRole } from '#platform/access/actor.ts';
import { m } from '#paraglide/messages.js';
import type { IconName } from '#ui/icons.ts';

type Entry = { href: string; label: string; icon: IconName };
type Who = Pick<Actor, 'kind' | 'roles'>;

const mostEntries = 5;

/** The few words at the top of every page, by who you are. At most five: on a phone they share the bar at the bottom. */
export const menuFor = (actor: Who): Entry[] => barOf(actor).slice(0, mostEntries);

/** What is only one's own, under one's name, after what the bar has no room for. */
export function ownMenuFor(actor: Who): Entry[] {
	if (isFamily(actor)) return [];
	const inBar = new Set(menuFor(actor).map(({ href }) => href));
	const notes: Entry = { href: '/aantekeningen', label: m.logboek_notes(), icon: 'pencil' };
	return [...besideBar(actor), guidance(), notes].filter(({ href }) => !inBar.has(href));
}

function barOf(actor: Who): Entry[] {
	if (actor.kind === 'leerling') return [today(), timetable(), messages()];
	if (actor.kind === 'ouder') return [today(), messages()];
	if (isCareTeam(actor)) return [today(), pupils(), caseload(), meetings(), messages()];
	if (actor.kind === 'extern') return [today(), pupils(), messages(), meetings()];
	const entries = [today(), pupils(), messages(), ...talksOf(actor), ...last(actor)];
	// Who keeps the school or leads it has the bar full already, and finds the timetables there.
	const withTimetable =
		mayReadTimetables(actor) && entries.length < mostEntries ? entries.toSpliced(2, 0, timetable()) : entries;
	// Whoever has no role of the school teaches or guides: for a guide this is where the day begins.
	return actor.roles.length === 0 ? withTimetable.toSpliced(-1, 0, guidance()) : withTimetable;
}

/** Who leads has no room left in the bar, and finds the talks beside the pupils. */
const talksOf = (actor: Who): Entry[] =>
	actor.kind === 'medewerker' && hasRole(actor, 'mentor') && !maySeeSchool(actor) && !maySeeSchoolPattern(actor)
		? [{ href: '/gesprekken', label: m.gesprekken_menu(), icon: 'calendar' }]
		: [];

/** How the school does, and the school itself. */
const last = (actor: Who): Entry[] => [
	...(maySeeSchoolFigures(actor) || hasRole(actor, 'mentor') ? [quality()] : []),
	...(maySeeSchool(actor) ? [school()] : []),
	...(!maySeeSchool(actor) && maySeeSchoolPattern(actor) ? [incidents()] : [])
];

const besideBar = (actor: Who): Entry[] => [
	...(actor.kind === 'extern' ? [shared()] : []),
	...(isCareTeam(actor) ? last(actor) : []),
	...(actor.kind === 'medewerker' ? [meetings()] : []),
	...(mayReadTimetables(actor) ? [{ ...timetable(), label: m.rooster_mine() }] : []),
	...(maySeeNumbers(actor) && !isCareTeam(actor) ? [numbers()] : []),
	// Who keeps the school finds them there.
	...(actor.kind === 'medewerker' && maySeeOverview(actor) ? [referrals()] : []),
	...(mayKeepPartners(actor) && !maySeeSchool(actor) ? [partners()] : [])
];

const isFamily = ({ kind }: Who): boolean => kind === 'leerling' || kind === 'ouder';
const isCareTeam = (actor: Who): boolean => actor.kind === 'medewerker' && maySeeCaseload(actor);

const today = (): Entry => ({ href: '/vandaag', label: m.kwaliteit_menu_today(), icon: 'home' });
const pupils = (): Entry => ({ href: '/leerlingen', label: m.leerlingen_menu(), icon: 'users' });
const messages = (): Entry => ({ href: '/berichten', label: m.logboek_menu_messages(), icon: 'message' });
const quality = (): Entry => ({ href: '/kwaliteit', label: m.kwaliteit_menu(), icon: 'chart' });
const school = (): Entry => ({ href: '/school', label: m.scholen_menu(), icon: 'settings' });
const incidents = (): Entry => ({ href: '/school/incidenten', label: m.logboek_menu_incidents(), icon: 'shield' });
const timetable = (): Entry => ({ href: '/rooster', label: m.rooster_menu(), icon: 'calendar' });
const caseload = (): Entry => ({ href: caseloadPath, label: m.ondersteuning_menu(), icon: 'heart' });
const meetings = (): Entry => ({ href: meetingsPath, label: m.overleg_title(), icon: 'table' });
const numbers = (): Entry => ({ href: numbersPath, label: m.ondersteuning_numbers_title(), icon: 'chart' });
const referrals = (): Entry => ({ href: overviewPath, label: m.verwijzing_title(), icon: 'mail' });
const shared = (): Entry => ({ href: sharedPath, label: m.zorgdossier_shared_title(), icon: 'file' });
const guidance = (): Entry => ({ href: guidancePath, label: m.begeleiding_title(), icon: 'heart' });
const partners = (): Entry => ({ href: '/partners', label: m.partners_menu(), icon: 'link' });
