import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as access from '#modules/ondersteuning/access.ts';
import { accessTable, people, type Who } from '#modules/ondersteuning/access.table.ts';
import {
	supportDue,
	supportLine,
	viewCaseload,
	viewEvaluation,
	viewNumbers,
	viewPlan,
	viewRequest,
	viewRound,
	viewSupport
} from '#modules/ondersteuning/server/index.ts';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { inOrder, makeEverybody, whoMay, type Everybody } from '../support/everybody.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';
import { addCase, addEvaluation, addPlan, addRequest, addRoundRow, addStep, insert } from '../support/support.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
let ids: Record<
	| 'request'
	| 'teacherRequest'
	| 'bareRequest'
	| 'teamEntry'
	| 'secretEntry'
	| 'otherEntry'
	| 'case'
	| 'step'
	| 'careStep'
	| 'bareStep'
	| 'teamPoint'
	| 'carePoint'
	| 'draft'
	| 'teamPlan'
	| 'sharedPlan'
	| 'barePlan'
	| 'sharedEvaluation'
	| 'teamEvaluation'
	| 'round'
	| 'bareRound',
	string
>;

const ofJayden = () => ({ schoolId: school.schoolId, pupilId: school.pupils.jayden });

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	const { people: staff, parents } = school;
	await asSystem(async (db) => {
		const entry = (audience: string) =>
			add(db, 'log_entry', {
				...ofJayden(),
				kind: 'notitie',
				audience,
				happenedOn: '2026-11-10',
				text: 'Een stuk.',
				authorId: staff.mentor
			});
		const request = await addRequest(db, school);
		const [teamEntry, secretEntry, otherEntry] = [
			await entry('team'),
			await entry('vertrouwelijk'),
			await entry('team')
		];
		for (const entryId of [teamEntry, secretEntry])
			await insert(db, 'request_log_entry', { ...ofJayden(), requestId: request, entryId });
		await add(db, 'request_reply', {
			...ofJayden(),
			requestId: request,
			authorId: staff.zorgcoordinator,
			side: 'zorg',
			saidOn: today,
			text: 'Sinds wanneer?'
		});
		const { caseId, stepId } = await addCase(db, school);
		const careStep = await addStep(db, school, caseId, { kind: 'stap', fromLevel: 2, toLevel: 3 });
		const bareStep = await addStep(db, school, caseId, { kind: 'voortgezet', fromLevel: 2, toLevel: 2 });
		await insert(db, 'ladder_reason', { ...ofJayden(), stepId, audience: 'team', text: 'Meer rust nodig.' });
		await insert(db, 'ladder_reason', {
			...ofJayden(),
			stepId: careStep,
			audience: 'zorg',
			text: 'Thuis is veel gaande.'
		});
		const point = (audience: string) =>
			add(db, 'case_point', {
				...ofJayden(),
				caseId,
				kind: 'wachten',
				audience,
				text: 'Een plek.',
				sinceOn: today,
				addedById: staff.zorgcoordinator
			});
		const sharedPlan = await addPlan(db, school, caseId, { state: 'replaced' });
		const teamPlan = await addPlan(db, school, caseId, { number: 2, state: 'fixed', audience: 'team' });
		const draft = await addPlan(db, school, caseId, { number: 3 });
		const barePlan = await addPlan(db, school, caseId, { number: 4, state: 'replaced' });
		await add(db, 'support_plan_answer', {
			...ofJayden(),
			versionId: sharedPlan,
			personId: parents.jayden,
			answer: 'eens',
			talkedOn: '2026-09-09',
			recordedById: staff.mentor
		});
		const round = await addRoundRow(db, school);
		for (const who of ['teacher', 'assistant'] as const)
			await insert(db, 'question_asked', { ...ofJayden(), roundId: round, personId: everybody.actors[who].personId });
		await insert(db, 'question_answer', {
			...ofJayden(),
			roundId: round,
			personId: everybody.actors.teacher.personId,
			answers: ['Koken.', 'Rust.']
		});
		const bareRound = await addRoundRow(db, school);
		for (const who of ['teacher', 'assistant'] as const)
			await insert(db, 'question_asked', {
				...ofJayden(),
				roundId: bareRound,
				personId: everybody.actors[who].personId
			});
		ids = {
			request,
			teacherRequest: await addRequest(db, school, { authorId: everybody.actors.teacher.personId }),
			bareRequest: await addRequest(db, school),
			teamEntry,
			secretEntry,
			otherEntry,
			case: caseId,
			step: stepId,
			careStep,
			bareStep,
			teamPoint: await point('team'),
			carePoint: await point('zorg'),
			draft,
			teamPlan,
			sharedPlan,
			barePlan,
			sharedEvaluation: await addEvaluation(db, school, { caseId, versionId: sharedPlan, stepId }),
			teamEvaluation: await addEvaluation(
				db,
				school,
				{ caseId, versionId: teamPlan, stepId: careStep },
				{ audience: 'team' }
			),
			round,
			bareRound
		};
	});
});
afterAll(() => closeTestDatabase(database));

const actorOf = (who: Who): Actor => everybody.actors[who];
type See = keyof typeof accessTable.see;

const rows: Record<See, (db: Db) => PromiseLike<readonly unknown[]>> = {
	request: ({ sql }) => sql`select 1 from support_request where id = ${ids.request}`,
	teacherRequest: ({ sql }) => sql`select 1 from support_request where id = ${ids.teacherRequest}`,
	reply: ({ sql }) => sql`select 1 from request_reply where request_id = ${ids.request}`,
	linkedEntry: ({ sql }) => sql`select 1 from request_log_entry where entry_id = ${ids.teamEntry}`,
	linkedSecret: ({ sql }) => sql`select 1 from request_log_entry where entry_id = ${ids.secretEntry}`,
	case: ({ sql }) => sql`select 1 from support_case where id = ${ids.case}`,
	step: ({ sql }) => sql`select 1 from ladder_step where id = ${ids.step}`,
	teamReason: ({ sql }) => sql`select 1 from ladder_reason where step_id = ${ids.step}`,
	careReason: ({ sql }) => sql`select 1 from ladder_reason where step_id = ${ids.careStep}`,
	teamPoint: ({ sql }) => sql`select 1 from case_point where id = ${ids.teamPoint}`,
	carePoint: ({ sql }) => sql`select 1 from case_point where id = ${ids.carePoint}`,
	draft: ({ sql }) => sql`select 1 from support_plan_version where id = ${ids.draft}`,
	teamPlan: ({ sql }) => sql`select 1 from support_plan_version where id = ${ids.teamPlan}`,
	sharedPlan: ({ sql }) => sql`select 1 from support_plan_version where id = ${ids.sharedPlan}`,
	answer: ({ sql }) => sql`select 1 from support_plan_answer where version_id = ${ids.sharedPlan}`,
	sharedEvaluation: ({ sql }) => sql`select 1 from support_evaluation where id = ${ids.sharedEvaluation}`,
	teamEvaluation: ({ sql }) => sql`select 1 from support_evaluation where id = ${ids.teamEvaluation}`,
	round: ({ sql }) => sql`select 1 from question_round where id = ${ids.round}`,
	asked: ({ sql }) => sql`select 1 from question_asked where round_id = ${ids.round}`,
	roundAnswer: ({ sql }) => sql`select 1 from question_answer where round_id = ${ids.round}`
};

/** One more of it, in the own name. */
const additions: Record<keyof typeof accessTable.add, (db: Db, me: string) => Promise<unknown>> = {
	request: (db, authorId) => addRequest(db, school, { authorId }),
	careReply: (db, authorId) => reply(db, authorId, 'zorg'),
	askerReply: (db, authorId) => reply(db, authorId, 'vrager'),
	linkedEntry: (db) =>
		insert(db, 'request_log_entry', { ...ofJayden(), requestId: ids.bareRequest, entryId: ids.otherEntry }),
	case: (db, openedById) =>
		add(db, 'support_case', {
			...ofJayden(),
			level: 2,
			levelSince: '2025-09-01',
			openedOn: '2025-09-01',
			openedById,
			closedOn: '2025-12-01'
		}),
	step: (db, byId) => addStep(db, school, ids.case, { byId }),
	careReason: (db) => insert(db, 'ladder_reason', { ...ofJayden(), stepId: ids.bareStep, audience: 'zorg', text: 'x' }),
	teamPoint: (db, addedById) =>
		add(db, 'case_point', {
			...ofJayden(),
			caseId: ids.case,
			kind: 'anders',
			audience: 'team',
			text: 'x',
			sinceOn: today,
			addedById
		}),
	draft: (db, changedById) => addPlan(db, school, ids.case, { number: 9, state: 'replaced', changedById }),
	answer: (db, recordedById) =>
		add(db, 'support_plan_answer', {
			...ofJayden(),
			versionId: ids.draft,
			personId: school.parents.jayden,
			answer: 'eens',
			talkedOn: today,
			recordedById
		}),
	sharedEvaluation: (db, decidedById) =>
		addEvaluation(db, school, { caseId: ids.case, versionId: ids.barePlan, stepId: ids.bareStep }, { decidedById }),
	round: (db, askedById) => addRoundRow(db, school, { askedById }),
	asked: (db) =>
		insert(db, 'question_asked', { ...ofJayden(), roundId: ids.round, personId: school.people.zorgcoordinator }),
	roundAnswer: (db, personId) =>
		insert(db, 'question_answer', { ...ofJayden(), roundId: ids.bareRound, personId, answers: ['a', 'b'] })
};

const reply = (db: Db, authorId: string, side: string) =>
	add(db, 'request_reply', { ...ofJayden(), requestId: ids.bareRequest, authorId, side, saidOn: today, text: 'x' });
const changes: Record<keyof typeof accessTable.change, (db: Db) => PromiseLike<readonly unknown[]>> = {
	request: ({ sql }) => sql`update support_request set state = 'gesloten' where id = ${ids.request} returning 1`,
	reply: ({ sql }) => sql`update request_reply set text = 'x' where request_id = ${ids.request} returning 1`,
	case: ({ sql }) => sql`update support_case set level = 3 where id = ${ids.case} returning 1`,
	step: ({ sql }) => sql`update ladder_step set decided_in = 'x' where id = ${ids.step} returning 1`,
	careReason: ({ sql }) => sql`update ladder_reason set text = 'x' where step_id = ${ids.careStep} returning 1`,
	carePoint: ({ sql }) => sql`update case_point set text = 'x' where id = ${ids.carePoint} returning 1`,
	draft: ({ sql }) => sql`update support_plan_version set explanation = 'x' where id = ${ids.draft} returning 1`,
	sharedEvaluation: ({ sql }) =>
		sql`update support_evaluation set place = 'x' where id = ${ids.sharedEvaluation} returning 1`,
	round: ({ sql }) => sql`update question_round set closed_on = ${today} where id = ${ids.round} returning 1`,
	roundAnswer: ({ sql }) => sql`update question_answer set answers = '{x,y}' where round_id = ${ids.round} returning 1`
};

const removals: Record<keyof typeof accessTable.remove, (db: Db) => PromiseLike<readonly unknown[]>> = {
	request: ({ sql }) => sql`delete from support_request where id = ${ids.bareRequest} returning 1`,
	case: ({ sql }) => sql`delete from support_case where id = ${ids.case} returning 1`,
	step: ({ sql }) => sql`delete from ladder_step where id = ${ids.bareStep} returning 1`,
	draft: ({ sql }) => sql`delete from support_plan_version where id = ${ids.draft} returning 1`,
	teamPlan: ({ sql }) => sql`delete from support_plan_version where id = ${ids.teamPlan} returning 1`,
	sharedEvaluation: ({ sql }) => sql`delete from support_evaluation where id = ${ids.sharedEvaluation} returning 1`,
	roundAnswer: ({ sql }) => sql`delete from question_answer where round_id = ${ids.round} returning 1`
};

describe('the rows', () => {
	test.each(Object.keys(rows) as See[])('who sees %s', async (what) => {
		expect(await whoMay(everybody, rows[what])).toEqual(inOrder(accessTable.see[what]));
	});
	test.each(Object.keys(additions) as (keyof typeof additions)[])('who adds %s', async (what) => {
		expect(await whoMay(everybody, (db, { personId }) => additions[what](db, personId))).toEqual(
			inOrder(accessTable.add[what])
		);
	});
	test.each(Object.keys(changes) as (keyof typeof changes)[])('who changes %s', async (what) => {
		expect(await whoMay(everybody, changes[what])).toEqual(inOrder(accessTable.change[what]));
	});
	test.each(Object.keys(removals) as (keyof typeof removals)[])('who removes %s', async (what) => {
		expect(await whoMay(everybody, removals[what])).toEqual(inOrder(accessTable.remove[what]));
	});
});

describe('what each may do', () => {
	const request = () => ({ authorId: school.people.mentor, state: 'teruggevraagd' as const });
	test.each(people)('%s', async (who) => {
		const actor = actorOf(who);
		const own = await as(actor, (db) => findOwnInvolvement(db, actor, school.pupils.jayden));
		const answers: Record<keyof typeof accessTable.do, boolean> = {
			mayRaise: access.mayRaise(own),
			mayDecide: access.mayDecide(own, request()),
			mayReply: access.mayReply(actor, own, request()),
			mayTakeBack: access.mayTakeBack(actor, request()),
			mayRunCase: access.mayRunCase(own),
			mayWritePlan: access.mayWritePlan(own),
			mayFixPlan: access.mayFixPlan(own),
			mayEvaluate: access.mayEvaluate(own),
			mayAskRound: access.mayAskRound(own),
			maySeeCaseload: access.maySeeCaseload(actor),
			// The director of another school sees the numbers of that school.
			maySeeNumbers: access.maySeeNumbers(actor) && who !== 'stranger'
		};
		for (const [name, may] of Object.entries(answers))
			expect([name, may]).toEqual([
				name,
				(accessTable.do[name as keyof typeof answers] as readonly Who[]).includes(who)
			]);
	});
});

/** What a page asks, without a request. */
const context = (db: Db, actor: Actor, params: Record<string, string>) =>
	({
		db,
		actor,
		params,
		today,
		url: new URL('http://zicht'),
		draft: async () => undefined
	}) as unknown as Context<never>;
const pages = {
	support: (db: Db, actor: Actor) => viewSupport(db, actor, school.pupils.jayden),
	request: (db: Db, actor: Actor) => viewRequest(context(db, actor, { ...ofPage(), verzoek: ids.request })),
	draft: (db: Db, actor: Actor) => viewPlan(context(db, actor, { ...ofPage(), versie: ids.draft })),
	shared: (db: Db, actor: Actor) => viewPlan(context(db, actor, { ...ofPage(), versie: ids.sharedPlan })),
	evaluation: (db: Db, actor: Actor) =>
		viewEvaluation(context(db, actor, { ...ofPage(), evaluatie: ids.sharedEvaluation })),
	round: (db: Db, actor: Actor) => viewRound(context(db, actor, { ...ofPage(), ronde: ids.round }))
} satisfies Record<string, (db: Db, actor: Actor) => Promise<unknown>>;
const ofPage = () => ({ leerling: school.pupils.jayden });

describe('a page that is not for somebody is not there', () => {
	const readers: Record<keyof typeof pages, readonly Who[]> = {
		support: accessTable.see.sharedPlan,
		request: accessTable.see.request,
		draft: accessTable.see.draft,
		shared: accessTable.see.sharedPlan,
		evaluation: accessTable.see.sharedEvaluation,
		round: accessTable.see.round
	};
	test.each(people)('%s', async (who) => {
		const actor = actorOf(who);
		for (const name of Object.keys(readers) as (keyof typeof readers)[]) {
			const opened = as<boolean>(actor, (db) => pages[name](db, actor).then(() => true)).catch((problem: unknown) => {
				expect(problem, name).toBeInstanceOf(NotFound);
				return false;
			});
			expect([name, await opened]).toEqual([name, readers[name].includes(who)]);
		}
	});

	test('the list and the numbers, of a school of one’s own', async () => {
		for (const who of people) {
			const actor = actorOf(who);
			const list = as(actor, (db) => viewCaseload(db, actor, {}).then(() => true)).catch(() => false);
			const numbers = as(actor, (db) => viewNumbers(db, actor, { isForOutside: false }).then(() => true)).catch(
				() => false
			);
			expect([who, await list]).toEqual([who, accessTable.do.maySeeCaseload.includes(who)]);
			expect([who, await numbers]).toEqual([who, access.maySeeNumbers(actor)]);
		}
	});
});

describe('what is told beside the pages', () => {
	const line = (who: Who) =>
		as(actorOf(who), (db) => supportLine(db, school.pupils.jayden, { limit: 50 })).then((entries) =>
			entries.map(({ href }) => href?.split('/')[4] ?? '').sort()
		);

	test('the line of the dossier holds what each may read', async () => {
		const [mentor, teacher, parent, otherMentor] = [
			await line('mentor'),
			await line('assistant'),
			await line('parent'),
			await line('otherMentor')
		];
		expect(mentor.filter((part) => part === 'verzoek')).toHaveLength(3);
		expect(teacher).not.toContain('verzoek');
		expect(teacher).toContain('vragenronde');
		expect(parent).toEqual(['evaluatie', 'plan', 'plan']);
		expect(otherMentor).toEqual([]);
	});

	test('a reason for the care team is not in the line of who may not read it', async () => {
		const texts = async (who: Who) =>
			(await as(actorOf(who), (db) => supportLine(db, school.pupils.jayden, { limit: 50 }))).map(({ text }) => text);
		expect(await texts('zorgcoordinator')).toContain('Thuis is veel gaande.');
		expect(await texts('mentor')).not.toContain('Thuis is veel gaande.');
	});

	test('that a request waits is due for who may know of it', async () => {
		const due = async (who: Who) => {
			const found = await as(actorOf(who), (db) => supportDue(db, actorOf(who), [school.pupils.jayden], today));
			return (found.get(school.pupils.jayden) ?? []).map(({ title }) => typeof title !== 'string' && title.key);
		};
		expect(await due('mentor')).toContain('ondersteuning_due_answer');
		expect(await due('assistant')).toEqual(['ondersteuning_due_evaluation']);
		expect(await due('parent')).toEqual([]);
	});
});

describe('a director who opens the file with a reason', () => {
	test('reads what is for the care team until the reason ends, and decides nothing', async () => {
		const { directeur } = school.actors;
		const sees = async (what: See) => (await as(directeur, async (db) => rows[what](db))).length > 0;
		expect([await sees('request'), await sees('careReason'), await sees('carePoint')]).toEqual([false, false, false]);
		await asSystem((db) =>
			add(db, 'access_grant', {
				...ofJayden(),
				personId: directeur.personId,
				role: 'inzage',
				sees: ['gedeeld', 'team', 'zorg'],
				fromOn: today,
				untilOn: '2026-11-17',
				why: 'Klacht van ouders',
				grantedById: directeur.personId
			})
		);
		expect([await sees('request'), await sees('careReason'), await sees('carePoint')]).toEqual([true, true, true]);
		const tries = [
			changes.case,
			changes.request,
			(db: Db) => additions.careReply(db, directeur.personId).then(() => [1])
		];
		for (const work of tries) {
			const changed = await as(directeur, async (db) => work(db)).catch(({ code }) => (expect(code).toBe('42501'), []));
			expect(changed).toEqual([]);
		}
		const later = { ...directeur, today: '2026-11-18' };
		expect(await as(later, async (db) => rows.request(db))).toEqual([]);
		await asSystem(({ sql }) => sql`delete from access_grant where person_id = ${directeur.personId}`);
	});
});

describe('the database itself refuses', () => {
	test('other words for what was asked', async () => {
		await expect(
			as(actorOf('mentor'), ({ sql }) => sql`update support_request set asked = 'x' where id = ${ids.request}`)
		).rejects.toMatchObject({ code: '23001' });
	});

	test('a change of a plan that is fixed', async () => {
		await expect(
			as(
				actorOf('zorgcoordinator'),
				({ sql }) => sql`update support_plan_version set audience = 'gedeeld' where id = ${ids.teamPlan}`
			)
		).rejects.toMatchObject({ code: '23001' });
	});

	test('a second open case', async () => {
		await expect(
			as(actorOf('zorgcoordinator'), (db) => addCase(db, school, { openedById: school.people.zorgcoordinator }))
		).rejects.toMatchObject({ code: '23505' });
	});

	test('an entry of another pupil, or one that the asker may not read', async () => {
		const other = await asSystem((db) =>
			add(db, 'log_entry', {
				schoolId: school.schoolId,
				pupilId: school.pupils.noor,
				kind: 'notitie',
				audience: 'team',
				happenedOn: today,
				text: 'Noor.',
				authorId: school.people.mentor
			})
		);
		const care = await asSystem((db) =>
			add(db, 'log_entry', {
				...ofJayden(),
				kind: 'notitie',
				audience: 'zorg',
				happenedOn: today,
				text: 'Zorg.',
				authorId: school.people.zorgcoordinator
			})
		);
		for (const entryId of [other, care, randomUUID()])
			await expect(
				as(actorOf('mentor'), (db) =>
					insert(db, 'request_log_entry', { ...ofJayden(), requestId: ids.bareRequest, entryId })
				)
			).rejects.toMatchObject({ code: '42501' });
	});

	test('who asked does not read it any more when (s)he no longer works with the pupil', async () => {
		const wasMentor = await asSystem((db) =>
			addRequest(db, school, { authorId: everybody.actors.formerMentor.personId, raisedOn: '2026-11-02' })
		);
		const seen = ({ sql }: Db) => sql`select 1 from support_request where id = ${wasMentor}`;
		const then = { ...actorOf('formerMentor'), today: '2026-11-05' };
		expect(await as(then, seen)).toHaveLength(1);
		expect(await as(actorOf('formerMentor'), seen)).toEqual([]);
	});
});
