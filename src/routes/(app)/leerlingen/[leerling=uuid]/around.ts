import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { findGuidanceGlance } from '#modules/begeleiding/server/index.ts';
import { findTailoredGlance } from '#modules/maatwerk/server/index.ts';
import { findMinutesGlance } from '#modules/overleg/server/index.ts';
import { findConsentGlance } from '#modules/toestemming/server/index.ts';
import { listPlacements } from '#modules/traject/server/index.ts';
import { findReferralGlance } from '#modules/verwijzing/server/index.ts';
import { findCareGlance } from '#modules/zorgdossier/server/index.ts';

/** What the modules around the support of a pupil have to say in short; each says only what is this reader's. */
export async function readAround(db: Db, actor: Actor, pupilId: string, today: string) {
	const [placements, tailored, consents, guidance, referrals, care, minutes] = await Promise.all([
		listPlacements(db, [pupilId]),
		findTailoredGlance(db, actor, pupilId),
		findConsentGlance(db, actor, pupilId),
		findGuidanceGlance(db, actor, pupilId, today),
		findReferralGlance(db, actor, pupilId),
		findCareGlance(db, pupilId),
		findMinutesGlance(db, pupilId)
	]);
	return { placements, tailored, consents, guidance, referrals, care, minutes };
}
export type Around = Awaited<ReturnType<typeof readAround>>;
