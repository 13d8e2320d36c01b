import { m } from '#paraglide/messages.js';
import type { Question } from '#modules/gesprekken/index.ts';
import type { SaidAtTalk } from '#modules/opp/server/index.ts';
import { asOneText, saidByHand } from '../talk/said.ts';
import type { Talked } from '../talk/talk.ts';

const questionsInOpp: Record<Question, typeof m.iop_opp_goed> = {
	goed: m.iop_opp_goed,
	moeilijk: m.iop_opp_moeilijk,
	willen: m.iop_opp_willen
};
/** What stands in a document is in Dutch, whatever the language of whoever closes the talk. */
const inDutch = (question: Question): string => questionsInOpp[question]({}, { locale: 'nl' });

/** What the pupil said at a talk, as it goes into the OPP. */
export function wordsForOpp(talked: Talked): SaidAtTalk {
	const { own, told } = saidByHand(talked);
	return {
		own: asOneText(own, inDutch),
		told: told && { words: asOneText(told.said, inDutch), isRight: told.isRight }
	};
}
