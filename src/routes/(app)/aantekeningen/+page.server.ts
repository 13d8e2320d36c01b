import type { Actions, PageServerLoad } from './$types';
import { NoteForm, NoteIdForm } from '#modules/logboek/forms.ts';
import { dropNote, keepNote, viewNotes } from '#modules/logboek/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewNotes);
export const actions: Actions = {
	keep: act(NoteForm, ({ db, actor, input }) => keepNote(db, actor, input)),
	drop: act(NoteIdForm, ({ db, actor, input }) => dropNote(db, actor, input.id))
};
