// Why a score stands where another stood, in the reader's language.
import { m } from '#paraglide/messages.js';
import { fixedReasons } from '../scores/score.ts';
import type { ScoreLine } from '../scores/views.ts';

const fixed: Record<string, () => string> = {
	[fixedReasons.slip]: m.plan_score_why_slip,
	[fixedReasons.addition]: m.plan_score_why_addition
};
const said = (why: string): string => fixed[why]?.() ?? m.plan_score_why({ why });

/** Beside the score that came in the place of another. */
export const reasonInWords = (why: string): string => m.plan_score_instead({ why: said(why) });

/** Beside a score that counts no more. */
export const endedInWords = ({ why, isTakenBack }: NonNullable<ScoreLine['ended']>): string =>
	isTakenBack ? m.plan_score_ended_back({ why: said(why) }) : m.plan_score_ended({ why: said(why) });
