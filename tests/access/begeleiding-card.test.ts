import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayMakeCard, mayMark } from '#modules/begeleiding/card/access.ts';
import { accessTable, people, type Who } from '#modules/begeleiding/card/access.table.ts';
import {
	makeCard,
	markGoal,
	saveDayLog,
	saveReview,
	viewCard,
	viewCardWeek
} from '#modules/begeleiding/server/index.ts';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { makeEverybody, takes, type Everybody } from '../support/everybody.ts';
import { addCard, addCardGoal, addMark, insert } from '../support/guidance.ts';
import { as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
let card: { cardId: string; goalId: string };
/** A goal of the same card that nobody marked. */
let unmarkedId: string;
/** A card of later, on which nothing was marked. */
let later: { cardId: string; goalId: string };
let markId: string;
const yesterday = '2026-11-15';

type Row = Record<string, unknown>;
const ofCard = (): Row => ({ schoolId: school.schoolId, cardId: card.cardId, pupilId: school.pupils.jayden });

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	await asSystem(async (db) => {
		card = await addCard(db, school);
		unmarkedId = await addCardGoal(db, school, card.cardId, { position: 2, words: 'Ik begin meteen.' });
		later = await addCard(db, school, { fromOn: '2026-12-01', untilOn: '2026-12-11' });
		markId = await addMark(db, school, card);
		await insert(db, 'day_review', {
			...ofCard(),
			onDay: today,
			wentWell: 'Rustig gewerkt',
			changedById: school.people.mentor
		});
		await insert(db, 'day_log', { ...ofCard(), onDay: today, text: 'Voor mij', audience: 'eigen' });
		await insert(db, 'day_log', { ...ofCard(), onDay: yesterday, text: 'Voor allen', audience: 'gedeeld' });
	});
});
afterAll(() => closeTestDatabase(database));

const actorOf = (who: Who): Actor => everybody.actors[who];
const allowed = (part: keyof typeof accessTable, who: Who): string[] =>
	Object.entries(accessTable[part]).flatMap(([name, may]) => ((may as readonly Who[]).includes(who) ? [name] : []));

type Ask = (db: Db, me: string) => PromiseLike<unknown>;
async function passes(who: Who, asked: Record<string, Ask>): Promise<string[]> {
	const found: string[] = [];
	for (const [name, ask] of Object.entries(asked))
		if (await takes(actorOf(who), (db) => ask(db, actorOf(who).personId))) found.push(name);
	return found;
}

const rows: Record<keyof typeof accessTable.see, Ask> = {
	card: ({ sql }) => sql`select 1 from goal_card where id = ${card.cardId}`,
	goal: ({ sql }) => sql`select 1 from goal_card_goal where id = ${card.goalId}`,
	mark: ({ sql }) => sql`select 1 from goal_card_mark where id = ${markId}`,
	review: ({ sql }) => sql`select 1 from day_review where card_id = ${card.cardId}`,
	ownLog: ({ sql }) => sql`select 1 from day_log where on_day = ${today}`,
	sharedLog: ({ sql }) => sql`select 1 from day_log where on_day = ${yesterday}`
};
const additions: Record<keyof typeof accessTable.add, Ask> = {
	card: (db, changedById) => addCard(db, school, { fromOn: '2027-01-04', untilOn: '2027-01-08', changedById }),
	goal: (db) => addCardGoal(db, school, later.cardId, { position: 2 }),
	pupilMark: (db, byId) => addMark(db, school, card, { slot: 'regel-2', byId }),
	adultMark: (db, byId) => addMark(db, school, card, { slot: 'regel-2', side: 'adult', byId }),
	review: (db, changedById) => insert(db, 'day_review', { ...ofCard(), onDay: yesterday, changedById }).then(() => [1]),
	ownLog: (db) => insert(db, 'day_log', { ...ofCard(), onDay: '2026-11-13', text: 'Ja' }).then(() => [1])
};
const changes: Record<keyof typeof accessTable.change, Ask> = {
	card: ({ sql }, me) =>
		sql`update goal_card set until_on = '2026-11-26', changed_by_id = ${me} where id = ${card.cardId} returning 1`,
	agreed: ({ sql }, me) =>
		sql`update goal_card set needed = 1, changed_by_id = ${me} where id = ${card.cardId} returning 1`,
	goal: ({ sql }) => sql`update goal_card_goal set words = 'Anders' where id = ${unmarkedId} returning 1`,
	markedGoal: ({ sql }) => sql`update goal_card_goal set words = 'Anders' where id = ${card.goalId} returning 1`,
	mark: ({ sql }) => sql`update goal_card_mark set value = 2 where id = ${markId} returning 1`,
	review: ({ sql }, me) =>
		sql`update day_review set went_well = 'Anders', changed_by_id = ${me} where card_id = ${card.cardId} returning 1`,
	ownLog: ({ sql }) => sql`update day_log set text = 'Anders' where on_day = ${today} returning 1`
};
const removals: Record<keyof typeof accessTable.remove, Ask> = {
	card: ({ sql }) => sql`delete from goal_card where id = ${later.cardId} returning 1`,
	markedGoal: ({ sql }) => sql`delete from goal_card_goal where id = ${card.goalId} returning 1`,
	mark: ({ sql }) => sql`delete from goal_card_mark where id = ${markId} returning 1`,
	review: ({ sql }) => sql`delete from day_review where card_id = ${card.cardId} returning 1`,
	ownLog: ({ sql }) => sql`delete from day_log where on_day = ${today} returning 1`
};

describe.each(people)('%s', (who) => {
	test(`sees ${allowed('see', who).join(', ') || 'nothing'}`, async () => {
		expect(await passes(who, rows)).toEqual(allowed('see', who));
	});
	test(`adds ${allowed('add', who).join(', ') || 'nothing'}`, async () => {
		expect(await passes(who, additions)).toEqual(allowed('add', who));
	});
	test(`changes ${allowed('change', who).join(', ') || 'nothing'}`, async () => {
		expect(await passes(who, changes)).toEqual(allowed('change', who));
	});
	test(`removes ${allowed('remove', who).join(', ') || 'nothing'}`, async () => {
		expect(await passes(who, removals)).toEqual(allowed('remove', who));
	});
	test(`is offered ${allowed('do', who).join(', ') || 'nothing'}`, async () => {
		const actor = actorOf(who);
		const own = await as(actor, (db) => findOwnInvolvement(db, actor, school.pupils.jayden));
		const running = { fromOn: '2026-11-02', untilOn: '2026-11-27', stoppedOn: null };
		const slot = { teacherId: everybody.actors.teacher.personId };
		const may = [
			...(mayMakeCard(own) ? ['mayMakeCard'] : []),
			...(mayMark(actor, own, { card: running, slot, day: today, today }) ? ['mayMark'] : [])
		];
		expect(may).toEqual(allowed('do', who));
	});
	test('marks in no other name, and on no other side', async () => {
		const another = who === 'mentor' ? school.people.zorgcoordinator : school.people.mentor;
		const asked: Record<string, Ask> = {
			another: (db) => addMark(db, school, card, { slot: 'regel-2', side: 'adult', byId: another }),
			asPupil: (db) => addMark(db, school, card, { slot: 'regel-2', byId: school.pupils.jayden })
		};
		expect(await passes(who, asked)).toEqual(who === 'pupil' ? ['asPupil'] : []);
	});
});

describe('what is not for somebody looks as if it were not there', () => {
	test.each<Who>([
		'otherParent',
		'otherPupil',
		'otherMentor',
		'administratie',
		'parentWithoutCustody',
		'formerMentor',
		'stranger'
	])('%s', async (who) => {
		const actor = actorOf(who);
		const { jayden } = school.pupils;
		const page = (db: Db) =>
			({ db, actor, today, params: { leerling: jayden }, url: new URL('http://zicht.test/') }) as unknown as Context<{
				leerling: string;
			}>;
		const mark = { id: randomUUID(), goal: card.goalId, day: today, slot: 'regel-1', value: 2 as const };
		for (const work of [
			(db: Db) => viewCard(page(db)),
			(db: Db) => viewCardWeek(page(db)),
			(db: Db) => markGoal(db, actor, jayden, mark, today),
			(db: Db) => saveReview(db, actor, jayden, { day: today, wentWell: 'x', couldBeBetter: '', version: 0 }, today),
			(db: Db) => saveDayLog(db, actor, jayden, { text: 'x', audience: 'eigen', version: 0 }, today),
			(db: Db) => makeCard(db, actor, jayden, {} as never, today)
		])
			await expect(as(actor, work as (db: Db) => Promise<unknown>)).rejects.toThrow(NotFound);
	});

	test('a parent reads, and marks nothing', async () => {
		const actor = actorOf('parent');
		const mark = { id: randomUUID(), goal: card.goalId, day: today, slot: 'regel-1', value: 2 as const };
		await expect(as(actor, (db) => markGoal(db, actor, school.pupils.jayden, mark, today))).rejects.toThrow(NotFound);
	});
});
