// Figures of school years that are over: judged as on their last day, kept once, and shown beside this year's.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { judgeOpp } from '#modules/opp/server/index.ts';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { linesBy } from '../../../../tests/support/norms.ts';
import type { NormOffer } from '../offers.ts';
import { handoverNorm, keepEndedYears, viewFigures } from './index.ts';

const opp: NormOffer = { judge: judgeOpp, href: (id) => `/leerlingen/${id}/opp` };
const offers = [opp, handoverNorm];
const lastYear = '2025-08-01';

let database: FreshDatabase;
let school: TestSchool;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
// Last year all four were in one group, 1A; Finn left in spring. Handovers: Jayden's in time, Noor's late, Lotte's open.
beforeEach(async () => {
	school = await makeSchool();
	const { schoolId, pupils, people } = school;
	await asSystem(async (db) => {
		const schoolYearId = await add(db, 'school_year', {
			schoolId,
			name: '2025-2026',
			startsOn: lastYear,
			endsOn: '2026-07-31'
		});
		const groupId = await add(db, 'school_group', {
			schoolId,
			schoolYearId,
			locationId: school.locationId,
			name: '1A',
			stage: 1
		});
		for (const pupilId of Object.values(pupils)) {
			await add(db, 'group_member', { schoolId, groupId, pupilId, fromOn: lastYear, untilOn: '2026-07-31' });
		}
		await db.sql`update enrolment set until_on = '2026-03-31' where pupil_id = ${pupils.finn}`;
		const handover = (pupilId: string, doneOn: string | null) =>
			add(db, 'handover', {
				schoolId,
				pupilId,
				moment: 'mentorwissel',
				dueOn: '2026-05-01',
				doneOn,
				fromPersonId: people.otherMentor,
				toPersonId: people.mentor
			});
		await handover(pupils.jayden, '2026-04-20');
		await handover(pupils.noor, '2026-05-02');
		await handover(pupils.lotte, null);
		await handover(pupils.finn, '2026-04-20');
	});
});

const kept = (normKey = 'WO') =>
	asSystem(
		({ sql }) => sql<{ part: string; met: number; missed: number; overdue: number; target: number }[]>`
			select concat_ws(' ', part_kind, nullif(part_name, '')) as part, met, missed, overdue, target from norm_year
			where school_id = ${school.schoolId} and norm_key = ${normKey} and year_starts_on = ${lastYear} order by part`
	);
const keep = (on: string = today) => keepEndedYears(offers, on, school.schoolId);

describe('the year that is over', () => {
	test('is told as on its last day: who was there, in the group of then', async () => {
		await keep();
		const row = (part: string) => ({ part, met: 1, missed: 1, overdue: 1, target: 100 });
		expect((await kept()).map((one) => ({ ...one }))).toEqual([
			row('cohort 2025-2026'),
			row('group 1A'),
			row('location Hoofdgebouw'),
			row('phase Fase 1'),
			row('school')
		]);
	});

	test('what came after its end changes nothing', async () => {
		await asSystem(
			({ sql }) => sql`update handover set done_on = '2026-08-20' where pupil_id = ${school.pupils.lotte}`
		);
		await keep();
		expect(await kept()).toContainEqual(expect.objectContaining({ part: 'school', met: 1, missed: 1, overdue: 1 }));
	});

	test('what had to be done in it and was not, does not wait any more', async () => {
		await keep();
		// N2: the OPP is discussed before the year ends; nobody's was.
		expect(await kept('N2')).toContainEqual(expect.objectContaining({ part: 'school', met: 0, overdue: 3 }));
	});

	test('is kept once: doing it again, and later changes, leave it as it was', async () => {
		await keep();
		await asSystem(
			({ sql }) => sql`update handover set done_on = '2026-04-30' where pupil_id = ${school.pupils.lotte}`
		);
		await keep();
		expect(await kept()).toContainEqual(expect.objectContaining({ part: 'school', met: 1, overdue: 1 }));
	});

	test('keeps the target of then', async () => {
		const set = (target: number, fromOn: string, untilOn: string | null) =>
			asSystem((db) =>
				add(db, 'norm_setting', {
					schoolId: school.schoolId,
					normKey: 'WO',
					isOn: true,
					target,
					fromOn,
					untilOn,
					setById: school.people.directeur
				})
			);
		await set(70, '2025-09-01', '2026-09-30');
		await set(85, '2026-10-01', null);
		await keep();
		expect(await kept()).toContainEqual(expect.objectContaining({ part: 'school', target: 70 }));
	});
});

test('nothing is kept of a year that still runs, nor of one from before the school used this', async () => {
	await keep('2026-07-31');
	expect(await kept()).toEqual([]);
	await keep();
	const years = await asSystem(
		({ sql }) => sql`select distinct year_starts_on::text as y from norm_year where school_id = ${school.schoolId}`
	);
	expect(years.map(({ y }) => y)).toEqual([lastYear]);
});

describe('beside this year', () => {
	const trend = async (query: object, who: 'directeur' | 'mentor' = 'directeur') => {
		const actor = school.actors[who];
		const { figures } = await as(actor, (db) =>
			viewFigures(db, actor, { query: { page: 1, ...query }, today, offers })
		);
		return figures
			.find(({ norm }) => norm.key === 'WO')
			?.earlier.map((year) => [year.yearStartsOn, year.met, year.denominator]);
	};

	test('stands that of the school, or of the part that is chosen', async () => {
		await keep();
		expect(await trend({})).toEqual([[lastYear, 1, 3]]);
		expect(await trend({ phase: 'fase-1' })).toEqual([[lastYear, 1, 3]]);
		expect(await trend({ phase: 'fase-2' })).toEqual([]);
		expect(await trend({ phase: 'fase-1', cohort: '2025' })).toEqual([]);
	});

	test('but not for a mentor, whose pupils were others then', async () => {
		await keep();
		expect(await trend({}, 'mentor')).toEqual([]);
	});
});

test('who is nobody and not the system sees no pupil', async () => {
	const nobody = { ...school.actors.directeur, personId: '' };
	expect(await as(nobody, (db) => linesBy(judgeOpp, db, today))).toEqual([]);
});
