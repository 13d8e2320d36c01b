import type { Actions, PageServerLoad } from './$types';
import { ConfirmImportForm, ImportForm, NothingForm } from '#modules/scholen/forms.ts';
import { cancelImport, checkImport, confirmImport, importDraft, viewImport } from '#modules/scholen/server/index.ts';
import { act } from '#platform/web/act.ts';
import { requireFreshProof } from '#platform/web/fresh-proof.ts';
import { read } from '#platform/web/read.ts';

type Draft = Awaited<ReturnType<Parameters<Parameters<typeof read>[0]>[0]['draft']>>;
const textOf = (draft: Draft): string | undefined => draft?.fields.text?.toString();

const view = read(async ({ db, actor, today, draft }) => ({
	...(await viewImport(db, actor, textOf(await draft(importDraft)))),
	today
}));

export const load: PageServerLoad = (event) => {
	requireFreshProof(event);
	return view(event);
};

const confirm = act(ConfirmImportForm, async ({ db, actor, today, draft, input }) =>
	confirmImport(db, actor, today, textOf(await draft(importDraft)), input)
);

export const actions: Actions = {
	check: act(ImportForm, ({ db, actor, input }) => checkImport(db, actor, input)),
	cancel: act(NothingForm, ({ db, actor }) => cancelImport(db, actor)),
	confirm: (event) => {
		requireFreshProof(event);
		return confirm(event);
	}
};
