import type { TaskOffer } from '#modules/kwaliteit/index.ts';
import { listAsked, type Asked } from '#modules/opp/server/index.ts';
import type { TextKey } from '#platform/web/errors.ts';

type Words = { title: TextKey; text?: TextKey; button: TextKey };

const toParent: Words = {
	title: 'kwaliteit_parent_sign',
	text: 'kwaliteit_parent_sign_text',
	button: 'kwaliteit_parent_sign_do'
};
const toPupil: Record<Asked['what'], Words> = {
	sign: { title: 'kwaliteit_pupil_sign', button: 'kwaliteit_pupil_sign_do' },
	words: { title: 'kwaliteit_pupil_words', button: 'kwaliteit_pupil_words_do' },
	confirm: { title: 'kwaliteit_pupil_confirm', button: 'kwaliteit_pupil_confirm_do' }
};

/** What the OPP asks of a parent or of the pupil. Speaking for oneself is the pupil's; a parent is asked to sign. */
export const askedByOpp: TaskOffer = async (db, actor) => {
	if (actor.kind !== 'ouder' && actor.kind !== 'leerling') return [];
	const asked = (await listAsked(db, actor)).filter(({ what }) => actor.kind === 'leerling' || what === 'sign');
	return asked.map(({ pupilId, what, href }) => {
		const { title, text, button } = actor.kind === 'ouder' ? toParent : toPupil[what];
		return { key: href, title: { key: title }, text: text && { key: text }, pupilId, dueOn: null, href, button };
	});
};
