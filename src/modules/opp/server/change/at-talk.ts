import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { chainOf } from '#modules/plan/index.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import { mayEdit, mayRecordConsultation, mayStartNext } from '../../access.ts';
import { findChain, getChain, inChain } from '../read/opp.ts';
import { isHeard } from '../../words.ts';
import { findOpenForWords } from '../read/words.ts';
import { offerOpp, startNext } from './draft.ts';
import { recordConsultation } from './talk.ts';
import { confirmWords, giveTold, giveWords, type Told } from './words.ts';

/** What a talk with the pupil can do for the OPP: begin the yearly evaluation (O6), or give the version in the making its words (O5). */
export type AtTalk = 'evaluation' | 'words' | 'consultation' | null;

/** With parents at the table it is consultation (O3); with the pupil alone it is the pupil's view. */
export async function forOppAt(db: Db, actor: Actor, pupilId: string, isWithParents: boolean): Promise<AtTalk> {
	const chain = await findChain(db, actor, pupilId);
	if (!chain) return null;
	const { current, draft } = chainOf(chain.versions);
	if (isWithParents) return draft && mayRecordConsultation(chain.actor, draft) ? 'consultation' : null;
	if (draft) return mayEdit(chain.actor, draft) && !isHeard(draft.id, chain.words) ? 'words' : null;
	if (!current || !mayStartNext(chain.actor, current)) return null;
	return (current.fixedOn ?? '') < schoolYearOf(chain.today).startsOn ? 'evaluation' : null;
}

/** What the pupil wrote, and everything that was said where somebody else wrote out some of it. */
export type SaidAtTalk = { own: string; told: Told | null };

/**
 * The pupil's view, in the pupil's own words, in the version that is being made; the yearly evaluation begins where it is
 * due. Parents can then read it and sign. Gives the id of that version, or null where there is nothing to do.
 */
export async function speakForOpp(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ own, told, explanation }: SaidAtTalk & { explanation: string }
): Promise<string | null> {
	const what = await forOppAt(db, actor, pupilId, false);
	if (what === null) return null;
	if (what === 'evaluation') {
		const { current } = chainOf((await getChain(db, actor, pupilId)).versions);
		await startNext(db, actor, pupilId, current!.id, { kind: 'evaluation', explanation });
	}
	const draft = chainOf((await getChain(db, actor, pupilId)).versions).draft!;
	if (own !== '') await giveWords(db, actor, pupilId, draft.id, { form: 'text', words: own });
	if (told) await giveTold(db, actor, pupilId, draft.id, told);
	if (draft.offeredOn === null && draft.content.actionPart.length > 0) await offerOpp(db, actor, pupilId, draft.id);
	return draft.id;
}

/** The pupil read the report of a talk and says that it is right: so are the same words in the version that is being made. */
export async function confirmForOpp(db: Db, actor: Actor, pupilId: string, words: string): Promise<void> {
	const [open, chain] = await Promise.all([findOpenForWords(db, pupilId), findChain(db, actor, pupilId)]);
	const waiting = chain?.words.find(
		(said) => said.versionId === open?.id && said.form === 'voice' && !said.confirmedOn && said.words === words
	);
	if (waiting) await confirmWords(db, actor, pupilId, waiting.versionId, { wordsId: waiting.id, isRight: 'on' });
}

/** The parents' talk is the consultation about the version that is being made, if there is one. */
export async function consultForOpp(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ on, attended, summary }: { on: string; attended: readonly string[]; summary: string }
): Promise<string | null> {
	const chain = await findChain(db, actor, pupilId);
	const draft = chain && chainOf(chain.versions).draft;
	if (!draft || !mayRecordConsultation(chain.actor, draft)) return null;
	const { signatories } = inChain(chain, draft);
	const known = new Set([pupilId, ...signatories.map(({ personId }) => personId)]);
	await recordConsultation(db, actor, pupilId, draft.id, {
		on,
		how: 'school',
		invited: signatories.map(({ personId }) => personId),
		attended: attended.filter((personId) => known.has(personId)),
		summary
	});
	return draft.id;
}
