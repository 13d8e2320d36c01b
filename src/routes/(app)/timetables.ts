/**
 * The pages of one timetable: a group's and a pupil's stand at two addresses, and are the same but for whose it is. The
 * routes of both hand these on.
 */
import type { z } from 'zod';
import {
	ChangeLessonForm,
	CopyLessonForm,
	DayChangeForm,
	NewLessonForm,
	RemoveDayChangeForm,
	RemoveLessonForm,
	UndoForm
} from '#modules/rooster/forms.ts';
import {
	addLesson,
	changeDay,
	changeLesson,
	copyLesson,
	removeLesson,
	restoreDay,
	undoStep,
	viewLesson,
	viewNewLesson,
	viewTimetable,
	type Whose
} from '#modules/rooster/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { act, type Done } from '#platform/web/act.ts';
import type { Context } from '#platform/web/context.ts';
import { read } from '#platform/web/read.ts';

type OfOwner = { groep: string } | { leerling: string };
type OfLesson = OfOwner & { les: string };

const whose = (params: OfOwner): Whose =>
	'groep' in params ? { groupId: params.groep } : { pupilId: params.leerling };

/** The week that is asked for. */
export const timetableOf = ({ db, actor, params, url: { searchParams }, today }: Context<OfOwner>) =>
	viewTimetable(db, actor, whose(params), { week: searchParams.get('week'), undo: searchParams.get('terug'), today });

export const timetableActions = {
	terug: act<typeof UndoForm, OfOwner>(UndoForm, ({ db, actor, params, input, today }) =>
		undoStep(db, actor, whose(params), input, today)
	)
};

export const newLessonPage = {
	load: read(async ({ db, actor, params, url, today }: Context<OfOwner>) => ({
		view: await viewNewLesson(db, actor, whose(params), url.searchParams, today)
	})),
	actions: {
		default: act<typeof NewLessonForm, OfOwner>(NewLessonForm, ({ db, actor, params, input, today }) =>
			addLesson(db, actor, whose(params), input, today)
		)
	}
};

export const lessonPage = {
	load: read(async ({ db, actor, params, url, today }: Context<OfLesson>) => ({
		view: await viewLesson(db, actor, whose(params), params.les, url.searchParams, today)
	})),
	actions: {
		wijzig: actOnLesson(ChangeLessonForm, changeLesson),
		kopieer: actOnLesson(CopyLessonForm, copyLesson),
		weg: actOnLesson(RemoveLessonForm, removeLesson),
		dag: actOnLesson(DayChangeForm, changeDay),
		herstel: actOnLesson(RemoveDayChangeForm, restoreDay)
	}
};

function actOnLesson<Schema extends z.ZodType>(
	schema: Schema,
	change: (
		db: Db,
		actor: Actor,
		whose: Whose,
		lessonId: string,
		input: z.output<Schema>,
		today: string
	) => Promise<Done>
) {
	return act<Schema, OfLesson>(schema, ({ db, actor, params, input, today }) =>
		change(db, actor, whose(params), params.les, input, today)
	);
}
