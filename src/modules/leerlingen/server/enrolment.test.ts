import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { handOver, type Running } from '#platform/running.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { names } from '../../../../tests/support/pupils.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import {
	addPupil,
	doHandover,
	endEnrolment,
	getPupilHead,
	enrol,
	listDueHandovers,
	moveToGroup,
	viewHandovers
} from './index.ts';

let database: FreshDatabase;
let school: TestSchool;
type Who = keyof TestSchool['actors'];

beforeAll(async () => {
	handOver({ secret: 'a secret of at least thirty-two characters' } as Running);
	database = await openTestDatabase();
	school = await makeSchool();
});
afterAll(() => closeTestDatabase(database));

const on = (who: Who, day: string): Actor => ({ ...school.actors[who], today: day });

describe('enrolment and groups', () => {
	const newcomer = {
		givenName: 'Milan',
		firstNames: null,
		infix: 'de',
		familyName: 'Groot',
		bornOn: '2013-05-05',
		gender: 'man',
		pupilNumber: null,
		kind: 'ingeschreven'
	} as const;

	test('a new pupil is known to who sorts pupils before the first day, and to the mentor from that day', async () => {
		const { administratie } = school.actors;
		const input = { ...newcomer, locationId: school.locationId, fromOn: '2027-01-04', groupId: school.groups['2B'] };
		await as(administratie, (db) => addPupil(db, administratie, input));
		expect(await names(administratie)).toContain('Milan de Groot');
		expect(await names(school.actors.mentor)).not.toContain('Milan de Groot');
		expect(await names(on('mentor', '2027-01-04'))).toContain('Milan de Groot');
		await expect(as(administratie, (db) => addPupil(db, administratie, input))).rejects.toThrow(Refusal);
	});

	test('a move ends what the old mentor sees, and asks for a handover', async () => {
		const { administratie, otherMentor } = school.actors;
		await as(administratie, (db) =>
			moveToGroup(db, administratie, school.pupils.noor, { groupId: school.groups['3A'], fromOn: '2026-11-10' })
		);
		expect(await names(school.actors.mentor)).toEqual(['Jayden Wolters']);
		expect(await names(on('mentor', '2026-11-09'))).toContain('Noor Bakker');
		const due = await as(otherMentor, (db) => listDueHandovers(db, otherMentor, today));
		expect(due).toMatchObject([{ pupilName: 'Noor Bakker', dueOn: '2026-11-24', isLate: false }]);
		const [handover] = due;
		const done = {
			handoverId: handover!.id,
			points: ['doelen'],
			note: 'rustig beginnen',
			doneOn: today,
			version: 1
		};
		await as(otherMentor, (db) => doHandover(db, otherMentor, done, today));
		const view = await as(otherMentor, (db) => viewHandovers(db, otherMentor, { groupId: school.groups['3A'] }, today));
		expect(view.handovers).toMatchObject([
			{ doneBy: 'Joris Blom', fromName: 'Mirjam Hoekstra', note: 'rustig beginnen' }
		]);
		await expect(as(otherMentor, (db) => doHandover(db, otherMentor, done, today))).rejects.toThrow(EditConflict);
		for (const who of ['helper', 'parent', 'pupil'] as const) {
			const actor = school.actors[who];
			const view = as(actor, (db) => viewHandovers(db, actor, { groupId: school.groups['3A'] }, today));
			await expect(view, who).rejects.toThrow(NotFound);
		}
	});

	test('who moves stays in the groups for a subject; who leaves the school leaves them too', async () => {
		const { administratie } = school.actors;
		const { finn } = school.pupils;
		const other = { schoolId: school.schoolId, pupilId: finn, isHome: false, untilOn: '2027-07-31' };
		await asSystem(async (db) => {
			const schoolYearId = school.yearId;
			const place = { schoolId: school.schoolId, schoolYearId, locationId: school.locationId, stage: 3 };
			const [cooking, sports] = [
				await add(db, 'school_group', { ...place, name: 'Koken' }),
				await add(db, 'school_group', { ...place, name: 'Sport' })
			];
			await add(db, 'group_member', { ...other, groupId: cooking, fromOn: '2026-09-01' });
			await add(db, 'group_member', { ...other, groupId: sports, fromOn: '2027-01-01' });
		});
		const memberships = () =>
			asSystem(
				(db) => db.sql<{ name: string; untilOn: string }[]>`
					select g.name, m.until_on::text as "untilOn" from group_member m
					join school_group g on g.school_id = m.school_id and g.id = m.group_id
					where m.pupil_id = ${finn} order by g.name`
			);
		await as(administratie, (db) =>
			moveToGroup(db, administratie, finn, { groupId: school.groups['2B'], fromOn: today })
		);
		expect((await memberships()).map(({ name, untilOn }) => [name, untilOn])).toEqual([
			['2B', '2027-07-31'],
			['3A', '2026-11-15'],
			['Koken', '2027-07-31'],
			['Sport', '2027-07-31']
		]);
		// The group that stands behind the name is the own one.
		expect(await as(administratie, (db) => getPupilHead(db, administratie, finn))).toMatchObject({ group: '2B' });
		const [row] = await asSystem((db) => db.sql<{ id: string }[]>`select id from enrolment where pupil_id = ${finn}`);
		const leave = { enrolmentId: row!.id, lastOn: '2026-11-30', reason: 'verhuizing' as const, version: 1 };
		await as(administratie, (db) => endEnrolment(db, administratie, finn, leave));
		expect((await memberships()).map(({ name, untilOn }) => [name, untilOn])).toEqual([
			['2B', '2026-11-30'],
			['3A', '2026-11-15'],
			['Koken', '2026-11-30']
		]);
	});

	test('a move that is taken back leaves no handover and no gap', async () => {
		const { administratie, otherMentor } = school.actors;
		const to = (groupId: string) =>
			as(administratie, (db) =>
				moveToGroup(db, administratie, school.pupils.jayden, { groupId, fromOn: '2026-11-12' })
			);
		const before = await names(school.actors.mentor);
		const moved = (await to(school.groups['3A'])) as { undo: { href: string } };
		expect(await as(otherMentor, (db) => listDueHandovers(db, otherMentor, today))).toMatchObject([
			{ pupilName: 'Jayden Wolters', dueOn: '2026-11-26' }
		]);
		const back = new URL(moved.undo.href, 'http://x').searchParams;
		expect(back.get('vanaf')).toBe('2026-11-12');
		await to(back.get('groep')!);
		expect(await names(school.actors.mentor)).toEqual(before);
		const stays = await asSystem(
			(db) =>
				db.sql`select 1 from group_member where pupil_id = ${school.pupils.jayden} and group_id = ${back.get('groep')}`
		);
		expect(stays).toHaveLength(1);
		expect(await as(otherMentor, (db) => listDueHandovers(db, otherMentor, today))).toEqual([]);
	});

	test('not to a group whose year is over', async () => {
		const { administratie } = school.actors;
		const late = as(administratie, (db) =>
			moveToGroup(db, administratie, school.pupils.lotte, { groupId: school.groups['2B'], fromOn: '2027-08-20' })
		);
		await expect(late).rejects.toThrow(FormIssue);
	});

	test('who left is in the list of those who left, for two years and not for the mentor', async () => {
		const { administratie } = school.actors;
		const [row] = await asSystem(
			(db) => db.sql<{ id: string }[]>`select id from enrolment where pupil_id = ${school.pupils.lotte}`
		);
		const leave = { enrolmentId: row!.id, lastOn: '2026-11-13', reason: 'verhuizing' as const, version: 1 };
		await as(administratie, (db) => endEnrolment(db, administratie, school.pupils.lotte, leave));
		expect(await names(administratie)).not.toContain('Lotte Bruins');
		expect(await names(administratie, { left: true })).toEqual(['Lotte Bruins']);
		expect(await names(school.actors.otherMentor)).not.toContain('Lotte Bruins');
		expect(await names(on('administratie', '2028-11-12'), { left: true })).toContain('Lotte Bruins');
		expect(await names(on('administratie', '2028-11-13'), { left: true })).not.toContain('Lotte Bruins');
		await as(administratie, (db) =>
			enrol(db, administratie, school.pupils.lotte, {
				locationId: school.locationId,
				kind: 'ingeschreven',
				fromOn: today,
				groupId: school.groups['3A']
			})
		);
		expect(await names(school.actors.otherMentor)).toContain('Lotte Bruins');
	});
});
