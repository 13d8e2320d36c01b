import { stepKey, type CounterOffer, type NormOffer } from '#modules/kwaliteit/index.ts';
import { handoverNorm, ownNorms } from '#modules/kwaliteit/server/index.ts';
import { chainPath } from '#modules/opp/index.ts';
import { talkNormOffer } from '#modules/gesprekken/server/index.ts';
import { judgeOpp, listOpenDrafts, oppNumbers } from '#modules/opp/server/index.ts';
import { talkCounters } from '#modules/gesprekken/server/index.ts';
import { iopNormOffer, planCounters } from '#modules/iop/server/index.ts';
import { workPlanNormOffer } from '#modules/maatwerk/server/index.ts';
import { entryCounter } from '#modules/logboek/server/index.ts';
import { actionNormOffer } from '#modules/overleg/server/index.ts';
import { placementNormOffer } from '#modules/traject/server/index.ts';
import { consentNormOffer } from '#modules/toestemming/server/index.ts';
import { supportNormOffer } from '#modules/ondersteuning/server/index.ts';
import type { TextKey } from '#platform/web/errors.ts';

const opp: NormOffer = {
	judge: judgeOpp,
	numbers: oppNumbers,
	href: chainPath,
	// A draft says better than the norm what is still missing before the OPP can be fixed.
	async nextSteps(db, actor) {
		const drafts = await listOpenDrafts(db, actor);
		return new Map(
			drafts.map(({ pupilId, step, href }) => [stepKey('N18', pupilId), { text: { key: step.key as TextKey }, href }])
		);
	}
};

/** What schools can count in norms of their own. A module that has something to count adds it here. */
export const counterOffers: readonly CounterOffer[] = [...talkCounters, ...planCounters, entryCounter];

/** The norms of all modules. A module that has norms adds its offer here. */
export const normOffers: readonly NormOffer[] = [
	opp,
	iopNormOffer,
	talkNormOffer,
	placementNormOffer,
	supportNormOffer,
	consentNormOffer,
	workPlanNormOffer,
	actionNormOffer,
	handoverNorm,
	ownNorms(counterOffers)
];
