import type { Db } from '#platform/database/session.ts';
import { add, today, type TestSchool } from './school.ts';

export type ConsentRow = {
	pupilId?: string;
	purpose?: string;
	subjectKey?: string | null;
	fromOn?: string;
	untilOn?: string;
	askedById?: string;
	askedOn?: string;
	/** With their words and partners, unless there are none. */
	what?: string;
	partnerIds?: readonly string[];
};

/** A question about Jayden, or the pupil that is named: a meeting, for the school year. */
export async function addConsent(db: Db, school: TestSchool, row: ConsentRow = {}): Promise<string> {
	const { what, partnerIds = [], ...asked } = row;
	const pupilId = asked.pupilId ?? school.pupils.jayden;
	const { schoolId } = school;
	const consentId = await add(db, 'consent', {
		schoolId,
		pupilId,
		purpose: 'overleg',
		subjectKey: 'zat',
		fromOn: '2026-11-01',
		untilOn: '2027-07-31',
		askedById: school.people.mentor,
		askedOn: '2026-11-01',
		...asked
	});
	const { sql } = db;
	if (what !== undefined)
		await sql`insert into consent_words (school_id, consent_id, pupil_id, what, why) values (${schoolId}, ${consentId}, ${pupilId}, ${what}, 'Om te helpen')`;
	for (const partnerId of partnerIds)
		await sql`insert into consent_partner (school_id, consent_id, pupil_id, partner_id, name) values (${schoolId}, ${consentId}, ${pupilId}, ${partnerId}, 'De partner')`;
	return consentId;
}

export type AnswerRow = {
	consentId: string;
	personId: string;
	answer: 'gives' | 'refuses' | 'withdraws';
	pupilId?: string;
	saidOn?: string;
	recordedById?: string;
	how?: string;
	createdAt?: string;
};

/** What somebody said, in the own name on a phone; in the name of another it was said by word of mouth. */
export function addConsentAnswer(db: Db, school: TestSchool, row: AnswerRow): Promise<string> {
	const recordedById = row.recordedById ?? row.personId;
	return add(db, 'consent_answer', {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		saidOn: today,
		recordedById,
		how: recordedById === row.personId ? 'digitaal' : 'mondeling',
		signedName: 'S. Wolters',
		...row
	});
}

/** A partner of the test school's set-up, by its key. */
export async function partnerOf({ sql }: Db, school: TestSchool, key?: string): Promise<{ id: string; key: string }> {
	const [row] = await sql<{ id: string; key: string }[]>`
		select id, key from partner where school_id = ${school.schoolId} and key = coalesce(${key ?? null}, key) order by key limit 1`;
	if (!row) throw new Error(`The set-up of the tests has no partner ${key ?? ''}`);
	return row;
}
