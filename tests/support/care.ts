import type { Db } from '#platform/database/session.ts';
import { addConsent, addConsentAnswer, partnerOf } from './consents.ts';
import { add, type TestSchool } from './school.ts';

/** A fact, a report or what hangs on it, written by the care coordinator about Jayden unless said otherwise. */
const written = (school: TestSchool) => ({
	schoolId: school.schoolId,
	pupilId: school.pupils.jayden,
	authorId: school.people.zorgcoordinator
});

type Row = Record<string, unknown>;

export const addDiagnosis = (db: Db, school: TestSchool, row: Row = {}) =>
	add(db, 'diagnosis', { ...written(school), what: 'Voorbeeld A', madeBy: 'gz-psycholoog', ...row });

export const addMedical = (db: Db, school: TestSchool, row: Row = {}) =>
	add(db, 'medical_fact', { ...written(school), what: 'Voorbeeld B', ...row });

export const addJudicial = (db: Db, school: TestSchool, row: Row = {}) =>
	add(db, 'judicial_fact', { ...written(school), measure: 'Voorbeeld C', ...row });

/** For tables whose key is not an id. */
async function insert({ sql }: Db, table: string, row: Row): Promise<void> {
	const snake = Object.fromEntries(
		Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value])
	);
	await sql`insert into ${sql(table)} ${sql(snake as Record<string, string>)}`;
}

export const addInstruction = (db: Db, school: TestSchool, factId: string, row: Row = {}) =>
	insert(db, 'medical_instruction', {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		factId,
		whatToDo: 'Laat rustig zitten',
		...row
	});

export const addReader = (
	db: Db,
	school: TestSchool,
	table: 'medical_reader' | 'judicial_reader',
	factId: string,
	row: Row
) =>
	add(db, table, {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		factId,
		fromOn: '2026-11-01',
		untilOn: '2027-07-31',
		why: 'Helpt op school',
		namedById: school.people.zorgcoordinator,
		...row
	});

/** A report with what it says. */
export async function addReport(db: Db, school: TestSchool, row: Row = {}): Promise<string> {
	const id = await addReportHead(db, school, row);
	await addContent(db, school, id);
	return id;
}

export const addReportHead = (db: Db, school: TestSchool, row: Row = {}) =>
	add(db, 'care_report', {
		...written(school),
		instrument: 'WISC-V',
		madeOn: '2026-10-01',
		madeBy: 'gz-psycholoog',
		...row
	});

export const addContent = (db: Db, school: TestSchool, reportId: string, row: Row = {}) =>
	insert(db, 'care_report_content', {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		reportId,
		summary: 'Wat het onderzoek zegt.',
		...row
	});

export const addOpening = (db: Db, school: TestSchool, reportId: string, personId: string, row: Row = {}) =>
	add(db, 'report_opening', {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		reportId,
		personId,
		reason: 'plan',
		...row
	});

export type Shared = { partnerId: string; personId: string; consentId: string };

/** Somebody of a partner of the set-up, and the consent of Jayden's mother to share reports with that partner. */
export async function addPartnerWithConsent(db: Db, school: TestSchool, purpose = 'verslag delen'): Promise<Shared> {
	const { schoolId, people, parents } = school;
	const partner = await partnerOf(db, school);
	const personId = await add(db, 'person', { schoolId, kind: 'extern', givenName: 'Bo', familyName: 'Partner' });
	await add(db, 'partner_person', {
		schoolId,
		partnerId: partner.id,
		personId,
		function: 'jeugdarts',
		fromOn: '2026-08-01',
		namedById: people.zorgcoordinator
	});
	const consentId = await addConsent(db, school, { purpose, subjectKey: null, partnerIds: [partner.id] });
	await addConsentAnswer(db, school, { consentId, personId: parents.jayden, answer: 'gives', saidOn: '2026-11-02' });
	return { partnerId: partner.id, personId, consentId };
}

export const addShare = (
	db: Db,
	school: TestSchool,
	reportId: string,
	{ partnerId, personId }: Shared,
	row: Row = {}
) =>
	add(db, 'report_share', {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		reportId,
		partnerId,
		personId,
		fromOn: '2026-11-10',
		untilOn: '2026-11-30',
		why: 'Voor de begeleiding',
		sharedById: school.people.zorgcoordinator,
		...row
	});
