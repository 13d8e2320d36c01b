import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Audience } from '#platform/access/audience.ts';
import type { MeetingCircle } from '#modules/overleg/kinds.ts';
import { isInForce } from '#modules/toestemming/toestemming.ts';
import type { FreshDatabase } from '../support/database.ts';
import { as, closeTestDatabase, openTestDatabase } from '../support/school.ts';
import { audiencesOf, holdsOn } from './oracle.ts';
import { guests, isGuest, isStaff, tables, turningDaysOf, type Tables } from './random-tables.ts';
import { buildTables } from './random-tables-rows.ts';
import { date, people } from './random-world.ts';

/*
 * Does PostgreSQL show each person of random tables, on a random day, exactly the cases and the points of agendas that plain
 * arithmetic says (decision 0013, S2, S4)?
 */

type Sight = 'all' | 'anonymous question' | 'own question' | 'nothing';

/** How much of a point somebody reads. */
function sightOf(all: Tables, index: number, asker: number, today: string): Sight {
	const { world, meetings, seats, speaks, points } = all;
	const point = points[index]!;
	const { circle } = meetings[point.meeting]!;
	const holds = holdsOn(today);
	const sits = seats.some((seat) => seat.meeting === point.meeting && seat.person === asker && holds(seat));
	if (sits && isStaff(asker)) return 'all';
	if (point.isOff && point.broughtInBy !== asker && !leads(all, circle, asker, today)) return 'nothing';
	if (sits && isGuest(asker) && holds(speaks[asker - people]!)) {
		if (point.pupil === null) return point.group === null ? 'all' : 'nothing';
		if (point.isAnonymous) return point.isChecked ? 'anonymous question' : 'nothing';
		return isAllowed(all, point.pupil, point.meeting, today) ? 'all' : 'nothing';
	}
	if (sits && !isGuest(asker)) return circle === 'geen leerlingen' ? 'all' : 'nothing';
	const reads = point.pupil === null ? [] : notAsFamily(world, point.pupil, asker, today);
	if (reads.some((audience) => audience === circle) && (isStaff(asker) || !point.isAnonymous)) return 'all';
	const teaches = ({ group, person }: (typeof world.terms)[number]) => group === point.group && person === asker;
	if (circle === 'team' && world.terms.some((term) => teaches(term) && holds(term))) return 'all';
	if (point.broughtInBy !== asker || !isStaff(asker)) return 'nothing';
	return point.pupil === null || reads.includes('team') ? 'own question' : 'nothing';
}

function notAsFamily(...about: Parameters<typeof audiencesOf>): Audience[] {
	const { asStaff, asGuide } = audiencesOf(...about);
	return [...asStaff, ...asGuide];
}

/** Who plans meetings of this circle, and so may put back what was taken off. */
const leads = ({ world }: Tables, circle: MeetingCircle, asker: number, today: string): boolean =>
	world.roles.some(
		(one) =>
			one.person === asker &&
			holdsOn(today)(one) &&
			(one.role === 'zorgcoordinator' || circle === 'team' || circle === 'geen leerlingen')
	);

/** A decision is for the table; and, once the meeting is closed, for those in the dossier whom it is for. */
function readsDecision(all: Tables, index: number, asker: number, today: string): boolean {
	if (sightOf(all, index, asker, today) === 'all') return true;
	const { pupil, meeting, isAnonymous, decisionFor } = all.points[index]!;
	if (pupil === null || !all.meetings[meeting]!.isClosed) return false;
	const { asStaff, asGuide, asFamily } = audiencesOf(all.world, pupil, asker, today);
	// Who guides from outside may have sat at the table: an anonymous point never tells who it was about.
	const guides = isAnonymous && !isStaff(asker) ? [] : asGuide;
	return [...asStaff, ...guides, ...asFamily].includes(decisionFor);
}

const isAllowed = ({ world, consents }: Tables, pupil: number, kind: number, today: string): boolean =>
	consents
		.filter((one) => one.pupil === pupil && (one.kind === null || one.kind === kind))
		.some(({ said, from, until }) =>
			isInForce(
				{
					fromOn: date(from),
					untilOn: date(until),
					endedOn: null,
					pupil: { personId: 'pupil', bornOn: date(world.pupils[pupil]!.bornOn) },
					custody: [],
					said: said.map(({ who, answer, on }) => ({ personId: String(who), answer, saidOn: date(on) }))
				},
				today
			)
		);

/** What the database would show if the arithmetic is right. */
function expectedOf(all: Tables, asker: number, today: string): Shown {
	const sights = all.points.map((_, index) => sightOf(all, index, asker, today));
	const where = (...wanted: Sight[]) => sights.flatMap((sight, index) => (wanted.includes(sight) ? [index] : []));
	const ofPupil = (index: number) => all.points[index]!.pupil !== null;
	const reads = all.cases.map(({ pupil }) => {
		return new Set(Object.values(audiencesOf(all.world, pupil, asker, today)).flat());
	});
	return {
		cases: all.cases.flatMap((_, index) => (reads[index]!.has('team') ? [index] : [])),
		reasons: all.cases.flatMap(({ audience }, index) => (reads[index]!.has(audience) ? [index] : [])),
		points: where('all', 'anonymous question', 'own question'),
		who: where('all', 'own question').filter(ofPupil),
		notes: where('all'),
		decisions: all.points.flatMap((_, index) => (readsDecision(all, index, asker, today) ? [index] : []))
	};
}
type Shown = Record<'cases' | 'reasons' | 'points' | 'who' | 'notes' | 'decisions', number[]>;

let database: FreshDatabase;
beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));

test('cases and agendas: the database shows exactly what the oracle says', { timeout: 180_000 }, async () => {
	const seen = { cases: 0, reasons: 0, points: 0, who: 0, notes: 0, decisions: 0, byGuests: 0, withoutWho: 0 };
	await fc.assert(
		fc.asyncProperty(tables, fc.infiniteStream(fc.nat()), async (all, picks) => {
			const { schoolId, ...ids } = await buildTables(all);
			const days = turningDaysOf(all);
			for (let asker = 0; asker < people + guests; asker++) {
				for (let i = 0; i < 8; i++) {
					const today = days[picks.next().value % days.length]!;
					const rows = await as(
						{ schoolId, personId: ids.people[asker]!, today },
						({ sql }) =>
							sql<{ what: keyof Shown; id: string }[]>`
								select 'cases' as what, id from support_case
								union all select 'reasons', step_id from ladder_reason
								union all select 'points', id from agenda_item
								union all select 'who', item_id from agenda_pupil
								union all select 'notes', item_id from agenda_note
								union all select 'decisions', item_id from agenda_decision`
					);
					const shown = (what: keyof Shown, of: readonly string[]) =>
						rows
							.filter((row) => row.what === what)
							.map(({ id }) => of.indexOf(id))
							.toSorted((a, b) => a - b);
					const found: Shown = {
						cases: shown('cases', ids.cases),
						reasons: shown('reasons', ids.steps),
						points: shown('points', ids.points),
						who: shown('who', ids.points),
						notes: shown('notes', ids.points),
						decisions: shown('decisions', ids.points)
					};
					const expected = expectedOf(all, asker, today);
					expect(found, `person ${asker} on ${today}`).toEqual(expected);
					for (const what of Object.keys(expected) as (keyof Shown)[]) seen[what] += expected[what].length;
					if (isGuest(asker)) seen.byGuests += expected.points.length;
					seen.withoutWho += expected.points.length - expected.who.length;
				}
			}
		}),
		{ seed: 20_261_122, numRuns: 120 }
	);
	// Tables at which nobody ever reads anything would prove nothing.
	for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(60);
});
