import type { Actions, PageServerLoad } from './$types';
import { addColleague, viewNewColleague } from '#modules/mensen/server/index.ts';
import { NewColleagueForm } from '#modules/mensen/forms.ts';
import { act } from '#platform/web/act.ts';
import { withFreshProof } from '#platform/web/fresh-proof.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = withFreshProof(read(({ db, actor }) => viewNewColleague(db, actor)));

export const actions: Actions = {
	default: withFreshProof(
		act(NewColleagueForm, ({ db, actor, input, url }) => addColleague(db, actor, input, url.origin))
	)
};
