// What a care team does with placements, for tests: each act with what it needs least.
import { as, today, type TestSchool } from '../../../../tests/support/school.ts';
import type { Actor } from '#platform/access/actor.ts';
import { AskForm, EndForm, PlaceForm } from '../forms.ts';
import { askPlace, end, place, viewPlacement } from './index.ts';

const asked = (change: object = {}) =>
	AskForm.parse({
		arrangement: 'balans',
		need: 'Komt niet meer tot werken in de klas.',
		goals: 'Vraagt hulp',
		...change
	});

/** With Joris Blom as guide. */
const given = (school: TestSchool, change: object = {}) =>
	PlaceForm.parse({
		fromOn: today,
		endBy: '2027-07-31',
		decidedOn: today,
		decidedIn: 'Zorgoverleg',
		hours: '1,5',
		guides: [school.people.otherMentor],
		version: 1,
		...change
	});

export const over = (change: object = {}) =>
	EndForm.parse({
		endedOn: '2026-12-18',
		outcomeKey: 'anders',
		outcome: 'Terug in de klas',
		why: 'Het lukt weer.',
		version: 2,
		...change
	});

/** The acts, by the care coordinator and about Jayden unless it is said otherwise. */
export function actsAt(school: TestSchool) {
	const care = school.actors.zorgcoordinator;
	const { jayden } = school.pupils;
	return {
		/** Gives the id of the placement. */
		ask: async (change: object = {}, actor: Actor = care, pupilId: string = jayden): Promise<string> => {
			const done = await as(actor, (db) => askPlace(db, actor, pupilId, asked(change)));
			return (done as { to: string }).to.split('/').at(-1)!;
		},
		give: (id: string, change: object = {}, actor: Actor = care, pupilId: string = jayden) =>
			as(actor, (db) => place(db, actor, pupilId, id, given(school, change))),
		stop: (id: string, change: object = {}, actor: Actor = care) =>
			as(actor, (db) => end(db, actor, jayden, id, over(change))),
		seen: (id: string, actor: Actor = care, pupilId: string = jayden) =>
			as(actor, (db) => viewPlacement(db, actor, pupilId, id)),
		/** Whether the pupil exists for somebody on a day. */
		sees: (actor: Actor, on: string): Promise<boolean> =>
			as({ ...actor, today: on }, ({ sql }) =>
				sql`select 1 from pupil where id = ${jayden}`.then((rows) => rows.length > 0)
			)
	};
}
