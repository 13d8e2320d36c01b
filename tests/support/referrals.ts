import type { Db } from '#platform/database/session.ts';
import { add, type TestSchool } from './school.ts';

type Row = Record<string, unknown>;

/** About Jayden, by the care coordinator, unless said otherwise. */
const written = (school: TestSchool) => ({
	schoolId: school.schoolId,
	pupilId: school.pupils.jayden,
	authorId: school.people.zorgcoordinator
});

export const addReferralRow = (db: Db, school: TestSchool, row: Row = {}) =>
	add(db, 'referral', { ...written(school), toName: 'Via de huisarts', why: 'Voorbeeld', sends: 'Een brief', ...row });

export const addReminder = (db: Db, school: TestSchool, referralId: string, row: Row = {}) =>
	add(db, 'referral_reminder', {
		schoolId: school.schoolId,
		referralId,
		remindedOn: '2026-11-10',
		remindedById: school.people.zorgcoordinator,
		...row
	});

export const addRequest = (db: Db, school: TestSchool, row: Row = {}) =>
	add(db, 'swv_request', { ...written(school), kind: 'advies', question: 'Wat helpt?', ...row });

export const addSearch = (db: Db, school: TestSchool, row: Row = {}) =>
	add(db, 'other_school', { ...written(school), startedOn: '2026-11-01', why: 'Voorbeeld', ...row });

export const addSearchStep = (db: Db, school: TestSchool, searchId: string, row: Row = {}) =>
	add(db, 'other_school_step', { schoolId: school.schoolId, searchId, position: 1, step: 'ouders', ...row });

export const addAskedSchool = (db: Db, school: TestSchool, searchId: string, row: Row = {}) =>
	add(db, 'other_school_asked', {
		schoolId: school.schoolId,
		searchId,
		school: 'De Voorbeeldschool',
		askedOn: '2026-11-05',
		...row
	});
