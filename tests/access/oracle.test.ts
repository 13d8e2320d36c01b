import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Audience } from '#platform/access/audience.ts';
import { sees } from '#modules/mensen/roles.ts';
import { changeKinds, lessonKinds, taughtKinds, type ChangeKind, type LessonKind } from '#modules/rooster/rooster.ts';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, openTestDatabase } from '../support/school.ts';

/*
 * Random people with random terms in random groups, roles and families, and pupils who come and go; then: does PostgreSQL
 * show each of them, on a random day, exactly the items that ten lines of plain arithmetic say?
 */

type Span = { from: number; until: number };
type World = {
	pupils: { group: number; membership: Span; enrolment: Span; bornOn: number; audience: Audience }[];
	terms: (Span & { person: number; group: number; role: 'mentor' | 'vakdocent' | 'stagiair' })[];
	roles: (Span & { person: number; role: 'directeur' | 'zorgcoordinator' | 'administratie' | 'teamleider' })[];
	contacts: (Span & { person: number; pupil: number; hasCustody: boolean })[];
	grants: (Span & { person: number; pupil: number; sees: Audience[] })[];
	/** Of a group, or of one pupil; on one of its days somebody else may take it. */
	lessons: (Span & {
		person: number | null;
		group: number;
		pupil: number | null;
		kind: LessonKind;
		change: { day: number; person: number; kind: ChangeKind } | null;
	})[];
};

const people = 3;
const groups = 2;
const day = fc.integer({ min: 0, max: 700 });
const span = fc.oneof(
	{
		weight: 2,
		arbitrary: fc.tuple(fc.nat(300), fc.integer({ min: 400, max: 700 })).map(([from, until]): Span => ({ from, until }))
	},
	{ weight: 1, arbitrary: fc.tuple(day, day).map(([a, b]): Span => ({ from: Math.min(a, b), until: Math.max(a, b) })) }
);
const person = fc.nat(people - 1);
const audience = fc.constantFrom<Audience>('gedeeld', 'team', 'zorg');
const withSpan = <T extends object>(rest: fc.Arbitrary<T>) =>
	fc.tuple(span, rest).map(([when, what]) => ({ ...when, ...what }));

const world: fc.Arbitrary<World> = fc.record({
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
function turningDays({ pupils, terms, roles, contacts, grants, lessons }: World): string[] {
	const spans: Span[] = [
		...lessons,
		...lessons.flatMap(({ change }) => (change ? [{ from: change.day, until: change.day }] : [])),
		...terms,
		...roles,
		...contacts,
		...grants,
		...pupils.flatMap(({ membership, enrolment }) => [membership, enrolment])
	];
	const birthdays = pupils.map(({ bornOn }) => eighteenth(bornOn));
	return [
		...spans.flatMap(({ from, until }) => [date(from - 1), date(from), date(until), date(until + 1)]),
		...birthdays,
		...birthdays.map(dayBefore)
	];
}

/** Who sees the item of this pupil: the whole of *betrokkenheid* in ten lines. */
function oracle(
	{ pupils, terms, roles, contacts, grants, lessons }: World,
	index: number,
	asker: number,
	today: string
): boolean {
	const pupil = pupils[index]!;
	const holds = (when: Span) => date(when.from) <= today && today <= date(when.until);
	const mine = <T extends Span & { person: number }>(list: T[]) =>
		list.filter((one) => one.person === asker && holds(one));
	const seen = [
		...mine(terms)
			.filter((term) => term.group === pupil.group && holds(pupil.membership))
			.flatMap((term) => sees[term.role]),
		// Who sorts pupils knows them before the first day, and for two years after the last one.
		...mine(roles)
			.filter(({ role }) =>
				role === 'teamleider' ? holds(pupil.enrolment) : today <= date(pupil.enrolment.until + 730)
			)
			.flatMap((role) => sees[role.role]),
		...mine(contacts)
			.filter((contact) => contact.pupil === index && contact.hasCustody && today < eighteenth(pupil.bornOn))
			.flatMap(() => sees.ouder),
		...mine(grants)
			.filter((grant) => grant.pupil === index)
			.flatMap((grant) => grant.sees),
		// Who teaches the pupil, and who takes a lesson over on its day.
		...lessons
			.filter(({ kind }) => taughtKinds.includes(kind))
			.filter((lesson) =>
				lesson.pupil === null
					? lesson.group === pupil.group && holds(pupil.membership)
					: lesson.pupil === index && holds(pupil.enrolment)
			)
			.filter((lesson) => holds(lesson) && (lesson.person === asker || takesOver(lesson.change, today) === asker))
			.flatMap(() => sees.vakdocent)
	];
	return seen.includes(pupil.audience);
}

const takesOver = (change: World['lessons'][number]['change'], today: string): number | undefined =>
	change && change.kind !== 'uitval' && date(change.day) === today ? change.person : undefined;

const date = (offset: number): string => new Date(Date.UTC(2025, 7, 1 + offset)).toISOString().slice(0, 10);
const dayBefore = (iso: string): string => new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10);
function eighteenth(bornOn: number): string {
	const [year = 0, month, dayOfMonth] = date(bornOn).split('-');
	const birthday = `${Number(year) + 18}-${month}-${dayOfMonth}`;
	// Born on 29 February: 18 on 1 March where there is no 29th.
	return birthday.endsWith('-02-29') && (Number(year) + 18) % 4 !== 0 ? `${Number(year) + 18}-03-01` : birthday;
}

let database: FreshDatabase;
beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));

test('the database shows exactly what the oracle says', { timeout: 120_000 }, async () => {
	const answers = { yes: 0, no: 0 };
	await fc.assert(
		fc.asyncProperty(world, fc.infiniteStream(fc.nat()), async (w, picks) => {
			const { schoolId, ids } = await build(w);
			const days = turningDays(w);
			for (const [asker, personId] of ids.people.entries()) {
				for (let i = 0; i < 10; i++) {
					const today = days[picks.next().value % days.length]!;
					const shown = await as(
						{ schoolId, personId, today },
						(db) => db.sql<{ id: string }[]>`select pupil_id as id from file`
					);
					const expected = w.pupils.flatMap((_, index) => (oracle(w, index, asker, today) ? [ids.pupils[index]!] : []));
					expect(shown.map((row) => row.id).toSorted(), today).toEqual(expected.toSorted());
					answers.yes += expected.length;
					answers.no += w.pupils.length - expected.length;
				}
			}
		}),
		{ seed: 20_261_121, numRuns: 200 }
	);
	// A world in which nobody ever sees anything would prove nothing.
	expect(answers.yes).toBeGreaterThan(300);
	expect(answers.no).toBeGreaterThan(300);
});

/** Puts the world into the database: each pupil has one item, a file, of the pupil's audience, added by somebody outside. */
async function build(w: World) {
	const schoolId = randomUUID();
	return asSystem(async (db) => {
		const { sql } = db;
		await sql`insert into school (id, name) values (${schoolId}, 'Willekeur')`;
		const locationId = await add(db, 'location', { schoolId, key: 'l', name: 'L' });
		const schoolYearId = await add(db, 'school_year', { schoolId, name: 'j', startsOn: date(0), endsOn: date(700) });
		const groupIds: string[] = [];
		for (let i = 0; i < groups; i++)
			groupIds.push(await add(db, 'school_group', { schoolId, schoolYearId, locationId, name: `g${i}` }));
		const newPerson = (kind: string) => add(db, 'person', { schoolId, kind, givenName: 'N', familyName: 'N' });
		const uploader = await newPerson('medewerker');
		const personIds: string[] = [];
		for (let i = 0; i < people; i++) personIds.push(await newPerson(i % 2 ? 'ouder' : 'medewerker'));
		const pupilIds: string[] = [];
		for (const { group, membership, enrolment, bornOn, audience: itemAudience } of w.pupils) {
			const id = await newPerson('leerling');
			pupilIds.push(id);
			await add(db, 'pupil', { schoolId, id, givenName: 'P', familyName: 'P', bornOn: date(bornOn), searchName: 'p' });
			await add(db, 'enrolment', {
				schoolId,
				pupilId: id,
				locationId,
				fromOn: date(enrolment.from),
				untilOn: date(enrolment.until)
			});
			await add(db, 'group_member', {
				schoolId,
				groupId: groupIds[group],
				pupilId: id,
				fromOn: date(membership.from),
				untilOn: date(membership.until)
			});
			await add(db, 'file', {
				schoolId,
				pupilId: id,
				audience: itemAudience,
				name: 'f',
				kind: 'pdf',
				bytes: 1,
				storageKey: 'k',
				uploadedById: uploader
			});
		}
		const terms = (s: Span) => ({ schoolId, fromOn: date(s.from), untilOn: date(s.until) });
		for (const t of w.terms)
			await add(db, 'group_staff', {
				...terms(t),
				groupId: groupIds[t.group],
				personId: personIds[t.person],
				role: t.role
			});
		for (const r of w.roles)
			await add(db, 'role_assignment', { ...terms(r), personId: personIds[r.person], role: r.role });
		for (const c of w.contacts.filter(({ pupil }) => pupil < pupilIds.length))
			await add(db, 'contact', {
				...terms(c),
				pupilId: pupilIds[c.pupil],
				personId: personIds[c.person],
				relation: 'ouder',
				hasCustody: c.hasCustody
			});
		for (const g of w.grants.filter(({ pupil }) => pupil < pupilIds.length))
			await add(db, 'access_grant', {
				...terms(g),
				pupilId: pupilIds[g.pupil],
				personId: personIds[g.person],
				role: 'begeleider',
				sees: g.sees,
				why: 'w',
				grantedById: uploader
			});
		for (const l of w.lessons.filter(({ pupil }) => pupil === null || pupil < pupilIds.length)) {
			const lessonId = await add(db, 'lesson', {
				...terms(l),
				groupId: l.pupil === null ? groupIds[l.group] : null,
				pupilId: l.pupil === null ? null : pupilIds[l.pupil],
				kind: l.kind,
				weekday: 1,
				startsAt: '09:00',
				endsAt: '10:00',
				teacherId: l.person === null ? null : personIds[l.person]
			});
			if (l.change)
				await add(db, 'lesson_change', {
					schoolId,
					lessonId,
					onDay: date(l.change.day),
					kind: l.change.kind,
					teacherId: personIds[l.change.person],
					madeById: uploader
				});
		}
		return { schoolId, ids: { people: personIds, pupils: pupilIds } };
	});
}
