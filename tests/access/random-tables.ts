import fc from 'fast-check';
import type { Audience } from '#platform/access/audience.ts';
import { meetingCircles, type MeetingCircle } from '#modules/overleg/kinds.ts';
import { answers, type Answer } from '#modules/toestemming/toestemming.ts';
import {
	date,
	day,
	groups,
	people,
	span,
	turningDays,
	withSpan,
	world,
	type Span,
	type World
} from './random-world.ts';

// On top of a random world: pupils whom the care team supports, meetings about them, people from outside at their tables, and
// what families allowed. The people of the world come first, then those from outside.

export type Tables = {
	/** Those from outside may guide a pupil too. */
	world: World;
	cases: { pupil: number; audience: Shared }[];
	/** When those from outside speak for the one partner. */
	speaks: Span[];
	meetings: { circle: MeetingCircle; on: number; partnerDays: number; isClosed: boolean }[];
	seats: (Span & { meeting: number; person: number })[];
	points: Point[];
	/** For the meetings of one kind or of all, with the partner or with any. */
	consents: (Span & {
		pupil: number;
		kind: number | null;
		isForPartner: boolean;
		said: { who: number | 'pupil'; answer: Answer; on: number }[];
	})[];
};
export type Point = {
	meeting: number;
	/** Nothing of these two: a subject. */
	pupil: number | null;
	group: number | null;
	isAnonymous: boolean;
	isChecked: boolean;
	/** Taken off the agenda. */
	isOff: boolean;
	broughtInBy: number;
	/** For whom what was decided about it is. */
	decisionFor: Shared;
};
type Shared = Exclude<Audience, 'vertrouwelijk' | 'eigen'>;

export const guests = 2;
const meetings = 2;
/** An employee, a parent, an employee (random-world-rows.ts), and the guests. */
export const isStaff = (person: number): boolean => person < people && person % 2 === 0;
export const isGuest = (person: number): boolean => person >= people;

const anybody = fc.nat(people + guests - 1);
const guest = fc.integer({ min: people, max: people + guests - 1 });
const pupil = fc.nat(4);
const shared = fc.constantFrom<Shared>('gedeeld', 'team', 'zorg');

const point: fc.Arbitrary<Point> = fc
	.record({
		meeting: fc.nat(meetings - 1),
		about: fc.constantFrom('pupil', 'pupil', 'pupil', 'group', 'subject'),
		pupil,
		group: fc.nat(groups - 1),
		isAnonymous: fc.boolean(),
		isChecked: fc.boolean(),
		isOff: fc.constantFrom(false, false, false, true),
		decisionFor: shared,
		broughtInBy: fc.constantFrom(0, 2)
	})
	.map(({ about, ...rest }) => ({
		...rest,
		pupil: about === 'pupil' ? rest.pupil : null,
		group: about === 'group' ? rest.group : null,
		isAnonymous: about === 'pupil' && rest.isAnonymous
	}));

const whole: fc.Arbitrary<Tables> = fc
	.record({
		world,
		guides: fc.array(withSpan(fc.record({ person: guest, pupil })), { maxLength: 2 }),
		cases: fc.uniqueArray(fc.record({ pupil, audience: shared }), { maxLength: 4, selector: (one) => one.pupil }),
		speaks: fc.array(span, { minLength: guests, maxLength: guests }),
		meetings: fc.array(
			fc.record({
				circle: fc.constantFrom(...meetingCircles),
				on: fc.integer({ min: 200, max: 600 }),
				partnerDays: fc.constantFrom(0, 7, 60),
				isClosed: fc.boolean()
			}),
			{ minLength: meetings, maxLength: meetings }
		),
		seats: fc.uniqueArray(withSpan(fc.record({ meeting: fc.nat(meetings - 1), person: fc.oneof(anybody, guest) })), {
			maxLength: 6,
			selector: (seat) => `${seat.meeting} ${seat.person}`
		}),
		points: fc.array(point, { minLength: 1, maxLength: 6 }),
		consents: fc.array(
			withSpan(
				fc.record({
					pupil,
					kind: fc.option(fc.nat(meetings - 1), { freq: 2 }),
					isForPartner: fc.boolean(),
					said: fc.array(
						fc.record({
							// All are over 16: their own word counts.
							who: fc.oneof(fc.nat(people - 1), ...Array.from({ length: 3 }, () => fc.constant('pupil' as const))),
							answer: fc.constantFrom<Answer>('gives', 'gives', ...answers),
							on: day
						}),
						{ minLength: 1, maxLength: 4 }
					)
				})
			),
			{ maxLength: 4 }
		)
	})
	.map(({ world: w, guides, ...rest }) => ({ ...rest, world: { ...w, guides: [...w.guides, ...guides] } }));

/** Of a guest the seat ends at the latest with the days after the meeting (S4); what is about a pupil who is not there, goes. */
export const tables: fc.Arbitrary<Tables> = whole.map((all) => {
	const isThere = (one: { pupil: number | null }) => one.pupil === null || one.pupil < all.world.pupils.length;
	const endsInTime = (seat: Tables['seats'][number]) => {
		const { on, partnerDays } = all.meetings[seat.meeting]!;
		return isGuest(seat.person)
			? { ...seat, until: Math.max(seat.from, Math.min(seat.until, on + partnerDays)) }
			: seat;
	};
	const seats = all.seats.map(endsInTime).filter(({ meeting, person, until }) => {
		const { on, partnerDays } = all.meetings[meeting]!;
		return !isGuest(person) || until <= on + partnerDays;
	});
	return {
		...all,
		seats,
		cases: all.cases.filter(isThere),
		points: all.points.filter(isThere),
		consents: all.consents.filter(isThere)
	};
});

/** The days on which something changes for somebody at a table, and those of the world. */
export const turningDaysOf = ({ world: w, speaks, seats, consents, meetings: planned }: Tables): string[] => [
	...turningDays(w),
	...[...speaks, ...seats, ...consents].flatMap(({ from, until }) => [from - 1, from, until, until + 1].map(date)),
	...consents.flatMap(({ said }) => said.flatMap(({ on }) => [date(on - 1), date(on)])),
	// Most of the time somebody looks during the meeting.
	...planned.flatMap(({ on }) => Array.from({ length: 12 }, () => date(on)))
];
