import fc from 'fast-check';
import type { Audience } from '#platform/access/audience.ts';
import { changeKinds, lessonKinds, type ChangeKind, type LessonKind } from '#modules/rooster/rooster.ts';

// Random people with random terms in random groups, roles and families, and pupils who come and go. Days are numbers, from
// the first of August 2025.

export type Span = { from: number; until: number };
export type World = {
	pupils: { group: number; membership: Span; enrolment: Span; bornOn: number; audience: Audience }[];
	terms: (Span & { person: number; group: number; role: 'mentor' | 'vakdocent' | 'stagiair' })[];
	roles: (Span & { person: number; role: 'directeur' | 'zorgcoordinator' | 'administratie' | 'teamleider' })[];
	contacts: (Span & { person: number; pupil: number; hasCustody: boolean })[];
	grants: (Span & { person: number; pupil: number; sees: Audience[] })[];
	guides: (Span & { person: number; pupil: number })[];
	/** Of a group, or of one pupil; on one of its days somebody else may take it. */
	lessons: (Span & {
		person: number | null;
		group: number;
		pupil: number | null;
		kind: LessonKind;
		change: { day: number; person: number; kind: ChangeKind } | null;
	})[];
};

export const people = 3;
export const groups = 2;
export const day = fc.integer({ min: 0, max: 700 });
export const span = fc.oneof(
	{
		weight: 2,
		arbitrary: fc.tuple(fc.nat(300), fc.integer({ min: 400, max: 700 })).map(([from, until]): Span => ({ from, until }))
	},
	{ weight: 1, arbitrary: fc.tuple(day, day).map(([a, b]): Span => ({ from: Math.min(a, b), until: Math.max(a, b) })) }
);
const person = fc.nat(people - 1);
const audience = fc.constantFrom<Audience>('gedeeld', 'team', 'zorg');
export const withSpan = <T extends object>(rest: fc.Arbitrary<T>) =>
	fc.tuple(span, rest).map(([when, what]) => ({ ...when, ...what }));

export const world: fc.Arbitrary<World> = fc.record({
	pupils: fc.array(
		// Some turn 18 inside the range of days: 6,300 days before day 0 is about 17 years and 3 months.
		fc.record({
			group: fc.nat(groups - 1),
			membership: span,
			enrolment: span,
			bornOn: fc.integer({ min: -6900, max: -6000 }),
			audience
		}),
		{ minLength: 1, maxLength: 5 }
	),
	terms: fc.array(
		withSpan(
			fc.record({
				person,
				group: fc.nat(groups - 1),
				role: fc.constantFrom('mentor' as const, 'vakdocent' as const, 'stagiair' as const)
			})
		),
		{ maxLength: 6 }
	),
	roles: fc.array(
		withSpan(
			fc.record({
				person,
				role: fc.constantFrom(
					'directeur' as const,
					'zorgcoordinator' as const,
					'administratie' as const,
					'teamleider' as const
				)
			})
		),
		{ maxLength: 4 }
	),
	contacts: fc.array(withSpan(fc.record({ person, pupil: fc.nat(4), hasCustody: fc.boolean() })), { maxLength: 8 }),
	grants: fc.array(
		withSpan(fc.record({ person, pupil: fc.nat(4), sees: fc.uniqueArray(audience, { minLength: 1 }) })),
		{ maxLength: 3 }
	),
	guides: fc.array(withSpan(fc.record({ person, pupil: fc.nat(4) })), { maxLength: 3 }),
	lessons: fc.array(
		withSpan(
			fc.record({
				person: fc.option(person),
				group: fc.nat(groups - 1),
				pupil: fc.option(fc.nat(4), { freq: 2 }),
				kind: fc.constantFrom(...lessonKinds),
				change: fc.option(fc.record({ day, person, kind: fc.constantFrom(...changeKinds) }), { freq: 2 })
			})
		),
		{ maxLength: 8 }
	)
});

/** The days on which something changes: each first and last day, the day after it, and the 18th birthdays. */
export function turningDays({ pupils, terms, roles, contacts, grants, guides, lessons }: World): string[] {
	const spans: Span[] = [
		...lessons,
		...lessons.flatMap(({ change }) => (change ? [{ from: change.day, until: change.day }] : [])),
		...terms,
		...roles,
		...contacts,
		...grants,
		...guides,
		...pupils.flatMap(({ membership, enrolment }) => [membership, enrolment])
	];
	const birthdays = pupils.map(({ bornOn }) => eighteenth(bornOn));
	return [
		...spans.flatMap(({ from, until }) => [date(from - 1), date(from), date(until), date(until + 1)]),
		...birthdays,
		...birthdays.map(dayBefore)
	];
}

export const date = (offset: number): string => new Date(Date.UTC(2025, 7, 1 + offset)).toISOString().slice(0, 10);
const dayBefore = (iso: string): string => new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10);
export function eighteenth(bornOn: number): string {
	const [year = 0, month, dayOfMonth] = date(bornOn).split('-');
	const birthday = `${Number(year) + 18}-${month}-${dayOfMonth}`;
	// Born on 29 February: 18 on 1 March where there is no 29th.
	return birthday.endsWith('-02-29') && (Number(year) + 18) % 4 !== 0 ? `${Number(year) + 18}-03-01` : birthday;
}
