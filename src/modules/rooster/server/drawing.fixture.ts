// The timetable of 2B as the administration draws it, for tests: what is drawn, what stands there, and taking back.
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { hire, lessonForm } from '../../../../tests/support/lessons.ts';
import { as, makeSchool, today } from '../../../../tests/support/school.ts';
import type { ChangeLessonForm, DayChangeForm } from '../forms.ts';
import * as rooster from './index.ts';

export type Drawing = Awaited<ReturnType<typeof startDrawing>>;

/** A new school whose administration draws; Tessa works there and has nothing to do with any pupil yet. */
export async function startDrawing() {
	const school = await makeSchool();
	const els: Actor = school.actors.administratie;
	const group = { groupId: school.groups['2B'] };
	const tessa = await hire(school, 'Tessa');

	const draw = (otherwise: Parameters<typeof lessonForm>[0] = {}) =>
		as(els, (db) => rooster.addLesson(db, els, group, lessonForm(otherwise), today));

	const change = (otherwise: Partial<ChangeLessonForm>, lessonId: string) => {
		const { weekdays: _, ...form } = lessonForm();
		const input = { ...form, weekday: 1, version: 1, ...otherwise };
		return as(els, (db) => rooster.changeLesson(db, els, group, lessonId, input, today));
	};

	/** On that Monday; taken over by Tessa unless said otherwise. */
	const changeDay = (input: Partial<DayChangeForm>, lessonId: string) => {
		const whole = { onDay: today, kind: 'opvang' as const, teacherId: tessa, room: '', reason: '', ...input };
		return as(els, (db) => rooster.changeDay(db, els, group, lessonId, whole, today));
	};

	const lessons = (groupId = group.groupId) =>
		asSystem(
			({ sql }) => sql<{ id: string; said: string }[]>`
				select id, concat_ws(' ', weekday, to_char(starts_at, 'HH24:MI'), room, from_on, until_on) as said
				from lesson where group_id = ${groupId} order by from_on, weekday, room`
		);

	const lastStep = async () => {
		const [step] = await asSystem(
			({ sql }) => sql<{ id: string }[]>`
				select id from lesson_step where school_id = ${school.schoolId} order by done_at desc limit 1`
		);
		return step!.id;
	};

	return {
		school,
		els,
		group,
		tessa,
		draw,
		change,
		changeDay,
		firstId: async () => (await lessons())[0]!.id,
		/** "1 08:30 12 2026-11-16 2027-07-31": on Mondays, in room 12. */
		said: async (groupId?: string) => (await lessons(groupId)).map((row) => row.said),
		lastStep,
		undo: async () => {
			const stepId = await lastStep();
			return as(els, (db) => rooster.undoStep(db, els, group, { stepId }, today));
		},
		/** From when until when somebody is involved with Jayden because of lessons. */
		sees: async (personId: string) => {
			const spans = await asSystem(
				({ sql }) => sql<{ span: string }[]>`
					select from_on || ' ' || until_on as span from involvement
					where person_id = ${personId} and pupil_id = ${school.pupils.jayden} and source = 'rooster' order by 1`
			);
			return spans.map(({ span }) => span);
		}
	};
}
