import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportTasks } from '#modules/gesprekken/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { acts } from '../../../../../tests/support/pupils.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { signReport, viewParentHome } from '../index.ts';

let database: FreshDatabase;
let school: TestSchool;
let heldId: string;
let comingId: string;

const offers = { norms: [], tasks: [reportTasks], messages: null, log: null, lessons: null };
const home = (actor: Actor, on = today) =>
	as({ ...actor, today: on }, (db) => viewParentHome(db, { ...actor, today: on }, { today: on, offers }));

beforeAll(async () => {
	database = await openTestDatabase();
	school = await makeSchool();
	await asSystem(async (db) => {
		const { schoolId, pupils, people } = school;
		const ofJayden = { schoolId, pupilId: pupils.jayden };
		const changedById = people.mentor;
		const words = { ...ofJayden, plan: 'iop', origin: 'pupil', fromOn: '2026-09-01', changedById };
		const goalId = await add(db, 'goal', { ...words, behaviour: 'Ik vraag hulp.', place: 'Keuken' });
		await add(db, 'goal', { ...words, behaviour: 'Ik kook zelf.', state: 'reached', endedOn: '2026-11-01' });
		await add(db, 'goal', { ...words, behaviour: 'Van de zorg.', audience: 'zorg' });
		for (const [side, scoredById] of [
			['pupil', pupils.jayden],
			['staff', people.mentor]
		] as const) {
			for (const [week, step] of [1, 2, 3].entries()) {
				await add(db, 'score', {
					...ofJayden,
					goalId,
					scoredOn: `2026-11-0${week + 2}`,
					scoredById,
					side,
					scale: 'vier-stappen',
					value: ['nog-niet', 'met-hulp', 'meestal'][week],
					step,
					steps: 4,
					isSufficient: step > 2
				});
			}
		}
		const talk = { ...ofJayden, leadId: people.mentor, changedById };
		heldId = await add(db, 'talk', { ...talk, kind: 'leerlinggesprek', state: 'held', heldOn: '2026-11-10' });
		await db.sql`
			insert into talk_record (school_id, talk_id, pupil_id, closed_at, changed_by_id)
			values (${schoolId}, ${heldId}, ${pupils.jayden}, now(), ${people.mentor})`;
		await add(db, 'talk', { ...talk, kind: 'leerlinggesprek', plannedAt: '2026-11-17T09:00:00Z' });
		await add(db, 'talk', { ...talk, kind: 'oudergesprek', plannedAt: '2026-11-12T09:00:00Z' });
		comingId = await add(db, 'talk', {
			...talk,
			kind: 'oudergesprek',
			plannedAt: '2026-11-20T12:30:00Z',
			place: 'Lokaal 4'
		});
	});
});
afterAll(() => closeTestDatabase(database));

describe('a parent’s first page', () => {
	test('says how it goes, with the shared goals that run and what both say now', async () => {
		const [jayden] = (await home(school.actors.parent)).children;
		expect(jayden).toMatchObject({ how: { is: 'agree', going: 'better' }, hasPlan: false });
		expect(jayden?.goals).toMatchObject([
			{ behaviour: 'Ik vraag hulp.', now: { pupil: 'Lukt meestal zelf', staff: 'Lukt meestal zelf' } }
		]);
	});

	test('has the talk with parents that comes, not one that is past, and where to choose another time', async () => {
		const talk = async (on?: string) => (await home(school.actors.parent, on)).children[0]?.talk;
		expect(await talk()).toMatchObject({ id: comingId, place: 'Lokaal 4', leadName: 'Mirjam Hoekstra' });
		expect((await talk())?.timeHref).toMatch(/\/tijd$/);
		expect((await talk('2026-11-20'))?.timeHref).toBeNull();
		expect(await talk('2026-11-21')).toBeNull();
	});

	test('asks to sign a report, until it is signed or a month has gone', async () => {
		const { parent } = school.actors;
		const asked = async (on?: string) => (await home(parent, on)).children[0]?.asked.map(({ href }) => href);
		const href = `/leerlingen/${school.pupils.jayden}/gesprekken/${heldId}?terug=/vandaag#tekenen`;
		expect(await asked()).toEqual([href]);
		expect(await asked('2026-12-10')).toEqual([href]);
		expect(await asked('2026-12-11')).toEqual([]);
		await as(parent, (db) =>
			signReport(db, parent, school.pupils.jayden, heldId, { signedName: 'Sandra Wolters', agrees: 'ja', remark: '' })
		);
		expect(await asked()).toEqual([]);
	});

	test('is recorded for each child', async () => {
		await home(school.actors.parent);
		expect(await acts(school.pupils.jayden)).toContain('iop.viewHome');
	});

	test('shows nobody another’s child; without custody there is nobody to see', async () => {
		const { otherParent, parentWithoutCustody } = school.actors;
		expect((await home(otherParent)).children).toMatchObject([
			{ givenName: 'Noor', goals: [], talk: null, asked: [], how: { is: 'none' } }
		]);
		expect((await home(parentWithoutCustody)).children).toEqual([]);
	});
});
