import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { linesBy } from '../../../../tests/support/norms.ts';
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
import { addDays } from '#platform/text/dates.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import { goalName, StopForm } from '../forms.ts';
import { addPlacement, giveCatalogue, placedRow } from '../placements.fixture.ts';
import { actsAt, over } from './acts.fixture.ts';
import {
	addGuide,
	end,
	extend,
	listPlacements,
	listStoppable,
	placementDue,
	placementLine,
	placementNormOffer,
	placementTasks,
	reopen,
	stopGuide,
	stopPlacements,
	viewNumbers,
	viewOverview
} from './index.ts';

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

describe('guides', () => {
	const guide = () => ({ personId: school.people.helper, fromOn: today, untilOn: '2027-01-31' });

	test('come and go, and not beyond the end', async () => {
		const id = await at.ask();
		await at.give(id, { guides: [] });
		const add = (change: object = {}) => as(care, (db) => addGuide(db, care, jayden, id, { ...guide(), ...change }));
		await expect(add({ untilOn: '2027-08-01' })).rejects.toThrow(new FormIssue({ untilOn: 'traject_form_after_end' }));
		await add();
		await expect(add()).rejects.toThrow(new FormIssue({ personId: 'traject_form_guides_already' }));
		expect(await at.sees(school.actors.helper, '2027-01-31')).toBe(true);
		const [named] = (await at.seen(id)).placement.guides;
		await as(care, (db) => stopGuide(db, care, jayden, id, { guideId: named!.id, lastOn: today }));
		expect(await at.sees(school.actors.helper, addDays(today, 1))).toBe(false);
		await expect(as(mentor, (db) => addGuide(db, mentor, jayden, id, guide()))).rejects.toThrow(
			new Refusal('traject_refusal_guides')
		);
	});

	test('at random: a guide sees the pupil as long as the placement lasts, and not a day longer', async () => {
		const { otherMentor } = school.actors;
		const id = await at.ask();
		await at.give(id, { endBy: '2027-01-31' });
		let until = '2027-01-31';
		let version = 2;
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.nat(200), async (days, look) => {
				const next = addDays(until, days);
				await as(care, (db) =>
					extend(db, care, jayden, id, { endBy: next, why: 'Het helpt.', overrideReason: null, version })
				);
				version++;
				until = next;
				const on = addDays(today, look * 5);
				expect(await at.sees(otherMentor, on), on).toBe(on <= until);
				expect(await at.sees(otherMentor, until)).toBe(true);
				expect(await at.sees(otherMentor, addDays(until, 1))).toBe(false);
			}),
			{ seed: 7, numRuns: 12 }
		);
		const lastOn = addDays(today, 20);
		await at.stop(id, { endedOn: lastOn, version });
		for (const look of [0, 1, 10, 20, 21, 22, 100]) {
			const on = addDays(today, look);
			expect(await at.sees(otherMentor, on), on).toBe(on <= lastOn);
		}
	});
});

describe('going on, and ending', () => {
	test('longer with a reason, and with it who guides until the end', async () => {
		const id = await at.ask();
		await at.give(id, { endBy: '2027-01-31' });
		const longer = (change: object = {}) =>
			as(care, (db) =>
				extend(db, care, jayden, id, {
					endBy: '2027-06-30',
					why: 'Het helpt.',
					overrideReason: null,
					version: 2,
					...change
				})
			);
		await expect(longer({ endBy: '2027-01-31' })).rejects.toThrow(new FormIssue({ endBy: 'traject_form_later' }));
		await longer();
		const { placement, steps } = await at.seen(id);
		expect(placement).toMatchObject({ endBy: '2027-06-30', guides: [{ untilOn: '2027-06-30' }] });
		expect(steps[0]).toMatchObject({ kind: 'verlengd', why: 'Het helpt.', by: 'Ruud Smit' });
	});

	test('beyond places or time only by name', async () => {
		const id = await at.ask();
		await at.give(id, { endBy: '2027-01-31' });
		const { noor, finn } = school.pupils;
		await asSystem(async (db) => {
			await addPlacement(db, placedRow(school, { pupilId: noor }));
			await addPlacement(db, placedRow(school, { pupilId: finn, fromOn: '2027-02-01' }));
		});
		const longer = (overrideReason: string | null) =>
			as(care, (db) =>
				extend(db, care, jayden, id, { endBy: '2027-06-30', why: 'Het helpt.', overrideReason, version: 2 })
			);
		await expect(longer(null)).rejects.toThrow(new Refusal('traject_refusal_full'));
		await longer('Wij doen het met drie.');
	});

	test('ends with what comes of it, the goals and the guides', async () => {
		const id = await at.ask({ goals: 'Vraagt hulp\nKomt op tijd' });
		await at.give(id, { module: 'kort-verblijf' });
		const { placement, waysOut } = await at.seen(id);
		expect(waysOut).toEqual([{ key: 'module-kort-verblijf', name: 'Terug naar PrO' }]);
		const [first] = placement.goals;
		await expect(at.stop(id, { outcomeKey: 'verzonnen' })).rejects.toThrow(
			new FormIssue({ outcomeKey: 'traject_form_outcome' })
		);
		await expect(at.stop(id, { endedOn: '2026-11-15' })).rejects.toThrow(
			new FormIssue({ endedOn: 'traject_form_before' })
		);
		await expect(at.stop(id, {}, mentor)).rejects.toThrow(new Refusal('traject_refusal_role'));
		await at.stop(id, { outcomeKey: 'module-kort-verblijf', [`goal.${first!.id}`]: 'deels' });
		const after = (await at.seen(id)).placement;
		expect(after).toMatchObject({ state: 'beëindigd', endedOn: '2026-12-18', outcome: 'Terug naar PrO' });
		expect(after.goals.map(({ result }) => result)).toEqual(['deels', null]);
		expect(after.guides).toMatchObject([{ untilOn: '2026-12-18' }]);
		expect(await acts(jayden)).toContain('leerlingen.endGuide');
		const view = await as(care, (db) => viewNumbers(db, care, { year: undefined, isForOutside: false }));
		expect(view.lines.find(({ key }) => key === 'balans')).toMatchObject({
			thisYear: 1,
			meanDays: 33,
			goals: { met: 0, judged: 1 },
			outcomes: [{ outcome: 'Terug naar PrO', count: 1 }]
		});
		const outside = await as(care, (db) => viewNumbers(db, care, { year: undefined, isForOutside: true }));
		expect(outside.lines.find(({ key }) => key === 'balans')).toMatchObject({
			now: null,
			thisYear: null,
			meanDays: null,
			goals: null,
			outcomes: [{ outcome: null, count: null }]
		});
	});
});

describe('an end that is taken back', () => {
	const back = (id: string, { actor = care, on = today, version = 3 } = {}) =>
		as({ ...actor, today: on }, (db) => reopen(db, { ...actor, today: on }, jayden, id, { version }));
	const ended = async () => {
		const id = await at.ask();
		await at.give(id);
		await at.stop(id);
		return id;
	};

	test('goes on as it was agreed, with who guides; that it was taken back stays to be read', async () => {
		const id = await ended();
		expect((await at.seen(id)).may.reopen).toBe(true);
		await back(id);
		const { placement, steps, may } = await at.seen(id);
		expect(placement).toMatchObject({ state: 'geplaatst', endBy: '2027-07-31', endedOn: null, outcome: null });
		expect(placement.guides).toMatchObject([{ untilOn: '2027-07-31' }]);
		expect(
			steps
				.map(({ kind }) => kind)
				.slice(0, 2)
				.toSorted()
		).toEqual(['beëindigd', 'heropend']);
		expect(may.reopen).toBe(false);
		expect(await acts(jayden)).toContain('traject.reopen');
	});

	test('not after the next day, not by a mentor, not twice', async () => {
		const id = await ended();
		await expect(back(id, { on: addDays(today, 2) })).rejects.toThrow(new Refusal('traject_refusal_reopen'));
		await expect(back(id, { actor: mentor })).rejects.toThrow(new Refusal('traject_refusal_role'));
		await back(id, { on: addDays(today, 1) });
		await expect(back(id, { version: 4 })).rejects.toThrow(new Refusal('traject_refusal_state'));
	});

	test('not where somebody else got the place', async () => {
		const id = await ended();
		const { noor, finn } = school.pupils;
		await asSystem(async (db) => {
			await addPlacement(db, placedRow(school, { pupilId: noor }));
			await addPlacement(db, placedRow(school, { pupilId: finn, fromOn: '2027-01-04' }));
		});
		await expect(back(id)).rejects.toThrow(new Refusal('traject_refusal_full'));
	});
});

describe('what stops with the support of a pupil', () => {
	const stop = (
		ids: string[],
		{ actor = care, results = {} }: { actor?: Actor; results?: Record<string, string> } = {}
	) => {
		const ticked = ids.map((id) => [`stop.${id}`, 'on']);
		const judged = Object.entries(results).map(([id, result]) => [goalName(id), result]);
		const sent = StopForm.parse(Object.fromEntries([...ticked, ...judged]));
		return as(actor, (db) => stopPlacements(db, actor, jayden, sent, { on: today, why: 'Terug naar de basis.' }));
	};
	const stoppable = (actor = care) => as(actor, (db) => listStoppable(db, jayden));

	test('what runs ends, what waits or is still to come is taken off, and the rest stays', async () => {
		const runs = await at.ask();
		await at.give(runs);
		const comes = await at.ask({ arrangement: 'next-level' });
		await at.give(comes, { fromOn: '2027-01-04', endBy: '2027-07-31' });
		const waits = await at.ask({ arrangement: 'plus' });
		const stays = await at.ask({ arrangement: 'basisplus', entryReason: 'Het past.' });
		expect(await stop([runs, comes, waits])).toBe(1);
		const states = await Promise.all([runs, comes, waits, stays].map(async (id) => (await at.seen(id)).placement));
		expect(states.map(({ state }) => state)).toEqual(['beëindigd', 'vervallen', 'vervallen', 'wacht']);
		expect(states[0]).toMatchObject({ endedOn: today, outcome: 'Terug naar de basis' });
		expect(await at.sees(school.actors.otherMentor, addDays(today, 1))).toBe(false);
	});

	test('how the goals went is kept with the end, and counts in the effect', async () => {
		const runs = await at.ask({ goals: 'Vraagt hulp\nKomt op tijd\nMaakt werk af' });
		await at.give(runs);
		const comes = await at.ask({ arrangement: 'next-level' });
		await at.give(comes, { fromOn: '2027-01-04', endBy: '2027-07-31' });
		await at.ask({ arrangement: 'plus' });
		const asked = await stoppable();
		expect(asked.map(({ arrangementKey, goals }) => [arrangementKey, goals.length])).toEqual([
			['balans', 3],
			['plus', 0],
			['next-level', 0]
		]);
		const [met, partly] = asked.find(({ id }) => id === runs)!.goals;
		await stop([runs], { results: { [met!.id]: 'ja', [partly!.id]: 'deels' } });
		expect((await at.seen(runs)).placement.goals.map(({ result }) => result)).toEqual(['ja', 'deels', null]);
		const { lines } = await as(care, (db) => viewNumbers(db, care, { year: undefined, isForOutside: false }));
		expect(lines.find(({ key }) => key === 'balans')).toMatchObject({ goals: { met: 1, judged: 2 } });
	});

	test('what goes on is not looked back upon, whatever was sent', async () => {
		const id = await at.ask();
		await at.give(id);
		const [goal] = (await at.seen(id)).placement.goals;
		expect(await stop([], { results: { [goal!.id]: 'ja' } })).toBe(1);
		expect((await at.seen(id)).placement.goals.map(({ result }) => result)).toEqual([null]);
	});

	test('is the care team’s, and what is another pupil’s is left alone', async () => {
		const id = await at.ask();
		await at.give(id);
		const [goal] = (await at.seen(id)).placement.goals;
		const results = { [goal!.id]: 'ja' };
		await expect(stop([id], { actor: mentor, results })).rejects.toThrow(new Refusal('traject_refusal_role'));
		expect((await at.seen(id)).placement.goals.map(({ result }) => result)).toEqual([null]);
		const { lotte } = school.pupils;
		const other = await at.ask({}, care, lotte);
		const [theirs] = (await at.seen(other, care, lotte)).placement.goals;
		expect(await stop([id, other], { results: { [theirs!.id]: 'nee' } })).toBe(0);
		const { state, goals } = (await at.seen(other, care, lotte)).placement;
		expect([state, goals.map(({ result }) => result)]).toEqual(['wacht', [null]]);
		expect(await stoppable(school.actors.otherParent)).toEqual([]);
	});
});

describe('what it tells the rest of the program', () => {
	const on = (actor: Actor, day: string) => ({ ...actor, today: day });

	test('the end: six weeks before it to the care team and the guide, on the dossier, and as a norm', async () => {
		const id = await at.ask();
		await at.give(id, { endBy: '2027-01-31' });
		const tasks = (actor: Actor, day: string) =>
			as(on(actor, day), async (db) => (await placementTasks(db, actor, day)).map(({ key }) => key));
		const due = (day: string) =>
			as(on(mentor, day), async (db) =>
				(await placementDue(db, mentor, [jayden], day)).get(jayden)?.map(({ state }) => state)
			);
		expect(await tasks(care, '2026-12-19')).toEqual([]);
		for (const actor of [care, school.actors.otherMentor])
			expect(await tasks(actor, '2026-12-20')).toEqual([`placement ${id}`]);
		for (const actor of [mentor, school.actors.directeur, school.actors.parent])
			expect(await tasks(actor, '2026-12-20')).toEqual([]);
		expect([await due('2026-12-19'), await due('2026-12-20'), await due('2027-02-01')]).toEqual([
			undefined,
			['soon'],
			['late']
		]);
		const norm = async (day: string) => {
			const lines = await as(on(mentor, day), (db) => linesBy(placementNormOffer.judge, db, day));
			return lines.find(({ subject }) => subject.id === jayden)?.outcome;
		};
		expect(await norm('2027-01-31')).toEqual({ is: 'nog te doen', dueOn: '2027-01-31', isOverdue: false });
		expect(await norm('2027-02-01')).toEqual({ is: 'nog te doen', dueOn: '2027-01-31', isOverdue: true });
		await as(on(care, '2027-02-02'), (db) =>
			end(db, on(care, '2027-02-02'), jayden, id, over({ endedOn: '2027-01-31' }))
		);
		expect(await norm('2027-02-02')).toEqual({ is: 'gemist', dueOn: '2027-01-31' });
	});

	test('who waits where there is a place: to the care team', async () => {
		await full();
		await at.ask();
		const tasks = (day: string) =>
			as(on(care, day), async (db) => (await placementTasks(db, care, day)).map(({ key }) => key));
		expect(await tasks(today)).toEqual([]);
		await asSystem(
			({ sql }) => sql`
			update placement set state = 'beëindigd', ended_on = '2026-11-10' where pupil_id = ${school.pupils.noor}`
		);
		expect(await tasks(today)).toEqual(['arrangement balans']);
		expect(await as(mentor, (db) => placementTasks(db, mentor, today))).toEqual([]);
	});

	test('the line of the dossier: what begins and ends for all, what is asked for the team', async () => {
		const id = await at.ask();
		const line = (actor: Actor, day = today) =>
			as(on(actor, day), async (db) =>
				(await placementLine(db, jayden, { limit: 20 })).map(({ id: key }) => key.replace(`${id} `, ''))
			);
		expect([await line(mentor), await line(school.actors.parent)]).toEqual([['asked'], []]);
		await at.give(id, { fromOn: '2026-11-23' });
		expect([await line(mentor), await line(mentor, '2026-11-23')]).toEqual([[], ['began']]);
		await at.stop(id);
		expect(await line(school.actors.parent, '2026-12-18')).toEqual(['began', 'ended']);
		const other = await as(mentor, (db) => placementLine(db, jayden, { kind: 'gesprek', limit: 20 }));
		expect(other).toEqual([]);
	});

	test('where pupils are and for what they wait, for the caseload', async () => {
		const id = await at.ask();
		const list = (actor: Actor) => as(actor, (db) => listPlacements(db, [jayden, school.pupils.noor]));
		expect(await list(care)).toMatchObject([
			{ id, state: 'wacht', arrangementName: 'Balans', level: 'specialistisch' }
		]);
		expect(await as(care, (db) => listPlacements(db, []))).toEqual([]);
		await at.give(id);
		await at.stop(id);
		expect(await list(care)).toEqual([]);
	});

	test('how full it is, and what ends soon', async () => {
		await full();
		await at.ask();
		const view = await as(on(care, '2027-07-01'), (db) => viewOverview(db, on(care, '2027-07-01')));
		const balans = view.lines.find(({ arrangement }) => arrangement.key === 'balans');
		expect(balans).toMatchObject({ room: { capacity: 2, taken: 2, free: 0, waiting: 1 }, ending: 2 });
		expect(view.ending).toHaveLength(2);
		expect(view.isStated).toBe(true);
	});
});
