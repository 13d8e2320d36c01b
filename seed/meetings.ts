import { isSignalBoard } from '#modules/overleg/agenda.ts';
import { meetingKinds, type MeetingKind } from '#modules/overleg/index.ts';
import { daysOf, type SeriesRhythm } from '#modules/overleg/rhythm.ts';
import { staffSeatDays } from '#modules/overleg/overleg.ts';
import type {
	agendaItem,
	agendaOrigin,
	agendaPupil,
	meeting,
	meetingSeries,
	partnerConcern,
	seat,
	seriesSeat
} from '#modules/overleg/server/tables.ts';
import { itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import { addDays, isWeekend, weekdayOf } from '#platform/text/dates.ts';
import type { Chance } from './chance.ts';
import type { Consents, PartnerPeople } from './consents.ts';
import { anonymous, concern, inTeam, postponed, subjects, withName, type Story } from './meeting-sentences.ts';
import { onSchoolDay } from './opp-rows.ts';
import type { Pupils } from './pupils.ts';
import { addSignals, beganDaysAgo } from './signals.ts';
import type { Group, Staff } from './staff.ts';

export type SeededMeeting = typeof meeting.$inferInsert & { id: string };
export type SeededItem = typeof agendaItem.$inferInsert & { id: string };

/** The meetings of a school; what was said at them comes on top. */
export type Meetings = {
	series: (typeof meetingSeries.$inferInsert & { id: string })[];
	seriesSeats: (typeof seriesSeat.$inferInsert)[];
	meetings: SeededMeeting[];
	seats: (typeof seat.$inferInsert)[];
	items: SeededItem[];
	origins: (typeof agendaOrigin.$inferInsert)[];
	pupils: (typeof agendaPupil.$inferInsert)[];
	concerns: (typeof partnerConcern.$inferInsert)[];
};

export type MeetingPlace = {
	schoolId: string;
	today: string;
	setup: SchoolSetup;
	holidays: readonly { startsOn: string; endsOn: string }[];
	groups: readonly Group[];
	staff: Staff;
	pupils: Pupils;
	partnerPeople: PartnerPeople;
	consents: Consents;
};

type Way = Pick<SeriesRhythm, 'interval' | 'every'> & {
	weekday: number;
	/** And on these, when it is more than once a week. */
	others?: readonly number[];
	startsAt: string;
	minutes: number;
	/** How long ago the first one was, and how far they reach. */
	backDays?: number;
	aheadDays?: number;
};

/** Where the document does not say how often; ours. */
const ways: Record<string, Way> = {
	zat: { interval: 'maand', every: 1, weekday: 2, startsAt: '13:00', minutes: 90 },
	staf: { interval: 'week', every: 2, weekday: 4, startsAt: '15:00', minutes: 60 },
	team: { interval: 'week', every: 4, weekday: 4, startsAt: '14:30', minutes: 60 },
	groepen: { interval: 'maand', every: 3, weekday: 1, startsAt: '15:15', minutes: 45 },
	school: { interval: 'maand', every: 3, weekday: 3, startsAt: '15:30', minutes: 90 },
	signalen: {
		interval: 'week',
		every: 1,
		weekday: 2,
		others: [4],
		startsAt: '14:45',
		minutes: 20,
		backDays: beganDaysAgo,
		aheadDays: 84
	}
};

/** How long ago the first meeting of a series was, and how far they reach. */
const backDays = 70;
const aheadDays = 110;

/**
 * Series of a few kinds, with people at the table, and agendas: of the last meeting with partners, which postponed something,
 * and of the next ones: with consent, waiting for consent, anonymous and read, anonymous and not read.
 */
export function makeMeetings(by: Chance, place: MeetingPlace): Meetings {
	const made: Meetings = {
		series: [],
		seriesSeats: [],
		meetings: [],
		seats: [],
		items: [],
		origins: [],
		pupils: [],
		concerns: []
	};
	const kinds = meetingKinds(place.setup);
	const first = (fits: (kind: MeetingKind) => boolean) => kinds.find(fits);
	const withPartners =
		first(({ key }) => key === 'zat') ??
		first(({ subject, consent }) => subject === 'leerlingen' && consent !== 'niet nodig');
	const board = first(isSignalBoard);
	const ofStaff = first(
		(kind) => kind.subject === 'leerlingen' && kind !== withPartners && kind !== board && kind.consent === 'niet nodig'
	);
	const ofGroups = first(({ subject }) => subject === 'groepen');
	const ofSchool = first(({ key }) => key === 'mr');
	if (withPartners) fillWithPartners(by, made, place, startSeries(by, made, place, withPartners, ways.zat!, true));
	if (ofStaff) {
		const way = ofStaff.circle === 'team' ? ways.team! : ways.staf!;
		fillInTeam(by, made, place, startSeries(by, made, place, ofStaff, way, false));
	}
	if (ofGroups) startSeries(by, made, place, ofGroups, ways.groepen!, false);
	if (ofSchool) fillSubject(by, made, place, startSeries(by, made, place, ofSchool, ways.school!, false));
	raiseConcern(by, made, place);
	if (board) {
		startSeries(by, made, place, board, ways.signalen!, false);
		addSignals(by, made, place);
	}
	return made;
}

/** All meetings of it from some weeks ago on, never today: the demo's own day stays as it is. */
function startSeries(
	by: Chance,
	made: Meetings,
	place: MeetingPlace,
	kind: MeetingKind,
	way: Way,
	hasPartners: boolean
): SeededMeeting[] {
	const { schoolId, today, holidays, staff, setup } = place;
	const { interval, every, weekday, others = [], startsAt, minutes, ...reach } = statedWay(kind, way);
	const start = addDays(today, -(reach.backDays ?? backDays));
	const fromOn = addDays(start, (weekday - weekdayOf(start) + 7) % 7);
	const untilOn = addDays(today, reach.aheadDays ?? aheadDays);
	const weekdays = [weekday, ...others];
	const seriesId = by.id();
	const { key, name, subject, circle, consent } = kind;
	const same = {
		schoolId,
		kindKey: key,
		name,
		subject,
		circle,
		consent,
		place: 'Vergaderkamer',
		startsAt,
		minutes,
		chairId: staff.careCoordinator
	};
	made.series.push({ ...same, id: seriesId, interval, every, weekdays, fromOn, untilOn });
	const isSchoolDay = (day: string) =>
		day !== today && !isWeekend(day) && !holidays.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
	const partnerDays = setup.zicht.ondersteuning.partner_dagen;
	const meetings = daysOf({ interval, every, weekdays, fromOn, untilOn }, isSchoolDay).map((onDay): SeededMeeting => ({
		...same,
		id: by.id(),
		seriesId,
		onDay,
		partnerDays,
		...(onDay < today
			? { state: 'closed', closedAt: new Date(`${onDay}T15:00:00Z`), closedById: staff.careCoordinator }
			: { state: 'planned', closedAt: null, closedById: null })
	}));
	made.meetings.push(...meetings);
	const guests = hasPartners ? guestsOf(place) : [];
	const members = membersOf(kind, place);
	for (const personId of members)
		made.seriesSeats.push({ schoolId, seriesId, personId, partnerId: null, kind: 'lid', mayNote: true });
	for (const { personId, partnerId } of guests)
		made.seriesSeats.push({ schoolId, seriesId, personId, partnerId, kind: 'partner', mayNote: false });
	for (const { id: meetingId, onDay } of meetings) {
		const seated = {
			schoolId,
			meetingId,
			fromOn: addDays(onDay < today ? onDay : today, -14),
			addedById: staff.careCoordinator
		};
		for (const personId of members)
			made.seats.push({
				...seated,
				personId,
				partnerId: null,
				kind: 'lid',
				mayNote: true,
				untilOn: addDays(onDay, staffSeatDays)
			});
		for (const { personId, partnerId } of guests)
			made.seats.push({
				...seated,
				personId,
				partnerId,
				kind: 'partner',
				mayNote: false,
				untilOn: addDays(onDay, partnerDays)
			});
	}
	return meetings;
}

/** Of the partners about whom parents were asked; where nobody was, of all who come in. */
function guestsOf({ consents, partnerPeople }: MeetingPlace) {
	const askedFor = new Set(consents.consents.filter(({ purpose }) => purpose === 'overleg').map(({ id }) => id));
	const asked = new Set(
		consents.partners.filter(({ consentId }) => askedFor.has(consentId)).map(({ partnerId }) => partnerId)
	);
	const standing = partnerPeople.atPartner.filter(({ partnerId }) => asked.has(partnerId));
	return standing.length > 0 ? standing : partnerPeople.atPartner;
}

function statedWay({ rhythm }: MeetingKind, way: Way): Way {
	if (rhythm?.per === 'week' && rhythm.times === 1) return { ...way, interval: 'week', every: rhythm.every };
	if (rhythm?.per === 'maand' && rhythm.times === 1) return { ...way, interval: 'maand', every: rhythm.every };
	return way;
}

/** The care coordinator, and who holds a leading role that the set-up names. */
function membersOf(kind: MeetingKind, { setup, staff }: MeetingPlace): string[] {
	const roles = new Set<string>(
		itemsOf(setup.rollen)
			.filter(({ key }) => kind.members.includes(key))
			.map(({ rol_in_zicht }) => rol_in_zicht)
	);
	const named = staff.roles.filter(({ role }) => roles.has(role)).map(({ personId }) => personId);
	const orthopedagogue = staff.roles.find(({ role }) => role === 'orthopedagoog')?.personId;
	return [...new Set([staff.careCoordinator, ...named, ...(orthopedagogue ? [orthopedagogue] : [])])];
}

function fillWithPartners(by: Chance, made: Meetings, place: MeetingPlace, meetings: readonly SeededMeeting[]): void {
	const { today, consents } = place;
	const next = meetings.find(({ onDay }) => onDay > today);
	const last = meetings.findLast(({ onDay }) => onDay < today);
	const asked = consents.consents.filter(({ purpose }) => purpose === 'overleg').map(({ pupilId }) => pupilId);
	const given = new Set(consents.answers.filter(({ answer }) => answer === 'gives').map(({ pupilId }) => pupilId));
	const allowed = asked.find((id) => given.has(id));
	const waiting = asked.find((id) => !given.has(id));
	const others = somePupils(place, [allowed, waiting]);
	if (last) {
		const [first, second] = others.slice(0, 2);
		if (allowed) add(by, made, place, last, { pupilId: allowed, story: withName[1]!, state: 'handled' });
		if (first) add(by, made, place, last, { pupilId: first, story: postponed, state: 'postponed' });
		if (second)
			add(by, made, place, last, {
				pupilId: second,
				story: anonymous[1]!,
				state: 'handled',
				isAnonymous: true,
				isRead: true
			});
	}
	if (!next) return;
	if (allowed) add(by, made, place, next, { pupilId: allowed, story: withName[0]! });
	if (waiting) add(by, made, place, next, { pupilId: waiting, story: withName[1]! });
	const [third, fourth] = others.slice(2, 4);
	if (third) add(by, made, place, next, { pupilId: third, story: anonymous[0]!, isAnonymous: true, isRead: true });
	if (fourth) add(by, made, place, next, { pupilId: fourth, story: anonymous[1]!, isAnonymous: true });
	add(by, made, place, next, { subject: subjects[0]! });
}

function fillInTeam(by: Chance, made: Meetings, place: MeetingPlace, meetings: readonly SeededMeeting[]): void {
	const next = meetings.find(({ onDay }) => onDay > place.today);
	const last = meetings.findLast(({ onDay }) => onDay < place.today);
	const [first, second, third] = somePupils(place, []).slice(4, 7);
	if (last && first) add(by, made, place, last, { pupilId: first, story: inTeam[0]!, state: 'handled' });
	if (last && second) add(by, made, place, last, { pupilId: second, story: inTeam[1]!, state: 'postponed' });
	if (next && third) add(by, made, place, next, { pupilId: third, story: inTeam[0]! });
}

function fillSubject(by: Chance, made: Meetings, place: MeetingPlace, meetings: readonly SeededMeeting[]): void {
	const next = meetings.find(({ onDay }) => onDay > place.today);
	if (next) add(by, made, place, next, { subject: subjects[1]! });
}

type Point = {
	pupilId?: string;
	story?: Story;
	subject?: (typeof subjects)[number];
	state?: SeededItem['state'];
	isAnonymous?: boolean;
	isRead?: boolean;
};

/** Read some days before the meeting, and not after today. */
const readOn = (onDay: string, today: string): string => {
	const day = addDays(onDay, -12);
	return day < today ? day : addDays(today, -1);
};

function add(
	by: Chance,
	made: Meetings,
	{ schoolId, today, staff, pupils, groups }: MeetingPlace,
	on: SeededMeeting,
	point: Point
): void {
	const { pupilId, story, subject, state = 'open', isAnonymous = false, isRead = false } = point;
	const before = made.items.filter(({ meetingId }) => meetingId === on.id);
	const letter = String.fromCharCode(65 + before.filter((item) => item.isAnonymous).length);
	const id = by.id();
	made.items.push({
		schoolId,
		id,
		meetingId: on.id,
		position: before.length + 1,
		about: pupilId ? 'leerling' : 'onderwerp',
		title: subject?.title ?? '',
		alias: isAnonymous ? letter : '',
		isAnonymous,
		question: story?.question ?? subject?.question ?? '',
		facts: story?.facts ?? '',
		checkedAt: isRead ? new Date(`${readOn(on.onDay, today)}T10:00:00Z`) : null,
		state
	});
	const groupIds = new Set(pupils.members.filter((member) => member.pupilId === pupilId).map(({ groupId }) => groupId));
	const last = groups.findLast(({ id: groupId }) => groupIds.has(groupId));
	const mentor = last && staff.mentorOf.get(last.id);
	made.origins.push({
		schoolId,
		itemId: id,
		broughtInById: mentor ?? staff.careCoordinator,
		source: mentor ? 'mentor' : 'zorgteam',
		checkedById: isRead ? staff.careCoordinator : null
	});
	const found = pupils.pupils.find((one) => one.id === pupilId);
	if (!found) return;
	const name = [found.givenName, found.infix, found.familyName].filter(Boolean).join(' ');
	made.pupils.push({ schoolId, itemId: id, pupilId: found.id, name });
}

/** A pupil of each of some groups; not of 2B, whose mentor's day the demo tells, nor of those that the journeys take. */
function somePupils({ groups, pupils, today }: MeetingPlace, without: readonly (string | undefined)[]): string[] {
	const now = groups.filter(
		({ startsOn, endsOn, name, stage }) => startsOn <= today && today <= endsOn && name !== '2B' && stage !== 3
	);
	return [...now, ...now].flatMap(({ id }, at) => {
		const members = pupils.members.filter(({ groupId, pupilId }) => groupId === id && !without.includes(pupilId));
		return members[at < now.length ? 1 : 2]?.pupilId ?? [];
	});
}

/** One concern of a partner that waits for an answer. */
function raiseConcern(by: Chance, made: Meetings, { schoolId, today, partnerPeople }: MeetingPlace): void {
	const [somebody] = partnerPeople.atPartner;
	if (!somebody) return;
	made.concerns.push({
		schoolId,
		id: by.id(),
		partnerId: somebody.partnerId,
		byId: somebody.personId,
		text: concern,
		createdAt: new Date(`${onSchoolDay(addDays(today, -2))}T12:00:00Z`)
	});
}
