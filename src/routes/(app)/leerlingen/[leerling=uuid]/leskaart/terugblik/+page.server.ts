import type { Actions, PageServerLoad } from './$types';
import { ReviewForm } from '#modules/begeleiding/card/forms.ts';
import { saveReview, viewReview } from '#modules/begeleiding/server/index.ts';
import { act } from '#platform/web/act.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read(viewReview);
export const actions: Actions = {
	default: act(ReviewForm, ({ db, actor, params, input, today }) =>
		saveReview(db, actor, params.leerling, input, today)
	)
};
