import type { PlacedLesson } from './clashes.ts';
import type { LessonChange } from './rooster.ts';
import type { LessonRow } from './steps.ts';

/** A lesson on Monday from half past eight, every week of the year; with what a test says otherwise. */
export const lesson = (otherwise: Partial<LessonRow> = {}): LessonRow & PlacedLesson => ({
	id: 'les',
	groupId: '2B',
	pupilId: null,
	kind: 'les',
	subject: 'rekenen',
	title: '',
	weekday: 1,
	startsAt: '08:30',
	endsAt: '09:20',
	weeks: 'elke',
	room: '12',
	teacherId: 'teacher',
	fromOn: '2026-08-01',
	untilOn: '2027-07-31',
	sourceKey: null,
	version: 1,
	...otherwise
});

export const change = (otherwise: Partial<LessonChange> = {}): LessonChange => ({
	lessonId: 'les',
	onDay: '2026-11-16',
	kind: 'uitval',
	teacherId: null,
	room: '',
	reason: '',
	...otherwise
});
