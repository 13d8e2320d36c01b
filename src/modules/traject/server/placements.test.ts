import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { acts } from '../../../../tests/support/pupils.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { fingerprint } from '#platform/text/fingerprint.ts';
import { EditConflict, FormIssue, Refusal } from '#platform/web/errors.ts';
import { GoalsForm } from '../forms.ts';
import { addPlacement, giveCatalogue, placedRow } from '../placements.fixture.ts';
import { actsAt } from './acts.fixture.ts';
import { changeGoals, changeNeed, lapse, restore, setPriority, viewArrangement, viewPlacements } from './index.ts';

let database: FreshDatabase;
let school: TestSchool;
let jayden: string;
let care: Actor;
let mentor: Actor;
let at: ReturnType<typeof actsAt>;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	await giveCatalogue(school);
	jayden = school.pupils.jayden;
	care = school.actors.zorgcoordinator;
	({ mentor } = school.actors);
	at = actsAt(school);
});

const full = async () => {
	const { noor, finn } = school.pupils;
	await asSystem(async (db) => {
		for (const pupilId of [noor, finn]) await addPlacement(db, placedRow(school, { pupilId }));
	});
};

describe('asking for a place', () => {
	test('puts the pupil on the list, with why for the care team only', async () => {
		const id = await at.ask({}, mentor);
		const view = await at.seen(id);
		expect(view.placement).toMatchObject({
			state: 'wacht',
			askedOn: today,
			turn: 1,
			weeks: 0,
			askedBy: 'Mirjam Hoekstra'
		});
		expect(view.reason).toMatchObject({ need: 'Komt niet meer tot werken in de klas.', by: 'Mirjam Hoekstra' });
		expect(view.placement.goals.map(({ text }) => text)).toEqual(['Vraagt hulp']);
		expect(view.steps.map(({ kind }) => kind)).toEqual(['gevraagd']);
		// The mentor reads what (s)he wrote; another of the team does not.
		expect((await at.seen(id, mentor)).reason).not.toBeNull();
		expect((await at.seen(id, school.actors.stagiair)).reason).toBeNull();
		expect(await acts(jayden)).toContain('traject.ask');
	});

	test('what is not met asks for a reason, and never blocks', async () => {
		const basis = { arrangement: 'basisplus' };
		await expect(at.ask(basis)).rejects.toThrow(new FormIssue({ entryReason: 'traject_form_entry' }));
		const id = await at.ask({ ...basis, entryReason: 'De groep past bij wat hij nodig heeft.' });
		expect((await at.seen(id)).reason?.entryReason).toBe('De groep past bij wat hij nodig heeft.');
		expect((await at.seen(id)).conditions.map(({ is }) => is)).toEqual(['not met']);
	});

	test('not twice for the same, not for what the school does not have, and not by everybody', async () => {
		const id = await at.ask();
		await expect(at.ask()).rejects.toThrow(new Refusal('traject_refusal_waits'));
		await at.give(id);
		await expect(at.ask()).rejects.toThrow(new Refusal('traject_refusal_placed'));
		await expect(at.ask({ arrangement: 'bestaat-niet' })).rejects.toThrow(new Refusal('traject_refusal_unknown'));
		await expect(at.ask({ arrangement: 'plus' }, school.actors.stagiair)).rejects.toThrow(
			new Refusal('traject_refusal_ask')
		);
	});

	test('a mentor gives no priority', async () => {
		const id = await at.ask({ isUrgent: 'on', urgentWhy: 'Zit nu thuis.' }, mentor);
		expect((await at.seen(id)).placement.isUrgent).toBe(false);
	});
});

describe('the waiting list', () => {
	const lotte = () => school.pupils.lotte;

	test('priority comes first, with a reason; taken off and put back it keeps its turn', async () => {
		const first = await at.ask();
		const second = await at.ask({}, care, lotte());
		const turn = async (id: string, pupilId: string) => (await at.seen(id, care, pupilId)).placement.turn;
		expect([await turn(first, jayden), await turn(second, lotte())]).toEqual([1, 2]);
		const priority = { isUrgent: true, why: 'Komt thuis te zitten.', version: 1 };
		await as(care, (db) => setPriority(db, care, lotte(), second, priority));
		expect([await turn(first, jayden), await turn(second, lotte())]).toEqual([2, 1]);
		await as(care, (db) => lapse(db, care, lotte(), second, { why: 'Niet meer nodig.', version: 2 }));
		expect(await turn(first, jayden)).toBe(1);
		await as(care, (db) => restore(db, care, lotte(), second, { version: 3 }));
		expect(await turn(second, lotte())).toBe(1);
		const view = await as(care, (db) => viewArrangement(db, care, 'balans'));
		expect(view.waiting.map(({ id }) => id)).toEqual([second, first]);
		await expect(
			as(mentor, (db) => setPriority(db, mentor, jayden, first, { ...priority, version: 1 }))
		).rejects.toThrow(new Refusal('traject_refusal_role'));
	});

	test('who goes before his turn goes with a reason', async () => {
		await at.ask();
		const second = await at.ask({}, care, lotte());
		await expect(at.give(second, {}, care, lotte())).rejects.toThrow(new FormIssue({ why: 'traject_form_turn' }));
		await at.give(second, { why: 'De ouders van de ander willen nog wachten.' }, care, lotte());
	});
});

describe('placing', () => {
	test('gives the place, with who guides, and tells pupil and parents what is theirs', async () => {
		const id = await at.ask();
		await at.give(id, { module: 'kort-verblijf', enrolledAt: 'Vanlieflandschool' });
		const { placement, hours } = await at.seen(id);
		expect(placement).toMatchObject({
			state: 'geplaatst',
			fromOn: today,
			endBy: '2027-07-31',
			endKind: 'voorkeur',
			moduleName: 'Kort verblijf',
			decidedBy: 'Ruud Smit',
			decidedIn: 'Zorgoverleg',
			weeklyMinutes: 90,
			staysEnrolledAt: 'Vanlieflandschool'
		});
		expect(hours).toMatchObject({ spent: 18 });
		expect(placement.guides).toMatchObject([{ name: 'Joris Blom', fromOn: today, untilOn: '2027-07-31' }]);
		for (const actor of [school.actors.parent, school.actors.pupil]) {
			const { current } = await as(actor, (db) => viewPlacements(db, actor, jayden));
			expect(current).toMatchObject([{ arrangementName: 'Balans', fromOn: today, guides: [{ name: 'Joris Blom' }] }]);
			expect(current[0]!.goals.map(({ text }) => text)).toEqual(['Vraagt hulp']);
		}
	});

	test('where it is full it is refused, unless by name with a reason', async () => {
		await full();
		const id = await at.ask();
		await expect(at.give(id)).rejects.toThrow(new Refusal('traject_refusal_full'));
		expect((await at.seen(id)).room).toMatchObject({ free: 0, freeFrom: '2027-08-01' });
		await at.give(id, { overrideReason: 'Er komt een leerkracht bij.' });
		expect((await at.seen(id)).placement).toMatchObject({
			overrideBy: 'Ruud Smit',
			overrideReason: 'Er komt een leerkracht bij.'
		});
	});

	test('a reason where nothing is exceeded is no override', async () => {
		const id = await at.ask();
		await at.give(id, { overrideReason: 'Voor de zekerheid.' });
		expect((await at.seen(id)).placement).toMatchObject({ overrideBy: null, overrideReason: null });
	});

	test('not longer than it may last', async () => {
		const id = await at.ask({ arrangement: 'next-level' });
		expect((await at.seen(id)).hardEnd).toBe('2028-11-15');
		await expect(at.give(id, { endBy: '2028-11-16' })).rejects.toThrow(new Refusal('traject_refusal_long'));
		await at.give(id, { endBy: '2028-11-15' });
		expect((await at.seen(id)).placement.endKind).toBe('hard');
	});

	test('two care coordinators give the last place at the same moment: one does', async () => {
		await asSystem((db) => addPlacement(db, placedRow(school, { pupilId: school.pupils.noor })));
		const { finn, lotte } = school.pupils;
		const [one, two] = [await at.ask({}, care, finn), await at.ask({}, care, lotte)];
		const [first, second] = await Promise.allSettled([
			at.give(one, {}, care, finn),
			at.give(two, { why: 'Nu is er plek.' }, care, lotte)
		]);
		const outcomes = [first!, second!].map((outcome) =>
			outcome.status === 'fulfilled' ? 'placed' : (outcome.reason as Refusal).key
		);
		expect(outcomes.toSorted()).toEqual(['placed', 'traject_refusal_full']);
	});

	test('who places waits for a transaction that has not ended yet, and then there is no place left', async () => {
		const { noor, finn, lotte } = school.pupils;
		await asSystem((db) => addPlacement(db, placedRow(school, { pupilId: noor })));
		let second: Promise<unknown> = Promise.resolve();
		let isDone = false;
		await asSystem(async (db) => {
			await addPlacement(db, placedRow(school, { pupilId: finn }));
			second = asSystem((other) => addPlacement(other, placedRow(school, { pupilId: lotte })))
				.catch((problem: unknown) => problem)
				.finally(() => (isDone = true));
			// Without the lock the second does not see the first and is through by now.
			await new Promise((resolve) => setTimeout(resolve, 300));
			expect(isDone).toBe(false);
		});
		expect(await second).toMatchObject({ constraint_name: 'placement_capacity' });
		expect((await as(care, (db) => viewArrangement(db, care, 'balans'))).room).toMatchObject({ taken: 2, free: 0 });
	});

	test('somebody else decided meanwhile: nothing is done twice', async () => {
		const id = await at.ask();
		await as(care, (db) => setPriority(db, care, jayden, id, { isUrgent: true, why: 'Dringend.', version: 1 }));
		await expect(at.give(id)).rejects.toThrow(new Refusal('traject_refusal_changed'));
		await at.give(id, { version: 2 });
		await expect(at.give(id, { version: 3 })).rejects.toThrow(new Refusal('traject_refusal_state'));
	});
});

describe('goals and why', () => {
	test('lines that stay keep how they went; two editors see each other', async () => {
		const id = await at.ask({ goals: 'Vraagt hulp\nKomt op tijd' });
		const write = (goals: string, was: string, actor = mentor) =>
			as(actor, (db) => changeGoals(db, actor, jayden, id, GoalsForm.parse({ goals, 'was-goals': fingerprint(was) })));
		await asSystem(({ sql }) => sql`update placement_goal set result = 'ja' where text = 'Komt op tijd'`);
		await write('Komt op tijd\nBlijft in de les', 'Vraagt hulp\nKomt op tijd');
		expect((await at.seen(id)).placement.goals).toMatchObject([
			{ text: 'Komt op tijd', result: 'ja' },
			{ text: 'Blijft in de les', result: null }
		]);
		await expect(write('Iets anders', 'Vraagt hulp\nKomt op tijd')).rejects.toThrow(EditConflict);
		await expect(write('Iets', 'x', school.actors.stagiair)).rejects.toThrow(new Refusal('traject_refusal_goals'));
	});

	test('what is needed is said better by the care team, and an older page is told so', async () => {
		const id = await at.ask({}, mentor);
		const write = (need: string, version: number, actor = care) =>
			as(actor, (db) => changeNeed(db, actor, jayden, id, { need, version }));
		await write('Heeft rust en vaste gezichten nodig.', 1);
		expect((await at.seen(id)).reason).toMatchObject({ by: 'Ruud Smit', version: 2 });
		await expect(write('Iets anders nodig.', 1)).rejects.toThrow(EditConflict);
		await expect(write('Iets anders nodig.', 2, mentor)).rejects.toThrow(new Refusal('traject_refusal_role'));
	});
});
