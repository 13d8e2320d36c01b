import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { viewerOf } from '#modules/leerlingen/index.ts';
import { chainOf } from '#modules/plan/index.ts';
import * as may from '../../access.ts';
import { oppSays } from '../../pdf/says.ts';
import type { ChainView, Glance, OppView } from '../../views.ts';
import { isReadable, openSteps } from '../../words.ts';
import { documentOf, wordsOf } from './document.ts';
import { answerLines, isAsked, lineOf, mayStartNext, pupilOf, stepsOf } from './lines.ts';
import { findChain, getChain, getOpp, inChain } from './opp.ts';
import { findOpenForWords } from './words.ts';

/** The whole chain of a pupil: what counts now, what is being made, what came before, and when it is due. */
export async function viewChain(db: Db, actor: Actor, pupilId: string): Promise<ChainView> {
	const [chain, open] = await Promise.all([getChain(db, actor, pupilId), findOpenForWords(db, pupilId)]);
	record(db, actor, { act: 'opp.viewChain', pupilId });
	const { current, draft } = chainOf(chain.versions);
	return {
		pupil: pupilOf(chain),
		viewer: viewerOf(actor),
		today: chain.today,
		current: current ? { ...lineOf(chain, current), answers: answerLines(inChain(chain, current)) } : null,
		draft: draft
			? {
					...lineOf(chain, draft),
					steps: stepsOf(inChain(chain, draft)),
					isAsked: may.maySign(chain.actor, draft) && isAsked(inChain(chain, draft))
				}
			: null,
		history: chain.versions.filter(({ state }) => state === 'replaced').map((version) => lineOf(chain, version)),
		wordsFor: open?.id ?? null,
		due: chain.due,
		hasFirst: chain.versions.some(({ fixedOn }) => fixedOn !== null),
		nextEvaluationOn: chain.nextEvaluationOn,
		may: {
			start: chain.versions.length === 0 && may.mayStart(chain.actor),
			startNext: current !== null && draft === null && may.mayStartNext(chain.actor, current)
		}
	};
}

/** What counts now, at a glance; nothing for who may not know it. The page that shows it records the reading of the dossier. */
export async function findGlance(db: Db, actor: Actor, pupilId: string): Promise<Glance | null> {
	const chain = await findChain(db, actor, pupilId);
	if (!chain) return null;
	const { current, draft } = chainOf(chain.versions);
	const said = current ? wordsOf(inChain(chain, current)) : null;
	return {
		pupil: pupilOf(chain),
		viewer: viewerOf(actor),
		current: current ? lineOf(chain, current) : null,
		hasDraft: draft !== null,
		supporting: current?.content.supporting ?? [],
		hindering: current?.content.hindering ?? [],
		words: said && said.form !== 'not given' && isReadable(said) ? { said: said.words, on: said.on } : null
	};
}

/** One version, as it reads on paper; and what its readers can do. */
export async function viewOpp(db: Db, actor: Actor, pupilId: string, oppId: string): Promise<OppView> {
	const opp = await getOpp(db, actor, pupilId, oppId);
	const read = await documentOf(db, opp);
	record(db, actor, { act: 'opp.view', pupilId, subjectId: oppId });
	const { version } = opp;
	const said = wordsOf(opp);
	const steps = stepsOf(opp);
	return {
		pupil: pupilOf(opp),
		viewer: viewerOf(actor),
		version: lineOf(opp, version),
		lock: version.lock,
		says: oppSays(read, null),
		said: said && { form: said.form, fileId: 'fileId' in said ? said.fileId : null, open: openSteps(said) },
		steps,
		hasDraft: chainOf(opp.versions).draft !== null,
		readers: read.readers.length,
		predecessorId: version.predecessorId,
		may: {
			edit: may.mayEdit(opp.actor, version),
			offer: may.mayOffer(opp.actor, version) && version.offeredOn === null,
			fix: may.mayFix(opp.actor, version),
			startNext: mayStartNext(opp),
			recordAnswer: may.mayRecordAnswer(opp.actor, version),
			sign: may.maySign(opp.actor, version) && isAsked(opp),
			giveWords: may.mayGiveWords(opp.actor, version)
		}
	};
}
