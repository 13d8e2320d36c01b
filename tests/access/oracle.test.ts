import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sees } from '#modules/mensen/roles.ts';
import { taughtKinds } from '#modules/rooster/rooster.ts';
import type { FreshDatabase } from '../support/database.ts';
import { as, closeTestDatabase, openTestDatabase } from '../support/school.ts';
import { build } from './random-world-rows.ts';
import { date, eighteenth, turningDays, world, type Span, type World } from './random-world.ts';

/*
 * Does PostgreSQL show each person of a random world, on a random day, exactly the items that ten lines of plain arithmetic
 * say?
 */

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

let database: FreshDatabase;
beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));

test('the database shows exactly what the oracle says', { timeout: 120_000 }, async () => {
	const answers = { yes: 0, no: 0 };
	await fc.assert(
		fc.asyncProperty(world, fc.infiniteStream(fc.nat()), async (w, picks) => {
			const { schoolId, ...ids } = await build(w);
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
