import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { as, closeTestDatabase, openTestDatabase, today } from '../../../../../tests/support/school.ts';
import { startDrawing, type Drawing } from '../drawing.fixture.ts';
import * as rooster from '../index.ts';

let database: FreshDatabase;
let drawing: Drawing;
let school: Drawing['school'];
let els: Drawing['els'];
let tessa: Drawing['tessa'];
let group: Drawing['group'];
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	drawing = await startDrawing();
	({ school, els, tessa, group } = drawing);
});

const copy = (toGroupId: string, withTeachers?: 'on') =>
	as(els, (db) =>
		rooster.copyTimetable(
			db,
			els,
			group.groupId,
			{ toGroupId, asOn: today, fromOn: '2026-11-16', untilOn: '2027-07-31', withTeachers },
			today
		)
	);

test('goes to another group, without teachers unless asked, and only where none is', async () => {
	await drawing.draw({ weekdays: [1, 2], teacherId: tessa });
	const to = school.groups['3A'];
	await copy(to);
	expect(await drawing.said(to)).toHaveLength(2);
	const named = () =>
		asSystem(({ sql }) => sql`select 1 from lesson where group_id = ${to} and teacher_id is not null`);
	expect(await named()).toEqual([]);
	await expect(copy(to)).rejects.toThrow(new Refusal('rooster_refusal_has_one', { group: '3A' }));
	await asSystem(({ sql }) => sql`delete from lesson where group_id = ${to}`);
	await copy(to, 'on');
	expect(await named()).toHaveLength(2);
});

test('ends, and begins anew the day after', async () => {
	await drawing.draw({ fromOn: '2026-08-24' });
	const end = (lastOn: string) =>
		as(els, (db) => rooster.endTimetable(db, els, group, { lastOn, startAgain: 'on' }, today));
	await end('2026-11-20');
	expect(await drawing.said()).toEqual(['1 08:30 12 2026-08-24 2026-11-20', '1 08:30 12 2026-11-21 2027-07-31']);
	await expect(end('2027-08-01')).rejects.toThrow(FormIssue);
	await drawing.undo();
	expect(await drawing.said()).toEqual(['1 08:30 12 2026-08-24 2027-07-31']);
});
