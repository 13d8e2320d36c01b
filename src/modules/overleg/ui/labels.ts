import { m } from '#paraglide/messages.js';
import { clock, day, weekday } from '#ui/format.ts';
import type { ItemAbout, ItemSource, Need } from '../agenda.ts';
import type { ConsentRule, MeetingCircle, MeetingRhythm } from '../kinds.ts';
import type { FoundName } from '../names.ts';
import type { SeatKind } from '../overleg.ts';
import type { MeetingLine, Point, Seated, SeriesLine } from '../views.ts';

export const circleLabel: Record<MeetingCircle, () => string> = {
	team: m.overleg_circle_team,
	zorg: m.overleg_circle_care,
	vertrouwelijk: m.overleg_circle_table,
	'geen leerlingen': m.overleg_circle_none
};

export const consentLabel: Record<ConsentRule, () => string> = {
	'niet nodig': m.overleg_consent_none,
	ouders: m.overleg_consent_parents,
	'ouders of anoniem': m.overleg_consent_or_anonymous
};

export const seatLabel: Record<SeatKind, () => string> = {
	lid: m.overleg_seat_member,
	'op afroep': m.overleg_seat_on_call,
	partner: m.overleg_seat_partner,
	gast: m.overleg_seat_guest
};

/** "di 17 nov, 13.00 uur · lokaal 4 · Noord". */
export const whenAndWhere = ({
	onDay,
	startsAt,
	place,
	location
}: Pick<MeetingLine, 'onDay' | 'startsAt' | 'place' | 'location'>): string =>
	[m.overleg_when({ day: day(onDay), time: clock(startsAt) }), place, location].filter(Boolean).join(' · ');

/** "Elke 2 weken op dinsdag, 13.00 uur". */
export function rhythmText({
	interval,
	every,
	weekdays,
	startsAt
}: Pick<SeriesLine, 'interval' | 'every' | 'weekdays' | 'startsAt'>): string {
	const days = new Intl.ListFormat('nl').format(weekdays.map(weekday));
	const how =
		interval === 'week'
			? every === 1
				? m.overleg_every_week({ days })
				: m.overleg_every_weeks({ count: every, days })
			: every === 1
				? m.overleg_every_month({ days })
				: m.overleg_every_months({ count: every, days });
	return `${how}, ${clock(startsAt)}`;
}

/** How often the school's document says it meets, for who plans it. */
export function statedRhythm({ times, per, every }: MeetingRhythm): string {
	if (every > 1)
		return per === 'week' ? m.overleg_stated_weeks({ count: every }) : m.overleg_stated_months({ count: every });
	return per === 'schooljaar' ? m.overleg_stated_year({ count: times }) : m.overleg_stated_per({ count: times, per });
}

/** What somebody at the table is there, in a few words. */
export const seatText = ({ isChair, partner, kind }: Pick<Seated, 'isChair' | 'partner' | 'kind'>): string =>
	isChair ? m.overleg_seat_chair() : (partner ?? seatLabel[kind]());

export const aboutLabel: Record<ItemAbout, () => string> = {
	leerling: m.overleg_about_pupil,
	groep: m.overleg_about_group,
	onderwerp: m.overleg_about_subject
};

export const needLabel: Record<Need, () => string> = {
	question: m.overleg_need_question,
	consent: m.overleg_need_consent,
	reading: m.overleg_need_reading
};

/** How a point came here, with the name of who brought it in. */
export const sourceLabel: Record<ItemSource, (params: { name: string }) => string> = {
	mentor: m.overleg_source_by,
	zorgteam: m.overleg_source_by,
	tafel: m.overleg_source_by,
	signaal: m.overleg_source_signal,
	evaluatie: m.overleg_source_evaluation,
	verzoek: m.overleg_source_request,
	observatie: m.overleg_source_observation,
	partner: m.overleg_source_partner,
	vervolg: m.overleg_source_follows
};

export const tellsLabel: Record<FoundName['who'], () => string> = {
	pupil: m.overleg_tells_pupil,
	family: m.overleg_tells_family,
	staff: m.overleg_tells_staff,
	born: m.overleg_tells_born,
	group: m.overleg_tells_group
};

/** Whether everybody at the table may read this point as it is printed: anonymous and read, or with consent. */
export const mayBeOnPaper = ({ needs }: Pick<Point, 'needs'>): boolean =>
	!needs.includes('consent') && !needs.includes('reading');
