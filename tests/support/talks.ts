import { asSystem, type Db } from '#platform/database/session.ts';
import { add, type TestSchool } from './school.ts';

/** A round as one begins it on the screen, without its talks. */
export const addRound = (
	db: Db,
	{ schoolId, yearId }: TestSchool,
	row: Record<string, unknown> = {}
): Promise<string> =>
	add(db, 'talk_round', {
		schoolId,
		schoolYearId: yearId,
		key: 'iop-oudergesprek',
		kind: 'oudergesprek',
		name: 'IOP-gesprek met ouders 1',
		number: 1,
		startsOn: '2026-11-09',
		endsOn: '2026-12-04',
		...row
	});

/** An open talk with the parents of Jayden in this round, held by the mentor of 2B. */
export const addTalk = (db: Db, school: TestSchool, row: Record<string, unknown> = {}): Promise<string> =>
	add(db, 'talk', {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		kind: 'oudergesprek',
		leadId: school.people.mentor,
		dueOn: '2026-12-04',
		changedById: school.people.mentor,
		...row
	});

/** A free time of the mentor of 2B. */
export const addSlot = (
	db: Db,
	school: TestSchool,
	roundId: string,
	startsAt: string,
	row: Record<string, unknown> = {}
) =>
	add(db, 'talk_slot', {
		schoolId: school.schoolId,
		roundId,
		leadId: school.people.mentor,
		startsAt,
		minutes: 20,
		place: 'Lokaal 12',
		...row
	});

/** A second parent of Jayden who decides along: the father gets custody. */
export const giveFatherCustody = (school: TestSchool): Promise<unknown> =>
	asSystem(
		({ sql }) =>
			sql`update contact set has_custody = true where school_id = ${school.schoolId} and person_id = ${school.parents.jaydensFather}`
	);

/** The talk has this time now, as its mentor would give it: a talk that moves gets a new version. */
export const planAt = (talkId: string, at: string): Promise<unknown> =>
	asSystem(
		({ sql }) =>
			sql`update talk set planned_at = ${at}::text::timestamptz, place = 'Lokaal 12', version = version + 1 where id = ${talkId}`
	);

/** What is to be told about talks of the school after the commit, the first thing first. */
export const newsLeft = async ({ schoolId }: TestSchool): Promise<string[]> => {
	const rows = await asSystem(
		({ sql }) => sql<{ news: string }[]>`
			select payload ->> 'news' as news from outbox where school_id = ${schoolId} and kind = 'gesprekken.tell' order by id`
	);
	return rows.map(({ news }) => news);
};
