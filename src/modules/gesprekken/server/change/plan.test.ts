// Planning a talk by hand, and calling it off, against the real database.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { EditConflict, FormIssue } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { addRound, addTalk, newsLeft } from '../../../../../tests/support/talks.ts';
import { PlanTalkForm } from '../../forms.ts';
import { cancelTalk, planTalk } from './plan.ts';

let database: FreshDatabase;
let school: TestSchool;
let talkId: string;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	talkId = await asSystem(async (db) => addTalk(db, school, { roundId: await addRound(db, school) }));
});

const planned = { on: '2026-11-20', time: '14:00', minutes: '20', place: 'Lokaal 12', version: '1' };
const plan = (
	change: Record<string, string> = {},
	who: 'mentor' | 'stagiair' | 'zorgcoordinator' | 'parent' = 'mentor'
) => {
	const actor = school.actors[who];
	const input = PlanTalkForm.parse({ ...planned, lead: school.people.mentor, ...change });
	return as(actor, (db) => planTalk(db, actor, school.pupils.jayden, talkId, input));
};
const talk = () =>
	asSystem(async ({ sql }) => {
		const [row] = await sql<
			{ at: string; place: string; state: string; leadId: string; version: number; reason: string }[]
		>`
			select to_char(planned_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as at, place, state, lead_id as "leadId", version, reason
			from talk where id = ${talkId}`;
		return row!;
	});

describe('by hand', () => {
	test('the talk has its time, and the parents hear of it', async () => {
		await plan();
		expect(await talk()).toMatchObject({ at: '2026-11-20 14:00', place: 'Lokaal 12', version: 2 });
		expect(await newsLeft(school)).toEqual(['planned']);
		await plan({ time: '15:00', version: '2' });
		expect(await newsLeft(school)).toEqual(['planned', 'moved']);
	});

	test('in summer the clock of the Netherlands counts too', async () => {
		await plan({ on: '2027-06-18', time: '09:05' });
		expect(await talk()).toMatchObject({ at: '2027-06-18 09:05' });
	});

	test('with somebody else who holds it, but not with anybody', async () => {
		await plan({ lead: school.people.zorgcoordinator });
		expect(await talk()).toMatchObject({ leadId: school.people.zorgcoordinator });
		await expect(plan({ lead: school.people.otherMentor, version: '2' })).rejects.toThrow(FormIssue);
	});

	test('not in the past, and not where the mentor has a talk already', async () => {
		await expect(plan({ on: '2026-11-13' })).rejects.toMatchObject({ errors: { on: 'gesprekken_form_past' } });
		await asSystem((db) =>
			addTalk(db, school, { pupilId: school.pupils.noor, plannedAt: '2026-11-20T14:10:00+01:00' })
		);
		await expect(plan()).rejects.toMatchObject({ key: 'gesprekken_refusal_busy' });
		await plan({ time: '14:30' });
	});

	test('two who plan at once: the second sees what stands there now', async () => {
		await plan();
		const problem = await plan({ time: '16:00' }, 'zorgcoordinator').catch((error: unknown) => error);
		expect(problem).toBeInstanceOf(EditConflict);
		expect(problem).toMatchObject({ theirs: { on: '2026-11-20', time: '14:00' }, version: 2 });
	});

	test.each(['stagiair', 'parent'] as const)('not by a %s', async (who) => {
		await expect(plan({}, who)).rejects.toMatchObject({ key: 'gesprekken_refusal_role' });
	});

	test('is cancelled with a reason that stays, once', async () => {
		await plan();
		const { mentor } = school.actors;
		const cancel = (version: number) =>
			as(mentor, (db) => cancelTalk(db, mentor, school.pupils.jayden, talkId, { reason: 'Mentor is ziek.', version }));
		await cancel(2);
		expect(await talk()).toMatchObject({ state: 'cancelled', reason: 'Mentor is ziek.' });
		expect((await newsLeft(school)).at(-1)).toBe('cancelled');
		await expect(cancel(3)).rejects.toMatchObject({ key: 'gesprekken_refusal_closed' });
		await expect(plan({ version: '3' })).rejects.toMatchObject({ key: 'gesprekken_refusal_closed' });
	});
});
