import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayBeginObservation, maySeeFindings, mayWriteFinding } from '#modules/maatwerk/access.ts';
import { accessTable, people, type Who } from '#modules/maatwerk/observations/access.table.ts';
import {
	findingsOfGroup,
	viewAllObservations,
	viewGroupObservations,
	viewObservation,
	viewObservations,
	viewOwnFindings,
	viewTogether
} from '#modules/maatwerk/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../support/database.ts';
import { inOrder, makeEverybody, whoMay, type Everybody } from '../support/everybody.ts';
import { addObservationConsent, contextOf, tailorOf } from '../support/maatwerk.ts';
import { add, as, closeTestDatabase, openTestDatabase, today, type TestSchool } from '../support/school.ts';

/** Each cell of the table is asked of the database. */

let database: FreshDatabase;
let everybody: Everybody;
let school: TestSchool;
let teacher: string;
const observations = { team: '', care: '' };

const of2B = () => ({ school_id: school.schoolId, group_id: school.groups['2B'] });
const finding = ({ sql }: Db, authorId: string) => sql`
	insert into observation_finding ${sql({ ...of2B(), pupil_id: school.pupils.jayden, author_id: authorId, themes: '{}', text: 'Stil.', written_on: today })}
	on conflict (school_id, group_id, pupil_id, author_id) do update set text = excluded.text returning 1`;
const groupFinding = ({ sql }: Db, authorId: string) => sql`
	insert into observation_group_finding ${sql({ ...of2B(), author_id: authorId, text: 'Druk.', written_on: today })}
	on conflict (school_id, group_id, author_id) do update set text = excluded.text returning 1`;
const period = ({ sql }: Db, doneById: string) => sql`
	insert into observation_period ${sql({ ...of2B(), done_on: today, done_by_id: doneById })}
	on conflict (school_id, group_id) do update set done_on = excluded.done_on, done_by_id = excluded.done_by_id returning 1`;
const mark = ({ sql }: Db, markedById: string) => sql`
	insert into observation_mark ${sql({ ...of2B(), pupil_id: school.pupils.jayden, marked_by_id: markedById, marked_on: today })}
	on conflict (school_id, group_id, pupil_id) do update set marked_by_id = excluded.marked_by_id returning 1`;
const inLesson = (db: Db, authorId: string) =>
	add(db, 'group_observation', {
		schoolId: school.schoolId,
		groupId: school.groups['2B'],
		authorId,
		observedOn: today,
		text: 'Rustige start.'
	});
const observation = (db: Db, begunById: string, otherwise: object = {}) =>
	add(db, 'observation', {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		audience: 'zorg',
		question: 'Wanneer lukt het?',
		observerId: teacher,
		begunOn: today,
		begunById,
		...otherwise
	});

beforeAll(async () => {
	database = await openTestDatabase();
	everybody = await makeEverybody();
	({ school } = everybody);
	teacher = everybody.actors.teacher.personId;
	await asSystem(async (db) => {
		await finding(db, teacher);
		await groupFinding(db, teacher);
		await mark(db, school.people.mentor);
		await inLesson(db, school.people.zorgcoordinator);
		observations.team = await observation(db, school.people.zorgcoordinator, {
			audience: 'team',
			observerId: school.people.zorgcoordinator
		});
		observations.care = await observation(db, school.people.zorgcoordinator);
	});
});
afterAll(() => closeTestDatabase(database));

const rows: Record<Exclude<keyof typeof accessTable.see, 'period'>, (db: Db) => PromiseLike<readonly unknown[]>> = {
	finding: ({ sql }) => sql`select 1 from observation_finding where author_id = ${teacher}`,
	groupFinding: ({ sql }) => sql`select 1 from observation_group_finding where author_id = ${teacher}`,
	mark: ({ sql }) => sql`select 1 from observation_mark`,
	groupObservation: ({ sql }) => sql`select 1 from group_observation`,
	teamObservation: ({ sql }) => sql`select 1 from observation where id = ${observations.team}`,
	careObservation: ({ sql }) => sql`select 1 from observation where id = ${observations.care}`
};

test.each(Object.keys(rows) as (keyof typeof rows)[])('sees %s', async (what) => {
	expect(await whoMay(everybody, rows[what])).toEqual(inOrder(accessTable.see[what]));
});

describe('adds', () => {
	const additions: Record<
		'finding' | 'groupFinding' | 'mark' | 'groupObservation' | 'period',
		(db: Db, me: string) => PromiseLike<unknown>
	> = { finding, groupFinding, mark, groupObservation: inLesson, period };

	test.each(Object.keys(additions) as (keyof typeof additions)[])('%s', async (what) => {
		expect(await whoMay(everybody, (db, { personId }) => additions[what](db, personId))).toEqual(
			inOrder(accessTable.add[what])
		);
	});

	test('an observation of one pupil only with consent in force', async () => {
		const begin = (db: Db, { personId }: Actor) => observation(db, personId);
		expect(await whoMay(everybody, begin)).toEqual(accessTable.addUnasked.observation);
		await addObservationConsent(school);
		expect(await whoMay(everybody, begin)).toEqual(inOrder(accessTable.add.observation));
	});

	test('nothing in the name of another', async () => {
		for (const work of [finding, groupFinding, inLesson]) {
			const others = await whoMay(everybody, (db) => work(db, school.people.mentor));
			expect(others.filter((who) => who !== 'mentor')).toEqual([]);
		}
	});
});

test('who observes writes what was seen, and the care team; once it is over it stays', async () => {
	const write = ({ sql }: Db) =>
		sql`update observation set findings = 'Begint snel.' where id = ${observations.care} returning 1`;
	expect(await whoMay(everybody, write)).toEqual(inOrder(['teacher', 'zorgcoordinator', 'orthopedagoog']));
	await asSystem(({ sql }) => sql`update observation set done_on = ${today} where id = ${observations.care}`);
	const { zorgcoordinator } = school.actors;
	await expect(as(zorgcoordinator, async (db) => write(db))).rejects.toMatchObject({ code: '23001' });
});

test.each(people)('what %s is offered', async (who) => {
	const actor = await tailorOf(everybody.actors[who], school.pupils.jayden);
	const may = { mayWriteFinding, maySeeFindings, mayBeginObservation };
	const offered = Object.entries(may).flatMap(([name, ask]) => (ask(actor) ? [name] : []));
	const table = accessTable.do as Record<string, readonly string[]>;
	expect(offered).toEqual(Object.keys(table).filter((name) => table[name]!.includes(who)));
});

describe('on the pages', () => {
	const asked = (db: Db, actor: Actor) => contextOf(db, actor, school.pupils.jayden, { groep: school.groups['2B'] });

	test('teachers have their own findings, and no page with all', async () => {
		const actor = everybody.actors.teacher;
		const own = await as(actor, (db) => viewOwnFindings(asked(db, actor)));
		expect(own.rows.find(({ pupil }) => pupil.givenName === 'Jayden')?.finding).toMatchObject({ text: 'Stil.' });
		await expect(as(actor, (db) => viewTogether(asked(db, actor)))).rejects.toThrow(NotFound);
		await expect(as(actor, (db) => viewGroupObservations(asked(db, actor)))).rejects.toThrow(NotFound);
		const ofOther = everybody.actors.assistant;
		const theirs = await as(ofOther, (db) => viewOwnFindings(asked(db, ofOther)));
		expect(theirs.rows.every(({ finding: written }) => written === null)).toBe(true);
	});

	test('the mentor sees all together, with who wrote nothing yet', async () => {
		const { mentor } = school.actors;
		const view = await as(mentor, (db) => viewTogether(asked(db, mentor)));
		expect(view.rows[0]).toMatchObject({ pupil: { givenName: 'Jayden' }, findings: [{ author: 'Tessa Veen' }] });
		expect(view.waitingFor).toContain('Mirjam Hoekstra');
		expect(view.waitingFor).not.toContain('Tessa Veen');
	});

	test('what feeds the group discussion is as much as each may read', async () => {
		const found = async (who: Who) => {
			const actor = everybody.actors[who];
			return as(actor, (db) => findingsOfGroup(db, actor, school.groups['2B'], school.yearId));
		};
		expect(await found('zorgcoordinator')).toMatchObject({
			pupils: [{ name: 'Jayden Wolters', findings: [{ text: 'Stil.' }] }],
			group: [{ text: 'Druk.' }],
			observations: [{ text: 'Rustige start.' }]
		});
		expect(await found('directeur')).toMatchObject({ pupils: [], group: [], observations: [{}] });
		expect(await found('otherMentor')).toEqual({ pupils: [], group: [], observations: [] });
	});

	test.each<Who>(['pupil', 'parent', 'otherMentor', 'formerMentor', 'administratie', 'helper', 'stranger'])(
		'%s finds no page of the group',
		async (who) => {
			const actor = everybody.actors[who];
			await expect(as(actor, (db) => viewOwnFindings(asked(db, actor)))).rejects.toThrow(NotFound);
			await expect(as(actor, (db) => viewTogether(asked(db, actor)))).rejects.toThrow(NotFound);
			await expect(as(actor, (db) => viewGroupObservations(asked(db, actor)))).rejects.toThrow(NotFound);
		}
	);

	test('the list of all groups has one’s own', async () => {
		const groups = async (who: Who) => {
			const actor = everybody.actors[who];
			const view = await as(actor, (db) => viewAllObservations(contextOf(db, actor, '')));
			return view.rows.map(({ group }) => group.name);
		};
		expect(await groups('mentor')).toEqual(['2B']);
		expect(await groups('zorgcoordinator')).toEqual(['2B', '3A']);
		await expect(groups('parent')).rejects.toThrow(NotFound);
	});

	test.each<Who>(['pupil', 'parent', 'otherParent', 'otherMentor', 'administratie'])(
		'%s finds no observation of the pupil',
		async (who) => {
			const actor = everybody.actors[who];
			await expect(as(actor, (db) => viewObservations(asked(db, actor)))).rejects.toThrow(NotFound);
			for (const observatie of Object.values(observations)) {
				const view = (db: Db) => viewObservation(contextOf(db, actor, school.pupils.jayden, { observatie }));
				await expect(as(actor, view)).rejects.toThrow(NotFound);
			}
		}
	);
});

test('nobody writes after the period of the group was done', async () => {
	await asSystem((db) => period(db, school.people.mentor));
	expect(await whoMay(everybody, (db, { personId }) => finding(db, personId))).toEqual(accessTable.addLate.finding);
	expect(await whoMay(everybody, (db, { personId }) => groupFinding(db, personId))).toEqual(
		accessTable.addLate.groupFinding
	);
	expect(await whoMay(everybody, ({ sql }) => sql`select 1 from observation_period`)).toEqual(
		inOrder(accessTable.see.period)
	);
});
