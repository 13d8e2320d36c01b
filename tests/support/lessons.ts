// Lessons of the test school, and forms for them.
import { asSystem } from '#platform/database/session.ts';
import type { NewLessonForm } from '#modules/rooster/forms.ts';
import { add, type TestSchool } from './school.ts';

type Row = Record<string, unknown>;

/** A lesson on Monday from half past eight, in the whole school year; of 2B unless the row says of whom. */
export const lessonRow = (school: TestSchool, otherwise: Row = {}): Row => ({
	schoolId: school.schoolId,
	...('pupilId' in otherwise ? {} : { groupId: school.groups['2B'] }),
	kind: 'les',
	subject: 'rekenen',
	weekday: 1,
	startsAt: '08:30',
	endsAt: '09:20',
	room: '12',
	fromOn: '2026-08-01',
	untilOn: '2027-07-31',
	...otherwise
});

export const addLessonRow = (school: TestSchool, otherwise: Row = {}): Promise<string> =>
	asSystem((db) => add(db, 'lesson', lessonRow(school, otherwise)));

/** Somebody who works here and has nothing to do with any pupil yet. */
export const hire = (school: TestSchool, givenName: string): Promise<string> =>
	asSystem((db) => add(db, 'person', { schoolId: school.schoolId, kind: 'medewerker', givenName, familyName: 'Veen' }));

export const lessonForm = (otherwise: Partial<NewLessonForm> = {}): NewLessonForm => ({
	kind: 'les',
	subject: 'rekenen',
	title: '',
	startsAt: '08:30',
	endsAt: '09:20',
	weeks: 'elke',
	room: '12',
	teacherId: null,
	weekdays: [1],
	fromOn: '2026-11-16',
	untilOn: '2027-07-31',
	...otherwise
});
